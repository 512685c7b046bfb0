"""Small drawn marks that the surface alone does not give: face, ankle bones, kneecaps.

Each is a curve beside one bone, given in the figure's own rest pose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hep.illustration.bodies import BODY, LEFT_EYE, RIGHT_EYE

if TYPE_CHECKING:
    from hep.illustration.bodies import Body
    from hep.illustration.mesh import Floats

POINTS = 13
EYE_DOT_MM, BROW_MM, MOUTH_MM, NOSE_MM, CHEEK_MM = 0.62, 0.26, 0.26, 0.20, 0.18
DETAIL_MM = 0.20
EYE_BACK_DM = 0.09
SKIN_SLOT, HAIR_SLOT = "detail", "hair-line"
OPEN, SHUT = "open", "shut"
LID_DM = 0.26
OLDER = ("older_woman", "older_man")


@dataclass(frozen=True)
class Detail:
    """One mark: points (n, 3) in the rest pose of the figure, carried by a bone."""

    bone: str
    points: Floats
    facing: Floats  # (3,) rest direction: drawn while it points at the reader
    width_mm: float
    is_dot: bool = False
    slot: str = SKIN_SLOT
    eyes: str = ""  # OPEN or SHUT: drawn only then


def features(body: Body) -> list[Detail]:
    """Return the marks of a figure's face, ankles and knees."""
    return [*_face(body), *_ankles(body), *_knees(body)]


def _face(body: Body) -> list[Detail]:
    found = []
    ahead = np.array([0.0, 0.0, 1.0])
    for part, sign in ((LEFT_EYE, 1.0), (RIGHT_EYE, -1.0)):
        ids = np.unique(body.faces[part])
        eye = body.vertices[ids].mean(axis=0)
        front = body.vertices[ids, 2].max()
        out = np.array([sign * 0.5, 0.0, 1.0])
        # A little back, so that the dot stands clear of the profile.
        dot = np.array([[eye[0], eye[1], front - EYE_BACK_DM]])
        found.append(Detail("head", dot, out, EYE_DOT_MM, is_dot=True, eyes=OPEN))
        share = np.linspace(0, 1, POINTS)
        found.append(_lid(eye, front, out, share))
        across = eye[0] + sign * (share - 0.45) * 0.34
        height = eye[1] + 0.25 + 0.05 * np.sin(np.pi * share)
        brow = np.stack([across, height, front + 0.02 - 0.12 * share**2], axis=1)
        found.append(Detail("head", brow, out, BROW_MM))
        if body.name in OLDER:
            found.append(_cheek(eye, front, sign))
        aside = np.array([sign, 0.0, 0.0])
        found.append(_mouth(body, aside, np.linspace(0.3, 1.0, POINTS) * sign))
    return [*found, _nose(body, ahead), _mouth(body, ahead, np.linspace(-1.0, 1.0, POINTS))]


def _lid(eye: Floats, front: float, out: Floats, share: Floats) -> Detail:
    """The line of a shut eye, hanging a little in the middle."""
    across = eye[0] + (share - 0.5) * LID_DM
    height = eye[1] - 0.04 - 0.05 * np.sin(np.pi * share)
    points = np.stack([across, height, np.full_like(share, front - EYE_BACK_DM)], axis=1)
    return Detail("head", points, out, BROW_MM, eyes=SHUT)


def _cheek(eye: Floats, front: float, sign: float) -> Detail:
    """The one line of age: from beside the nose down past the mouth."""
    share = np.linspace(0, 1, POINTS)
    points = np.stack(
        [
            sign * (0.20 + 0.07 * share + 0.03 * np.sin(np.pi * share)),
            eye[1] - 0.40 - 0.24 * share,
            front + 0.06 - 0.10 * share,
        ],
        axis=1,
    )
    return Detail("head", points, np.array([sign * 0.6, 0.0, 1.0]), CHEEK_MM)


def _nose(body: Body, facing: Floats) -> Detail:
    skin = body.vertices[np.unique(body.faces[BODY])]
    eye = body.vertices[np.unique(body.faces[LEFT_EYE])].mean(axis=0)
    below = eye[1] - skin[:, 1]
    nose = skin[(np.abs(skin[:, 0]) < 0.1) & (below > 0.15) & (below < 0.55)]
    tip = nose[nose[:, 2].argmax()]
    share = np.linspace(-1, 1, POINTS)
    points = np.stack(
        [share * 0.10, tip[1] - 0.09 + 0.03 * share**2, tip[2] - 0.05 - 0.05 * share**2], axis=1
    )
    return Detail("head", points, facing, NOSE_MM)


def _mouth(body: Body, facing: Floats, share: Floats) -> Detail:
    skin = body.vertices[np.unique(body.faces[BODY])]
    eye = body.vertices[np.unique(body.faces[LEFT_EYE])].mean(axis=0)
    middle = skin[(np.abs(skin[:, 0]) < 0.1) & (skin[:, 2] > eye[2] - 0.3)]
    height = eye[1] - 0.62
    lips = middle[np.abs(middle[:, 1] - height) < 0.08, 2].max()
    points = np.stack(
        [share * 0.20, height + 0.03 * share**2, lips - 0.14 * share**2 + 0.01], axis=1
    )
    return Detail("head", points, facing, MOUTH_MM)


def _ankles(body: Body) -> list[Detail]:
    found = []
    skin = body.vertices[np.unique(body.faces[BODY])]
    for letter, sign in (("L", 1.0), ("R", -1.0)):
        ankle = body.head(f"foot.{letter}")
        near = skin[
            (skin[:, 0] * sign > 0.9)
            & (np.abs(skin[:, 1] - ankle[1]) < 0.18)
            & (np.abs(skin[:, 2] - ankle[2]) < 0.6)
        ]
        for out in (sign, -sign):
            bump = near[(near[:, 0] * out).argmax()]
            turn = np.linspace(np.pi * 0.95, np.pi * 1.75, POINTS)
            points = np.stack(
                [
                    np.full(POINTS, bump[0]),
                    bump[1] + 0.02 + 0.17 * np.sin(turn),
                    bump[2] + 0.02 + 0.15 * np.cos(turn),
                ],
                axis=1,
            )
            facing = np.array([out, 0.0, 0.0])
            found.append(Detail(f"lowerleg02.{letter}", points, facing, DETAIL_MM))
    return found


def _knees(body: Body) -> list[Detail]:
    found = []
    skin = body.vertices[np.unique(body.faces[BODY])]
    for letter, sign in (("L", 1.0), ("R", -1.0)):
        knee = body.head(f"lowerleg01.{letter}")
        near = skin[(np.abs(skin[:, 0] - knee[0]) < 0.15) & (np.abs(skin[:, 1] - knee[1]) < 0.25)]
        front = near[:, 2].max()
        turn = np.linspace(np.pi * 1.05, np.pi * 1.7, POINTS)
        points = np.stack(
            [
                knee[0] + sign * 0.02 + 0.34 * np.cos(turn),
                knee[1] + 0.22 + 0.36 * np.sin(turn),
                np.full(POINTS, front - 0.06),
            ],
            axis=1,
        )
        found.append(Detail(f"upperleg02.{letter}", points, np.array([0.0, 0.0, 1.0]), DETAIL_MM))
    return found
