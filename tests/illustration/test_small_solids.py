"""The fields of small things are below zero in what is drawn and above zero beside it."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.scene import Prop
from hep.illustration.footgear import INSOLE_SIZE, SHOE_SIZE
from hep.illustration.props import STANDING
from hep.illustration.small_things import BOWL_SIZE, MARBLE_RADIUS, marble_places
from hep.illustration.solids import solid

KINDS = ("marbles", "bowl", "metronome", "shoe", "insole")
AT = (1.0, 2.0, 3.0)


def depth(prop: Prop, *places: tuple[float, float, float]) -> list[float]:
    field = solid(prop)
    assert field is not None
    return [float(value) for value in field(np.array(places, dtype=float))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("turn", [0.0, 60.0])
def test_what_is_drawn_lies_in_or_near_its_body(kind: str, turn: float) -> None:
    prop = Prop(kind, at=AT, turn=turn)
    field = solid(prop)
    assert field is not None
    drawn = np.concatenate([m.vertices[np.unique(m.triangles)] for m in STANDING[kind](prop, 200)])
    assert field(drawn).max() < 0.4
    assert np.median(field(drawn)) < 0.08


@pytest.mark.parametrize("kind", KINDS)
def test_above_and_beside_is_outside(kind: str) -> None:
    x, y, z = AT
    above, beside = depth(Prop(kind, at=AT), (x, y + 4, z), (x + 5, y + 0.2, z))
    assert above > 1
    assert beside > 3


def test_a_marble_is_a_ball() -> None:
    prop = Prop("marbles", at=AT)
    x, y, z = marble_places(prop)[3]
    inside, top = depth(prop, (x, y, z), (x, y + MARBLE_RADIUS + 0.2, z))
    assert inside == pytest.approx(-MARBLE_RADIUS)
    assert top == pytest.approx(0.2, abs=0.02)


def test_a_bowl_a_shoe_and_an_insole_have_their_height() -> None:
    x, y, z = AT
    for kind, high in (
        ("bowl", BOWL_SIZE[1]),
        ("shoe", SHOE_SIZE[1]),
        ("insole", 0.22 * INSOLE_SIZE[1]),
    ):
        below, above = depth(Prop(kind, at=AT), (x, y + high - 0.02, z), (x, y + high + 0.5, z))
        assert below == pytest.approx(-0.02)
        assert above == pytest.approx(0.5)


def test_what_is_worn_or_lies_flat_has_no_body() -> None:
    for kind in (
        "band",
        "loop_band",
        "tape",
        "backpack",
        "jump_rope",
        "line",
        "star",
        "flat_towel",
    ):
        assert solid(Prop(kind)) is None
