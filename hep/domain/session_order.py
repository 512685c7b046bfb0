"""The order of a session: warm up, balance and hops while fresh, drills, runs, strength (brief 3.0).

Strength comes after a run of the same day, because the legs are to be fresh for it (R79).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Category

if TYPE_CHECKING:
    from collections.abc import Collection

    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules

PLACES = {
    Category.MOBILITY: 0,
    Category.BALANCE: 1,
    Category.GAIT: 2,
    Category.STRENGTH: 4,
    Category.EDUCATION: 6,
}
RUN = 3
OUTING = 5  # walks of their own, before what is read


def session_place(
    one: Prescription, rules: PlanningRules, *, anchors: Collection[str] = ()
) -> tuple[int, bool, int, str]:
    """Return where an item stands: by its kind, the main one first, easier first, then by id.

    `anchors` are the main loading exercises of where it hurts: nothing should tire it before.
    """
    exercise = one.exercise
    place = PLACES[exercise.category]
    if exercise.subcategory in rules.fresh_subcategories:
        place = PLACES[Category.BALANCE]
    if rules.run_flag in exercise.flags:
        place = RUN
    elif exercise.is_outing:
        place = OUTING
    return (place, exercise.id not in anchors, exercise.tier, exercise.id)
