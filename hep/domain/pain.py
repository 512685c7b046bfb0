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
    """Return the strictest limit that applies.

    0 for bone; 2 with hops or runs in the plan; 3 for the first time or a problem other than the
    Achilles tendon, where the 5-of-10 rule was not studied; otherwise 5.
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
