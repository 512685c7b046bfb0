"""The order of a session: warm up, balance and hops while fresh, drills, strength (brief 3.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import Category

if TYPE_CHECKING:
    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules

PLACES = {
    Category.MOBILITY: 0,
    Category.BALANCE: 1,
    Category.GAIT: 2,
    Category.STRENGTH: 3,
    Category.EDUCATION: 5,
}
OUTING = 4  # walks and runs of their own, before what is read


def session_place(one: Prescription, rules: PlanningRules) -> tuple[int, int, str]:
    """Return where an item stands: by its kind, easier first, then by id."""
    exercise = one.exercise
    place = PLACES[exercise.category]
    if exercise.subcategory in rules.fresh_subcategories:
        place = PLACES[Category.BALANCE]
    return (OUTING if exercise.is_outing else place, exercise.tier, exercise.id)
