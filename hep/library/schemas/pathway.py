"""pathways/<cause>.yaml and its words: what each level wants, from which exercises."""

from __future__ import annotations

from typing import Any

from marshmallow import post_load

from hep.domain.dose import Span
from hep.domain.exercise import Category, Level
from hep.domain.pathway import Pathway, Stage, Subtype
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Named, Range, StrictSchema, Words, YesNo
from hep.library.schemas.ids import flag_list, id_list, kebab, reference_list, tag

SIDE = ("{side}", "{side_f}")  # _f: beside feminine nouns
MIX = Keyed(Choice(Category), Range(0, 7))
LEVELS = {f"L{int(level)}" for level in Level}


class StageSchema(StrictSchema):
    """One cell of cause and level."""

    mix = Keyed(Choice(Category), Range(0, 7), least=1, required=True)
    candidates = Listed(kebab(), least=1, most=20, required=True)
    typical_weeks = Range(1, 52, required=True)
    references = reference_list()


class SubtypeSchema(StrictSchema):
    """Where it hurts."""

    adds = id_list()
    avoids_ids = id_list()
    avoids_flags = flag_list()
    implies_tags = Listed(tag(), load_default=())
    is_achilles = YesNo(load_default=False)
    mix = Keyed(Choice(Level, prefix="L"), MIX, load_default=dict)
    references = reference_list()


class PathwaySchema(StrictSchema):
    """The whole file."""

    cause = kebab(required=True)
    levels = Keyed(Choice(Level, prefix="L"), Part(StageSchema), least=len(Level), required=True)
    subtypes = Keyed(kebab(), Part(SubtypeSchema), load_default=dict)
    unsure_avoids_flags = flag_list()

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Pathway:
        """Return the domain's value."""
        return Pathway(
            cause=data["cause"],
            stages={level: _stage(level, stage) for level, stage in data["levels"].items()},
            subtypes={name: _subtype(name, fields) for name, fields in data["subtypes"].items()},
            unsure_avoids_flags=frozenset(data["unsure_avoids_flags"]),
        )


def _stage(level: Level, data: dict[str, Any]) -> Stage:
    mix = {category: Span(0, 0) for category in Category} | data.pop("mix")
    return Stage(level=level, mix=mix, **data)


def _subtype(name: str, data: dict[str, Any]) -> Subtype:
    avoids_ids, avoids_flags = data.pop("avoids_ids"), data.pop("avoids_flags")
    return Subtype(
        id=name,
        avoids_ids=frozenset(avoids_ids),
        avoids_flags=frozenset(avoids_flags),
        **data,
    )


class LevelWordsSchema(StrictSchema):
    """What a patient reads of one level."""

    step = Words(40, required=True)
    why = Words(180, most_words=26, required=True)
    goals = Listed(Words(80), least=1, most=4, required=True)
    progress_when = Listed(Words(90), least=1, most=4, required=True)
    step_back_when = Listed(Words(90), least=1, most=4, required=True)


class SubtypeWordsSchema(StrictSchema):
    """What a patient reads of where it hurts."""

    problem = Words(70, places=SIDE, required=True)


class PathwayWordsSchema(StrictSchema):
    """pathways/<cause>.<language>.yaml."""

    problem = Words(70, places=SIDE, required=True)
    levels = Keyed(
        Named("|".join(sorted(LEVELS)), "L2"), Part(LevelWordsSchema), least=4, required=True
    )
    subtypes = Keyed(kebab(), Part(SubtypeWordsSchema), load_default=dict)
