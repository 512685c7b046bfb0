"""Muscles lie where anatomy has them, on the right side only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import FigureError
from hep.illustration.bodies import BODY, load_body
from hep.illustration.muscles import ARCH, LOWER_LEG, MUSCLES, muscle_field
from hep.illustration.surfaces import pattern

if TYPE_CHECKING:
    import numpy as np

WOMAN = load_body("woman")
SKIN = pattern(BODY, 1).rest
KNEE, ANKLE, HIP = (WOMAN.head(f"{bone}.R") for bone in ("lowerleg01", "foot", "upperleg01"))


def inside(name: str) -> np.ndarray:
    """Places of the skin where a muscle lies."""
    places: np.ndarray = SKIN[muscle_field(name, SKIN, "highlight") < 0]
    return places


def middle(name: str) -> np.ndarray:
    place: np.ndarray = inside(name).mean(axis=0)
    return place


@pytest.mark.parametrize("name", [*MUSCLES, ARCH])
def test_every_muscle_is_somewhere_on_the_right_side_and_nowhere_else(name: str) -> None:
    places = inside(name)
    assert len(places) >= 8
    assert (places[:, 0] < 0).all()
    assert len(places) < 0.2 * len(SKIN)


@pytest.mark.parametrize(
    "name", [name for name, (bones, _) in MUSCLES.items() if bones == LOWER_LEG]
)
def test_muscles_of_the_lower_leg_lie_between_knee_and_heel(name: str) -> None:
    heights = inside(name)[:, 1]
    assert heights.max() < KNEE[1]
    assert heights.min() > 0.0


def test_calf_soleus_and_achilles_lie_behind_one_below_another() -> None:
    heights = [middle(name)[1] for name in ("calf", "soleus", "achilles")]
    assert heights == sorted(heights, reverse=True)
    for name in ("calf", "soleus", "achilles"):
        assert middle(name)[2] < ANKLE[2]
    assert abs(middle("achilles")[1] - ANKLE[1]) < 1.0


def test_shin_and_thigh_lie_in_front() -> None:
    assert middle("shin")[2] > middle("calf")[2] + 0.3
    assert middle("thigh")[2] > middle("back_of_thigh")[2] + 0.5


def test_peroneals_lie_outside_and_the_inner_shin_inside() -> None:
    assert middle("peroneals")[0] < middle("inner_shin")[0] - 0.3


def test_the_muscles_of_the_hip_lie_at_the_hip() -> None:
    assert abs(middle("side_of_hip")[1] - HIP[1]) < 1.2
    assert middle("side_of_hip")[0] < HIP[0]
    assert abs(middle("buttock")[1] - HIP[1]) < 1.2


def test_the_arch_lies_low_at_the_inner_side_of_the_foot() -> None:
    places = inside(ARCH)
    assert places[:, 1].max() < 0.5
    foot = SKIN[(SKIN[:, 1] < 0.5) & (SKIN[:, 0] < 0)]
    assert places[:, 0].mean() > foot[:, 0].mean()


def test_an_unknown_muscle_is_refused_where_it_is_written_with_those_that_exist() -> None:
    with pytest.raises(FigureError) as error:
        muscle_field("wings", SKIN, "frames.end.highlight")
    assert error.value.path == "frames.end.highlight"
    assert error.value.fact == "there is no muscle 'wings'"
    assert all(name in error.value.hint for name in (*MUSCLES, ARCH))
