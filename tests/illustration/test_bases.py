"""The base poses: all can be read, and a wrong name is refused."""

from __future__ import annotations

import pytest

from hep.domain.errors import FigureError
from hep.illustration.angles import limits
from hep.illustration.bases import bases, require_base
from hep.illustration.patches import MIDDLE, is_patch
from hep.illustration.targets import KINDS


@pytest.mark.parametrize("name", sorted(bases()))
def test_every_base_has_known_angles_contacts_and_a_way_to_rest(name: str) -> None:
    base = require_base(name)
    for angle in base.pose:
        assert angle in limits() or angle.partition("_")[2] in limits()
    for contact in base.contacts:
        kind = contact.part.partition("_")[2]
        assert contact.part == "pelvis" or kind in KINDS or is_patch(contact.part)
    assert base.settle in ("", *MIDDLE)


def test_a_free_coordinate_is_left_to_the_pose() -> None:
    places = {contact.part: contact.at for contact in require_base("sitting").contacts}
    assert places["right_foot"] == (-1.0, 0.0, None)


def test_a_prop_of_a_base_keeps_its_size_and_turn() -> None:
    mat, cushion = require_base("side_lying").props
    assert (mat.kind, mat.size, mat.turn) == ("mat", None, 90)
    assert cushion.kind == "cushion"
    assert cushion.size is not None
    assert len(cushion.size) == 3


def test_sitting_settles_on_the_seat_of_its_chair() -> None:
    base = require_base("sitting")
    assert base.settle == "seat"
    assert base.on == base.props[0].at[1]


def test_an_unknown_base_is_refused_with_a_near_guess() -> None:
    with pytest.raises(FigureError) as error:
        require_base("standin")
    assert error.value.path == "base"
    assert "'standin'" in error.value.fact
    assert error.value.hint == "did you mean standing?"


def test_a_base_like_no_other_is_refused_with_all_that_exist() -> None:
    with pytest.raises(FigureError) as error:
        require_base("qqq")
    assert error.value.hint == f"use one of {', '.join(bases())}"
