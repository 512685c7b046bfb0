"""What goes into what: skin into floor and props, limbs into the own body. Depths in decimetres."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import BODY, load_body
from hep.illustration.fields import floor
from hep.illustration.patches import patch
from hep.illustration.solids import FLOOR, solid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.scene import Prop
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed

DEEPEST_DM = 0.05  # no part sinks deeper than 5 mm
SOFT = MappingProxyType({"cushion": 0.9, "pillow": 0.9, "bag": 0.65, "rolled_towel": 0.3})
HELD = ("ball", "dumbbell", "massage_stick")  # hands close round them
FLESH_DM = 0.12  # flesh on flesh gives way by this much on either side
# Thighs and arms of a heavy body press one another flat; hands and feet are as firm as anybody's.
THICK_FLESH_DM = MappingProxyType({"heavy_woman": 0.35, "heavy_man": 0.35})
FIRM = 0.7  # share of a vertex's weight that makes it a segment's own
LONE = 3  # vertices
TURNS, STEPS = 24, 12
# Segment -> its bones, from the joint above to the joint below.
SEGMENTS = MappingProxyType(
    {
        "thigh": (("upperleg01", "upperleg02"), "upperleg01", "lowerleg01"),
        "shin": (("lowerleg01", "lowerleg02"), "lowerleg01", "foot"),
        "upper_arm": (("upperarm01", "upperarm02"), "upperarm01", "lowerarm01"),
        "forearm": (("lowerarm01", "lowerarm02"), "lowerarm01", "wrist"),
    }
)
TRUNK = MappingProxyType(
    {
        "belly": (("spine05", "spine04", "pelvis"), "spine05", "spine03"),
        "chest": (("spine03", "spine02", "spine01"), "spine03", "neck01"),
    }
)
HANDS_AND_FEET = {"hand": ("wrist", "metacarpal", "finger"), "foot": ("foot", "toe")}
NEIGHBOURS = frozenset(
    {
        ("thigh", "belly"), ("thigh", "chest"), ("upper_arm", "chest"), ("shin", "thigh"),
        ("forearm", "upper_arm"), ("hand", "forearm"), ("foot", "shin"),
    }
)  # fmt: skip


def sinking(
    posed: Posed, props: Sequence[Prop], *, whole: bool = True
) -> Iterator[tuple[str, float]]:
    """Yield (floor or the kind of a prop, depth) for everything that skin goes into too deep."""
    ids = _skin() if whole else _legs()
    places = posed.points(ids)
    lowest = _lowest(floor(places))
    if lowest < -DEEPEST_DM:
        yield FLOOR, -lowest
    for prop in props:
        field = solid(prop)
        if field is None:
            continue
        bare = places[~np.isin(ids, _hands())] if prop.kind in HELD else places
        depth = -_lowest(field(bare))
        if depth > DEEPEST_DM + SOFT.get(prop.kind, 0.0):
            yield prop.kind, depth


def into_itself(posed: Posed) -> Iterator[tuple[str, str, float]]:
    """Yield (part, part it goes into, depth) for limbs inside the own body."""
    forms, size = _forms(posed.body.name), posed.body.size
    skin = {part: posed.points(ids) for part, ids in _pieces().items()}
    for name, form in forms.items():
        for other, points in skin.items():
            if other == name or _are_neighbours(name, other):
                continue
            places = (points - posed.origins[form.bone]) @ posed.rotations[form.bone]
            depth = form.depth(places / size) * size
            if depth > DEEPEST_DM + _gives_way(posed.body.name, other):
                yield other, name, depth


def _gives_way(figure: str, part: str) -> float:
    is_soft = part.partition("_")[2] not in HANDS_AND_FEET
    return THICK_FLESH_DM.get(figure, FLESH_DM) if is_soft else FLESH_DM


def _are_neighbours(name: str, other: str) -> bool:
    if name in TRUNK:
        return (other.partition("_")[2], name) in NEIGHBOURS
    (side, _, kind), (other_side, _, other_kind) = name.partition("_"), other.partition("_")
    pairs = {(kind, other_kind), (other_kind, kind)}
    return side == other_side and bool(pairs & NEIGHBOURS)


@dataclass(frozen=True, eq=False)
class _Form:
    """A segment at rest as radii around its axis, in rest directions from its first bone."""

    bone: int
    axis: Floats
    across: tuple[Floats, Floats]
    length: float
    radii: Floats  # (STEPS, TURNS), nan where the rest body has no skin

    def depth(self, places: Floats) -> float:
        along = places @ self.axis / self.length
        one, two = (places @ across for across in self.across)
        inside = (along > 0.08) & (along < 0.92)
        step = np.clip((along * STEPS).astype(int), 0, STEPS - 1)
        turn = (np.arctan2(two, one) / (2 * np.pi) * TURNS).astype(int) % TURNS
        depth = np.where(inside, self.radii[step, turn] - np.hypot(one, two), -1.0)
        return float(np.nan_to_num(depth, nan=-1.0).max())


def _lowest(distances: Floats) -> float:
    """Return the distance of what lies deepest; a lone fold of skin in a bent joint is nothing."""
    return float(np.partition(distances, LONE)[LONE])


@lru_cache
def _skin() -> Ints:
    return np.unique(load_body("woman").faces[BODY])


@lru_cache
def _legs() -> Ints:
    """Vertices below the knees: what a picture of legs alone shows."""
    parts = [f"{side}_{kind}" for side in ("left", "right") for kind in ("foot", "shin", "calf")]
    return np.unique(np.concatenate([patch(part) for part in parts]))


@lru_cache
def _hands() -> Ints:
    return np.concatenate([patch("left_hand"), patch("right_hand")])


@lru_cache
def _pieces() -> dict[str, Ints]:
    """Vertices of each limb segment, hand and foot."""
    found = {}
    for side, letter in (("left", "L"), ("right", "R")):
        for kind, bones in (
            *((kind, bones) for kind, (bones, _, _) in SEGMENTS.items()),
            *HANDS_AND_FEET.items(),
        ):
            found[f"{side}_{kind}"] = _own(bones, letter)
    return found


def _own(bones: tuple[str, ...], letter: str) -> Ints:
    body = load_body("woman")
    ids = _skin()
    is_own = np.array(
        [
            name.startswith(bones) and (name.endswith(f".{letter}") or not letter)
            for name in body.bones
        ]
    )
    share = (body.weights[ids] * is_own[body.weight_bones[ids]]).sum(axis=1)
    chosen: Ints = ids[share > FIRM]
    return chosen


@lru_cache
def _forms(figure: str) -> dict[str, _Form]:
    forms = {kind: _form(figure, segment, "") for kind, segment in TRUNK.items()}
    for side, letter in (("left", "L"), ("right", "R")):
        for kind, segment in SEGMENTS.items():
            forms[f"{side}_{kind}"] = _form(figure, segment, letter)
    return forms


def _form(figure: str, segment: tuple[tuple[str, ...], str, str], letter: str) -> _Form:
    bones, first, last = segment
    body = load_body(figure)
    dot = f".{letter}" if letter else ""
    start, end = body.head(first + dot), body.head(last + dot)
    length = float(np.linalg.norm(end - start))
    axis = (end - start) / length
    one = np.cross(axis, [0.0, 0.0, 1.0])
    one = one / np.linalg.norm(one)
    two = np.cross(axis, one)
    local = body.vertices[_own(bones, letter)] - start
    step = np.floor(local @ axis / length * STEPS).astype(int)
    turn = (np.arctan2(local @ two, local @ one) / (2 * np.pi) * TURNS).astype(int) % TURNS
    radius = np.hypot(local @ one, local @ two)
    radii = np.full((STEPS, TURNS), np.nan)
    for row, column, value in zip(step, turn, radius, strict=True):
        if 0 <= row < STEPS and not radii[row, column] <= value:
            radii[row, column] = value  # the innermost, so that no fold counts as a hit
    return _Form(body.bone(first + dot), axis, (one, two), length, radii)
