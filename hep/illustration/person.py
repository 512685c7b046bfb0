"""The whole dressed person, or legs alone, as meshes ready for the ink."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.scene import Clothes, Show
from hep.illustration import clothes, shoes
from hep.illustration.bodies import BODY, LEFT_EYE, RIGHT_EYE, TIGHTS, load_body
from hep.illustration.hair import hair
from hep.illustration.mesh import Mesh
from hep.illustration.rotation import unit
from hep.illustration.surfaces import REFERENCE, pattern

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Ints
    from hep.illustration.skeleton import Posed
    from hep.illustration.surfaces import Pattern

SKIN_GROUP, EYE_GROUP = 1, 6
PERSON_LEVELS, LEG_LEVELS = 1, 2
CUT_REACH_DM = 1.2  # how far from its middle the cut may reach along the leg
SIN_FORESHORTENED = 0.35
CUT_ABOVE_ANKLE_DM = 2.2  # a leg is cut below the knee, never at a joint


@dataclass(frozen=True)
class Look:
    """What of the person is drawn, and which side is away from the reader."""

    show: Show
    shoes: bool
    far_side: str = ""  # left, right, or "" when neither is
    away: tuple[float, float, float] = (0.0, 0.0, -1.0)  # the way the reader looks
    clothes: Clothes = Clothes.SHORTS


def person(posed: Posed, look: Look) -> list[Mesh]:
    """Return the meshes of a posed person; none when only things are shown."""
    if look.show is Show.THINGS:
        return []
    if look.show is not Show.PERSON:
        return _legs(posed, look)
    shape = pattern(BODY, PERSON_LEVELS)
    places = shape.pose(posed)
    kept, clip = _bare(look.clothes, shod=look.shoes), _shoe_clip(shape, look)
    far = _far(shape, look)
    skin = Mesh(places, kept, "skin", SKIN_GROUP, clip=clip, rest=shape.rest, far=far)
    far_cloth = _far(pattern(TIGHTS, clothes.LEVELS), look)
    meshes = [skin, *clothes.clothes(posed, far_cloth, look.clothes)]
    meshes += hair(posed, places, PERSON_LEVELS)
    for part in (LEFT_EYE, RIGHT_EYE):
        eye = pattern(part, 1)
        meshes.append(Mesh(eye.pose(posed), eye.triangles, "eye", EYE_GROUP, rest=eye.rest))
    return meshes + _shoes(posed, look)


@lru_cache
def _bare(kind: Clothes, *, shod: bool) -> Ints:
    """Return the triangles of skin that neither cloth nor shoe hides."""
    shape = pattern(BODY, PERSON_LEVELS)
    hidden = clothes.covered(shape.rest, kind) < 0
    if shod:
        hidden |= shoes.inside(shape.rest) < -0.1
    return shape.triangles[~hidden[shape.triangles].all(axis=1)]


def _legs(posed: Posed, look: Look) -> list[Mesh]:
    height = load_body(REFERENCE).head("foot.L")[1] + CUT_ABOVE_ANKLE_DM
    shape = pattern(BODY, LEG_LEVELS, height + 1.4)
    places = shape.pose(posed)
    clip = _leg_cut(shape, posed, look, places, height)
    only_right = look.show is Show.LEG
    shod = _shoe_clip(shape, look)
    if shod is not None:
        clip = np.maximum(clip, shod)
    kept = shape.triangles
    if only_right:
        kept = kept[shape.rest[kept[:, 0], 0] < 0]
    meshes = []
    for sign, group in ((1, SKIN_GROUP), (-1, SKIN_GROUP + 100)):
        side = kept[np.sign(shape.rest[kept[:, 0], 0]) == sign]
        if len(side):
            far = _far(shape, look)
            meshes.append(Mesh(places, side, "skin", group, clip=clip, rest=shape.rest, far=far))
    return meshes + _shoes(posed, look)


def _leg_cut(shape: Pattern, posed: Posed, look: Look, places: Floats, height: float) -> Floats:
    """(n,) above zero beyond the cut: square to the bone, and a straight line to the reader."""
    away = np.asarray(look.away)
    cut = np.full(len(places), -CUT_REACH_DM)
    near = shape.rest[:, 1] > height - CUT_REACH_DM
    for letter, sign in (("L", 1), ("R", -1)):
        ankle = posed.at(f"foot.{letter}")
        along = unit(posed.at(f"lowerleg01.{letter}") - ankle)
        across = along - away * (along @ away)
        if np.linalg.norm(across) < SIN_FORESHORTENED:
            across = along
        own = near & (np.sign(shape.rest[:, 0]) == sign)
        cut[own] = (places[own] - ankle - along * CUT_ABOVE_ANKLE_DM) @ unit(across)
    return cut


def _shoes(posed: Posed, look: Look) -> list[Mesh]:
    if not look.shoes:
        return []
    shape = pattern(TIGHTS, shoes.LEVELS, shoes.BELOW)
    made = shoes.shoes(posed, _far(shape, look))
    if look.show is Show.LEG:
        return [_right_only(mesh) for mesh in made]
    return made


def _right_only(mesh: Mesh) -> Mesh:
    if mesh.rest is None:
        raise AssertionError(mesh.slot)
    kept = mesh.triangles[mesh.rest[mesh.triangles[:, 0], 0] < 0]
    return Mesh(
        mesh.vertices, kept, mesh.slot, mesh.group, mesh.two_sided, mesh.clip, mesh.rest, mesh.far,
        creases=mesh.creases,
    )  # fmt: skip


def _shoe_clip(shape: Pattern, look: Look) -> Floats | None:
    return -shoes.inside(shape.rest) if look.shoes else None


def _far(shape: Pattern, look: Look) -> Floats | None:
    if not look.far_side:
        return None
    return shape.left_limb if look.far_side == "left" else shape.right_limb
