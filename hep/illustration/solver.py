"""Finding the pose that keeps every contact and stays as near as it can to what was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import least_squares

from hep.domain.errors import FigureError
from hep.illustration.angles import limits
from hep.illustration.fields import floor
from hep.illustration.targets import PLACE_WEIGHT, goal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Contact
    from hep.illustration.fields import Field
    from hep.illustration.mesh import Floats
    from hep.illustration.skeleton import Posed, Skeleton
    from hep.illustration.targets import Goal

STEP_DEGREES = 20.0  # one unit of the solver's variables
EASY, STIFF = 0.02, 0.25  # pull back to the written angle: not written, and written
WIDE_DM = 40.0
SLOPE_STEP = 1e-3  # of the solver's variables
OFF_LIMIT = 0.02  # of the solver's variables: 0.4 degrees
MISSED_DM = 0.35  # a contact farther off than this cannot be met


@dataclass(frozen=True)
class Touch:
    """A contact, where the scene says so, and how far places are above what it touches."""

    contact: Contact
    path: str
    field: Field = floor


@dataclass(frozen=True)
class Solution:
    """Angles and place of the body."""

    angles: dict[str, float]
    root: Floats


def solve(
    skeleton: Skeleton,
    start: Solution,
    touches: Sequence[Touch],
    *,
    written: frozenset[str],
    shod: bool,
    keeps_root: bool = False,
) -> Solution:
    """Return the pose with its contacts met: legs and trunk first, then each hand.

    `written` names the angles that the author set; `keeps_root` holds a settled body where it is.
    Raises FigureError where a contact stays more than 3.5 cm away from what it should touch.
    """
    found = start
    goals = [
        (one, goal(one.contact, skeleton.body, shod=shod, path=one.path, field=one.field))
        for one in touches
    ]
    whole = [pair for pair in goals if pair[1].moves_root]
    for group in (whole, *([pair] for pair in goals if not pair[1].moves_root)):
        if group:
            ones = [one for _, one in group]
            found = _meet(skeleton, found, ones, written, keeps_root=keeps_root)
            _require_met(skeleton, found, group)
    return found


def _meet(
    skeleton: Skeleton,
    start: Solution,
    goals: Sequence[Goal],
    written: frozenset[str],
    *,
    keeps_root: bool,
) -> Solution:
    names = list(dict.fromkeys(joint for one in goals for joint in one.joints))
    moves_root = not keeps_root and any(one.moves_root for one in goals)
    first = np.array([start.angles.get(name, 0.0) / STEP_DEGREES for name in names])
    first = np.concatenate([first, start.root]) if moves_root else first
    low, high = _bounds(names, moves_root=moves_root)
    # A joint that starts at its limit would stop the solver at once.
    inward = np.minimum(OFF_LIMIT, (high - low) / 4)
    first = np.clip(first, low + inward, high - inward)
    pull = np.array(
        [STIFF if name in written else EASY for name in names] + [0.004] * moves_root * 3
    )

    def put(values: Floats) -> Solution:
        moved = dict(start.angles)
        moved.update(zip(names, values[: len(names)] * STEP_DEGREES, strict=True))
        return Solution(moved, values[len(names) :] if moves_root else start.root)

    def off(values: Floats, posed: Posed) -> Floats:
        parts = [residual(posed) for one in goals for residual in one.residuals]
        return np.concatenate([*parts, (values - first) * pull])

    def residuals(values: Floats) -> Floats:
        solution = put(values)
        return off(values, skeleton.pose(solution.angles, solution.root))

    def slopes(values: Floats) -> Floats:
        steps = np.where(values + SLOPE_STEP < high, SLOPE_STEP, -SLOPE_STEP)
        near = [values, *(values + np.diag(steps))]
        posed = skeleton.poses([(one.angles, one.root) for one in map(put, near)])
        here, *beside = (off(*one) for one in zip(near, posed, strict=True))
        return (np.array(beside) - here).T / steps

    result = least_squares(
        residuals,
        first,
        jac=slopes,
        bounds=(low, high),
        xtol=1e-4,
        ftol=1e-4,
        max_nfev=40,
    )
    return put(result.x)


def _bounds(names: Sequence[str], *, moves_root: bool) -> tuple[Floats, Floats]:
    pairs = [limits()[name.partition("_")[2]] for name in names]
    low = [one[0] / STEP_DEGREES for one in pairs] + [-WIDE_DM] * 3 * moves_root
    high = [one[1] / STEP_DEGREES for one in pairs] + [WIDE_DM] * 3 * moves_root
    return np.array(low), np.array(high)


def _require_met(skeleton: Skeleton, found: Solution, group: Sequence[tuple[Touch, Goal]]) -> None:
    posed: Posed = skeleton.pose(found.angles, found.root)
    for touch, one in group:
        off = float(np.linalg.norm(one.residuals[0](posed))) / PLACE_WEIGHT
        if off > MISSED_DM:
            fact = f"{touch.contact.part} ends {off * 10:.0f} cm away from where it should touch"
            hint = "move `at` nearer, or bend the joints towards it"
            raise FigureError(touch.path, fact, hint)
