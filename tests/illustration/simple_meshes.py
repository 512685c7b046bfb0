"""Plain shapes whose pictures can be worked out by hand."""

from __future__ import annotations

import numpy as np

from hep.illustration.camera import Camera
from hep.illustration.mesh import Floats, Mesh

FRONT = Camera(azimuth=0.0, elevation=0.0, scale=10)
"""Looks along -z at 10 mm a decimetre: x is right, y is up, a greater z is nearer."""

PX_PER_MM = 10.0


def square(
    *,
    middle: tuple[float, float, float] = (0.0, 0.0, 0.0),
    side: float = 1.0,
    slot: str = "skin",
    group: int = 1,
    clip: Floats | None = None,
    far: Floats | None = None,
    rest: Floats | None = None,
) -> Mesh:
    """An upright square that faces +z."""
    half = side / 2
    flat = np.array([[-half, -half, 0], [half, -half, 0], [half, half, 0], [-half, half, 0]])
    return Mesh(
        vertices=flat + np.asarray(middle),
        triangles=np.array([[0, 1, 2], [0, 2, 3]]),
        slot=slot,
        group=group,
        clip=clip,
        far=far,
        rest=rest,
    )


def sphere(
    *,
    middle: tuple[float, float, float] = (0.0, 0.0, 0.0),
    radius: float = 1.0,
    slot: str = "skin",
    group: int = 1,
    rings: int = 40,
) -> Mesh:
    """A ball with outward triangles."""
    polar = np.linspace(0, np.pi, rings + 1)
    turn = np.linspace(0, 2 * np.pi, 2 * rings, endpoint=False)
    a, b = np.meshgrid(polar, turn, indexing="ij")
    points = np.stack([np.sin(a) * np.sin(b), np.cos(a), np.sin(a) * np.cos(b)], axis=-1)
    spokes = 2 * rings
    ring, spoke = np.meshgrid(np.arange(rings), np.arange(spokes), indexing="ij")
    one = (ring * spokes + spoke).ravel()
    two = (ring * spokes + (spoke + 1) % spokes).ravel()
    triangles = np.concatenate(
        [np.stack([one, one + spokes, two], 1), np.stack([two, one + spokes, two + spokes], 1)]
    )
    vertices = points.reshape(-1, 3) * radius + np.asarray(middle)
    return Mesh(vertices, triangles, slot, group)
