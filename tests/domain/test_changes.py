"""What an overlay changes is found by comparing libraries, each difference once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.changes import Change, find_changes
from hep.domain.dose import Span
from hep.domain.exercise import Level
from hep.domain.overlay import Clinic, HouseRules, Overlay, apply_overlay
from tests.builders import a_library, a_text, an_exercise

if TYPE_CHECKING:
    from hep.domain.library import Library


def _library() -> Library:
    library = a_library(an_exercise("one"), an_exercise("two"))
    words = replace(library.texts["en"], pathways={"sprain": {"problem": "ankle", "goals": ("a",)}})
    return replace(library, texts={"en": words})


def _with(library: Library, identifier: str, **fields: object) -> Library:
    changed = replace(library.exercises[identifier], **fields)  # type: ignore[arg-type]
    return replace(library, exercises={**library.exercises, identifier: changed})


def test_nothing_changed_is_no_change() -> None:
    assert find_changes(_library(), apply_overlay(_library(), Overlay("Clinic"))) == ()


def test_the_clinic_and_its_house_are_told() -> None:
    clinic = Clinic("Riverside", "555", "112", "Monday, 8 to 12", "#1B4F72", b"png", 20.0, 10.0)
    house = HouseRules(exercises=3, minutes=15)
    used = apply_overlay(_library(), Overlay("Clinic", clinic=clinic, house=house))
    assert find_changes(_library(), used) == (
        Change("clinic_name", after="Riverside"),
        Change("clinic_phone", after="555"),
        Change("clinic_emergency", after="112"),
        Change("clinic_hours", after="Monday, 8 to 12"),
        Change("clinic_colour", after="#1B4F72"),
        Change("clinic_logo"),
        Change("house_exercises", after=3),
        Change("house_minutes", after=15),
    )


def test_hidden_and_added_exercises_are_told() -> None:
    base = _library()
    wider = replace(base, exercises={**base.exercises, "own": an_exercise("own")})
    adds = {"sprain": {Level.BUILD: ("own",)}}
    used = apply_overlay(wider, Overlay("Clinic", hidden=("two",), adds=adds))
    assert find_changes(base, used) == (
        Change("hidden", "two"),
        Change("added", "own"),
        Change("first_in_cell", "sprain", level=Level.BUILD, after="own"),
    )


def test_a_new_dose_is_told_with_the_old_one() -> None:
    base = _library()
    before = base.exercises["one"].doses[Level.BUILD]
    after = replace(before, sets=Span(1, 1))
    doses = {**base.exercises["one"].doses, Level.BUILD: after}
    (change,) = find_changes(base, _with(base, "one", doses=doses))
    assert change == Change("redosed", "one", level=Level.BUILD, before=before, after=after)


def test_each_new_word_is_told_at_its_place() -> None:
    base = _library()
    text = base.exercises["one"].texts["en"]
    reworded = replace(text, mistake="You rush.", steps=(*text.steps, "Rest."))
    used = _with(base, "one", texts={"en": reworded, "es": a_text("Talón", "es")})
    assert find_changes(base, used) == (
        Change("reworded", "one", "en.mistake", before=text.mistake, after="You rush."),
        Change("reworded", "one", f"en.steps[{len(text.steps)}]", after="Rest."),
        Change("translated", "one", "es"),
    )


def test_words_of_a_cause_are_told() -> None:
    base = _library()
    words = replace(base.texts["en"], pathways={"sprain": {"problem": "ankle", "goals": ("b",)}})
    spanish = replace(base.texts["en"], language="es", pathways={"sprain": {"problem": "tobillo"}})
    used = replace(base, texts={"en": words, "es": spanish})
    assert find_changes(base, used) == (
        Change("reworded_cause", "sprain", "en.goals[0]", before="a", after="b"),
        Change("reworded_cause", "sprain", "es.problem", after="tobillo"),
    )
