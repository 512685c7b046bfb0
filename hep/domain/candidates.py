"""Where the exercises for each category come from: the stage first, then wider circles (brief 3.0).

The stage's own list and its subtype's; then the cause's other levels, lower first; then lower
rungs of the ladders those stand on; last, any exercise of the library with a dose for the level.
Every wider circle is announced on the program.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from hep.domain.exercise import ACTIVE, Category
from hep.domain.screening import find_obstacle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.situation import Situation


class Circle(IntEnum):
    """How far from the stage a candidate was found, nearest first."""

    SUBTYPE = 0
    STAGE = 1
    OTHER_LEVEL = 2
    LADDER = 3
    LIBRARY = 4


ANNOUNCED_FROM = Circle.OTHER_LEVEL


@dataclass(frozen=True)
class Candidate:
    """An exercise that may be given, and where it was found."""

    exercise: Exercise
    circle: Circle
    source: str  # subtype id, level number, ladder id; "" for stage and library


def find_candidates(situation: Situation, library: Library) -> dict[Category, list[Candidate]]:
    """Return every exercise that passes all single rules, by category, nearest circle first."""
    found: dict[str, Candidate] = {}
    for exercise_id, circle, source in _circles(situation, library):
        exercise = library.exercises[exercise_id]
        if exercise_id not in found and not find_obstacle(exercise, situation, library.rules):
            found[exercise_id] = Candidate(exercise, circle, source)
    by_category: dict[Category, list[Candidate]] = {category: [] for category in Category}
    for candidate in found.values():
        by_category[candidate.exercise.category].append(candidate)
    return by_category


def listed_ids(situation: Situation) -> tuple[str, ...]:
    """Return the ids the stage and its subtype name: each is chosen or has a written omission."""
    adds = situation.subtype.adds if situation.subtype else ()
    return tuple(dict.fromkeys((*adds, *situation.stage.candidates)))


def narrow(
    candidates: Mapping[Category, list[Candidate]],
    share: Mapping[Category, int],
    *,
    spare: int,
) -> dict[Category, list[Candidate]]:
    """Keep whole circles per category until the share and `spare` more can be met."""
    kept: dict[Category, list[Candidate]] = {}
    for category in ACTIVE:
        pool: list[Candidate] = []
        for circle in _in_circles(candidates[category]):
            if share[category] and (not pool or len(pool) < share[category] + spare):
                pool.extend(circle)
        kept[category] = pool
    return kept


def _in_circles(candidates: list[Candidate]) -> Iterator[list[Candidate]]:
    own = [one for one in candidates if one.circle < ANNOUNCED_FROM]
    yield own
    for circle in Circle:
        if circle >= ANNOUNCED_FROM:
            yield [one for one in candidates if one.circle is circle]


def _circles(situation: Situation, library: Library) -> Iterator[tuple[str, Circle, str]]:
    level, pathway = situation.stage.level, situation.pathway
    if situation.subtype:
        for exercise_id in situation.subtype.adds:
            yield exercise_id, Circle.SUBTYPE, situation.subtype.id
    for exercise_id in situation.stage.candidates:
        yield exercise_id, Circle.STAGE, ""
    others = sorted(pathway.stages, key=lambda other: (other > level, abs(level - other)))
    for other in others:
        for exercise_id in pathway.stages[other].candidates:
            yield exercise_id, Circle.OTHER_LEVEL, str(int(other))
    named = {one for stage in pathway.stages.values() for one in stage.candidates}
    yield from _lower_rungs(named | set(listed_ids(situation)), library)
    for exercise_id in sorted(library.exercises):
        if level in library.exercises[exercise_id].doses:
            yield exercise_id, Circle.LIBRARY, ""


def _lower_rungs(named: Iterable[str], library: Library) -> Iterator[tuple[str, Circle, str]]:
    for exercise_id in sorted(named):
        for ladder in library.ladders_with(exercise_id):
            for rung in reversed(ladder.rungs[: ladder.rungs.index(exercise_id)]):
                yield rung, Circle.LADDER, ladder.id
