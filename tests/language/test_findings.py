"""Sentences for codes: facts are spoken with the library's labels, never as bare ids."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from hep.domain.dose import Dose
from hep.domain.library import LibraryTexts
from hep.domain.program import Finding, Hindrance, Omission, Reason
from hep.language.findings import (
    finding_text,
    hindrance_text,
    omission_text,
    reason_text,
    running_text,
)
from hep.language.planner_words import DOSE_FIELDS
from hep.language.words import Words, load_words
from tests.builders import a_library, a_tag, a_text, an_exercise

WORDS = load_words("en")
LABELS = {
    "causes": {"sprain": "weak ankle"},
    "subtypes": {"tendon": "the tendon above the heel"},
    "categories": {"balance": "balance"},
    "equipment": {"band": "a long band", "wall": "a wall"},
    "flags": {"impact": "hops"},
}
TAGS = {"CARE": {"name": "recent fracture"}}
LIBRARY = replace(
    a_library(
        replace(an_exercise("raise"), texts={"en": a_text("Heel raise")}), tags=(a_tag("CARE"),)
    ),
    texts={"en": LibraryTexts("en", LABELS, TAGS, {}, {}, {}, {}, {})},
)


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (Reason("fits_stage", {"cause": "sprain", "level": 2, "category": "balance", "source": ""}), "Named for weak ankle at level 2."),
        (Reason("fits_subtype", {"cause": "sprain", "level": 2, "category": "balance", "source": "tendon"}), "Chosen for where it hurts: the tendon above the heel."),
        (Reason("dose_from_level", {"level": 1, "defaulted": ()}), "Dose of level 1, begun at its lower end."),
        (Reason("dose_from_level", {"level": 1, "defaulted": ("rest_seconds", "tempo")}), "Dose of level 1, begun at its lower end. Working defaults: rest seconds and tempo."),
        (Reason("evidence", {"grade": "D"}), "Evidence D: practice convention, no trial found."),
    ],
)  # fmt: skip
def test_a_reason_is_a_sentence(reason: Reason, sentence: str) -> None:
    assert reason_text(reason, library=LIBRARY, words=WORDS) == sentence


def test_a_wider_circle_names_where_it_came_from() -> None:
    facts: dict[str, str | int | tuple[str, ...]] = {
        "cause": "sprain",
        "level": 2,
        "category": "balance",
        "source": "1",
    }
    reason = Reason("from_other_level", facts)
    text = reason_text(reason, library=LIBRARY, words=WORDS)
    assert text == "Level 2 of weak ankle names no fitting balance exercise; taken from level 1."


@pytest.mark.parametrize(
    ("omission", "sentence"),
    [
        (Omission("x", "blocked_by_tag", {"tag": "CARE", "flags": ("impact",)}), "Left out because of recent fracture."),
        (Omission("x", "equipment_missing", {"equipment": ("band", "wall")}), "Needs a long band or a wall."),
        (Omission("x", "better_alternative", {"chosen": ("raise",), "points": 4}), "Better here: Heel raise, by a score of 4."),
    ],
)  # fmt: skip
def test_an_omission_is_a_sentence(omission: Omission, sentence: str) -> None:
    assert omission_text(omission, library=LIBRARY, words=WORDS) == sentence


def test_a_warning_is_a_sentence() -> None:
    finding = Finding("no_run_items", {"running": "stage-3"})
    text = finding_text(finding, library=LIBRARY, words=WORDS)
    assert text == "No running exercise in this program: running is walk-run stage 3."
    assert running_text("as-now", words=WORDS) == "as now, within the pain rule"


def test_a_language_the_library_lacks_shows_its_english_labels() -> None:
    finding = Finding("running_stopped", {"tags": ("CARE",)})
    assert "recent fracture" in finding_text(finding, library=LIBRARY, words=Words("es", {}))


def test_an_id_without_a_label_is_shown_rather_than_nothing() -> None:
    omission = Omission("x", "category_not_in_mix", {"category": "gait"})
    assert "gait" in omission_text(omission, library=LIBRARY, words=WORDS)


@pytest.mark.parametrize(
    ("hindrance", "sentence"),
    [
        (Hindrance("equipment_missing", {"equipment": ("band",)}, is_safety=False, gives=("raise",)),
         "Needs a long band. With a long band at hand: Heel raise."),
        (Hindrance("session_full", {"minutes": 9}, is_safety=False, gives=("raise",)),
         "Would make the session longer than asked for. With 9 minutes a session or more: Heel raise."),
        (Hindrance("equipment_missing", {"equipment": ("band",)}, is_safety=False), "Needs a long band."),
        (Hindrance("gate_not_met", gives=("raise",)),
         "A hop or run: the run-and-hop gate is not met."),
    ],
)  # fmt: skip
def test_a_rule_in_the_way_says_what_loosening_gives_but_never_for_safety(
    hindrance: Hindrance, sentence: str
) -> None:
    assert hindrance_text(hindrance, library=LIBRARY, words=WORDS) == sentence


@pytest.mark.parametrize(
    ("finding", "sentence"),
    [
        (Finding("must_have_left_out", {"exercise": "raise", "rules": ("gate_not_met", "equipment_missing")}),
         "Heel raise was asked for and is left out: A hop or run: the run-and-hop gate is not met. A thing it needs is not at hand."),
        (Finding("must_have_clashes", {"exercise": "raise", "rules": ("program_full",), "others": ("raise",)}),
         "Heel raise was asked for, but clashes with Heel raise: The program would hold more than seven exercises."),
        (Finding("two_causes", {"cause": "sprain", "other": "sprain"}),
         "Two causes: weak ankle leads, because it asks for the lower load; weak ankle comes second."),
    ],
)  # fmt: skip
def test_what_became_of_a_wish_is_a_sentence(finding: Finding, sentence: str) -> None:
    assert finding_text(finding, library=LIBRARY, words=WORDS) == sentence


def test_a_closed_rung_names_the_next_and_its_rule() -> None:
    facts: dict[str, str | int | tuple[str, ...]] = {
        "rung": 1, "rungs": 3, "exercise": "raise", "rule": "outgrown",
    }  # fmt: skip
    text = reason_text(Reason("rung_closed", facts), library=LIBRARY, words=WORDS)
    assert text == (
        "Step 1 of 3 on its ladder; the next, Heel raise, is not open: "
        "It is too easy for this level."
    )


def test_the_second_cause_is_named_by_its_words() -> None:
    facts: dict[str, str | int | tuple[str, ...]] = {"cause": "x", "level": 2, "source": "sprain"}
    text = reason_text(Reason("fits_second_cause", facts), library=LIBRARY, words=WORDS)
    assert text == "Named for the second cause, weak ankle, at level 2."


def test_every_part_of_a_dose_that_the_house_may_set_has_words() -> None:
    parts = {one.name for one in fields(Dose)}
    assert set(DOSE_FIELDS) == parts - {
        "occasion",
        "run_session",
        "follows_run_schedule",
        "defaulted",
    }
