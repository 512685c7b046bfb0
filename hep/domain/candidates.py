"""Where exercises come from: the stage first, then wider circles (brief 3.0).

The stage's own list and its subtype's; then the second cause's; then the causes' other levels,
lower first; then lower rungs of the ladders those stand on; last, any exercise of the library with
a dose for the level. Wider circles score less and are announced; which of them compete, `fills`
says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.candidate import Candidate, Circle
from hep.domain.fills import fitting
from hep.domain.program import Omission
from hep.domain.rungs import read_rungs
from hep.domain.screening import find_obstacle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hep.domain.exercise import Category, Exercise
    from hep.domain.library import Library
    from hep.domain.rungs import Rungs
    from hep.domain.situation import Situation


@dataclass(frozen=True)
class Field:
    """Everything that competes, and what each rule says of an exercise."""

    situation: Situation
    library: Library
    rungs: Rungs
    candidates: tuple[Candidate, ...]  # nearest circle first
    standing_by: tuple[Candidate, ...] = ()  # no competitors, but a therapist may swap them in

    def of(self, category: Category) -> list[Candidate]:
        """Return the candidates of one category, nearest first."""
        return [one for one in self.candidates if one.exercise.category is category]

    def find_obstacle(self, exercise: Exercise) -> Omission | None:
        """Return the first rule that leaves this exercise out by itself; None: it competes."""
        return (
            find_obstacle(exercise, self.situation, self.library.rules)
            or self.rungs.find_obstacle(exercise)
            or _find_idle_drill(exercise, self.situation, self.library)
        )


def find_candidates(situation: Situation, library: Library) -> Field:
    """Return every exercise that passes all single rules, nearest circle first."""
    field = Field(situation, library, read_rungs(situation, library), ())
    second = situation.second.stages[situation.stage.level].candidates if situation.second else ()
    goals_of = _goals(situation, library)
    found: list[Candidate] = []
    seen: set[str] = set()
    for exercise_id, circle, source in _circles(situation, library):
        if exercise_id in seen:
            continue
        seen.add(exercise_id)
        exercise = library.exercises[exercise_id]
        if field.find_obstacle(exercise) is None:
            serves, goals = exercise_id in second, goals_of.get(exercise_id, ())
            found.append(Candidate(exercise, circle, source, len(found), serves, goals))
    fit = fitting(found, situation, library)
    return Field(situation, library, field.rungs, fit.competing, fit.standing_by)


def _find_idle_drill(exercise: Exercise, situation: Situation, library: Library) -> Omission | None:
    """Leave out a drill that works on no goal of a level of runs, while none may be given.

    There it only prepares for the run of the day.
    """
    rules, stages = library.rules, situation.stages
    named = (library.exercises[one] for stage in stages for one in stage.candidates)
    is_closed = situation.running == "none" and any(rules.run_flag in one.flags for one in named)
    if not is_closed or exercise.subcategory not in rules.drill_subcategories:
        return None
    if exercise.id in situation.request.must_have or exercise.id in _goals(situation, library):
        return None
    return Omission(exercise.id, "drill_without_run")


def _goals(situation: Situation, library: Library) -> dict[str, tuple[str, ...]]:
    """Return by exercise the goals of each cause's level that it works on, each once."""
    stages = situation.stages
    goals: dict[str, dict[str, None]] = {}
    for stage in stages:
        for goal in stage.goal_ladders:
            for exercise_id in library.ladders[goal].rungs if goal in library.ladders else ():
                goals.setdefault(exercise_id, {})[goal] = None
    for exercise_id in (one for stage in stages for one in stage.firsts):
        goals.setdefault(exercise_id, {})[exercise_id] = None
    return {exercise_id: tuple(mine) for exercise_id, mine in goals.items()}


def listed_ids(situation: Situation) -> tuple[str, ...]:
    """Return the ids that are named here: each is chosen or has a written omission.

    What the subtype, the stage and the second cause name, then what the therapist must have.
    """
    adds = situation.subtype.adds if situation.subtype else ()
    level = situation.stage.level
    stages = (pathway.stages[level].candidates for pathway in situation.pathways)
    wanted = sorted(situation.request.must_have)
    return tuple(dict.fromkeys((*adds, *(one for stage in stages for one in stage), *wanted)))


def _circles(situation: Situation, library: Library) -> Iterator[tuple[str, Circle, str]]:
    yield from _named_here(situation)
    yield from _named_elsewhere(situation)
    named = {one for way in (_named_here, _named_elsewhere) for one, *_ in way(situation)}
    yield from _lower_rungs(named, library)
    level = situation.stage.level
    shelf = (one for one in sorted(library.exercises) if level in library.exercises[one].doses)
    for exercise_id in (*shelf, *sorted(situation.request.must_have)):
        yield exercise_id, Circle.LIBRARY, ""


def _named_here(situation: Situation) -> Iterator[tuple[str, Circle, str]]:
    level = situation.stage.level
    if situation.subtype:
        for exercise_id in situation.subtype.adds:
            yield exercise_id, Circle.SUBTYPE, situation.subtype.id
    for exercise_id in situation.pathway.stages[level].candidates:
        yield exercise_id, Circle.STAGE, ""
    if situation.second:
        for exercise_id in situation.second.stages[level].candidates:
            yield exercise_id, Circle.SECOND_CAUSE, situation.second.cause


def _named_elsewhere(situation: Situation) -> Iterator[tuple[str, Circle, str]]:
    level = situation.stage.level
    for one in situation.pathways:
        for other in sorted(one.stages, key=lambda other: (other > level, abs(level - other))):
            for exercise_id in one.stages[other].candidates:
                yield exercise_id, Circle.OTHER_LEVEL, str(int(other))


def _lower_rungs(named: Iterable[str], library: Library) -> Iterator[tuple[str, Circle, str]]:
    for exercise_id in sorted(named):
        for ladder in library.ladders_with(exercise_id):
            for rung in reversed(ladder.rungs[: ladder.rungs.index(exercise_id)]):
                yield rung, Circle.LADDER, ladder.id
