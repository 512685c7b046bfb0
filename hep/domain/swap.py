"""What changes when one exercise of a set makes room for another: points, time, reach, rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.limits import broken_limits, session_time
from hep.domain.score import set_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.candidates import Field
    from hep.domain.prescription import Prescription


@dataclass(frozen=True)
class Swap:
    """One exercise out, another in, and what that does to the whole."""

    out: str
    into: Prescription
    points: int  # change of the set's score
    seconds: int  # change of the session
    gains: tuple[str, ...]  # targets that only the new one reaches
    losses: tuple[str, ...]  # targets that nothing reaches any more
    broken: tuple[str, ...]  # limits that the new set breaks


def swap(
    chosen: Sequence[Prescription], out: Prescription, into: Prescription, field: Field
) -> Swap:
    """Return what the swap changes."""
    situation, library = field.situation, field.library
    after = [into if one is out else one for one in chosen]
    weights, seconds = library.rules.weights, situation.request.minutes * 60
    reached, reaches = _targets(chosen), _targets(after)
    return Swap(
        out=out.exercise.id,
        into=into,
        points=set_score(after, situation, weights) - set_score(chosen, situation, weights),
        seconds=session_time(after) - session_time(chosen),
        gains=tuple(sorted(reaches - reached)),
        losses=tuple(sorted(reached - reaches)),
        broken=tuple(broken_limits(after, library, seconds=seconds)),
    )


def _targets(chosen: Sequence[Prescription]) -> set[str]:
    return {target for one in chosen for target in one.exercise.targets}
