"""Face, ankle bones and kneecaps: drawn where they are seen, and only there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.scene import Show
from hep.illustration.details import detail_layers
from hep.illustration.features import OPEN, SHUT
from hep.illustration.regions import look
from tests.illustration.people import PX_PER_MM, camera, meshes, standing

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


def starts(  # where each mark begins on paper, mm
    name: str,
    *,
    show: Show = Show.PERSON,
    scale: str = "body",
    has_feet: bool = True,
    figure: str = "woman",
) -> Floats:
    seen_by = camera(name, scale)
    posed = standing(figure)
    seen = look(meshes(posed, seen_by, show=show), seen_by, PX_PER_MM)
    path = dict(detail_layers(posed, seen_by, seen, has_feet=has_feet))["detail"]
    pairs = re.findall(r"M(-?[\d.]+)[ ]?(-?[\d.]+)", path)
    return np.array(pairs, dtype=np.float64).reshape(-1, 2) / 10.0


def head(marks: Floats) -> Floats:
    return marks[marks[:, 1] < -52.0]


@pytest.mark.parametrize("figure", ["woman", "man"])
def test_a_face_seen_from_the_front_has_two_eyes_two_brows_a_nose_and_a_mouth(figure: str) -> None:
    face = head(starts("front", figure=figure))
    assert len(face) == 6
    left, right = face[face[:, 0] > 0.3], face[face[:, 0] < -0.3]
    assert len(left) >= 2
    assert len(right) >= 2


def test_a_face_seen_from_the_side_has_one_eye_one_brow_and_half_a_mouth() -> None:
    face = head(starts("side"))
    assert 2 <= len(face) <= 3
    assert (face[:, 0] > 1.0).all()


def test_a_face_is_not_seen_from_behind() -> None:
    assert len(head(starts("back"))) == 0


def test_the_side_view_shows_the_outer_bone_of_the_near_ankle() -> None:
    low = starts("side")
    ankles = low[(low[:, 1] > -6.0) & (low[:, 1] < 0.0)]
    assert len(ankles) >= 1


def test_ankle_bones_are_hidden_in_shoes() -> None:
    bare, shod = starts("side"), starts("side", has_feet=False)
    assert (shod[:, 1] > -6.0).sum() == 0
    assert len(bare) > len(shod)


def test_kneecaps_are_drawn_from_the_front_and_not_from_behind() -> None:
    def knees(name: str) -> int:
        marks = starts(name)
        return int(((marks[:, 1] < -14.0) & (marks[:, 1] > -22.0)).sum())

    assert knees("front") == 2
    assert knees("back") == 0


def test_a_leg_alone_has_no_face() -> None:
    marks = starts("foot_inner", show=Show.LEG, scale="foot")
    assert len(marks) == 1


def test_shut_eyes_are_two_lines_instead_of_two_dots() -> None:
    seen_by = camera("front", "body")
    posed = standing("woman")
    seen = look(meshes(posed, seen_by, show=Show.PERSON), seen_by, PX_PER_MM)
    opened, shut = (
        dict(detail_layers(posed, seen_by, seen, has_feet=True, eyes=eyes))["detail"]
        for eyes in (OPEN, SHUT)
    )
    marks = [set(re.findall(r"M[^M]*", path)) for path in (opened, shut)]
    assert [len(one - two) for one, two in (marks, marks[::-1])] == [2, 2]
