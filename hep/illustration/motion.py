"""A scene in motion: its frames in turn and back again, as one moving SVG with a still first frame.

Every pose on the way is found anew with its contacts held, so that a planted foot stays planted.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from hep.domain.scene import Contact
from hep.illustration.angles import read_angles
from hep.illustration.bases import require_base
from hep.illustration.coarse import coarse
from hep.illustration.film import Film, moving_document
from hep.illustration.frame import draw_frame, union
from hep.illustration.ink import PREVIEW_PX_PER_MM
from hep.illustration.palette import palette
from hep.illustration.staging import stage
from hep.illustration.studio import MARGIN_MM, camera_of, floor_layers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Frame, Place, Prop, Scene
    from hep.illustration.ink import Layer
    from hep.illustration.staging import Staged

POSES = 6  # drawn; there and back they are ten frames
SECONDS = 2.4


def animate(scene: Scene, *, poses: int = POSES) -> str:
    """Return the movement as an SVG of at most 120 kB; FigureError says what cannot be drawn.

    Arrows, stripes and marks are left out: the movement shows what they say.
    """
    shown = replace(scene, lens="", strip=False, side_mark=False)
    shown = replace(shown, pose={}, frames=tuple(on_the_way(shown, poses)))
    camera = camera_of(shown)
    staged = stage(shown)
    drawn = [
        draw_frame(shown, camera, staged, number, px_per_mm=PREVIEW_PX_PER_MM)
        for number in range(len(staged))
    ]
    bounds = union([one.bounds for one in drawn]) + np.array([[-MARGIN_MM], [MARGIN_MM]])
    still = floor_layers(shown, camera, bounds)
    frames = [[_small(layer) for layer in one.layers] for one in drawn]
    there_and_back = [*range(len(frames)), *range(len(frames) - 2, 0, -1)]
    film = Film(still, frames, there_and_back, SECONDS)
    return moving_document(film, bounds, palette=palette(scene.figure), title=scene.title)


def _small(layer: Layer) -> Layer:
    return layer[0], coarse(layer[1])


def on_the_way(scene: Scene, poses: int) -> list[Frame]:
    """Return so many frames from the first to the last, slow at both ends, complete in themselves.

    Each holds all angles that scene or frame set and all contacts, those of the base too.
    """
    keys = [_whole(scene, one) for one in stage(scene)]
    if len(keys) == 1:
        return keys
    moved = {name for key in keys for name in key.pose}
    rest = {name: require_base(scene.base).pose.get(name, 0.0) for name in sorted(moved)}
    keys = [replace(key, pose=rest | dict(key.pose)) for key in keys]
    found = []
    for number, time in enumerate(np.linspace(0, 1, poses)):
        eased = float(1 - np.cos(np.pi * time)) / 2 * (len(keys) - 1)
        leg = min(int(eased), len(keys) - 2)
        (start, end), share = list(pairwise(keys))[leg], eased - leg
        found.append(replace(_between(start, end, share), name=str(number + 1)))
    return found


def _whole(scene: Scene, staged: Staged) -> Frame:
    """Return a key frame with the scene's angles and all contacts, and with nothing to mark."""
    base, frame = require_base(scene.base), staged.frame
    own = read_angles(scene.pose, "pose") | read_angles(frame.pose, f"frames.{frame.name}.pose")
    held = {touch.contact.part: touch.contact for touch in staged.touches}
    freed = {one.part: Contact(one.part, "none") for one in base.contacts if one.part not in held}
    return replace(
        frame,
        pose=own,
        contacts=tuple(_by_ball(staged, one) for one in {**held, **freed}.values()),
        arrows=(), marks=(), highlight="", ghost=False, hold=False, claims=(),
    )  # fmt: skip


def _by_ball(staged: Staged, contact: Contact) -> Contact:
    """Return a flat foot as one that stands on its ball, heel down: heels rise from there."""
    side, _, kind = contact.part.partition("_")
    if kind != "foot" or contact.how != "flat" or contact.at[1] is None:
        return contact
    letter = side[0].upper()
    ball = (staged.posed.at(f"toe1-1.{letter}") + staged.posed.at(f"toe5-1.{letter}")) / 2
    return replace(contact, how="ball", at=(float(ball[0]), contact.at[1], float(ball[2])))


def _between(start: Frame, end: Frame, share: float) -> Frame:
    nearer = end if share >= 0.5 else start
    pose = {name: one * (1 - share) + end.pose[name] * share for name, one in start.pose.items()}
    contacts = _contacts(start, end, nearer, share)
    props = _props(start.props, end.props, nearer.props, share)
    return replace(nearer, pose=pose, contacts=contacts, props=props)


def _contacts(start: Frame, end: Frame, nearer: Frame, share: float) -> tuple[Contact, ...]:
    first = {one.part: one for one in start.contacts}
    last = {one.part: one for one in end.contacts}
    found = []
    for one in nearer.contacts:
        before, after = first.get(one.part), last.get(one.part)
        if before is None or after is None or before.how != after.how:
            found.append(one)
            continue
        mixed = before.heel_up * (1 - share) + after.heel_up * share
        toe_out = before.toe_out * (1 - share) + after.toe_out * share
        at = _place(before.at, after.at, share)
        found.append(replace(one, heel_up=mixed, toe_out=toe_out, at=at))
    return tuple(found)


def _props(
    start: Sequence[Prop], end: Sequence[Prop], nearer: Sequence[Prop], share: float
) -> tuple[Prop, ...]:
    if [one.kind for one in start] != [one.kind for one in end]:
        return tuple(nearer)
    return tuple(
        replace(before, at=tuple(np.array(before.at) * (1 - share) + np.array(after.at) * share))
        for before, after in zip(start, end, strict=True)
    )


def _place(start: Place, end: Place, share: float) -> Place:
    x, y, z = (
        None if one is None or two is None else one * (1 - share) + two * share
        for one, two in zip(start, end, strict=True)
    )
    return (x, y, z)
