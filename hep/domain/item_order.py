"""The order of a session as a therapist wants it, and what that order gives up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.program import Finding
from hep.domain.session_order import session_place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules


def in_order(
    chosen: Sequence[Prescription],
    order: Sequence[str],
    rules: PlanningRules,
    *,
    anchors: Collection[str] = (),
) -> list[Prescription]:
    """Return the items as wanted; those that are not named follow in the planner's order.

    What is read stays behind what is trained. Names of items that are not there do nothing.
    """
    wanted = {name: place for place, name in enumerate(order)}

    def place(one: Prescription) -> tuple[bool, int]:
        return not one.exercise.is_active, wanted.get(one.exercise.id, len(wanted))

    planned = sorted(chosen, key=lambda one: session_place(one, rules, anchors=anchors))
    return sorted(planned, key=place)


def announce_order(ordered: Sequence[Prescription], rules: PlanningRules) -> Iterator[Finding]:
    """Say what now stands behind work that a session does later (brief 3.0, order)."""
    session = [one for one in ordered if one.exercise.is_active and not one.exercise.is_outing]
    highest, late, early = -1, [], ""
    for one in session:
        kind = session_place(one, rules)[0]
        if kind < highest:
            late.append(one.exercise.id)
        elif kind > highest:
            highest, early = kind, early if late else one.exercise.id
    if late:
        yield Finding("order_not_fresh", {"exercise": early, "others": tuple(late)})
