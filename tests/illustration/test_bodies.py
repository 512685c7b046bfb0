"""The two bodies as they come: floor, sides, bones, weights, parts."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.illustration.bodies import (
    BODY,
    FIGURES,
    LEFT_EYE,
    RIGHT_EYE,
    TIGHTS,
    load_body,
    sized_body,
)
from hep.illustration.collisions import into_itself
from hep.illustration.skeleton import load_skeleton


@pytest.fixture(params=FIGURES)
def name(request: pytest.FixtureRequest) -> str:
    """Either figure."""
    return str(request.param)


def test_the_soles_rest_on_the_floor_and_the_head_is_at_an_adults_height(name: str) -> None:
    body = load_body(name)
    skin = body.vertices[np.unique(body.faces[BODY])]
    assert skin[:, 1].min() == pytest.approx(0.0)
    assert 15.5 < skin[:, 1].max() < 19.0


def test_left_is_to_the_left_and_both_sides_match(name: str) -> None:
    body = load_body(name)
    for bone in ("foot", "lowerleg01", "upperarm01", "toe1-1", "wrist"):
        left, right = body.head(f"{bone}.L"), body.head(f"{bone}.R")
        assert left[0] > 0.3
        assert right == pytest.approx(left * (-1, 1, 1), abs=0.02)


def test_toes_are_ahead_of_the_heel(name: str) -> None:
    body = load_body(name)
    assert body.head("toe1-1.L")[2] > body.head("foot.L")[2] + 0.5


def test_parents_come_before_their_children(name: str) -> None:
    parents = load_body(name).parents
    assert all(parent < child for child, parent in enumerate(parents))
    assert parents.count(-1) >= 1


def test_the_weights_of_every_vertex_add_up_to_one(name: str) -> None:
    body = load_body(name)
    assert body.weights.min() >= 0
    assert body.weights.sum(axis=1) == pytest.approx(np.ones(len(body.vertices)), abs=1e-3)
    assert body.weight_bones.max() < len(body.bones)


def test_every_part_that_is_drawn_has_faces_of_existing_vertices(name: str) -> None:
    body = load_body(name)
    for part in (BODY, TIGHTS, LEFT_EYE, RIGHT_EYE):
        quads = body.faces[part]
        assert len(quads) > 10
        assert quads.shape[1] == 4
        assert 0 <= quads.min() <= quads.max() < len(body.vertices)


def test_the_man_is_taller_than_the_woman() -> None:
    assert load_body("man").head("head")[1] > load_body("woman").head("head")[1]


def test_an_unknown_bone_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_body("woman").bone("tail")


def test_an_unknown_figure_is_refused_with_those_that_exist() -> None:
    with pytest.raises(FigureError) as error:
        load_body("robot")
    assert error.value.path == "figure"
    assert error.value.hint == f"use one of {', '.join(FIGURES)}"


def test_a_body_in_another_size_has_every_length_so_much_longer() -> None:
    body, small = load_body("man"), sized_body("man", 0.9)
    assert sized_body("man", 1.0) is body
    assert np.allclose(small.vertices, body.vertices * 0.9)
    assert np.allclose(small.head("foot.L"), body.head("foot.L") * 0.9)
    assert small.weights is body.weights


def test_a_posed_body_in_another_size_is_the_same_figure_only_smaller() -> None:
    ids = np.arange(0, 5000, 7)
    angles = {"right_knee_flexion": 60.0, "right_hip_abduction": -22.0}
    large, small = (
        load_skeleton("older_woman", size).pose(angles, np.zeros(3)) for size in (1.0, 0.94)
    )
    assert np.allclose(small.points(ids), large.points(ids) * 0.94)
    deep, less = ({one[:2]: one[2] for one in into_itself(posed)} for posed in (large, small))
    assert less
    assert less == pytest.approx({pair: deep[pair] * 0.94 for pair in less})
