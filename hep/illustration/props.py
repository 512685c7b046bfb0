"""From a scene's props to meshes, by kind."""

from __future__ import annotations

from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING

from hep.domain.errors import FigureError
from hep.illustration import (
    ankle_tape,
    backpack,
    balance,
    floor_marks,
    footgear,
    furniture,
    held,
    seats,
    small_things,
    softs,
    worn,
)

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
        "step": furniture.step,
        "book": furniture.book,
        "wedge": furniture.wedge,
        "mat": furniture.mat,
        "cushion": furniture.cushion,
        "ball": furniture.round_ball,
        "bag": backpack.bag,
        "foam_pad": balance.foam_pad,
        "wobble_board": balance.wobble_board,
        "foam_roller": balance.foam_roller,
        "cone": balance.cone,
        "bench": seats.bench,
        "stairs": seats.stairs,
        "counter": seats.counter,
        "pillow": softs.pillow,
        "rolled_towel": softs.rolled_towel,
        "marbles": small_things.marbles,
        "bowl": small_things.bowl,
        "metronome": small_things.metronome,
        "shoe": footgear.shoe,
        "new_shoe": footgear.new_shoe,
        "insole": footgear.insole,
        "heel_lift": footgear.heel_lift,
        "line": floor_marks.line,
        "star": floor_marks.star,
        "spot": floor_marks.spot,
        "flat_towel": furniture.flat_towel,
        "scrunched_towel": furniture.scrunched_towel,
    }
)
# What the body wears or holds.
CARRIED = MappingProxyType(
    {
        "band": worn.strap,
        "towel": worn.strap,
        "loop_band": worn.loop_band,
        "tape": ankle_tape.ankle_tape,
        "backpack": backpack.backpack,
        "dumbbell": held.dumbbell,
        "massage_stick": held.massage_stick,
        "jump_rope": held.jump_rope,
    }
)
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
        elif prop.kind in CARRIED:
            meshes += CARRIED[prop.kind](prop, posed, group, where)
        else:
            raise _unknown(prop.kind, where)
    return meshes


def _unknown(kind: str, where: str) -> FigureError:
    known = [*STANDING, *CARRIED]
    near = get_close_matches(kind, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
    return FigureError(f"{where}.kind", f"there is no prop '{kind}'", hint)
