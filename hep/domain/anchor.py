"""The main loading exercise of where it hurts: one is in the program, if it may be given and fits.

A subtype's anchors are what the doses of its evidence are made of (clinical brief 3.6), in the
order of preference. Where a precaution asks for care, nothing is pressed: the anchor competes like
any other. What does not live here: must-haves, which the therapist names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.screening import cautions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.prescription import Prescription
    from hep.domain.situation import Situation


def wanted_anchors(situation: Situation, exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """Return the anchors among these exercises that need no special care, the preferred first."""
    known = {one.id: one for one in exercises}
    anchors = situation.subtype.anchors if situation.subtype else ()
    return tuple(
        known[one] for one in anchors if one in known and not cautions(known[one], situation)
    )


def find_anchor(chosen: Sequence[Prescription], situation: Situation) -> str | None:
    """Return the id of the anchor that these are built around; None: there is none."""
    found = wanted_anchors(situation, [one.exercise for one in chosen])
    return found[0].id if found else None


def missing_anchors(
    chosen: Sequence[Prescription], situation: Situation, library: Library
) -> tuple[str, ...]:
    """Return the anchors that have a dose at this level, when the program holds none of them."""
    anchors = situation.subtype.anchors if situation.subtype else ()
    level = situation.stage.level
    dosed = tuple(one for one in anchors if library.exercises[one].find_dose(level))
    given = {one.exercise.id for one in chosen}
    return () if given & set(dosed) else dosed
