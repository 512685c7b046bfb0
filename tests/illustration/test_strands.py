"""Hair: every figure has a style, strands lie on the scalp, cropped hair has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.bodies import FIGURES, load_body
from hep.illustration.features import HAIR_SLOT, OLDER, features
from hep.illustration.hair import HAIR, bob_places, hairline, head_centre, style_of
from hep.illustration.strands import strands
from hep.illustration.surfaces import REFERENCE

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


@pytest.mark.parametrize("figure", FIGURES)
def test_strands_lie_round_the_head_and_are_few(figure: str) -> None:
    body = load_body(figure)
    found = strands(body)
    assert len(found) <= 6
    assert (not found) == (style_of(figure).sweeps_to is None)
    for one in found:
        assert one.slot == HAIR_SLOT
        far = np.linalg.norm(one.points - body.head("head"), axis=1)
        assert far.max() < 2.2


def test_strands_of_a_bob_lie_on_it_and_fall_to_both_sides() -> None:
    body = load_body("older_woman")
    found = strands(body)
    offset = body.head("head") + head_centre() - load_body(REFERENCE).head("head")
    sides = []
    for one in found:
        places = one.points - offset
        shaped = bob_places(unit_rows(places))
        assert np.linalg.norm(places, axis=1).max() < 1.15 * np.linalg.norm(shaped, axis=1).max()
        assert places[-1, 1] < -0.6
        sides.append(np.sign(places[-1, 0]))
    assert sides.count(1.0) == sides.count(-1.0) == len(found) // 2


def unit_rows(places: Floats) -> Floats:
    long: Floats = np.linalg.norm(places, axis=1, keepdims=True)
    found: Floats = places / long
    return found


def test_every_figure_has_its_hair_and_only_young_men_crop_it() -> None:
    assert set(HAIR) == set(FIGURES)
    assert [figure for figure in FIGURES if not strands(load_body(figure))] == ["young_man"]


def test_a_receding_hairline_is_higher_over_the_temples() -> None:
    temple = head_centre()[None] + np.array([[0.35, 0.52, 0.72]])
    assert hairline(temple, receding=0.16) > hairline(temple)


def test_only_older_faces_have_a_cheek_line() -> None:
    count = {figure: len(features(load_body(figure))) for figure in FIGURES}
    assert len({count[figure] for figure in FIGURES if figure not in OLDER}) == 1
    assert all(count[figure] == count["woman"] + 2 for figure in OLDER)
