"""Measuring a scene: its claims and contacts on the posed body, and what goes into what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hep.domain.scene import Show
from hep.illustration.collisions import into_itself, sinking
from hep.illustration.fields import floor
from hep.illustration.measures import measure
from hep.illustration.patches import patch
from hep.illustration.shoes import SOLE_DM
from hep.illustration.solids import solid
from hep.illustration.staging import stage
from hep.illustration.targets import PLACE_WEIGHT, goal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.scene import Claim, Scene
    from hep.illustration.solver import Touch
    from hep.illustration.staging import Staged

GAP_DM = 0.05  # skin is no farther than 5 mm from what it touches
OFF_DM = 0.10  # and its part no farther than 1 cm from the place that the scene names
EVEN = 0.05  # what a tenth rounds away
MM, CM = 100.0, 10.0


def check_scene(scene: Scene, staged: Sequence[Staged] | None = None) -> list[tuple[str, str]]:
    """Return (frame, fact) for every claim and contact that does not hold, and all that sinks.

    `staged` are the posed bodies to judge; None poses them from the scene.
    """
    bodies = stage(scene) if staged is None else staged
    return [(one.frame.name, fact) for one in bodies for fact in _faults(scene, one)]


def _faults(scene: Scene, staged: Staged) -> Iterator[str]:
    fields = (field for prop in staged.props if (field := solid(prop)) is not None)
    surfaces = (floor, *fields)
    for number, claim in enumerate(staged.frame.claims):
        path = f"frames.{staged.frame.name}.claims[{number}].measure"
        value = measure(staged.posed, claim.measure, path, surfaces=surfaces, shod=scene.shoes)
        yield from _broken(claim, value)
    for touch, aim in zip(staged.touches, staged.aims, strict=True):
        yield from _untouched(staged, touch, aim, shod=scene.shoes)
    if scene.view.show is Show.THINGS:
        return
    whole = scene.view.show is Show.PERSON
    for thing, depth in sinking(staged.posed, staged.props, whole=whole):
        yield f"the body sinks {depth * MM:.0f} mm into the {thing}"
    for part, other, depth in into_itself(staged.posed) if whole else ():
        yield f"{part} goes {depth * MM:.0f} mm into {other}"


def _broken(claim: Claim, value: float) -> Iterator[str]:
    if claim.at_least is not None and value < claim.at_least - EVEN:
        yield f"{claim.measure} is {value:.1f}, claimed is at least {claim.at_least:g}"
    if claim.at_most is not None and value > claim.at_most + EVEN:
        yield f"{claim.measure} is {value:.1f}, claimed is at most {claim.at_most:g}"
    if claim.about is not None and abs(value - claim.about) > claim.within + EVEN:
        yield f"{claim.measure} is {value:.1f}, claimed is about {claim.about:g}"


def _untouched(staged: Staged, touch: Touch, aim: Touch, *, shod: bool) -> Iterator[str]:
    part = touch.contact.part
    asked = goal(aim.contact, staged.posed.body, shod=shod, path=touch.path, field=touch.field)
    off = max(
        (float(np.linalg.norm(one(staged.posed))) / PLACE_WEIGHT for one in asked.residuals[:1]),
        default=0.0,
    )
    gap = _gap(staged, touch, shod=shod)
    if gap is not None and abs(gap) > GAP_DM:
        way = "above" if gap > 0 else "in"
        yield f"{part} is {abs(gap) * MM:.0f} mm {way} what it should touch"
    elif off > OFF_DM:
        yield f"{part} is {off * CM:.1f} cm away from where it should be"


def _gap(staged: Staged, touch: Touch, *, shod: bool) -> float | None:
    """Return how far skin is above the place or thing of a contact; None for a bare point."""
    contact = touch.contact
    side, _, kind = contact.part.partition("_")
    if contact.how == "rest":
        lift = SOLE_DM if shod and kind in ("foot", "sole", "heel", "ball", "toes") else 0.0
        return float(touch.field(staged.posed.points(patch(contact.part))).min()) - lift
    if kind == "foot" and contact.how in ("flat", "ball", "heel") and contact.at[1] is not None:
        skin = staged.posed.points(patch(f"{side}_foot"))
        return float(skin[:, 1].min()) - contact.at[1] - (SOLE_DM if shod else 0.0)
    if contact.how == "palm" and None not in contact.at:
        out = -np.array(contact.palm) / np.linalg.norm(contact.palm)
        skin = staged.posed.points(patch(f"{side}_hand"))
        return float(((skin - np.array(contact.at, dtype=np.float64)) @ out).min())
    return None
