"""Where muscles and tendons lie on the resting body, to be striped in a picture.

Each is a field over rest places: below zero inside. Landmarks come from the bones, so that nothing
is tied to one mesh. The right side only: pictures work the right side.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.arch import arch_share
from hep.illustration.bodies import load_body
from hep.illustration.mesh import Floats
from hep.illustration.surfaces import REFERENCE

ARCH = "arch"
Field = Callable[[Floats, Floats, Floats], Floats]


def muscle_field(name: str, rest: Floats, path: str) -> Floats:
    """Return (n,) below zero inside a muscle; FigureError for an unknown one."""
    if name == ARCH:
        on_right = np.where(rest[:, 0] < 0, -9.0, 9.0)
        sole = rest[:, 1] - 0.4
        return np.maximum(np.maximum(0.35 - arch_share(rest), sole), on_right)
    if name not in MUSCLES:
        fact = f"there is no muscle '{name}'"
        raise FigureError(path, fact, f"use one of {', '.join(MUSCLES)} or {ARCH}")
    segment, field = MUSCLES[name]
    top, bottom = (_bone(one) for one in segment)
    share = (top[1] - rest[:, 1]) / (top[1] - bottom[1])
    axis = top + share[:, None] * (bottom - top)
    out, ahead = (axis[:, 0] - rest[:, 0]), (rest[:, 2] - axis[:, 2])
    on_right = np.where(rest[:, 0] < 0, -9.0, 9.0)
    return np.maximum(field(share, out, ahead), on_right)


def _bone(name: str) -> Floats:
    return load_body(REFERENCE).head(f"{name}.R")


def _oval(share: Floats, low: float, high: float) -> Floats:
    middle, half = (low + high) / 2, (high - low) / 2
    return np.abs((share - middle) / half) ** 2 - 1


LOWER_LEG = ("lowerleg01", "foot")
THIGH = ("upperleg01", "lowerleg01")

MUSCLES: MappingProxyType[str, tuple[tuple[str, str], Field]] = MappingProxyType(
    {
        "calf": (
            LOWER_LEG,
            lambda t, out, z: np.maximum(_oval(t, 0.02, 0.54), (z + 0.04) * 2 + 0 * out),
        ),
        "soleus": (
            LOWER_LEG,
            lambda t, out, z: np.maximum(_oval(t, 0.30, 0.78), (z + 0.02) * 2 + 0 * out),
        ),
        "achilles": (
            LOWER_LEG,
            lambda t, out, z: np.maximum(_oval(t, 0.66, 1.06), (z + 0.22) * 2 + 0 * out),
        ),
        "shin": (
            LOWER_LEG,
            lambda t, out, z: np.maximum(_oval(t, 0.08, 0.72), (0.02 - z) * 2 - 0.2 * out),
        ),
        "peroneals": (
            LOWER_LEG,
            lambda t, out, z: np.maximum(
                _oval(t, 0.08, 0.80), np.maximum((0.12 - out) * 2, (np.abs(z + 0.05) - 0.22) * 2)
            ),
        ),
        "inner_shin": (
            LOWER_LEG,
            lambda t, out, z: np.maximum(
                _oval(t, 0.30, 0.98), np.maximum((out + 0.10) * 2, (np.abs(z + 0.08) - 0.2) * 2)
            ),
        ),
        "thigh": (
            THIGH,
            lambda t, out, z: np.maximum(_oval(t, 0.12, 0.95), (0.10 - z) * 2 + 0 * out),
        ),
        "back_of_thigh": (
            THIGH,
            lambda t, out, z: np.maximum(_oval(t, 0.10, 0.95), (z + 0.10) * 2 + 0 * out),
        ),
        "side_of_hip": (
            THIGH,
            lambda t, out, z: np.maximum(
                _oval(t, -0.30, 0.16), np.maximum((0.30 - out) * 2, (np.abs(z) - 0.55) * 2)
            ),
        ),
        "buttock": (
            THIGH,
            lambda t, out, z: np.maximum(_oval(t, -0.28, 0.22), (z + 0.25) * 2 + 0 * out),
        ),
    }
)
