"""Which rungs of a ladder belong to a level: a higher level never gives an easier one (brief 4.2).

For every ladder of steps with strength or balance work, each level has a hardest rung: the hardest
that the causes name up to it; where none is named yet, the hardest with a dose below the level (a
fill stays one level behind), but never above the first rung that a later level names. An exercise
must not be easier than the hardest of the level below nor, unless it is named for its level,
harder than the hardest of its own. What the causes name at this level and at a lower one is
maintenance and exempt; so are the anchors of where it hurts, and what a therapist must have. The
other adds of a subtype are named at every level, which makes none of them maintenance. Warm-up and
gait drills have no such order.

Only exercises that pass every other rule count, so that a block opens the easier rungs again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.exercise import Category, Level
from hep.domain.pathway import LadderKind
from hep.domain.program import Omission
from hep.domain.screening import find_obstacle_beside_level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.pathway import Ladder
    from hep.domain.situation import Situation

GRADED = (Category.STRENGTH, Category.BALANCE)


@dataclass(frozen=True)
class Rungs:
    """The rungs that fit one situation."""

    situation: Situation
    named: Mapping[Level, tuple[str, ...]]
    kept: frozenset[str]  # never outgrown
    bands: Mapping[str, tuple[_Band, ...]]  # by exercise id, for graded exercises alone
    unsteady: frozenset[str]  # balance work that waits for steady standing on the floor

    def find_obstacle(self, exercise: Exercise) -> Omission | None:
        """Return why this exercise stands on the wrong rung for the level; None: it fits."""
        bands = self.bands.get(exercise.id, ())
        if not bands or exercise.id in self.situation.request.must_have:
            return None
        if steadier := self._waits_for(exercise, bands):
            return Omission(exercise.id, "ahead_of_level", {"exercise": steadier})
        level = self.situation.stage.level
        is_named = exercise.id in self.named[level]
        is_kept = exercise.id in self.kept
        for band in bands:
            rung = band.ladder.rungs.index(exercise.id)
            if band.easiest is not None and rung < band.easiest and not is_kept:
                harder = band.ladder.rungs[band.easiest]
                return Omission(exercise.id, "outgrown", {"exercise": harder})
            if band.hardest is not None and rung > band.hardest and not is_named:
                easier = band.ladder.rungs[band.hardest]
                return Omission(exercise.id, "ahead_of_level", {"exercise": easier})
        return None

    def _waits_for(self, exercise: Exercise, bands: tuple[_Band, ...]) -> str | None:
        """Return the steady rung that comes before an unsteady one; None: it need not wait."""
        if exercise.id not in self.unsteady:
            return None
        easier = [
            rung
            for band in bands
            for rung in band.ladder.rungs[: band.ladder.rungs.index(exercise.id)]
            if rung not in self.unsteady
        ]
        return easier[-1] if easier else None


@dataclass(frozen=True)
class _Band:
    """The easiest and the hardest rung of one ladder that fit; None: no limit."""

    ladder: Ladder
    easiest: int | None
    hardest: int | None


def read_rungs(situation: Situation, library: Library) -> Rungs:
    """Work out the rungs of every ladder of steps."""
    named = {level: named_ids(situation, level) for level in Level}
    level = situation.stage.level
    bands: dict[str, tuple[_Band, ...]] = {}
    for ladder in library.ladders.values():
        if ladder.kind is not LadderKind.STEPS:
            continue
        graded = _graded_rungs(ladder, situation, library)
        below = Level(level - 1) if level > Level.PROTECT else None
        easiest = _hardest(graded, below, named) if below else None
        band = _Band(ladder, easiest, _hardest(graded, level, named))
        for one in graded.values():
            bands[one.id] = (*bands.get(one.id, ()), band)
    return Rungs(situation, named, _kept(situation), bands, _unsteady(situation, library))


def _unsteady(situation: Situation, library: Library) -> frozenset[str]:
    """Return the balance work of harder senses or surface, while the level is too low for it.

    It comes after 45 seconds on one leg (brief 3.0, balance progression trigger): what level 2 is
    left with and a higher level entered with. Whoever has seen it earlier asks for it by name.
    """
    rules = library.rules
    if situation.stage.level >= rules.steady_first_from:
        return frozenset()
    return frozenset(
        one.id
        for one in library.exercises.values()
        if one.category is Category.BALANCE and one.flags & rules.steady_first_flags
    )


def _kept(situation: Situation) -> frozenset[str]:
    """Return maintenance, and the anchors of where it hurts."""
    level = situation.stage.level
    here: set[str] = set()
    before: set[str] = set()
    for pathway in situation.pathways:
        for one, stage in pathway.stages.items():
            here.update(stage.candidates if one == level else ())
            before.update(stage.candidates if one < level else ())
    anchors = situation.subtype.anchors if situation.subtype else ()
    return frozenset((here & before) | set(anchors))


def named_ids(situation: Situation, level: Level) -> tuple[str, ...]:
    """Return the ids that the subtype and the causes name at a level, in their order."""
    adds = situation.subtype.adds if situation.subtype else ()
    stages = (pathway.stages[level].candidates for pathway in situation.pathways)
    return tuple(dict.fromkeys((*adds, *(one for stage in stages for one in stage))))


def _graded_rungs(ladder: Ladder, situation: Situation, library: Library) -> dict[int, Exercise]:
    """Return the rungs that may be given at some level, by place."""
    rungs = {place: library.exercises[name] for place, name in enumerate(ladder.rungs)}
    return {
        place: one
        for place, one in rungs.items()
        if one.category in GRADED and not find_obstacle_beside_level(one, situation, library.rules)
    }


def _hardest(
    rungs: Mapping[int, Exercise], level: Level, named: Mapping[Level, tuple[str, ...]]
) -> int | None:
    """Return the hardest rung that fits up to a level; None: the ladder has nothing for it."""
    if known := _named_rungs(rungs, level, named):
        return max(known)
    dosed = [place for place, one in rungs.items() if one.find_dose(level)]
    if not dosed:
        return None
    below = [place for place in dosed if min(rungs[place].doses) < level]
    later = (_named_rungs(rungs, one, named) for one in Level if one > level)
    return min(max(below, default=min(dosed)), *next(filter(None, later), dosed[-1:]))


def _named_rungs(
    rungs: Mapping[int, Exercise], level: Level, named: Mapping[Level, tuple[str, ...]]
) -> list[int]:
    return [
        place
        for place, one in rungs.items()
        if any(low <= level and one.id in named[low] and one.find_dose(low) for low in Level)
    ]
