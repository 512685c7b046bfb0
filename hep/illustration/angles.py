"""Named clinical angles: reading them, their opposites, their limits.

`both_` stands for left and right; `ankle_dorsiflexion: 10` is `ankle_plantarflexion: -10`.
"""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from hep.domain.errors import FigureError

if TYPE_CHECKING:
    from collections.abc import Mapping

SIDES = ("left", "right")
MIDDLE = ("spine_", "lumbar_", "thoracic_", "neck_", "root_")
OPPOSITES = {
    "ankle_dorsiflexion": "ankle_plantarflexion",
    "ankle_eversion": "ankle_inversion",
    "hip_extension": "hip_flexion",
    "hip_adduction": "hip_abduction",
    "knee_extension": "knee_flexion",
    "foot_abduction": "foot_adduction",
    "wrist_extension": "wrist_flexion",
    "spine_extension": "spine_flexion",
    "neck_extension": "neck_flexion",
}
TOES = tuple(f"toe{number}_{joint}" for number in range(1, 6) for joint in ("mtp", "ip"))


@lru_cache
def limits() -> Mapping[str, tuple[float, float]]:
    """Return least and most degrees of every angle, without its side."""
    text = resources.files("hep.illustration").joinpath("joint_limits.toml").read_text("utf-8")
    table = {name: (float(low), float(high)) for name, (low, high) in tomllib.loads(text).items()}
    for name in TOES:
        table[name] = table["toes_mtp" if name.endswith("mtp") else "toes_ip"]
    return table


def read_angles(pose: Mapping[str, float], path: str) -> dict[str, float]:
    """Return the pose with `both_` and opposites resolved; FigureError for a wrong angle."""
    angles: dict[str, float] = {}
    for name, value in pose.items():
        side, _, rest = name.partition("_")
        if side not in (*SIDES, "both"):
            side, rest = "", name
        joint, sign = (OPPOSITES[rest], -1.0) if rest in OPPOSITES else (rest, 1.0)
        _check(joint, sign * value, side=side, path=f"{path}.{name}")
        for one in SIDES if side == "both" else (side,):
            angles[f"{one}_{joint}" if one else joint] = sign * float(value)
    return angles


def _check(joint: str, value: float, *, side: str, path: str) -> None:
    known = limits()
    if joint not in known or bool(side) == joint.startswith(MIDDLE):
        names = [*known, *OPPOSITES]
        near = get_close_matches(joint, names, n=1)
        hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(sorted(names))}"
        if joint in known:
            hint = "leave out the side" if side else "begin it with left_, right_ or both_"
        fact = "there is no such angle"
        raise FigureError(path, fact, hint)
    low, high = known[joint]
    if not low <= value <= high:
        nearest = min(max(value, low), high)
        fact = f"{value:g} degrees is beyond the limit {low:g} to {high:g}"
        raise FigureError(path, fact, f"the nearest allowed is {nearest:g}")
