"""From the words of a form or a command line to a PlanRequest, with every problem at once.

The form's and the command's names are the same. What does not live here: rules about exercises.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict, TypeVar

from hep.domain.errors import InvalidRequest, Problem
from hep.domain.exercise import Level
from hep.domain.request import (
    DAYS,
    DEFAULT_MINUTES,
    EXERCISES,
    MINUTES,
    RUNNING,
    STEPS_A_MINUTE,
    AgeBand,
    Entry,
    Gate,
    PlanRequest,
    SoreSide,
)
from hep.services.dose_edits import read_dose_edits
from hep.services.safety_fields import read_safety

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from hep.domain.dose_edit import DoseEdit
    from hep.domain.library import Library
    from hep.domain.safety_answers import SafetyAnswers


LONGEST_SHOWN = 40  # letters of a wrong value that are repeated in the message
MOST_VALUES = 60  # more tags or things at hand than exist are not looked at
MOST_LISTED = 30  # ids that a message repeats; of longer lists it names the nearest alone
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")
MOST_ORDERED = 20
EXERCISE_LISTS = ("favourites", "must_have", "must_not", "given_before")
TRUE_WORDS = ("1", "true", "yes", "on")


def read_request(
    fields: Mapping[str, str | Sequence[str] | None], *, library: Library
) -> PlanRequest:
    """Return the request that these fields describe.

    `tags` and `equipment` hold several values; an absent `equipment` means what is usual at home.
    Absent or empty fields take their defaults; `cause` and `level` have none, `side` is right.
    Raises InvalidRequest with one Problem a field, `where` being the field's name.
    """
    reader = _Reader(fields, [])
    cause = reader.one_of("cause", tuple(library.pathways))
    second = reader.second_cause(cause, tuple(library.pathways))
    subtypes = tuple(
        place for one in (cause, second) if one for place in library.pathways[one].subtypes
    )
    level = reader.one_of("level", tuple(str(int(level)) for level in Level))
    side = reader.one_of("side", tuple(SoreSide), default=SoreSide.RIGHT.value)
    request = PlanRequest(
        cause=cause or "",
        level=Level(int(level or 1)),
        side=SoreSide(side or SoreSide.RIGHT),
        subtype=reader.subtype(cause, subtypes),
        worse_side=_worse(reader.one_of("worse_side", ("left", "right"), default="")),
        tags=reader.ids("tags", tuple(library.tags)),
        equipment=_things(reader.several("equipment", library.vocabulary.equipment)),
        minutes=reader.number("minutes", MINUTES) or library.house.minutes or DEFAULT_MINUTES,
        max_exercises=reader.number("max_exercises", EXERCISES),
        usual_exercises=library.house.exercises,
        running=reader.one_of("running", RUNNING, default="none") or "none",
        gate=reader.choice("gate", Gate.NOT_TESTED),
        age_band=reader.choice("age_band", AgeBand.UNDER_60),
        is_first_time=reader.is_yes("first_time"),
        second_cause=second,
        entry=reader.choice("entry", Entry.NOT_TESTED),
        is_irritable=reader.is_yes("irritable"),
        positions_avoided=reader.ids("positions_avoided", library.vocabulary.positions),
        days_a_week=reader.number("days_a_week", DAYS),
        steps_a_minute=reader.number("steps_a_minute", STEPS_A_MINUTE),
        **_exercise_lists(reader, library),
        dose_edits=_dose_edits(reader, library, Level(int(level or 1))),
        order=reader.order(library.exercises),
        safety=read_safety(reader, library),
    )
    if reader.problems:
        raise InvalidRequest(reader.problems)
    return request


def read_answers(
    fields: Mapping[str, str | Sequence[str] | None], *, library: Library
) -> tuple[SafetyAnswers, tuple[Problem, ...]]:
    """Return the answers to the safety questions alone, and what is wrong with their fields."""
    reader = _Reader(fields, [])
    return read_safety(reader, library), tuple(reader.problems)


class _Lists(TypedDict):
    favourites: frozenset[str]
    must_have: frozenset[str]
    must_not: frozenset[str]
    given_before: frozenset[str]


def _exercise_lists(reader: _Reader, library: Library) -> _Lists:
    """Return the four lists of exercises; what must and must not be there may not meet."""
    known = tuple(library.exercises)
    lists = _Lists(
        favourites=reader.ids("favourites", known),
        must_have=reader.ids("must_have", known),
        must_not=reader.ids("must_not", known),
        given_before=reader.ids("given_before", known),
    )
    for one in sorted(lists["must_have"] & lists["must_not"]):
        reader.add("must_not", f"{_shown(one)} is a must-have too", "take it out of one of them")
    if len(lists["must_have"]) > EXERCISES[1]:
        number = len(lists["must_have"])
        reader.add("must_have", f"{number} are too many", f"name at most {EXERCISES[1]}")
    return lists


def _dose_edits(reader: _Reader, library: Library, level: Level) -> tuple[DoseEdit, ...]:
    edits, problems = read_dose_edits(reader.texts("dose_edits"), library=library, level=level)
    reader.problems.extend(problems)
    return edits


def _worse(value: str | None) -> SoreSide | None:
    return SoreSide(value) if value else None


def _things(values: tuple[str, ...] | None) -> frozenset[str] | None:
    return None if values is None else frozenset(values)


_Choice = TypeVar("_Choice", Gate, AgeBand, Entry)


@dataclass(frozen=True)
class _Reader:
    fields: Mapping[str, str | Sequence[str] | None]
    problems: list[Problem]

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if value is None:
            return ""
        return (value if isinstance(value, str) else "".join(value[:1])).strip()

    def one_of(self, name: str, known: Sequence[str], *, default: str | None = None) -> str | None:
        value = self.text(name) or default
        if value is None:
            self.add(name, "is missing", f"choose one of {_listed(known)}")
            return None
        if value and value not in known:
            self.add(name, f"{_shown(value)} is not known", _hint(value, known, "one of"))
            return None
        return str(value)

    def choice(self, name: str, default: _Choice) -> _Choice:
        kind = type(default)
        return kind(self.one_of(name, tuple(kind), default=default.value) or default)

    def is_yes(self, name: str) -> bool:
        return self.text(name).lower() in TRUE_WORDS

    def ids(self, name: str, known: Sequence[str]) -> frozenset[str]:
        return frozenset(self.several(name, known) or ())

    def second_cause(self, cause: str | None, known: Sequence[str]) -> str | None:
        second = self.one_of("second_cause", known, default="") or None
        if second and second == cause:
            self.add("second_cause", f"{_shown(second)} is the first cause", "choose another")
            return None
        return second

    def subtype(self, cause: str | None, known: Sequence[str]) -> str | None:
        value = self.text("subtype")
        if value and cause and not known:
            self.add("subtype", f"'{cause}' has no places to choose from", "leave it out")
            return None
        return (self.one_of("subtype", known) if cause else None) if value else None

    def several(self, name: str, known: Sequence[str]) -> tuple[str, ...] | None:
        raw = self.fields.get(name)
        if raw is None:
            return None
        values = [raw] if isinstance(raw, str) else list(raw)
        if len(values) > MOST_VALUES:
            self.add(
                name,
                f"{len(values)} values are too many",
                f"give at most {MOST_VALUES}",
            )
            return None
        for value in values:
            if value and value not in known:
                self.add(name, f"{_shown(value)} is not known", _hint(value, known, "from"))
        return tuple(value for value in values if value)

    def texts(self, name: str) -> tuple[str, ...]:
        raw = self.fields.get(name) or ()
        return tuple(one for one in ([raw] if isinstance(raw, str) else raw) if one)

    def order(self, known: Container[str]) -> tuple[str, ...]:
        """Return ids in their order; one text may name several, with commas."""
        names = [one.strip() for text in self.texts("order") for one in text.split(",")]
        if len(names) > MOST_ORDERED:
            self.add("order", f"{len(names)} are too many", f"name at most {MOST_ORDERED}")
            return ()
        for name in names:
            if name not in known:
                self.add("order", f"{_shown(name)} is not known", "name exercises by their ids")
        return tuple(dict.fromkeys(names))

    def number(self, name: str, limits: tuple[int, int]) -> int | None:
        value, (low, high) = self.text(name), limits
        if not value:
            return None
        if not WHOLE_NUMBER.fullmatch(value):
            self.add(name, f"{_shown(value)} is not a whole number", f"write {low} to {high}")
            return None
        if not low <= int(value) <= high:
            self.add(name, f"{_shown(value)} is out of range", f"write {low} to {high}")
            return None
        return int(value)

    def add(self, name: str, message: str, hint: str) -> None:
        self.problems.append(Problem(name, message, hint))


def _shown(value: str) -> str:
    short = value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
    return f"'{short}'" if short.isprintable() else ascii(short)


def _hint(value: str, known: Sequence[str], how: str) -> str:
    """Return what may be written instead: the nearest id, and all of them where they are few."""
    near = difflib.get_close_matches(value[:LONGEST_SHOWN], known, n=1)
    nearest = f"did you mean '{near[0]}'?" if near else ""
    if len(known) > MOST_LISTED:
        return nearest or "see `hep library list exercises`"
    listed = f"choose {how} {_listed(known)}"
    return f"{nearest} {listed}" if nearest else listed


def _listed(known: Iterable[str]) -> str:
    return ", ".join(str(one) for one in known)
