"""What happens inside the contained worker that draws: one scene and a figure in, drawings out.

Importing this module imports the studio, which a web process never does.
"""

from __future__ import annotations

import gc

from hep.domain.errors import FigureError
from hep.domain.scene import Frame, Scene, View
from hep.handout.parcels import open_parcel, pack_parcel
from hep.illustration.stand_in import drawn_with
from hep.illustration.studio import draw
from hep.services.scene_json import scene_from

WARMING = Scene("warming", "warming", "woman", "standing", View("side"), (Frame("start"),))


def preload() -> None:
    """Do once in the worker what every drawing needs: bodies read, surfaces refined."""
    draw(WARMING)
    gc.freeze()  # what is there now is never garbage, in no child


def draw_job(payload: bytes) -> bytes:
    """Draw facts `scene` with facts `figure`; the answer's blobs are the drawings by name.

    Its fact `unfit` says what does not hold with that figure; then there are no drawings.
    """
    facts, _ = open_parcel(payload)
    try:
        drawings = drawn_with(scene_from(facts["scene"]), facts["figure"])
    except FigureError as error:
        return pack_parcel({"unfit": str(error)})
    blobs = {name: one.svg.encode() for name, one in drawings.items()}
    return pack_parcel({"unfit": ""}, blobs)
