"""The ink: as long as the forms, and the same each time."""

from __future__ import annotations

import numpy as np
import pytest

from hep.illustration.bezier import length_along
from hep.illustration.keylines import keyline_path
from hep.illustration.lines import ink_path, outline_width
from hep.illustration.pen import PEN
from tests.illustration.drawn import lines
from tests.illustration.rendered import area_mm2
from tests.illustration.simple_meshes import sphere, square


def test_the_ink_path_covers_the_outlines_length_times_width() -> None:
    path = ink_path(lines(sphere()))
    circumference = 2 * np.pi * 10.0
    assert area_mm2(path) == pytest.approx(circumference * PEN.outline * 1.12, rel=0.08)


def test_a_picture_without_an_outline_has_no_outline_width() -> None:
    assert outline_width([]) == 0.0
    assert ink_path([]) == keyline_path([]) == ""


def test_lines_are_as_long_as_the_forms_they_follow() -> None:
    (line,) = lines(sphere())
    closed = np.concatenate([line.points, line.points[:1]])
    assert length_along(closed)[-1] == pytest.approx(2 * np.pi * 10.0, rel=0.02)


def test_the_same_meshes_give_the_same_ink() -> None:
    meshes = (square(side=3.0), sphere(group=2, middle=(0, 0, 2)))
    assert len({ink_path(lines(*meshes)) for _ in range(2)}) == 1
