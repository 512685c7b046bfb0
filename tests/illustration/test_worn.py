"""Bands and towels go round the forefoot and end where they are held; loop bands hold both legs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Prop
from hep.illustration.grips import FIST_HALF_DM, grip
from hep.illustration.parts import part_point
from hep.illustration.skeleton import load_skeleton
from hep.illustration.strips import SPOKES
from hep.illustration.worn import BOTH, KNOT_DM, WIDTHS, loop_band, strap

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats, Mesh

POSED = load_skeleton("woman").pose(
    {"right_hip_flexion": 60, "right_knee_flexion": 20, "left_hip_flexion": 60}, np.zeros(3)
)
TO = (-5.0, 8.0, 5.0)
PATH = "frames.end.props[0]"


def meshes(**fields: Any) -> list[Mesh]:
    prop = replace(Prop("band", part="right_foot", to=TO), **fields)
    return strap(prop, POSED, 300, PATH)


def rows(mesh: Mesh) -> Floats:
    """(columns, along, 3) of a strip."""
    columns = 5 if len(mesh.vertices) % 5 == 0 and mesh.group == 300 else 3
    if _is_thick(mesh):
        columns = SPOKES + 1
    return mesh.vertices.reshape(columns, -1, 3)


def _is_thick(mesh: Mesh) -> bool:
    if len(mesh.vertices) % (SPOKES + 1):
        return False
    found = mesh.vertices.reshape(SPOKES + 1, -1, 3)
    return np.allclose(found[0], found[-1])


def lines(**fields: Any) -> list[Floats]:
    """The middles of loop and runs, each (n, 3)."""
    return [
        rows(mesh)[:-1].mean(axis=0) if _is_thick(mesh) else rows(mesh)[len(rows(mesh)) // 2]
        for mesh in meshes(**fields)[:3]
    ]


def refused(part: str, to: tuple[float, float, float] | None = TO) -> FigureError:
    with pytest.raises(FigureError) as error:
        strap(Prop("band", part=part, to=to), POSED, 300, PATH)
    return error.value


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_loop_goes_round_the_forefoot(side: str) -> None:
    ring = lines(part=f"{side}_foot")[0]
    assert ring[0] == pytest.approx(ring[-1])
    toes, heel = part_point(POSED, f"{side}_toes"), part_point(POSED, f"{side}_heel")
    share = (ring.mean(axis=0) - heel) @ (toes - heel) / ((toes - heel) @ (toes - heel))
    assert 0.45 < share < 0.95


def test_a_tied_band_runs_from_both_sides_of_the_loop_to_a_knot_before_the_post() -> None:
    ring, one, two = lines()
    for run in (one, two):
        assert np.linalg.norm(ring - run[0], axis=1).min() < 1e-6
        assert np.linalg.norm((run[-1] - TO) * (1, 0, 1)) == pytest.approx(KNOT_DM)
        assert run[-1, 1] == pytest.approx(TO[1])
    assert one[-1] == pytest.approx(two[-1])
    assert np.linalg.norm(one[0] - two[0]) > 0.4


def test_the_band_goes_round_a_post_that_stands_on_the_floor() -> None:
    *_, around, post, base = meshes()
    line = around.vertices.reshape(3, -1, 3)[1]
    from_post = np.linalg.norm((line - TO) * (1, 0, 1), axis=1)
    radius = np.linalg.norm((post.vertices - TO) * (1, 0, 1), axis=1).max()
    assert from_post.min() >= radius
    angles = np.unwrap(np.arctan2(line[:, 2] - TO[2], line[:, 0] - TO[0]))
    assert np.ptp(angles) > np.radians(300)
    assert post.vertices[:, 1].max() > TO[1] + 0.4
    assert base.vertices[:, 1].min() == pytest.approx(0.0)
    assert np.linalg.norm((base.vertices - TO) * (1, 0, 1), axis=1).max() > 2 * radius


def test_a_band_straight_ahead_leaves_from_both_sides_of_the_foot() -> None:
    heel, toes = part_point(POSED, "right_heel"), part_point(POSED, "right_toes")
    away = toes + 4 * (toes - heel) / np.linalg.norm(toes - heel)
    _, one, two = lines(to=tuple(away.tolist()))
    assert abs((one[0] - two[0])[0]) > 0.6


def test_each_hand_has_a_run_through_its_fist_with_a_loose_end() -> None:
    ring, *runs = lines(part="right_foot>both_hands")
    for side, run in zip(("left", "right"), runs, strict=True):
        held = grip(POSED, f"{side}_hand")
        assert np.linalg.norm(ring - run[0], axis=1).min() < 1e-6
        assert np.linalg.norm(run - held.middle, axis=1).min() < 0.12
        through = run[np.linalg.norm(run - held.middle, axis=1) < FIST_HALF_DM * 0.8]
        assert np.ptp(through @ held.thumbwards) > FIST_HALF_DM
        assert (run[-1] - held.middle) @ held.thumbwards * (
            (run[0] - held.middle) @ held.thumbwards
        ) < 0
        assert run[-1, 1] < held.middle[1]


@pytest.mark.parametrize(
    ("angles", "from_thumb"),
    [({"right_hip_flexion": 60}, True), ({"right_knee_flexion": 100}, False)],
)
def test_a_strap_enters_the_fist_on_the_side_that_it_comes_from(
    angles: dict[str, float], *, from_thumb: bool
) -> None:
    posed = load_skeleton("woman").pose(angles, np.zeros(3))
    held = grip(posed, "right_hand")
    run = rows(strap(Prop("band", part="right_foot>right_hand"), posed, 300, PATH)[1])[1]
    enters = run[np.linalg.norm(run - held.middle, axis=1) < FIST_HALF_DM][0]
    assert ((enters - held.middle) @ held.thumbwards > 0) == from_thumb
    assert ((run[-1] - held.middle) @ held.thumbwards < 0) == from_thumb


def test_runs_do_not_cross_on_their_way_to_two_hands() -> None:
    for part in ("left_foot>both_hands", "right_foot>both_hands"):
        _, one, two = lines(part=part)
        assert (one[0] - two[0])[0] * (one[-1] - two[-1])[0] > 0


def test_a_loose_end_does_not_hang_through_the_floor() -> None:
    low = load_skeleton("woman").pose({}, np.array([0.0, -6.9, 0.0]))
    assert grip(low, "right_hand").middle[1] < 0.5
    for mesh in strap(Prop("band", part="right_foot>right_hand"), low, 300, PATH)[1:]:
        assert rows(mesh)[1][:, 1].min() > 0.0


def test_of_two_runs_in_one_fist_one_comes_out() -> None:
    _, one, two = lines(part="right_foot>left_hand")
    held = grip(POSED, "left_hand")
    assert two[-1] == pytest.approx(held.middle)
    assert np.linalg.norm(one[-1] - held.middle) > FIST_HALF_DM


@pytest.mark.parametrize("kind", ["band", "towel"])
def test_straps_are_full_on_their_way_and_drawn_together_in_the_fist(kind: str) -> None:
    run = rows(meshes(kind=kind, part="right_foot>right_hand")[1])
    wide = np.linalg.norm(run[-1] - run[0], axis=1)
    assert wide[0] == pytest.approx(WIDTHS[kind])
    assert wide.min() < 0.6 * WIDTHS[kind]
    assert meshes(kind=kind)[0].slot == kind


@pytest.mark.parametrize("part", ["right_hand", "foot", "", "both_foot>right_hand", "both_feet"])
def test_only_one_foot_can_wear_a_band(part: str) -> None:
    error = refused(part)
    assert error.path == f"{PATH}.part"
    assert "band cannot go round" in error.fact
    assert "right_foot" in error.hint


def test_what_holds_it_must_be_a_hand() -> None:
    error = refused("right_foot>right_wing")
    assert error.path == f"{PATH}.part"
    assert "right_wing" in error.fact


def test_a_band_without_another_end_is_refused() -> None:
    error = refused("right_foot", to=None)
    assert error.path == f"{PATH}.to"
    assert "no other end" in error.fact


@pytest.mark.parametrize("part", BOTH)
def test_a_loop_band_is_one_closed_strip_of_its_width(part: str) -> None:
    for size, wide in ((None, WIDTHS["loop_band"]), ((0.0, 0.8, 0.0), 0.8)):
        (mesh,) = loop_band(Prop("loop_band", part=part, size=size), POSED, 300, PATH)
        strips = mesh.vertices.reshape(5, -1, 3)
        assert strips[:, 0] == pytest.approx(strips[:, -1])
        across = np.linalg.norm(strips[-1] - strips[0], axis=1)
        assert np.median(across) == pytest.approx(wide, abs=0.12)
        assert mesh.slot == "band"


@pytest.mark.parametrize("part", ["right_foot", "", "both_hands"])
def test_a_loop_band_needs_both_legs(part: str) -> None:
    with pytest.raises(FigureError) as error:
        loop_band(Prop("loop_band", part=part), POSED, 300, PATH)
    assert error.value.path == f"{PATH}.part"
    assert all(name in error.value.hint for name in BOTH)
