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
from hep.illustration.studio import draw
from hep.illustration.studio_check import check_scene

if TYPE_CHECKING:
    from hep.domain.scene import Scene
    from hep.illustration.staging import Staged
    from hep.illustration.studio import Drawing

# Shares of their own size in per cent, the nearest first, in wide steps and then between them.
# The shortest and the tallest are 8 % apart; from hip to floor, 12 %.
WIDE = (100, 98, 102, 96, 104, 94, 106, 92, 108, 90, 110)
BETWEEN = (99, 101, 97, 103, 95, 105, 93, 107, 91, 109)
STRIP = "strip"  # where the studio says that frames side by side are too wide
SIZES = tuple(percent / 100 for percent in (*WIDE, *BETWEEN))


def drawn_with(scene: Scene, figure: str) -> dict[str, Drawing]:
    """Return the drawings of a scene with this figure, in the first size in which all of it holds.

    Raises FigureError with what does not hold in their own size, where no size will do.
    """
    refused: FigureError | None = None
    least_too_wide = max(SIZES) + 1
    for size in SIZES:
        if size > least_too_wide:
            continue
        try:
            return _drawn(replace(scene, figure=figure, size=size))
        except FigureError as error:
            refused = refused or error
            if error.path == STRIP:
                least_too_wide = size
    raise refused or AssertionError(SIZES)


def _drawn(scene: Scene) -> dict[str, Drawing]:
    staged = _held(scene)
    if scene.strip:  # one that is too wide for its column is found in a third of the time
        draw(scene, staged=staged, preview=True)
    return draw(scene, staged=staged)


def _held(scene: Scene) -> list[Staged]:
    """Return the posed bodies of a scene; FigureError for the first claim or contact that fails."""
    staged = stage(scene)
    for frame, fact in check_scene(scene, staged):
        path = f"frames.{frame}"
        raise FigureError(path, fact)
    return staged
