"""Places on paper and pixels are turned into each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.illustration.window import Window


@given(
    x=st.floats(-20, 20),
    y=st.floats(-20, 20),
    left=st.floats(-50, 50),
    px_per_mm=st.sampled_from([5.0, 10.0, 20.0]),
)
def test_paper_and_pixels_are_turned_into_each_other(
    x: float, y: float, left: float, px_per_mm: float
) -> None:
    window = Window(left, 3.0, 10, 10, px_per_mm)
    place = np.array([[x, y]])
    assert window.to_paper(window.to_pixels(place)) == pytest.approx(place)


def test_a_pixel_is_counted_from_the_left_top_corner() -> None:
    window = Window(-10.0, -20.0, 200, 400, 10.0)
    assert window.to_pixels(np.array([[-10.0, -20.0, 7.0]])).tolist() == [[0.0, 0.0]]
    assert window.to_paper(np.array([[200.0, 400.0]])).tolist() == [[10.0, 20.0]]
