"""From the words of a form or a command line to a PlanRequest, with every problem at once.

The form's and the command's names are the same. What does not live here: rules about exercises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import InvalidRequest, Problem
from hep.domain.exercise import Level
from hep.domain.request import (
    DEFAULT_MINUTES,
    EXERCISES,
    MINUTES,
    RUNNING,
    AgeBand,
    Gate,
    PlanRequest,
    SoreSide,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hep.domain.library import Library


LONGEST_SHOWN = 40  # letters of a wrong value that are repeated in the message
MOST_VALUES = 60  # more tags or things at hand than exist are not looked at
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,9}")
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
    subtypes = tuple(library.pathways[cause].subtypes) if cause else ()
    level = reader.one_of("level", tuple(str(int(level)) for level in Level))
    side = reader.one_of("side", tuple(SoreSide), default=SoreSide.RIGHT.value)
    request = PlanRequest(
        cause=cause or "",
        level=Level(int(level or 1)),
        side=SoreSide(side or SoreSide.RIGHT),
        subtype=reader.subtype(cause, subtypes),
        worse_side=_worse(reader.one_of("worse_side", ("left", "right"), default="")),
        tags=frozenset(reader.several("tags", tuple(library.tags)) or ()),
        equipment=_things(reader.several("equipment", library.vocabulary.equipment)),
        minutes=reader.number("minutes", MINUTES) or library.house.minutes or DEFAULT_MINUTES,
        max_exercises=reader.number("max_exercises", EXERCISES),
        usual_exercises=library.house.exercises,
        running=reader.one_of("running", RUNNING, default="none") or "none",
        gate=Gate(
            reader.one_of("gate", tuple(Gate), default=Gate.NOT_TESTED.value) or Gate.NOT_TESTED
        ),
        age_band=AgeBand(
            reader.one_of("age_band", tuple(AgeBand), default=AgeBand.UNDER_65.value)
            or AgeBand.UNDER_65
        ),
        is_first_time=reader.text("first_time").lower() in TRUE_WORDS,
    )
    if reader.problems:
        raise InvalidRequest(reader.problems)
    return request


def _worse(value: str | None) -> SoreSide | None:
    return SoreSide(value) if value else None


def _things(values: tuple[str, ...] | None) -> frozenset[str] | None:
    return None if values is None else frozenset(values)


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
            self._add(name, "is missing", f"choose one of {_listed(known)}")
            return None
        if value and value not in known:
            self._add(name, f"{_shown(value)} is not known", f"choose one of {_listed(known)}")
            return None
        return str(value)

    def subtype(self, cause: str | None, known: Sequence[str]) -> str | None:
        value = self.text("subtype")
        if value and cause and not known:
            self._add("subtype", f"'{cause}' has no places to choose from", "leave it out")
            return None
        return (self.one_of("subtype", known) if cause else None) if value else None

    def several(self, name: str, known: Sequence[str]) -> tuple[str, ...] | None:
        raw = self.fields.get(name)
        if raw is None:
            return None
        values = [raw] if isinstance(raw, str) else list(raw)
        if len(values) > MOST_VALUES:
            self._add(
                name,
                f"{len(values)} values are too many",
                f"give at most {MOST_VALUES}",
            )
            return None
        for value in values:
            if value and value not in known:
                self._add(
                    name,
                    f"{_shown(value)} is not known",
                    f"choose from {_listed(known)}",
                )
        return tuple(value for value in values if value)

    def number(self, name: str, limits: tuple[int, int]) -> int | None:
        value, (low, high) = self.text(name), limits
        if not value:
            return None
        if not WHOLE_NUMBER.fullmatch(value):
            self._add(name, f"{_shown(value)} is not a whole number", f"write {low} to {high}")
            return None
        if not low <= int(value) <= high:
            self._add(name, f"{_shown(value)} is out of range", f"write {low} to {high}")
            return None
        return int(value)

    def _add(self, name: str, message: str, hint: str) -> None:
        self.problems.append(Problem(name, message, hint))


def _shown(value: str) -> str:
    short = value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
    return f"'{short}'" if short.isprintable() else ascii(short)


def _listed(known: Iterable[str]) -> str:
    return ", ".join(str(one) for one in known)
