"""What the planner's score is made of: named weights, data of the library (planning.yaml).

Whole numbers only. What does not live here: rules. Nothing unsafe is merely scored low.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Weights:
    """Points for one exercise, or once for each different thing in a program; costs are taken off.

    Each is one line of `weights:` in planning.yaml, with what it means.
    """

    fits_subtype: int
    fits_stage: int
    fits_second_cause: int
    fits_other_level: int
    fits_ladder: int
    own_level: int
    evidence_a: int
    evidence_b: int
    evidence_c: int
    evidence_of_place: int
    downside_costs: int
    caution_costs: int
    favourite: int
    given_before: int
    each_target: int
    each_kind: int
    each_goal: int
    second_cause_served: int
    each_thing_costs: int
    each_position_costs: int
