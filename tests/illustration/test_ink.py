"""A whole view: its layers in painting order, its size, its pen, the same every time."""

from __future__ import annotations

import re

import pytest

from hep.domain.scene import Show
from hep.illustration.ink import PX_PER_MM, View, bounds_mm, draw_layers
from hep.illustration.lines import find_lines, outline_width
from hep.illustration.palette import palette
from hep.illustration.pen import PEN
from hep.illustration.regions import look
from hep.illustration.window import Window
from tests.illustration.people import camera, meshes, standing
from tests.illustration.rendered import area_mm2

SIDE = camera("side")


def drawn(*, highlight: str = "") -> list[tuple[str, str]]:
    posed = standing()
    whole = View(SIDE, posed, has_feet=True, highlight=highlight)
    layers = draw_layers(meshes(posed, SIDE, far="left"), whole)[0]
    return [(layer[0], layer[1]) for layer in layers]


def test_ink_is_painted_last_and_white_gaps_just_before_it() -> None:
    slots = [slot for slot, _ in drawn() if slot not in ("detail", "hair-line")]
    assert slots[-2:] == ["paper", "ink"]
    assert slots.index("skin") < slots.index("shirt")


def test_every_layer_has_a_colour() -> None:
    colours = palette("woman")
    assert {slot for slot, _ in drawn(highlight="calf")} <= set(colours)


def test_the_far_leg_is_painted_in_its_own_colour() -> None:
    assert "skin-far" in dict(drawn())


def test_a_highlight_is_painted_over_the_skin_and_under_the_ink() -> None:
    slots = [slot for slot, _ in drawn(highlight="calf")]
    assert slots.index("skin") < slots.index("muscle") < slots.index("hatch") < slots.index("ink")


def test_the_stripes_and_rim_of_a_highlight_leave_much_of_its_fill_free() -> None:
    layers = dict(drawn(highlight="calf"))
    fill, stripes = area_mm2(layers["muscle"]), area_mm2(layers["hatch"])
    assert 0.15 < stripes / fill < 0.6


def test_numbers_in_paths_have_at_most_one_decimal() -> None:
    for _, path in drawn():
        assert not re.search(r"\.\d\d", path)


def test_a_woman_of_163_centimetres_is_63_millimetres_high_at_the_body_scale() -> None:
    posed = standing()
    _, surface = draw_layers(meshes(posed, SIDE), View(SIDE, posed, has_feet=True))
    _, height = bounds_mm(surface)[1] - bounds_mm(surface)[0]
    assert height == pytest.approx(63, abs=2)


@pytest.mark.parametrize(
    ("name", "scale", "show"),
    [
        ("side", "body", Show.PERSON),
        ("front", "body", Show.PERSON),
        ("back", "leg", Show.LEGS),
        ("foot_inner", "foot", Show.LEG),
    ],
)
def test_the_outline_is_the_same_pen_in_every_kind_of_picture(
    name: str, scale: str, show: Show
) -> None:
    seen_by = camera(name, scale)
    surface = look(meshes(standing(), seen_by, show=show), seen_by, PX_PER_MM)
    assert outline_width(find_lines(surface, seen_by.mm_per_dm)) == pytest.approx(
        PEN.outline, rel=0.10
    )


def test_a_window_limits_what_is_drawn() -> None:
    posed = standing()
    window = Window(-8.0, -12.0, 320, 320, PX_PER_MM, is_round=True)
    _, surface = draw_layers(meshes(posed, SIDE), View(SIDE, posed, has_feet=True), window=window)
    low, high = bounds_mm(surface)
    assert (low >= (-8.05, -12.05)).all()
    assert (high <= (8.05, 4.05)).all()


def test_the_same_person_is_drawn_with_the_same_bytes() -> None:
    assert drawn() == drawn()
