"""Small scenes to pose and to draw."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from hep.domain.scene import Arrow, Frame, Scale, Scene, Show, View
from hep.illustration.studio import Drawing, draw

LEG = View("foot_outer", Scale.LEG, Show.LEG)
PERSON = View("side")


def scene(*frames: Frame, base: str = "free", view: View = LEG, **fields: Any) -> Scene:
    """A scene of the woman, with one plain frame unless others are given."""
    made = Scene(
        id="small",
        title="Small scene",
        figure="woman",
        base=base,
        view=view,
        frames=frames or (Frame("start"),),
    )
    return replace(made, **fields)


@lru_cache
def heel_lift() -> Scene:
    """A foot flat, then pointed with an arrow, a muscle, a mark and a ghost."""
    end = Frame(
        "end",
        pose={"right_ankle_plantarflexion": 35},
        arrows=(Arrow("right_toes"),),
        highlight="achilles",
        marks=("right_heel",),
        ghost=True,
    )
    return scene(Frame("start"), end)


@lru_cache
def drawn() -> dict[str, Drawing]:
    """The drawings of `heel_lift`."""
    return draw(heel_lift())
