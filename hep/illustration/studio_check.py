"""Measuring a scene: whether what its words claim holds on the posed body, and nothing sinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import FigureError
from hep.illustration.angles import OPPOSITES, SIDES, limits
from hep.illustration.parts import part_point
from hep.illustration.staging import stage
from hep.illustration.surfaces import skin_below

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.scene import Claim, Scene
    from hep.illustration.staging import Staged

DEEPEST_DM = 0.05  # no part sinks more than 5 mm into the floor
CM = 10.0
SUFFIXES = {"_height": 1, "_ahead": 2, "_aside": 0}  # of a part, in centimetres; aside: to the left


def check_scene(scene: Scene) -> list[tuple[str, str]]:
    """Return (frame, fact) for every claim that does not hold and every part below the floor."""
    return [(one.frame.name, fact) for one in stage(scene) for fact in _faults(one)]


def measure(staged: Staged, name: str, path: str) -> float:
    """Return an angle in degrees, or a part's height, way ahead or aside in centimetres."""
    side, _, joint = name.partition("_")
    if side not in SIDES:
        side, joint = "", name
    sign = -1.0 if joint in OPPOSITES else 1.0
    joint = OPPOSITES.get(joint, joint)
    if joint in limits():
        return sign * staged.solution.angles.get(f"{side}_{joint}" if side else joint, 0.0)
    for suffix, axis in SUFFIXES.items():
        if name.endswith(suffix):
            return float(part_point(staged.posed, name.removesuffix(suffix), path)[axis]) * CM
    fact = f"there is no measure '{name}'"
    raise FigureError(path, fact, "use an angle, or a part with _height, _ahead or _aside")


def _faults(staged: Staged) -> Iterator[str]:
    for number, claim in enumerate(staged.frame.claims):
        path = f"frames.{staged.frame.name}.claims[{number}].measure"
        yield from _broken(claim, measure(staged, claim.measure, path))
    lowest = float(skin_below(None, 0).pose(staged.posed)[:, 1].min())
    if lowest < -DEEPEST_DM:
        yield f"the body sinks {-lowest * 100:.0f} mm into the floor"


def _broken(claim: Claim, value: float) -> Iterator[str]:
    if claim.at_least is not None and value < claim.at_least:
        yield f"{claim.measure} is {value:.1f}, claimed is at least {claim.at_least:g}"
    if claim.at_most is not None and value > claim.at_most:
        yield f"{claim.measure} is {value:.1f}, claimed is at most {claim.at_most:g}"
