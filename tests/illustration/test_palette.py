"""Colours: what must differ on paper differs in lightness too, so that greyscale prints hold."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from hep.illustration.palette import (
    DARK_TONES,
    FIGURES,
    INK,
    PLAIN,
    SKINS,
    TONES,
    grey_of,
    mix,
    palette,
)


def lightness(colour: str) -> float:
    """CIE L* of #RRGGBB under D65."""
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


@pytest.mark.parametrize("figure", FIGURES)
def test_every_slot_has_a_plain_a_shaded_a_far_and_a_far_shaded_colour(figure: str) -> None:
    colours = palette(figure)
    for slot in PLAIN:
        for name in (slot, f"{slot}-shade", f"{slot}-far", f"{slot}-far-shade"):
            assert re.fullmatch("#[0-9A-F]{6}", colours[name]), name


@pytest.mark.parametrize("figure", FIGURES)
def test_skin_shirt_and_shorts_differ_by_at_least_twelve_steps_of_lightness(figure: str) -> None:
    colours = palette(figure)
    for one, two in combinations(("skin", "shirt", "shorts"), 2):
        assert abs(lightness(colours[one]) - lightness(colours[two])) >= 12, (one, two)


@pytest.mark.parametrize("figure", FIGURES)
def test_the_shirt_is_lighter_than_the_shorts_by_at_least_twenty(figure: str) -> None:
    colours = palette(figure)
    assert lightness(colours["shirt"]) - lightness(colours["shorts"]) >= 20


@pytest.mark.parametrize("figure", FIGURES)
def test_the_far_limb_is_darker_by_a_visible_step(figure: str) -> None:
    colours = palette(figure)
    assert 3 <= lightness(colours["skin"]) - lightness(colours["skin-far"]) <= 10


@pytest.mark.parametrize("figure", FIGURES)
def test_shade_is_darker_than_the_surface_it_lies_on(figure: str) -> None:
    colours = palette(figure)
    for slot in PLAIN:
        if lightness(colours[slot]) > 50:
            if slot == "skin" and FIGURES[figure][0] in DARK_TONES:
                continue
            assert lightness(colours[f"{slot}-shade"]) < lightness(colours[slot]) - 3, slot


@pytest.mark.parametrize("tone", DARK_TONES)
def test_dark_skin_is_formed_by_a_lighter_plane_and_never_by_a_darker_one(tone: int) -> None:
    colours = palette("woman", tone)
    assert colours["skin-shade"] == colours["skin"]
    assert 6 <= lightness(colours["skin-light"]) - lightness(colours["skin"]) <= 14
    assert colours["detail"] != INK


@pytest.mark.parametrize("tone", TONES)
def test_cloth_follows_the_tone_of_the_skin(tone: int) -> None:
    colours = palette("man", tone)
    for one, two in combinations(("skin", "shirt", "shorts"), 2):
        assert abs(lightness(colours[one]) - lightness(colours[two])) >= 12, (one, two)


def test_a_tone_can_be_chosen_for_any_figure() -> None:
    assert [palette("older_man", tone)["skin"] for tone in TONES] == list(SKINS)
    assert palette("older_man")["skin"] in SKINS


def test_a_third_of_the_figures_have_dark_skin() -> None:
    assert sum(tone in DARK_TONES for tone, _ in FIGURES.values()) / len(FIGURES) >= 0.3


@pytest.mark.parametrize("colour", ["#000000", "#DDA67F", "#16202A", "#FFFFFF", "#0A0A0A"])
def test_a_grey_is_as_light_as_its_colour(colour: str) -> None:
    grey = grey_of(colour)
    assert grey[1:3] == grey[3:5] == grey[5:7]
    assert lightness(grey) == pytest.approx(lightness(colour), abs=0.4)


def test_the_stripes_of_a_muscle_stand_out_from_its_fill_without_colour() -> None:
    assert lightness(PLAIN["muscle"]) - lightness(PLAIN["hatch"]) >= 25


@pytest.mark.parametrize("figure", FIGURES)
def test_a_striped_muscle_stands_out_from_the_skin_in_greyscale(figure: str) -> None:
    colours = palette(figure)
    striped = mix(colours["muscle"], colours["hatch"], 0.3)
    assert abs(lightness(striped) - lightness(colours["skin"])) >= 13


def test_ink_stands_out_from_every_skin() -> None:
    assert all(lightness(skin) - lightness(INK) >= 25 for skin in SKINS)


def test_skin_in_shade_keeps_its_own_hue() -> None:
    shade = palette("woman")["skin-shade"]
    red, green, blue = (int(shade[k : k + 2], 16) for k in (1, 3, 5))
    assert red > green > blue


def test_mixing_nothing_or_everything_gives_either_colour() -> None:
    assert mix("#102030", "#FFFFFF", 0.0) == "#102030"
    assert mix("#102030", "#FFFFFF", 1.0) == "#FFFFFF"
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"


def test_an_unknown_figure_is_refused() -> None:
    with pytest.raises(KeyError):
        palette("nobody")
