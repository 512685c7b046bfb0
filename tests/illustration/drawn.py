"""The lines of simple meshes, as the pen draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.illustration.lines import Line, find_lines
from hep.illustration.pen import PEN, Pen
from hep.illustration.regions import look
from tests.illustration.simple_meshes import FRONT, PX_PER_MM

if TYPE_CHECKING:
    from hep.illustration.camera import Camera
    from hep.illustration.cracks import Edge
    from hep.illustration.mesh import Mesh


def lines(*meshes: Mesh, camera: Camera = FRONT, pen: Pen = PEN) -> list[Line]:
    return find_lines(look(meshes, camera, PX_PER_MM), camera.mm_per_dm, pen)


def of_kind(found: list[Line], edge: Edge) -> list[Line]:
    return [line for line in found if line.edge is edge]
