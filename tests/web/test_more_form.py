"""The drawers of the request: further fields, and what was set by hand with a tick each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.words import load_words
from hep.web.more_form import MoreForm, more_form
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.web.forms import Fields


def form_of(library: Library, fields: Fields, **problems: str) -> MoreForm:
    return more_form(fields, library=library, words=load_words("en"), problems=problems)


def test_nothing_is_set_at_first(library: Library) -> None:
    form = form_of(library, ASKED)
    assert (form.number, form.number_by_hand, form.wishes, form.has_problem) == (0, 0, (), False)
    assert [one.value for one in form.second_cause.choices] == ["", *library.vocabulary.causes]
    assert len(form.days_a_week.choices) == 7


def test_further_fields_show_what_was_asked_and_are_counted(library: Library) -> None:
    fields = ASKED | {
        "second_cause": "gait",
        "days_a_week": "3",
        "irritable": "yes",
        "positions_avoided": ["kneeling"],
    }
    form = form_of(library, fields, days_a_week="Wrong.")
    assert [one.value for one in form.second_cause.chosen] == ["gait"]
    assert [one.value for one in form.days_a_week.chosen] == ["3"]
    assert form.irritable.chosen
    assert [one.value for one in form.positions_avoided.chosen] == ["kneeling"]
    assert (form.number, form.has_problem) == (4, True)


def test_only_positions_of_training_can_be_avoided(library: Library) -> None:
    offered = {one.value for one in form_of(library, {}).positions_avoided.choices}
    trained = {one.position for one in library.exercises.values() if one.is_active}
    assert offered == trained & set(library.vocabulary.positions)
    assert "standing" in offered


def test_all_that_was_set_by_hand_is_listed_with_a_tick(library: Library) -> None:
    fields = ASKED | {
        "must_have": ["single-heel-raise"],
        "must_not": ["a-march"],
        "favourites": ["", "nope"],
        "given_before": ["walk-brisk"],
        "dose_edits": ["single-heel-raise:sets=4,rest_seconds=30"],
        "order": ["single-heel-raise,walk-brisk"],
    }
    form = form_of(library, fields)
    assert [one.name for one in form.wishes] == [
        "must_have", "must_not", "favourites", "given_before", "dose_edits", "order",
    ]  # fmt: skip
    assert form.number_by_hand == 6
    labels = {one.name: one.choices[0].label for one in form.wishes}
    assert labels["must_have"] == labels["dose_edits"] == "One-leg heel raise"
    assert labels["favourites"] == "nope"
    assert labels["order"] == "One-leg heel raise and Brisk walk"
    dose = form.wishes[4].choices[0]
    assert (dose.value, dose.note) == (fields["dose_edits"][0], "sets: 4, seconds of rest: 30")
    assert all(choice.is_chosen for one in form.wishes for choice in one.choices)


def test_every_exercise_of_the_library_can_be_picked_by_name(library: Library) -> None:
    first, *others = form_of(library, {}).add_exercise
    assert first.value == ""
    assert {one.value for one in others} == set(library.exercises)
    names = [one.label for one in others]
    assert names == sorted(names)
