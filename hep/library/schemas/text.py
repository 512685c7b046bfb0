"""text.<language>.yaml: the words of one exercise, held to the room a printed page has."""

from __future__ import annotations

from typing import Any

from hep.domain.exercise import ExerciseText
from hep.library.containers import Keyed, Listed
from hep.library.fields import Named, Words, YesNo
from hep.library.strict_fields import StrictSchema

SIDES = ("{sore}", "{other}", "{sore_f}", "{other_f}")  # _f: beside feminine nouns
FRAME = Named(r"start|end|phases|[1-9]", "start")


def _line(most: int, **kwargs: Any) -> Words:
    return Words(most, places=SIDES, **kwargs)


class TextSchema(StrictSchema):
    """The whole file; which keys an active exercise needs is checked with its exercise.yaml."""

    name = Words(34, required=True)
    brief = _line(80, load_default="")
    purpose = _line(110, most_words=20, required=True)
    start = _line(90, required=True)
    steps = Listed(_line(60), least=2, most=5, required=True)
    mistake = _line(90, required=True)
    feel = _line(70, load_default="")
    stop_if = _line(70, load_default="")
    support = _line(70, load_default="")
    shoes = _line(40, load_default="")
    easier = _line(90, load_default="")
    harder = _line(90, load_default="")
    alt = Keyed(FRAME, _line(160), load_default=dict)
    caption = Keyed(FRAME, _line(32, most_words=4), load_default=dict)
    is_reviewed = YesNo(load_default=False)


def exercise_text(data: dict[str, Any], *, language: str) -> ExerciseText:
    """Return the words read from a file as the domain's value."""
    return ExerciseText(language=language, **data)
