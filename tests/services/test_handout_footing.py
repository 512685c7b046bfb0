"""What is held and worn, as the sheet says it where a precaution or the place decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.exercise import Level
from hep.domain.request import AgeBand, Entry, PlanRequest, SoreSide
from hep.handout.editions import Printing
from hep.language.words import load_words
from hep.services.handout_blocks import exercise_block
from hep.services.handout_setting import Setting
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library

FALLS = PlanRequest(
    cause="instability",
    level=Level.PROTECT,
    side=SoreSide.LEFT,
    entry=Entry.MET,
    age_band=AgeBand.FROM_65,
    tags=frozenset({"FALLS"}),
    must_have=frozenset({"double-heel-raise", "tandem-stance"}),
)
HEEL = PlanRequest(
    cause="overuse", subtype="plantar-heel", level=Level.BUILD, side=SoreSide.LEFT, entry=Entry.MET
)


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def starts(request: PlanRequest, library: Library, language: str = "en") -> dict[str, str]:
    program = draft_program(request, library=library)
    setting = Setting(program, library, load_words(language), Printing(), is_half=False)
    return {
        one.exercise.id: exercise_block(1, one, setting, {}).start for one in program.active_items
    }


def test_with_a_risk_of_falls_both_hands_hold_the_counter_in_shoes(library: Library) -> None:
    found = starts(FALLS, library)
    assert found["double-heel-raise"] == (
        "Stand with your feet apart. Stand at a kitchen counter and hold on with both hands."
        " Shoes on."
    )
    assert "fingertips" not in " ".join(found.values())
    assert "bare feet" not in found["tandem-stance"]


def test_spanish_says_so_too(library: Library) -> None:
    found = starts(FALLS, library, "es")
    assert found["double-heel-raise"] == (
        "Separe los pies. Póngase junto a la encimera de la cocina y agárrese con las dos manos."
        " Con zapatos."
    )
    assert "yemas" not in found["double-heel-raise"]


def test_under_the_heel_standing_work_is_done_in_shoes_at_level_two(library: Library) -> None:
    found = starts(HEEL, library)
    assert found["single-leg-stance"].endswith("Shoes on.")
