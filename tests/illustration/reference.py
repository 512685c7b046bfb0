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
    "a-skip",
    "ankle-alphabet",
    "ankle-pumps",
    "band-dorsiflexion",
    "band-eversion",
    "band-plantarflexion",
    "band-talocrural-glide",
    "brace-tape-plan",
    "cadence-count",
    "chair-lunge-df",
    "clamshell",
    "double-bridge",
    "foam-roll-calf",
    "forward-hop-stick",
    "forward-lunge",
    "heel-lift-trial",
    "heel-sit-pf-stretch",
    "heel-walk",
    "hop-to-stabilise",
    "hsr-seated-soleus",
    "hsr-standing-heel-raise",
    "insertional-wedge-heel-raise",
    "insole-trial",
    "iso-plantarflexion",
    "jump-rope",
    "lacing-heel-lock",
    "lateral-band-walk",
    "line-hop-double",
    "load-diary",
    "loaded-knee-to-wall",
    "marble-pickup",
    "pain-monitor-card",
    "plantar-ball-roll",
    "quadrant-hop",
    "recovery-fuel-sleep",
    "shoe-audit",
    "shoe-transition",
    "short-foot-seated",
    "single-heel-raise-step",
    "single-leg-ball-toss",
    "single-leg-eyes-closed",
    "single-leg-rdl",
    "single-leg-squat",
    "star-excursion",
    "step-up",
    "stick-roll-shin",
    "tandem-walk",
    "toe-yoga",
    "towel-scrunch",
    "wall-drill-switch",
    "weight-shift",
    "wobble-board-double",
)


def reference_folders() -> list[Path]:
    """Return the folders of all reference scenes."""
    own = sorted(path.parent for path in SCENES.glob("*/figure.yaml"))
    return [*own, *(ITEMS / name for name in FROM_LIBRARY)]


@lru_cache
def reference_scene(folder: Path) -> Scene:
    """Return one of them."""
    return read_scene(folder)[0]
