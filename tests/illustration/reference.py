"""The reference scenes: those of docs/figures/scenes, and some of the library's, in one order."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hep.library.figure_file import read_scene

if TYPE_CHECKING:
    from hep.domain.scene import Scene

ROOT = Path(__file__).parents[2]
SCENES = ROOT / "docs" / "figures" / "scenes"
ITEMS = ROOT / "exercises" / "items"
FROM_LIBRARY = (
    "ankle-alphabet",
    "hsr-seated-soleus",
    "insertional-wedge-heel-raise",
    "iso-plantarflexion",
    "plantar-ball-roll",
    "single-leg-ball-toss",
    "star-excursion",
    "towel-scrunch",
)


def reference_folders() -> list[Path]:
    """Return the folders of all reference scenes."""
    own = sorted(path.parent for path in SCENES.glob("*/figure.yaml"))
    return [*own, *(ITEMS / name for name in FROM_LIBRARY)]


@lru_cache
def reference_scene(folder: Path) -> Scene:
    """Return one of them."""
    return read_scene(folder)[0]
