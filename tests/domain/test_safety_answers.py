"""What follows from the safety questions: silence is no no, and only a person clears a block."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hep.domain.clearance import Clearance
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.planner import plan
from hep.domain.safety import RedFlag, RedFlagAction
from hep.domain.safety_answers import (
    Outcome,
    SafetyAnswers,
    closed_by,
    safety_findings,
    weigh_answers,
    without_people,
)
from hep.domain.situation import read_situation
from hep.domain.wells import NextStep, WellsItem, WellsRule
from tests.builders import a_library, a_request, a_tag, an_exercise


def _flag(identifier: str, action: str, *tags: str, group: str = "injury") -> RedFlag:
    kind = RedFlagAction(action)
    return RedFlag(identifier, group, is_examined=False, action=kind, tags=tags, references=())


FLAGS = {
    flag.id: flag
    for flag in (
        _flag("RF01", "block", "CARE"),
        _flag("RF02", "caution", "CARE", "FALLS"),
        _flag("RF03", "refer", group="bone"),
        _flag("RF04", "same_day", "CLOT", group="heart"),
        _flag("RF05", "emergency", group="heart"),
    )
}
ALL = frozenset({"injury", "bone", "heart"})
WELLS = WellsRule(
    (
        WellsItem("swollen", 1, is_judged=False),
        WellsItem("tender", 1, is_judged=False),
        WellsItem("other", -2, is_judged=True),
    ),
    2,
    (),
    "RF04",
)
ENTRY = Clearance("RF01", "Dr Example", "2026-05-12", "X-ray: no fracture", "none")


def weighed(*red_flags: str, **fields: object) -> Outcome:
    answers = SafetyAnswers(frozenset(red_flags), **fields)  # type: ignore[arg-type]  # kwargs
    return weigh_answers(answers, FLAGS, WELLS)


def codes(outcome: Outcome) -> list[str]:
    return [one.code for one in safety_findings(outcome)]


def test_nothing_asked_is_not_the_same_as_no() -> None:
    outcome = weighed()
    assert outcome.groups == outcome.unasked == ("injury", "bone", "heart")
    assert (outcome.is_asked, outcome.is_clear) == (False, False)
    assert codes(outcome) == ["safety_not_asked"]


def test_a_part_that_is_not_asked_is_named() -> None:
    outcome = weighed(asked=frozenset({"injury", "heart"}))
    (said,) = safety_findings(outcome)
    assert (said.code, said.facts) == ("safety_asked_in_part", {"groups": ("bone",)})


def test_a_yes_alone_does_not_make_its_group_asked() -> None:
    assert "injury" in weighed("RF02").unasked


def test_when_all_groups_are_asked_and_nothing_was_found_nothing_is_said() -> None:
    outcome = weighed(asked=ALL)
    assert (outcome.is_asked, outcome.is_clear) == (True, True)
    assert safety_findings(outcome) == ()


def test_a_library_without_questions_has_not_asked_them() -> None:
    assert not weigh_answers(SafetyAnswers(), {}, WELLS).is_asked


def test_the_most_urgent_stands_first_and_every_tag_names_its_questions() -> None:
    outcome = weighed(*FLAGS)
    assert [flag.id for flag in outcome.standing] == ["RF05", "RF04", "RF01", "RF03", "RF02"]
    assert [flag.id for flag in outcome.closing] == ["RF05", "RF04", "RF01"]
    named = {tag: [flag.id for flag in flags] for tag, flags in outcome.tags.items()}
    assert named == {"CLOT": ["RF04"], "CARE": ["RF01", "RF02"], "FALLS": ["RF02"]}


def test_an_entry_clears_a_block_and_its_tags_but_not_those_of_another_question() -> None:
    outcome = weighed("RF01", asked=ALL, clearances=(ENTRY,))
    assert (outcome.closing, outcome.tags, outcome.is_clear) == ((), {}, True)
    (said,) = safety_findings(outcome)
    assert said.code == "cleared_by"
    assert said.facts == {
        "red_flag": "RF01",
        "by": "Dr Example",
        "on": "2026-05-12",
        "result": "X-ray: no fracture",
        "limits": "none",
    }
    assert set(weighed("RF01", "RF02", clearances=(ENTRY,)).tags) == {"CARE", "FALLS"}


@pytest.mark.parametrize("name", ["RF02", "RF03", "RF04", "RF05"])
def test_an_entry_clears_nothing_that_is_no_block(name: str) -> None:
    outcome = weighed(name, clearances=(replace(ENTRY, red_flag=name),))
    assert [flag.id for flag in outcome.standing] == [name]
    assert outcome.cleared == ()


def test_an_entry_for_a_question_without_a_yes_counts_for_nothing() -> None:
    assert weighed(clearances=(ENTRY,)).cleared == ()


def test_what_was_written_of_people_can_be_left_out_and_the_outcome_stays() -> None:
    answers = SafetyAnswers(frozenset({"RF01"}), ALL, (ENTRY,))
    bare = without_people(answers)
    assert "Dr Example" not in str(bare)
    assert "X-ray" not in str(bare)
    one, other = (weigh_answers(each, FLAGS, WELLS) for each in (answers, bare))
    assert (one.tags, one.closing, one.is_asked) == (other.tags, other.closing, other.is_asked)


def test_a_referral_and_the_tags_are_said() -> None:
    said = safety_findings(weighed("RF02", "RF03", asked=ALL))
    assert [(one.code, one.facts) for one in said] == [
        ("refer_beside", {"red_flag": "RF03"}),
        ("tags_from_answers", {"tags": ("CARE", "FALLS")}),
    ]


@pytest.mark.parametrize(
    ("ticked", "points", "step", "code"),
    [
        ({"swollen"}, 1, NextStep.ASSESSMENT, "wells_not_likely"),
        ({"swollen", "tender"}, 2, NextStep.SCAN, "wells_likely"),
        ({"swollen", "tender", "other"}, 0, NextStep.ASSESSMENT, "wells_not_likely"),
    ],
)
def test_the_wells_score_tells_how_urgent_it_is_and_opens_nothing(
    ticked: set[str], points: int, step: NextStep, code: str
) -> None:
    outcome = weighed("RF04", asked=ALL, wells=frozenset(ticked))
    assert outcome.wells is not None
    assert (outcome.wells.points, outcome.wells.next_step) == (points, step)
    assert [flag.id for flag in outcome.closing] == ["RF04"]
    assert code in codes(outcome)


def test_without_its_question_or_without_a_tick_there_is_no_wells_score() -> None:
    assert weighed(wells=frozenset({"swollen"})).wells is None
    assert weighed("RF04").wells is None


def test_the_reason_is_the_most_urgent_action_with_its_questions_alone() -> None:
    reason = closed_by([FLAGS["RF01"], FLAGS["RF05"], FLAGS["RF04"]])
    assert (reason.code, reason.facts) == ("closed_by_emergency", {"red_flags": ("RF05",)})
    assert closed_by([FLAGS["RF04"]]).code == "closed_for_today"
    assert closed_by([FLAGS["RF01"]]).code == "closed_until_cleared"


def test_tags_of_the_answers_are_set_like_those_of_the_therapist() -> None:
    library = a_library(an_exercise(), tags=(a_tag("CARE", cap=1), a_tag("FALLS"), a_tag("OTHER")))
    library = replace(library, red_flags=FLAGS)
    asked = a_request(safety=SafetyAnswers(frozenset({"RF02"}), ALL), tags=frozenset({"OTHER"}))
    situation = read_situation(asked, library)
    assert [tag.id for tag in situation.tags] == ["CARE", "FALLS", "OTHER"]
    assert situation.level is Level.PROTECT
    assert "safety_not_asked" not in [one.code for one in situation.warnings]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("RF05", "closed_by_emergency"),
        ("RF04", "closed_for_today"),
        ("RF01", "closed_until_cleared"),
    ],
)
def test_no_program_is_made_while_a_question_asks_for_something_else(name: str, code: str) -> None:
    library = replace(a_library(an_exercise()), red_flags=FLAGS)
    with pytest.raises(NothingSuitable) as caught:
        plan(a_request(safety=SafetyAnswers(frozenset({name, "RF03"}), ALL)), library)
    assert caught.value.reason.code == code
    assert [(one.code, one.facts) for one in caught.value.conflict] == [
        (code, {"red_flags": (name,)})
    ]
    assert caught.value.omissions == ()
    assert "refer_beside" in [one.code for one in caught.value.warnings]


def test_a_cleared_block_lets_a_program_be_made() -> None:
    library = replace(a_library(an_exercise()), red_flags=FLAGS)
    answers = SafetyAnswers(frozenset({"RF01"}), ALL, (ENTRY,))
    assert plan(a_request(safety=answers), library).items
