"""The form shows what was asked, what is usual, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import Problem
from hep.language.words import load_words
from hep.web.form_words import named_sentence, problem_sentence
from hep.web.request_form import request_form

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.web.form_fields import RequestForm
    from hep.web.forms import Fields

WORDS = load_words("en")


def form_of(library: Library, fields: Fields, *problems: Problem) -> RequestForm:
    return request_form(fields, library=library, words=WORDS, problems=problems)


def test_an_empty_form_chooses_nothing_that_a_therapist_must_choose(library: Library) -> None:
    form = form_of(library, {})
    assert form.cause.chosen == form.level.chosen == form.side.chosen == ()
    assert form.minutes.value == "20"
    assert [one.value for one in form.running.chosen] == ["none"]
    assert [one.value for one in form.gate.chosen] == ["not-tested"]
    assert {one.value for one in form.equipment.chosen} == library.vocabulary.home_equipment


def test_every_value_of_the_library_can_be_chosen(library: Library) -> None:
    form = form_of(library, {})
    assert [one.value for one in form.cause.choices] == list(library.vocabulary.causes)
    assert [one.value for one in form.level.choices] == ["1", "2", "3", "4"]
    assert {one.value for one in form.tags.choices} == set(library.tags)
    assert len(form.running.choices) == 10


def test_only_causes_with_places_ask_for_one(library: Library) -> None:
    asking = [one.value for one in form_of(library, {}).cause.choices if one.asks_for_place]
    assert asking == ["overuse"]


def test_every_precaution_stands_in_one_group_with_its_meaning(library: Library) -> None:
    form = form_of(library, {})
    grouped = [choice.value for group in form.tag_groups for choice in group.choices]
    assert sorted(grouped) == sorted(library.tags)
    assert len(form.tag_groups) == 3
    assert "FX_SURG" in [choice.value for choice in form.tag_groups[0].choices]
    assert all(choice.note for group in form.tag_groups for choice in group.choices)


def test_the_form_shows_what_was_asked(library: Library) -> None:
    fields: Fields = {
        "cause": "overuse",
        "subtype": "peroneal",
        "level": "3",
        "side": "both",
        "worse_side": "left",
        "minutes": "7",
        "max_exercises": "2",
        "first_time": "yes",
        "tags": ["FALLS"],
        "equipment": ["", "band"],
    }
    form = form_of(library, fields)
    for name in ("cause", "subtype", "level", "side", "worse_side", "max_exercises", "first_time"):
        assert [one.value for one in getattr(form, name).chosen] == [fields[name]]
    assert form.minutes.value == "7"
    assert [one.value for one in form.tags.chosen] == ["FALLS"]
    assert [one.value for one in form.equipment.chosen] == ["band"]


def test_a_long_wrong_value_is_shortened(library: Library) -> None:
    assert len(form_of(library, {"minutes": "9" * 10_000}).minutes.value) == 40


def test_problems_stand_with_their_field(library: Library) -> None:
    form = form_of(
        library, {}, Problem("tags", "'A' is not known"), Problem("tags", "'B' is not known", "x")
    )
    assert form.tags.problem == "'A' is not known. 'B' is not known: x."
    assert form.cause.problem == ""


def test_a_problem_becomes_one_sentence() -> None:
    assert problem_sentence(Problem("level", "is missing", "choose 1")) == "Is missing: choose 1."
    assert problem_sentence(Problem("level", "Choose a level.")) == "Choose a level."


def test_at_the_top_a_problem_names_its_field() -> None:
    assert named_sentence(
        Problem("minutes", "'0' is out of range", "write 5 to 60"), words=WORDS
    ) == ("Minutes a session: '0' is out of range: write 5 to 60.")
    assert named_sentence(Problem("level", "Choose a level."), words=WORDS) == "Choose a level."
    assert named_sentence(Problem("paper", "is not known"), words=WORDS) == "Is not known."
    asked = named_sentence(Problem("cause", "is not known"), words=load_words("es"))
    assert asked == "Por qué duele el tobillo: Is not known."
