"""The plan's one pain limit, 0-10, printed the same everywhere (clinical brief 2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.dose import Dose
    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules
    from hep.domain.situation import Situation

BONE, SPRINGY, CAREFUL, ACHILLES = 0, 2, 3, 5
PAIN_LIMITS = (BONE, SPRINGY, CAREFUL, ACHILLES)


def pain_limit(chosen: Sequence[Prescription], situation: Situation, rules: PlanningRules) -> int:
    """Return the strictest limit that applies: of the plan as a whole, or of an item in it.

    A sheet prints exactly one (brief 2), so an item whose source asks for less holds for all.
    """
    whole = _whole_limit(chosen, situation, rules)
    own = [one.dose.pain_limit for one in chosen if one.dose.pain_limit is not None]
    return max(limit for limit in PAIN_LIMITS if limit <= min((whole, *own)))


def _whole_limit(chosen: Sequence[Prescription], situation: Situation, rules: PlanningRules) -> int:
    """Return 0 for bone; 2 with hops or runs in the plan; 3 for the first time or not Achilles.

    The 5-of-10 rule was studied for the Achilles tendon alone; there it is 5.
    """
    if any(tag.id in rules.zero_pain_tags for tag in situation.tags):
        return BONE
    if any(one.exercise.flags & rules.gated_flags for one in chosen):
        return SPRINGY
    is_achilles = situation.subtype is not None and situation.subtype.is_achilles
    if situation.request.is_first_time or not is_achilles:
        return CAREFUL
    return ACHILLES


def within_limit(dose: Dose, limit: int) -> Dose:
    """Return the dose without a pain limit of its own that the plan's one limit already covers."""
    if dose.pain_limit is None or dose.pain_limit < limit:
        return dose
    return replace(dose, pain_limit=None)
