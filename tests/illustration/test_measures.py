"""Angles are read back from the bones as they were written; places and shapes are told in words' units."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hep.domain.errors import FigureError
from hep.illustration.fields import floor
from hep.illustration.measures import measure
from hep.illustration.shoes import SOLE_DM
from hep.illustration.skeleton import Posed, load_skeleton

SKELETON = load_skeleton("woman")
LEG = {
    "hip_flexion": (-20, 110), "hip_abduction": (-20, 45), "hip_rotation": (-40, 40),
    "knee_flexion": (0, 140), "ankle_plantarflexion": (-30, 55), "ankle_inversion": (-25, 35),
}  # fmt: skip


def posed(**angles: float) -> Posed:
    return SKELETON.pose(angles, np.zeros(3))


def measured(one: Posed, name: str, *, shod: bool = False) -> float:
    return measure(one, name, "path", surfaces=(floor,), shod=shod)


@settings(max_examples=12, deadline=None)
@given(st.fixed_dictionaries({name: st.floats(*ends) for name, ends in LEG.items()}))
def test_a_leg_is_read_back_as_it_was_posed(angles: dict[str, float]) -> None:
    one = posed(**{f"right_{name}": value for name, value in angles.items()})
    for name, value in angles.items():
        assert measured(one, f"right_{name}") == pytest.approx(value, abs=0.2)


def test_toes_are_read_one_by_one_and_together() -> None:
    one = posed(left_toe1_mtp=40.0)
    assert measured(one, "left_toe1_mtp") == pytest.approx(40, abs=0.2)
    assert measured(one, "left_toes_mtp") == pytest.approx(8, abs=0.2)
    assert measured(posed(right_toes_ip=30.0), "right_toes_ip") == pytest.approx(30, abs=0.2)


def test_a_knee_that_falls_inward_is_told_in_centimetres() -> None:
    straight, fallen = posed(), posed(right_hip_abduction=-12.0, right_ankle_inversion=12.0)
    way = measured(fallen, "right_knee_inward") - measured(straight, "right_knee_inward")
    assert abs(way) > 2


def test_a_knee_goes_over_the_toes_when_the_ankle_bends() -> None:
    bent = posed(right_hip_flexion=60.0, right_knee_flexion=95.0, right_ankle_plantarflexion=-25.0)
    assert measured(bent, "right_knee_over_toes") > measured(posed(), "right_knee_over_toes")


def test_a_trunk_leans_forward_by_degrees_from_upright() -> None:
    assert measured(posed(root_pitch=30.0), "trunk_lean") == pytest.approx(
        measured(posed(), "trunk_lean") + 30, abs=1
    )


def test_clearance_is_of_the_skin_or_of_the_sole() -> None:
    one = posed(right_hip_flexion=40.0, right_knee_flexion=60.0)
    bare, shod = (
        measured(one, "right_foot_clearance"),
        measured(one, "right_foot_clearance", shod=True),
    )
    assert bare > 5
    assert bare - shod == pytest.approx(SOLE_DM * 10)
    assert measured(one, "left_foot_clearance") < 1


def test_what_cannot_be_read_back_is_refused() -> None:
    with pytest.raises(FigureError, match="read back"):
        measured(posed(), "lumbar_flexion")
