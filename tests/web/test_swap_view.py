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
    first = views(library, "single-leg-stance")[0]
    stand, other = library.exercises["single-leg-stance"], library.exercises[first.into]
    assert first.is_open
    assert any("The session is" in one for one in first.changes)
    assert any("No longer trained:" in one for one in first.changes) == bool(
        set(stand.targets) - set(other.targets)
    )


def test_a_swap_that_needs_more_minutes_says_how_many(library: Library) -> None:
    fields = {"minutes": "14", "max_exercises": "2"}
    program = draft_program(read_request({**ASKED, **fields}, library=library), library=library)
    found = [
        one
        for item in program.active_items
        for one in views(library, item.exercise.id, **fields)
        if any("Minutes a session go up to" in change for change in one.changes)
    ]
    assert found
    assert all(one.is_open and "longer." in one.changes[0] for one in found)
    assert not any("asked for" in change for one in found for change in one.changes)


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
