"""What may stand in from elsewhere: only what a category lacks, and of the right kind (brief 3.0).

A category that the mix must have and that names nothing here is filled up to its minimum; one that
the mix may do without is not. A program holds two tendon-loading items at most, so one local muscle
from the cause's other levels joins a category of these alone (brief, overuse level 2). Whoever asks
for more than the usual number gets up to the maximum. With fewer than three named exercises left,
every circle is open (brief 1.2). What is asked for competes from anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.domain.candidate import ANNOUNCED_FROM, Circle
from hep.domain.exercise import Category, EvidenceGrade, Level
from hep.domain.mix import mix_of
from hep.domain.request import DEFAULT_EXERCISES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hep.domain.candidate import Candidate
    from hep.domain.dose import Span
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.situation import Situation

LEAST_HERE = 3  # fewer named exercises that may be given, and every circle is open (brief 1.2)


@dataclass(frozen=True)
class Fill:
    """How a category is filled from elsewhere."""

    most: int
    farthest: Circle
    is_local: bool = False  # beside tendon loads alone: a muscle, and not one load more


@dataclass(frozen=True)
class Fitting:
    """What competes, and what a therapist may swap in beside it; both nearest first."""

    competing: tuple[Candidate, ...]
    standing_by: tuple[Candidate, ...]


def fitting(found: Sequence[Candidate], situation: Situation, library: Library) -> Fitting:
    """Return what is named here or asked for, and what may stand in for a lack."""
    named = [one for one in found if one.circle < ANNOUNCED_FROM and one.exercise.is_active]
    fills = _fills(named, situation, library)
    is_open = len(named) < LEAST_HERE
    walks, asked = _walking_kinds(situation, library), _asked(situation)
    better = _named_by_any(found, situation, library)
    competing: list[Candidate] = []
    standing_by: list[Candidate] = []
    for one in found:
        if one.circle < ANNOUNCED_FROM or one.exercise.id in asked:
            competing.append(one)
        elif one.exercise.category is Category.GAIT and one.exercise.subcategory not in walks:
            continue
        elif is_open:
            competing.append(one)
        elif (fill := fills.get(one.exercise.category)) and _may_fill(one, fill, library):
            group = standing_by if _is_behind(one, better) else competing
            group.append(replace(one, fills=fill.most))
    return Fitting(tuple(competing), tuple(standing_by))


def _asked(situation: Situation) -> frozenset[str]:
    request = situation.request
    return request.must_have | request.favourites | request.given_before


def _fills(
    named: Sequence[Candidate], situation: Situation, library: Library
) -> dict[Category, Fill]:
    """Return how each category that lacks something is filled."""
    fills = {}
    for category, span in mix_of(situation).items():
        here = [one.exercise for one in named if one.exercise.category is category]
        if fill := _fill(here, span, situation, library):
            fills[category] = fill
    return fills


def _fill(
    here: Sequence[Exercise], span: Span, situation: Situation, library: Library
) -> Fill | None:
    is_more = situation.request.wanted_exercises > DEFAULT_EXERCISES
    if not here:
        most = span.high if is_more else span.low
        return Fill(most, Circle.LIBRARY) if most else None
    if all(_is_of_tendon(one, library) for one in here):
        return Fill(span.high if is_more else 1, Circle.OTHER_LEVEL, is_local=True)
    return None


def _is_of_tendon(one: Exercise, library: Library) -> bool:
    """Tell whether this loads the tendon, or trains nothing but its muscle: no local muscle."""
    rules = library.rules
    return rules.is_loading(one) or rules.loading_targets.issuperset(one.targets)


def _may_fill(one: Candidate, fill: Fill, library: Library) -> bool:
    """Tell whether this one may stand in; what the library lends brings no risk nobody named."""
    if one.circle > fill.farthest:
        return False
    if fill.is_local:
        # Whoever asks for many gets easy calf work, too; the one local muscle is no calf.
        if fill.most > 1:
            return not library.rules.is_loading(one.exercise)
        return not _is_of_tendon(one.exercise, library)
    return one.circle is not Circle.LIBRARY or not _brings_risk(one, library)


def _is_behind(one: Candidate, better: Iterable[Candidate]) -> bool:
    """Tell whether this has no trial, and another cause names something else for this very level.

    That is taken then: a program of level 2 is not filled with a practice convention that
    everybody left behind at level 1 (brief 4.2). A therapist may swap it in all the same.
    """
    is_convention = one.exercise.evidence.grade is EvidenceGrade.D
    if one.circle is not Circle.LIBRARY or not is_convention:
        return False
    others = [other for other in better if other.exercise.category is one.exercise.category]
    return bool(others) and one not in others


def _brings_risk(one: Candidate, library: Library) -> bool:
    """Tell of a hop, an edge, a wobble or shut eyes."""
    return bool(one.exercise.flags & library.rules.steps_add_no)


def _named_by_any(
    found: Iterable[Candidate], situation: Situation, library: Library
) -> list[Candidate]:
    """Return what the library holds and some other cause names for this level, without new risk."""
    level = situation.stage.level
    stages = (one.stages[level] for one in library.pathways.values() if level in one.stages)
    named = {exercise_id for stage in stages for exercise_id in stage.candidates}
    return [
        one
        for one in found
        if one.circle is Circle.LIBRARY
        and one.exercise.id in named
        and not _brings_risk(one, library)
    ]


def _walking_kinds(situation: Situation, library: Library) -> frozenset[str]:
    """Return the kinds of walking and running that the causes name: nothing else stands in.

    Where the share is a walk (brief 3.4 and 3.5, level 1), a running drill is no substitute: a
    drill fills only where the cause trains gait up to this level. Causes that begin with walking
    and running later are filled with what they name then.
    """
    level = situation.stage.level
    by_level = {one: _kinds_at(one, situation, library) for one in Level}
    so_far = frozenset().union(*(kinds for one, kinds in by_level.items() if one <= level))
    return so_far or frozenset().union(*by_level.values())


def _kinds_at(level: Level, situation: Situation, library: Library) -> frozenset[str]:
    names = (one for pathway in situation.pathways for one in pathway.stages[level].candidates)
    exercises = (library.exercises[one] for one in names)
    return frozenset(one.subcategory for one in exercises if one.category is Category.GAIT)
