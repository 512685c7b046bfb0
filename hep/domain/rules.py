"""The planner's rules as data of the library: which flags and kinds of work they speak of.

Numbers are limits of clinical brief 3.0; names are ids of the vocabulary, so that another body
region brings its own.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    from_65_avoids: frozenset[str]  # flags
    fresh_subcategories: frozenset[str]  # done early in a session, while fresh
    zero_pain_tags: frozenset[str]
