"""One candidate as it would be given: its starting dose, side, time and rhythm (brief 3.0)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.domain.exercise import Category, Side
from hep.domain.program import ItemSide, takes_turns
from hep.domain.request import SoreSide
from hep.domain.rhythm import rhythm_of
from hep.domain.timing import session_seconds

if TYPE_CHECKING:
    from hep.domain.candidate import Candidate
    from hep.domain.dose import Dose
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.program import Rhythm
    from hep.domain.situation import Situation

SORE_SIDE_ONLY = (Category.MOBILITY,)  # strength and balance are trained on both legs


@dataclass(frozen=True)
class Prescription:
    """A candidate with everything that depends on the patient, before it competes."""

    candidate: Candidate
    dose: Dose
    side: ItemSide
    seconds: int
    rhythm: Rhythm

    @property
    def exercise(self) -> Exercise:
        """The exercise itself."""
        return self.candidate.exercise


def prescribe(candidate: Candidate, situation: Situation, library: Library) -> Prescription:
    """Give the candidate its starting dose for the planned level."""
    exercise = candidate.exercise
    dose = starting_dose(exercise, situation, library)
    side = working_side(exercise, situation)
    return Prescription(
        candidate=candidate,
        dose=dose,
        side=side,
        seconds=session_seconds(dose, legs_in_turn=takes_turns(exercise, side)),
        rhythm=rhythm_of(exercise, dose, run_flag=library.rules.run_flag),
    )


def starting_dose(exercise: Exercise, situation: Situation, library: Library) -> Dose:
    """Return the level's dose where this person begins, or the running stage's session.

    At the lower end of its ranges for a careful start, else in their middle. The exercise must
    have passed screening, which makes sure of a dose and of a stage.
    """
    dose = exercise.find_dose(situation.stage.level)
    if dose is None:
        raise AssertionError(exercise.id)
    stage = situation.request.run_stage
    if dose.follows_run_schedule and stage is not None:
        return replace(dose, run_session=library.run_schedule.stages[stage])
    return dose.at_start() if situation.request.is_careful_start else dose.at_middle()


def working_side(exercise: Exercise, situation: Situation) -> ItemSide:
    """Return which leg works: mobility the sore one, other one-leg work both in turn."""
    if exercise.side is Side.NONE:
        return ItemSide.NONE
    both_sore = situation.request.side is SoreSide.BOTH
    if exercise.side is Side.BILATERAL or both_sore or exercise.category not in SORE_SIDE_ONLY:
        return ItemSide.BOTH
    return ItemSide(situation.first_side.value)
