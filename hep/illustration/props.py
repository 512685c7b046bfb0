"""From a scene's props to meshes, by kind."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

from hep.domain.errors import FigureError
from hep.illustration import balance, floor_marks, furniture, seats, softs, worn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Prop
    from hep.illustration.mesh import Mesh
    from hep.illustration.skeleton import Posed

STANDING = MappingProxyType(
    {
        "wall": furniture.wall,
        "chair": furniture.chair,
        "table": furniture.table,
        "step": furniture.block,
        "book": furniture.block,
        "wedge": furniture.wedge,
        "mat": furniture.mat,
        "cushion": furniture.cushion,
        "ball": furniture.round_ball,
        "bag": furniture.bag,
        "foam_pad": balance.foam_pad,
        "wobble_board": balance.wobble_board,
        "foam_roller": balance.foam_roller,
        "cone": balance.cone,
        "bench": seats.bench,
        "stairs": seats.stairs,
        "counter": seats.counter,
        "pillow": softs.pillow,
        "rolled_towel": softs.rolled_towel,
        "line": floor_marks.line,
        "star": floor_marks.star,
        "spot": floor_marks.spot,
        "flat_towel": furniture.flat_towel,
        "scrunched_towel": furniture.scrunched_towel,
    }
)
WORN = ("band", "towel")
GROUPS_A_PROP = 20


def prop_meshes(props: Sequence[Prop], posed: Posed, paths: Sequence[str]) -> list[Mesh]:
    """Return the meshes of all props of a frame; FigureError names an unknown kind.

    `paths` says where the scene names each prop.
    """
    meshes: list[Mesh] = []
    for number, (prop, where) in enumerate(zip(props, paths, strict=True)):
        group = furniture.FURNITURE_GROUP + GROUPS_A_PROP * number
        if prop.kind in STANDING:
            meshes += STANDING[prop.kind](prop, group)
        elif prop.kind in WORN:
            meshes += worn.strap(prop, posed, group, where)
        else:
            raise _unknown(prop.kind, where)
    return meshes


def _unknown(kind: str, where: str) -> FigureError:
    known = [*STANDING, *WORN]
    near = get_close_matches(kind, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
    return FigureError(f"{where}.kind", f"there is no prop '{kind}'", hint)
