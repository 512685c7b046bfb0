"""The planner's rules as data of the library: which flags and kinds of work they speak of.

Numbers are limits of clinical brief 3.0; names are ids of the vocabulary, so that another body
region brings its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.exercise import Exercise
    from hep.domain.weights import Weights


@dataclass(frozen=True)
class PlanningRules:
    """Which exercises count as what, for rules that speak of kinds and not of single ids."""

    gated_flags: frozenset[str]  # never without the run-and-hop gate (brief 6.1)
    run_flag: str  # needs a running status besides
    loading_subcategories: frozenset[str]  # work that loads the tendon in question
    loading_from_tier: int
    loading_most: int  # such items a program
    heavy_flag: str  # never together with a daily loading item; 3 days a week at most
    spaced_flags: frozenset[str]  # 3 days a week at most, never two days running
    ladder_most: int  # items a program from one ladder
    steps_add_no: frozenset[str]  # flags that a printed step up may not add
    harder_tier_most: int  # how far a step up may raise the tier
    from_60_avoids: frozenset[str]  # flags
    fresh_subcategories: frozenset[str]  # done early in a session, while fresh
    zero_pain_tags: frozenset[str]
    weights: Weights
    steady_first_flags: frozenset[str] = (
        frozenset()
    )  # of balance work that waits for steady standing
    steady_first_from: int = 1  # the first level that may begin with it (brief 3.0, 45 seconds)
    cues_most: int = 1  # gait cues a program: one at a time (brief 3.3)
    gait_cues: frozenset[str] = frozenset()  # exercise ids
    running_drills: frozenset[str] = frozenset()  # exercise ids; a new one never with a gait cue
    drill_subcategories: frozenset[str] = frozenset()  # they prepare for running
    loading_targets: frozenset[str] = frozenset()  # the muscle of that tendon
    shoe_changes: frozenset[str] = frozenset()  # exercise ids; never with a gait cue (brief 7)
    protocols: Mapping[str, frozenset[str]] = field(default_factory=dict)  # one a program
    standing_positions: frozenset[str] = frozenset()  # ids: a fixed support and shoes may matter
    leaning_things: frozenset[str] = frozenset()  # equipment: the back leans on it, hands free
    sole_protocols: frozenset[str] = frozenset()  # of these, no plain raise stands beside them
    plain_raises: frozenset[str] = frozenset()  # exercise ids: body weight on the flat floor
    references: tuple[str, ...] = ()

    def is_loading(self, exercise: Exercise) -> bool:
        """Tell whether an exercise counts as tendon loading."""
        return (
            exercise.tier >= self.loading_from_tier
            and exercise.subcategory in self.loading_subcategories
        )
