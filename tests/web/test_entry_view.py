"""What is entered beside the safety questions is shown as it was written, problems beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.safety_answers import SafetyAnswers, outcome_of
from hep.language.words import load_words
from hep.services.safety_fields import ENTRY_PARTS, LONGEST_ENTRY
from hep.web.entry_view import blocking, entry_view, find_wells_view
from tests.web.answers import ENTRY

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.web.forms import Fields
    from hep.web.safety_parts import EntryView, WellsView

WORDS = load_words("en")


def entry(library: Library, fields: Fields, **problems: str) -> EntryView:
    told = {f"cleared-RF01-{part}": text for part, text in problems.items()}
    return entry_view("RF01", fields, texts=library.texts["en"], words=WORDS, problems=told)


def wells(library: Library, *ticked: str, asked: str = "RF08") -> WellsView | None:
    answers = SafetyAnswers(red_flags=frozenset({asked}), wells=frozenset(ticked))
    score = outcome_of(answers, library).wells
    rule = library.tools.wells
    return find_wells_view(answers, score, rule=rule, texts=library.texts["en"])


def test_only_questions_that_block_and_have_a_yes_ask_for_an_entry(library: Library) -> None:
    answers = SafetyAnswers(red_flags=frozenset({"RF24", "RF09", "RF01"}))
    assert blocking(answers, library) == ("RF01",)
    assert blocking(SafetyAnswers(), library) == ()


def test_an_entry_shows_what_was_written_and_what_is_wrong_with_it(library: Library) -> None:
    shown = entry(library, {**ENTRY}, on="Write it like 2026-05-12.")
    assert shown.is_begun
    assert {one.name: one.value for one in shown.parts} == ENTRY
    assert [one.problem for one in shown.parts if one.problem] == ["Write it like 2026-05-12."]
    assert all(one.legend for one in shown.parts)
    assert shown.question == library.texts["en"].labels["red_flags"]["RF01"]


def test_an_empty_entry_is_not_begun(library: Library) -> None:
    shown = entry(library, {})
    assert not shown.is_begun
    assert [one.value for one in shown.parts] == [""] * len(ENTRY_PARTS)


def test_what_is_too_long_is_cut_and_what_is_no_text_is_not_repeated(library: Library) -> None:
    (by, on, *_) = entry(library, {"cleared-RF01-by": "x" * 999, "cleared-RF01-on": ["a"]}).parts
    assert by.value == "x" * LONGEST_ENTRY
    assert on.value == ""


def test_the_score_has_a_result_once_something_is_ticked(library: Library) -> None:
    assert wells(library, asked="RF09") is None
    begun = wells(library)
    assert begun
    assert [one.value for one in begun.items] == [one.id for one in library.tools.wells.items]
    assert begun.result == ""
    low, high = (
        wells(library, "active-cancer"),
        wells(library, "active-cancer", "whole-leg-swollen"),
    )
    assert low
    assert high
    assert [one.value for one in low.items if one.is_chosen] == ["active-cancer"]
    assert "1 point or less" in low.result
    assert "2 points or more" in high.result
