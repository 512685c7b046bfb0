"""A backpack: on the back, its straps over the shoulders, or put down as a bag."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY
from hep.illustration.rings import Cut, tight
from hep.illustration.rotation import about_y
from hep.illustration.shapes import rounded_box, tube
from hep.illustration.strips import along, strip, turning
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    from hep.domain.scene import Prop
    from hep.illustration.mesh import Bools, Floats, Mesh
    from hep.illustration.skeleton import Posed

SIZE, BAG_SIZE = (2.9, 4.2, 1.5), (3.0, 1.7, 2.0)
POCKET = 0.14  # how far a bag's pockets stand out
MIDDLE_BELOW_CHEST = 0.95
SHIRT_DM, SIDE_DM = 0.2, 0.04  # off the skin: on the chest, and between trunk and arm
NECK = 13.4  # rest height: no strap lies higher
STRAP_OUT, STRAP_WIDE = 0.85, 0.42  # how far from the middle of the chest
STRAP_LOW, STRAP_END = -0.9, -2.3  # below the chest: where it turns to the side; where it ends
TRUNK_BONE = "spine01"


def backpack(prop: Prop, posed: Posed, group: int, path: str) -> list[Mesh]:
    """Return a worn backpack; `part` is back."""
    if prop.part != "back":
        fact = f"a backpack cannot be worn on '{prop.part}'"
        where = f"{path}.part"
        raise FigureError(where, fact, "use back; a bag lies on the floor or the knees")
    wide, high, thick = prop.size or SIZE
    rotation, chest = posed.rotation(TRUNK_BONE), posed.at(TRUNK_BONE)
    skin = (pattern(BODY, 1).pose(posed) - chest) @ rotation
    trunk = skin[_is_trunk()]
    near = np.abs(trunk[:, 1] + MIDDLE_BELOW_CHEST) < high / 2
    back = float(trunk[near, 2].min()) - SHIRT_DM / 2
    middle = np.array([0.0, -MIDDLE_BELOW_CHEST, back - thick / 2 + 0.15])
    pocket_at = np.add(middle, (0.0, -high * 0.2, -thick / 2))
    pocket = (wide * 0.76, high * 0.42, thick * 0.4)
    handle = _handle(np.add(middle, (0.0, high / 2, 0.1)))
    meshes = [
        rounded_box(middle, (wide, high, thick), 0.5, "bag", group),
        rounded_box(pocket_at, pocket, 0.25, "bag", group + 1),
        tube(handle, 0.08, "iron", group + 2, sides=8),
    ]
    for number, sign in enumerate((-1.0, 1.0)):
        line = _strap_line(skin, sign, back)
        across = turning(line, np.array([1.0, 0, 0]), np.array([0, 1.0, 0]))
        meshes.append(strip(line, across, STRAP_WIDE, "iron", group + 3 + number))
    return [replace(mesh, vertices=mesh.vertices @ rotation.T + chest) for mesh in meshes]


def bag(prop: Prop, group: int) -> list[Mesh]:
    """A filled backpack that was put down, pockets to the sides; `at` is the middle of its underside."""
    wide, high, deep = prop.size or BAG_SIZE
    around = 0.3 * min(wide, high, deep)
    pocket = (wide + 2 * POCKET, high * 0.45, deep * 0.68)
    meshes = [
        rounded_box((0.0, high / 2, 0.0), (wide, high, deep), around, "bag", group),
        rounded_box((0.0, high * 0.32, 0.0), pocket, POCKET, "bag", group + 1),
    ]
    across = _handle(np.array([0.0, high, 0.0])) @ about_y(90)
    meshes.append(tube(across, 0.09, "iron", group + 2, sides=10))
    turned = about_y(prop.turn).T
    return [replace(mesh, vertices=mesh.vertices @ turned + prop.at) for mesh in meshes]


def _handle(at: Floats) -> Floats:
    turn = np.linspace(0, np.pi, 13)
    return at + np.stack([0.4 * np.cos(turn), 0.3 * np.sin(turn) - 0.05, 0 * turn], axis=1)


def _is_trunk() -> Bools:
    skin = pattern(BODY, 1)
    return (skin.left_limb + skin.right_limb < 0.5) & (skin.rest[:, 1] < NECK)


def _strap_line(skin: Floats, sign: float, back: float) -> Floats:
    """Return a strap's way (n, 3) over the shoulder, down the chest, round the side to the bag."""
    x = sign * STRAP_OUT
    cut = Cut(np.array([x, 0.0, 0.0]), np.array([1.0, 0.0, 0.0]), _is_trunk())
    loop = tight(cut.slice(skin, pattern(BODY, 1).triangles, 0.0), cut.axis)
    over = loop[(loop[:, 2] > back) & (loop[:, 1] > STRAP_LOW)]
    # From the back over the shoulder: by the angle round the middle of the chest.
    turn = np.arctan2(over[:, 1] - STRAP_LOW, over[:, 2] - over[:, 2].mean())
    order = np.argsort(-turn)
    out = np.stack([0 * turn, np.sin(turn), np.cos(turn)], axis=1)
    lifted = (over + SHIRT_DM * out)[order]
    trunk = skin[_is_trunk()]
    low = np.abs(trunk[:, 1] - (STRAP_LOW + STRAP_END) / 2) < 0.3
    side = sign * (float(np.abs(trunk[low, 0]).max()) + SIDE_DM)
    front = float(lifted[-1, 2])
    ends = [
        (x + sign * 0.05, STRAP_LOW - 0.3, front),
        (side * 0.92, (STRAP_LOW + STRAP_END) / 2, front * 0.55),
        (side, STRAP_END * 0.85, (front + back) * 0.3),
        (sign * SIZE[0] * 0.45, STRAP_END, back - 0.2),
    ]
    return along([*lifted, *np.array(ends)], soft_dm=0.3)
