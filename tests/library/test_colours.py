"""Contrast and hue against values that are known."""

from __future__ import annotations

import pytest

from hep.library.colours import contrast_on_white, hue_distance


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [("#000000", 21.0), ("#FFFFFF", 1.0), ("#767676", 4.54), ("#0A5560", 8.5), ("#8E1B1B", 9.0)],
)
def test_contrast_is_that_of_wcag(colour: str, contrast: float) -> None:
    assert contrast_on_white(colour) == pytest.approx(contrast, abs=0.06)


def test_hues_are_apart_by_the_shorter_way_round() -> None:
    assert hue_distance("#FF0000", "#00FF00") == pytest.approx(120)
    assert hue_distance("#FF0015", "#FF1500") == pytest.approx(10, abs=0.5)
    assert hue_distance("#1B4F72", "#1B4F72") == 0


def test_a_grey_is_far_from_every_hue() -> None:
    assert hue_distance("#444444", "#FF0000") == 180
