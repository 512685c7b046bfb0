"""The worker's job that draws a figure, called here: what it answers when a build does not fit."""

from __future__ import annotations

from hep.handout.parcels import open_parcel, pack_parcel
from hep.services.draw_job import draw_job
from hep.services.scene_json import plain_scene
from tests.shipped import shipped


def test_what_does_not_hold_with_a_build_is_said_and_not_drawn() -> None:
    scene = plain_scene(shipped().scenes["a-skip"])
    facts, drawings = open_parcel(
        draw_job(pack_parcel({"scene": scene, "figure": "heavy_woman"}, {}))
    )
    assert "left_hand" in facts["unfit"]
    assert drawings == {}
