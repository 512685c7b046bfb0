"""Bodies of seats, gear and soft things agree with what is drawn of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration import seats
from hep.illustration.props import STANDING
from hep.illustration.solids import MADE, solid

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

AT = {"wobble_board": 0.85, "foam_pad": 0.6, "bench": 4.5, "counter": 9.0}
ON_SKIN = {
    "foam_pad": 0.15,  # its corners are round, those of its body are not
    "wobble_board": 0.02,
    "foam_roller": 0.02,
    "cone": 0.07,
    "stairs": 0.001,
    "rolled_towel": 0.12,
}


def drawn(prop: Prop) -> Floats:
    places: Floats = np.concatenate([mesh.vertices for mesh in STANDING[prop.kind](prop, 200)])
    return places


def at_home(kind: str, turn: float = 0.0) -> Prop:
    return Prop(kind, at=(1.0, AT.get(kind, 0.0), -2.0), turn=turn)


def distance(prop: Prop, *places: tuple[float, float, float]) -> Floats:
    field = solid(prop)
    assert field is not None
    return field(np.array(places, dtype=np.float64))


@pytest.mark.parametrize("turn", [0.0, 35.0, 90.0])
@pytest.mark.parametrize("kind", sorted(ON_SKIN))
def test_nothing_drawn_stands_out_of_its_body(kind: str, turn: float) -> None:
    prop = at_home(kind, turn)
    assert distance(prop, *drawn(prop)).max() <= ON_SKIN[kind]


@pytest.mark.parametrize("kind", sorted(set(STANDING) & set(MADE) - {"wall", "bag"}))
def test_the_top_of_what_is_drawn_is_the_top_of_its_body(kind: str) -> None:
    prop = at_home(kind)
    places = drawn(prop)
    x, y, z = places[places[:, 1].argmax()]
    found = distance(prop, (x, y + 1.0, z))[0]
    assert found == pytest.approx(1.0, abs=0.2)


def test_feet_go_below_a_bench() -> None:
    assert distance(at_home("bench"), (1.0, 1.0, -2.0))[0] > 2


def test_each_tread_of_stairs_bears_a_foot() -> None:
    prop = Prop("stairs", at=(0.0, 0.0, 2.0))
    for number in range(3):
        height = (number + 1) * seats.STEP_HIGH
        ahead = 2.0 + (number + 0.5) * seats.STEP_DEEP
        on, over = distance(prop, (1.0, height, ahead), (1.0, height + 0.5, ahead))
        assert (on, over) == pytest.approx((0.0, 0.5))


def test_toes_find_room_below_the_doors_of_a_counter() -> None:
    prop = Prop("counter", at=(0.0, 9.0, 3.0))
    toes, knee, hip = distance(prop, (0.0, 0.4, 0.6), (0.0, 5.0, 0.6), (0.0, 9.0, -0.3))
    assert toes > 0
    assert knee < 0
    assert hip == pytest.approx(0.3)


def test_a_hand_rests_on_a_counter() -> None:
    assert distance(Prop("counter", at=(0.0, 9.0, 3.0)), (2.0, 9.0, 2.0))[0] == pytest.approx(0)


def test_the_ball_below_a_wobble_board_leaves_room_beside_it() -> None:
    under, beside = distance(at_home("wobble_board"), (1.0, 0.3, -2.0), (2.7, 0.3, -2.0))
    assert under < 0 < beside


def test_a_foot_stands_on_the_slope_of_a_tilted_wobble_board() -> None:
    prop = Prop("wobble_board", at=(0.0, 0.9, 0.0), to=(0.0, 0.4, 2.0))
    on_slope, above = distance(prop, (0.0, 0.65, 1.0), (0.0, 1.0, 1.0))
    assert on_slope == pytest.approx(0.0, abs=0.01)
    assert above > 0.3


@pytest.mark.parametrize("turn", [0.0, 90.0])
def test_a_head_rests_in_the_dent_of_a_pillow(turn: float) -> None:
    prop = Prop("pillow", at=(0.0, 1.0, 0.0), turn=turn)
    top = drawn(prop)
    middle = top[np.hypot(top[:, 0], top[:, 2]).argsort()[:2], 1].max()
    on, over = distance(prop, (0.0, middle, 0.0), (0.0, middle + 0.7, 0.0))
    assert (on, over) == pytest.approx((0.0, 0.7), abs=0.02)


def test_beside_a_pillow_its_edge_is_nearest() -> None:
    aside, inside, below = distance(
        Prop("pillow"), (5.0, 0.3, 0.0), (0.0, 0.4, 0.0), (0.0, -0.5, 0.0)
    )
    assert aside == pytest.approx(2.0)
    assert inside < 0
    assert below == pytest.approx(0.5)


def test_a_wall_goes_on_to_the_sides_and_behind_its_face() -> None:
    face, before, aside, inside = distance(
        Prop("wall", at=(0.0, 0.0, 3.0)), (0, 9, 3.0), (0, 9, 2.0), (20.0, 9, 3.0), (5.0, 9, 4.0)
    )
    assert (face, before, aside) == pytest.approx((0.0, 1.0, 0.0))
    assert inside < -0.5
