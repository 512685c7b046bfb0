"""The beat stands beside the exercises that ask for more steps, once the own ones were counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.language.words import load_words
from hep.services.handout_beat import beat_sentence
from hep.services.handout_dose import pace
from hep.services.handout_setting import Setting
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library

RUNNER = PlanRequest(
    cause="gait",
    level=Level.RUN,
    side=SoreSide.LEFT,
    gate=Gate.MET,
    entry=Entry.MET,
    running="as-now",
    steps_a_minute=160,
    must_have=frozenset({"cadence-run"}),
)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def beats(request: PlanRequest, library: Library) -> dict[str, str]:
    program = draft_program(request, library=library)
    setting = Setting(program, library, load_words("en"), Printing(), is_half=False)
    assert all(beat_sentence(one, setting) in pace(one, setting) for one in program.active_items)
    return {one.exercise.id: beat_sentence(one, setting) for one in program.active_items}


def test_the_beat_is_five_per_cent_above_the_own_steps(library: Library) -> None:
    found = beats(RUNNER, library)
    assert found.pop("cadence-run") == "Set the beat to 168 steps a minute."
    assert not any(found.values())


def test_without_own_steps_there_is_no_beat(library: Library) -> None:
    assert not any(beats(replace(RUNNER, steps_a_minute=None), library).values())
