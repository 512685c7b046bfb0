"""Alternatives in words: what a swap changes, and whether it can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.words import load_words
from hep.services.programs import draft_program
from hep.services.requests import read_request
from hep.web.item_view import Narrator
from hep.web.swap_view import MOST_SHOWN, SwapView, swap_views
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from hep.domain.library import Library


def views(library: Library, name: str, **fields: str) -> tuple[SwapView, ...]:
    program = draft_program(read_request({**ASKED, **fields}, library=library), library=library)
    item = next(one for one in program.items if one.exercise.id == name)
    return swap_views(program, item, Narrator(library, load_words("en")))


def test_a_swap_says_time_and_reach(library: Library) -> None:
    walk, _ = views(library, "single-leg-stance")
    assert (walk.into, walk.is_open) == ("tandem-walk", True)
    assert walk.changes == (
        "The session is 2\xa0minutes 54\xa0seconds shorter.",
        "Also trained: balance while moving.",
        "No longer trained: outer side of the lower leg and steady standing.",
    )


def test_a_swap_that_needs_more_minutes_says_how_many(library: Library) -> None:
    first = views(library, "bent-knee-single-heel-raise")[0]
    assert first.is_open
    assert "longer." in first.changes[0]
    assert first.changes[1] == "Minutes a session go up to 22."
    assert not any("asked for" in one for one in first.changes)


def test_a_swap_that_breaks_a_rule_says_which_and_cannot_be_done(library: Library) -> None:
    fields = {"minutes": "60", "max_exercises": "6", "level": "1"}
    program = draft_program(read_request({**ASKED, **fields}, library=library), library=library)
    found = [
        one
        for item in program.items
        for one in views(library, item.exercise.id, **fields)
        if not one.is_open
    ]
    assert found
    assert all(one.changes for one in found)
    assert any("already" in change for one in found for change in one.changes)


def test_reading_is_swapped_without_any_other_change(library: Library) -> None:
    found = views(library, "pain-monitor-card")
    assert 0 < len(found) <= MOST_SHOWN
    assert all(one.is_open for one in found)
