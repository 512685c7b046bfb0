"""The program in a therapist's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.language.words import load_words
from hep.services.programs import draft_program
from hep.web.program_view import ProgramView, page_title, program_view, refusal_view
from tests.shipped import shipped

if TYPE_CHECKING:
    from flask import Flask

    from hep.domain.library import Library

WORDS = load_words("en")


def asked(**fields: object) -> PlanRequest:
    defaults: dict[str, object] = {
        "cause": "overuse",
        "level": Level.BUILD,
        "side": SoreSide.LEFT,
        "subtype": "achilles-midportion",
    }
    return PlanRequest(**(defaults | fields))  # type: ignore[arg-type]  # a builder


def view_of(app: Flask, library: Library, **fields: object) -> ProgramView:
    with app.test_request_context():
        program = draft_program(asked(**fields), library=library)
        return program_view(program, library=library, words=WORDS)


def test_head_and_facts_are_whole_words(app: Flask, library: Library) -> None:
    view = view_of(app, library)
    assert view.cause == "Overused tendon or muscle"
    assert view.level == "Level 2 of 4: build strength and balance"
    assert view.facts[0] == "Left ankle"
    assert "Achilles tendon, above the heel" in view.facts
    assert "running not part of the plan now" in view.facts
    assert view.minutes_text == f"{view.minutes} of 20 minutes"
    assert view.minutes <= 20


def test_items_are_numbered_and_education_is_apart(app: Flask, library: Library) -> None:
    view = view_of(app, library, level=Level.PROTECT)
    assert [item.number for item in view.items] == list(range(1, len(view.items) + 1))
    assert len(view.items) >= 3
    assert view.education
    assert all(item.dose == item.minutes == "" for item in view.education)
    assert all(item.dose and item.minutes and item.why for item in view.items)


def test_pictures_are_turned_to_the_sore_side_and_say_so(app: Flask, library: Library) -> None:
    for side in (SoreSide.LEFT, SoreSide.RIGHT):
        view = view_of(app, library, side=side)
        for item in view.items:
            for picture in item.pictures:
                assert picture.url.endswith(f"/{side}.svg")
                assert "{" not in picture.alt
                assert picture.height == 96


def test_education_shows_the_thing_the_right_way_round(app: Flask) -> None:
    library = shipped()
    view = view_of(app, library, cause="footwear", subtype=None, level=Level.PROTECT)
    (item,) = view.education
    (picture,) = item.pictures
    assert picture.url.endswith("/right.svg")  # its digits are never turned over
    assert picture.alt.startswith("A running shoe")


def test_every_reason_names_its_sources(app: Flask, library: Library) -> None:
    view = view_of(app, library)
    sources = [
        source for item in view.items for reason in item.reasons for source in reason.sources
    ]
    assert sources
    assert all(source.citation for source in sources)
    assert any(source.url.startswith("https://doi.org/10.") for source in sources)


def test_care_is_said_with_the_exercise(app: Flask, library: Library) -> None:
    view = view_of(app, library, tags=frozenset({"FALLS"}))
    cautions = [caution for item in view.items for caution in item.cautions]
    assert "Risk of falls. Hold on to something that cannot move." in cautions


def test_both_sides_say_which_begins(app: Flask, library: Library) -> None:
    view = view_of(app, library, side=SoreSide.BOTH, worse_side=SoreSide.RIGHT)
    assert view.facts[0] == "Both ankles"
    assert {item.side for item in view.items} <= {"Each leg, right first", "Both legs together"}


def test_omissions_have_a_name_and_a_reason(app: Flask, library: Library) -> None:
    view = view_of(app, library, tags=frozenset({"FALLS"}))
    assert view.omissions
    assert all(
        one.name and one.reason.endswith(".") for group in view.omissions for one in group.omissions
    )


@pytest.mark.parametrize("cause", ["instability", "scar", "gait", "overuse", "footwear"])
@pytest.mark.parametrize("level", list(Level))
def test_every_cause_and_level_can_be_shown(
    app: Flask, library: Library, cause: str, level: Level
) -> None:
    view = view_of(
        app, library, cause=cause, level=level, subtype=None, gate=Gate.MET, entry=Entry.MET
    )
    assert view.items
    texts = [*view.facts, *view.warnings, *(item.dose for item in view.items)]
    assert not any("{" in text or "None" in text for text in texts)


def test_a_refusal_says_why(app: Flask, library: Library) -> None:
    with app.test_request_context(), pytest.raises(NothingSuitable) as caught:
        draft_program(asked(tags=frozenset({"FX_SURG"})), library=library)
    view = refusal_view(caught.value, library=library, words=WORDS)
    assert "Fracture or surgery" in view.sentence
    assert view.omissions


def test_the_tab_names_cause_and_level(library: Library) -> None:
    assert page_title(asked(), library=library, words=WORDS) == "Overused tendon or muscle, level 2"
