"""Doses typed on the page: only what was changed counts, and what is refused stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.datastructures import MultiDict

from hep.language.words import load_words
from hep.services.programs import draft_program
from hep.services.requests import read_request
from hep.web.asking import read_asked
from hep.web.dose_form import dose_form, typed_changes, with_typed
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.web.dose_form import DoseForm, RefusedDose

HEEL = "single-heel-raise"
WORDS = load_words("en")


def form_for(
    library: Library, name: str, *edits: str, refused: RefusedDose | None = None
) -> DoseForm | None:
    request = read_request(ASKED | {"dose_edits": list(edits)}, library=library)
    program = draft_program(request, library=library)
    item = next(one for one in program.items if one.exercise.id == name)
    return dose_form(item, program, library=library, words=WORDS, refused=refused)


def typed(**numbers: str) -> MultiDict[str, str]:
    pairs = [(name, value) for name, value in ASKED.items() if isinstance(value, str)]
    shown = {"sets": "3", "repetitions": "11", "rest_seconds": "60", "days_per_week": "3"}
    pairs += [(f"dose.{HEEL}.{name}.{was}", numbers.get(name, was)) for name, was in shown.items()]
    return MultiDict(pairs)


def test_an_item_shows_its_numbers_with_their_ranges(library: Library) -> None:
    form = form_for(library, HEEL)
    assert form
    assert [(one.label, one.value, one.plausible) for one in form.fields] == [
        ("Sets", "3", "1 to 6"),
        ("Repetitions", "11", "3 to 40"),
        ("Rest, seconds", "60", "0 to 180"),
        ("Days a week", "3", "1 to 7"),
    ]
    assert (form.is_edited, form.has_problem) == (False, False)
    assert form.fields[0].name == f"dose.{HEEL}.sets.3"
    edited = form_for(library, HEEL, f"{HEEL}:sets=4")
    assert edited
    assert edited.is_edited
    assert edited.fields[0].value == "4"


def test_what_is_read_has_no_dose_to_set(library: Library) -> None:
    assert form_for(library, "pain-monitor-card") is None


def test_only_what_differs_from_what_was_shown_is_a_change() -> None:
    assert typed_changes(typed()) == {}
    assert typed_changes(typed(sets=" 4 ")) == {HEEL: {"sets": "4"}}
    others = MultiDict([("dose.a.b", "1"), ("dose.a.speed.1", "2"), ("other.a.sets.1", "2")])
    assert typed_changes(others) == {}


def test_a_typed_number_becomes_an_edit(library: Library) -> None:
    asked = read_asked(typed(sets="4"), library=library)
    assert asked.fields["dose_edits"] == [f"{HEEL}:sets=4"]
    assert asked.error is None


def test_a_number_is_laid_over_those_that_were_set_before(library: Library) -> None:
    fields = ASKED | {"dose_edits": [f"{HEEL}:repetitions=8", "walk-brisk:duration_seconds=600"]}
    changed, _ = with_typed(fields, {HEEL: {"sets": "4"}}, library=library)
    assert changed["dose_edits"] == [
        f"{HEEL}:sets=4,repetitions=8",
        "walk-brisk:duration_seconds=600",
    ]
    emptied, _ = with_typed(changed, {HEEL: {"sets": "", "repetitions": ""}}, library=library)
    assert emptied["dose_edits"] == ["walk-brisk:duration_seconds=600"]


def test_an_implausible_number_is_refused_and_kept_as_typed(library: Library) -> None:
    asked = read_asked(typed(sets="40", repetitions="many " * 9), library=library)
    assert "dose_edits" not in asked.fields
    assert asked.error
    assert [one.where for one in asked.error.problems] == [
        f"dose.{HEEL}.sets", f"dose.{HEEL}.repetitions",
    ]  # fmt: skip
    form = form_for(library, HEEL, refused=asked.refused[HEEL])
    assert form
    assert form.has_problem
    assert [one.value for one in form.fields[:2]] == ["40", "many many ma"]
    assert form.fields[0].problem == "Sets: '40' is out of range: write 1 to 6."


def test_a_wrong_level_does_not_stop_the_reading_of_a_dose(library: Library) -> None:
    changed, refused = with_typed({"level": "9"}, {HEEL: {"sets": "2"}}, library=library)
    assert (changed["dose_edits"], refused) == ([f"{HEEL}:sets=2"], {})


def test_going_back_to_the_planned_dose_wins_over_what_was_typed(library: Library) -> None:
    form = typed(sets="4")
    form["act"] = f"as-planned:{HEEL}"
    assert "dose_edits" not in read_asked(form, library=library).fields


def test_an_exercise_of_the_library_can_be_listed(library: Library) -> None:
    form = typed()
    form.setlist("must_not", ["a-march"])
    form["add_exercise"], form["add_as"] = "a-march", "must_have"
    fields = read_asked(form, library=library).fields
    assert fields["must_have"] == ["a-march"]
    assert "must_not" not in fields
    form["add_as"] = "favourites"
    assert read_asked(form, library=library).fields["favourites"] == ["a-march"]
    form["add_as"] = "tags"
    assert "favourites" not in read_asked(form, library=library).fields
