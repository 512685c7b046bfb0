"""A highlight is only where the muscle is seen: not through the body, not on shoes."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Show
from hep.illustration.highlight import highlight_paths, stripe_places
from hep.illustration.regions import Surface, look
from tests.illustration.people import camera, meshes, standing, surface
from tests.illustration.rendered import PX_PER_MM, ink

PX = 12.0  # coarse is enough here


@lru_cache
def leg(view: str, *, shoes: bool = False) -> Surface:
    seen_by = camera(view, "leg")
    return look(meshes(standing(), seen_by, show=Show.LEG, shoes=shoes), seen_by, PX)


def area_mm2(path: str) -> float:
    return float(ink(path, half_mm=40.0).sum()) / PX_PER_MM**2


def fill_of(name: str, view: str, *, shoes: bool = False) -> str:
    return dict(highlight_paths(name, leg(view, shoes=shoes), "highlight")).get("muscle", "")


def test_the_tendon_is_striped_from_behind_and_not_from_the_front() -> None:
    layers = dict(highlight_paths("achilles", leg("back"), "highlight"))
    assert set(layers) == {"muscle", "hatch"}
    assert area_mm2(layers["muscle"]) > 20
    assert highlight_paths("achilles", leg("front"), "highlight") == []


def test_the_shin_is_striped_from_the_front_and_not_from_behind() -> None:
    assert area_mm2(fill_of("shin", "front")) > 20
    assert fill_of("shin", "back") == ""


def test_a_muscle_that_the_picture_does_not_reach_is_not_striped() -> None:
    assert highlight_paths("buttock", leg("back"), "highlight") == []


def test_shoes_cover_what_lies_under_them() -> None:
    assert fill_of("arch", "foot_inner") != ""
    assert fill_of("arch", "foot_inner", shoes=True) == ""


def test_the_stripes_stay_on_the_muscle() -> None:
    layers = dict(highlight_paths("achilles", leg("back"), "highlight"))
    fill, hatch = (ink(layers[slot], half_mm=30.0) > 0.5 for slot in ("muscle", "hatch"))
    assert 0.1 < (hatch & fill).sum() / fill.sum() < 0.7
    assert (hatch & ~fill).sum() < 0.25 * hatch.sum()  # half of its rim


@pytest.mark.parametrize("falls", [False, True])
def test_stripes_run_athwart_a_slanting_region(*, falls: bool) -> None:
    rows, columns = np.indices((60, 60))
    bar = np.abs(rows - (columns if falls else 59 - columns)) < 6
    along = stripe_places(bar)[bar]
    middle = (rows + columns if falls else rows - columns)[bar]
    assert abs(np.corrcoef(along, middle)[0, 1]) > 0.99


def test_stripes_of_hardly_any_region_are_no_error() -> None:
    assert np.isfinite(stripe_places(np.eye(1, 3, dtype=bool))).all()


def test_only_the_right_leg_of_a_person_is_striped() -> None:
    seen = surface("back")
    path = dict(highlight_paths("calf", seen, "highlight"))["muscle"]
    striped = ink(path, half_mm=70.0) > 0.5
    half = striped.shape[1] // 2
    assert striped[:, half:].sum() > 0  # seen from behind the right leg is on the right
    assert striped[:, :half].sum() == 0


def test_an_unknown_muscle_is_refused() -> None:
    with pytest.raises(FigureError, match="wings"):
        highlight_paths("wings", leg("back"), "frames.end.highlight")
