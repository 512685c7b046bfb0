"""Another of the studio's people in the place of the one that a scene was written for.

Contacts and things stand at fixed places, and a scene was tried with one body. Where another body
meets them badly, it is drawn a little smaller or larger: how tall a person is says nothing to a
patient, whether the heel is on the floor does. Writing scenes and judging them do not live here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.errors import FigureError
from hep.illustration.staging import stage
from hep.illustration.studio_check import check_scene

if TYPE_CHECKING:
    from hep.domain.scene import Scene
    from hep.illustration.staging import Staged

# Shares of their own size, the nearest first. The shortest and the tallest are 8 % apart; from
# hip to floor, 12 %.
SIZES = (1.0, 0.98, 1.02, 0.96, 1.04, 0.94, 1.06, 0.92, 1.08, 0.90, 1.10)


def stand_in(scene: Scene, figure: str) -> tuple[Scene, list[Staged]]:
    """Return the scene with this figure, posed, in the first size in which all of it holds.

    Raises FigureError with what does not hold in their own size, where no size will do.
    """
    refused: FigureError | None = None
    for size in SIZES:
        tried = replace(scene, figure=figure, size=size)
        try:
            return tried, _held(tried)
        except FigureError as error:
            refused = refused or error
    raise refused or AssertionError(SIZES)


def _held(scene: Scene) -> list[Staged]:
    """Return the posed bodies of a scene; FigureError for the first claim or contact that fails."""
    staged = stage(scene)
    for frame, fact in check_scene(scene, staged):
        path = f"frames.{frame}"
        raise FigureError(path, fact)
    return staged
