"""Scenes in motion: every pose keeps its contacts, one frame is seen at a time, files stay small."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

import numpy as np

from hep.illustration.film import Film, moving_document
from hep.illustration.motion import POSES, animate, on_the_way
from hep.illustration.palette import palette
from hep.illustration.staging import stage
from hep.illustration.studio_check import check_scene
from tests.illustration.reference import ITEMS, reference_scene

RAISE = reference_scene(ITEMS / "single-heel-raise")
MOST_BYTES = 120_000


@lru_cache
def film() -> str:
    return animate(RAISE)


def test_six_poses_are_ten_frames_there_and_back() -> None:
    assert len(re.findall(r"<g id=", film())) == POSES
    shown = re.findall(r"@keyframes [^{]+[{]([^{]*)[{]visibility:visible", film())
    times = sorted(float(one.rstrip("%")) for part in shown for one in part.split(","))
    assert np.allclose(times, np.arange(0, 100, 10))


def test_only_the_first_pose_is_seen_without_css_and_by_who_wants_less_motion() -> None:
    groups = re.findall(r"<g id=[^>]*>", film())
    assert ["hidden" in group for group in groups] == [False] + [True] * (POSES - 1)
    assert "@media (prefers-reduced-motion:no-preference)" in film()
    assert "<script" not in film()


def test_a_film_is_small() -> None:
    assert len(film().encode()) <= MOST_BYTES


def test_the_planted_foot_stays_planted_in_every_pose() -> None:
    made = replace(RAISE, pose={}, frames=tuple(on_the_way(RAISE, POSES)))
    assert check_scene(made) == []
    balls = [one.posed.at("toe2-1.R") for one in stage(made)]
    assert np.ptp(np.array(balls), axis=0).max() < 0.15


def test_poses_go_from_the_first_to_the_last_and_are_slow_at_both_ends() -> None:
    heels = [
        next(one.heel_up for one in frame.contacts if one.part == "right_foot")
        for frame in on_the_way(RAISE, POSES)
    ]
    assert heels == sorted(heels)
    assert (heels[0], heels[-1]) == (0, 42)
    steps = np.diff(heels)
    assert steps[0] < steps[2] > steps[-1]


def test_what_lies_behind_all_frames_is_drawn_once() -> None:
    wall, one, two = ("wall", "M0 0z"), ("skin", "M1 1z"), ("skin", "M2 2z")
    made = Film([("floor", "M9 9z")], [[wall, one], [wall, two]], [0, 1], 1.0)
    text = moving_document(
        made, np.array([[0.0, 0.0], [9.0, 9.0]]), palette=palette("woman"), title="x"
    )
    assert text.count("M0 0z") == 1
    assert text.index("M9 9z") < text.index("M0 0z") < text.index("<g id")


def test_two_films_on_one_page_do_not_share_names() -> None:
    other = animate(replace(RAISE, title="another"))
    assert set(re.findall(r'id="([^"]+)"', film())).isdisjoint(re.findall(r'id="([^"]+)"', other))
