"""A log file becomes a review; every problem of it is told with its line."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest

from hep.domain.decision import DecisionKind
from hep.domain.errors import InvalidRequest, NothingSuitable
from hep.language.words import load_words
from hep.services.review import review_log
from hep.services.review_json import review_json
from tests.contracts.tracked import ROOT
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.review_program import ProgramReview

ON = datetime.date(2026, 3, 23)
HEAD = """\
request: {cause: overuse, subtype: achilles-midportion, level: 2, side: left}
begun: 2026-03-02
"""
SESSION = "{exercise: single-heel-raise, at: 2026-03-10, worst: 1, sets_done: 3}"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.yaml"


def _review(log: Path, text: str) -> ProgramReview:
    log.write_text(text, encoding="utf-8")
    return review_log(log, on=ON, library=shipped())[1]


def _problems(log: Path, text: str) -> list[str]:
    with pytest.raises(InvalidRequest) as caught:
        _review(log, text)
    return [str(one) for one in caught.value.problems]


def test_the_example_of_the_documents_is_reviewed() -> None:
    program, review = review_log(ROOT / "docs/example-log.yaml", on=ON, library=shipped())
    decisions = {one.exercise_id: (one.kind, one.code) for one in review.decisions}
    assert len(decisions) == len(program.active_items)
    assert decisions["single-heel-raise"] == (DecisionKind.PROGRESS, "greens")
    assert decisions["bent-knee-single-heel-raise"] == (DecisionKind.STEP_BACK, "amber_again")
    assert review.course.code == "measures_early"


def test_the_same_review_as_json_has_every_rule_and_step_in_words() -> None:
    _, review = review_log(ROOT / "docs/example-log.yaml", on=ON, library=shipped())
    plain = review_json(review, library=shipped(), words=load_words("en"))
    assert json.loads(json.dumps(plain)) == plain
    assert plain["schema"] == 1
    assert "Nothing has been changed" in plain["note"]
    steps = {one["id"]: one["step"] for one in plain["decisions"]}
    assert steps["single-heel-raise"]["dose"]
    assert steps["walk-brisk"] is None
    assert all(one["rule"] and "{" not in one["rule"] for one in plain["decisions"])
    assert [one["course"] for one in plain["measures"]] == ["within_error"]
    assert plain["course"]["text"].startswith("No change beyond measurement error yet")


def test_a_log_may_hold_nothing_but_its_request(log: Path) -> None:
    review = _review(log, HEAD)
    assert {one.code for one in review.decisions} == {"nothing_logged"}
    assert review.measures == ()


def test_planned_sets_may_differ_from_those_of_the_program(log: Path) -> None:
    fewer = [
        f"- {{exercise: single-heel-raise, at: 2026-03-{day}, worst: 0, sets_done: 2{planned}}}"
        for day, planned in ((10, ""), (14, ""))
    ]
    text = HEAD + "sessions:\n" + "\n".join(fewer)
    codes = {one.exercise_id: one.code for one in _review(log, text).decisions}
    assert codes["single-heel-raise"] == "sets_missing"
    whole = text.replace("sets_done: 2", "sets_done: 2, sets_planned: 2")
    codes = {one.exercise_id: one.code for one in _review(log, whole).decisions}
    assert codes["single-heel-raise"] == "greens"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("begun: 2026-03-02\n", "log.yaml:1: request: is missing; add it"),
        ("request: [\n", "log.yaml:2: is not YAML"),
        (HEAD.replace("level: 2", "level: 9"), "log.yaml:1: request.level: '9' is not known"),
        (HEAD.replace("side: left", "tags: {A: b}"), "log.yaml:1: request.tags: is not a value; write one"),
        (HEAD.replace("2026-03-02", "soon"), "log.yaml:2: begun: 'soon' is not a date; write it like 2026-03-02"),
        (HEAD.replace("2026-03-02", "2026-03-24"), "log.yaml:2: begun: is later than the day of the review"),
        (HEAD + "asked_again: 2026-03-01\n", "log.yaml:3: asked_again: is before the program began"),
        (HEAD + f"sessions:\n- {SESSION}\n- {SESSION}\n", "log.yaml:5: sessions[1]: '"),
        (HEAD + f"sessions:\n- {SESSION.replace('single-heel-raise', 'hop')}\n",
         "log.yaml:4: sessions[0].exercise: 'hop' is no exercise of this program; choose one of single-leg-stance"),
        (HEAD + f"sessions:\n- {SESSION.replace('03-10', '03-24')}\n", "log.yaml:4: sessions[0].at: is later than"),
        (HEAD + f"sessions:\n- {SESSION.replace('03-10', '03-32')}\n",
         "log.yaml:4: sessions[0].at: '2026-03-32' is not a date; write it like 2026-03-02 or 2026-03-02 18:30"),
        (HEAD + f"sessions:\n- {SESSION.replace('worst: 1', 'worst: 11')}\n",
         "log.yaml:4: sessions[0].worst: 11 is out of range; write 0 to 10"),
        (HEAD + f"sessions:\n- {SESSION.replace('}', ', signs: [itch]}')}\n",
         "log.yaml:4: sessions[0].signs: 'itch' is not known; choose from giving-way, new-swelling, sharp-pain"),
        (HEAD + "changes:\n- {exercise: hop, at: 2026-03-09, is_up: true}\n",
         "log.yaml:4: changes[0].exercise: 'hop' is no exercise of this program"),
        (HEAD + "measures:\n- {measure: mood, on: 2026-03-02, value: 5}\n",
         "log.yaml:4: measures[0].measure: 'mood' is not known; choose one of pain,"),
        (HEAD + "measures:\n- {measure: pain, on: 2026-03-24, value: 5}\n", "log.yaml:4: measures[0].on: is later"),
        (HEAD + "measures:\n- {measure: pain, on: 2026-03-02, value: 5}\n- {measure: pain, on: 2026-03-02, value: 6}\n",
         "log.yaml:5: measures[1].on: 'pain' has a value of this day; keep one"),
    ],
)  # fmt: skip
def test_a_problem_is_told_with_its_line_and_what_to_do(log: Path, text: str, told: str) -> None:
    problems = _problems(log, text)
    assert len(problems) == 1
    assert problems[0].startswith(told)


def test_every_problem_is_told_at_once(log: Path) -> None:
    text = HEAD + "sessions:\n" + "- {exercise: hop, at: 2027-01-01, worst: 1, sets_done: 3}\n"
    assert len(_problems(log, text)) == 2


def test_a_request_that_gives_no_program_is_refused_as_everywhere(log: Path) -> None:
    with pytest.raises(NothingSuitable):
        _review(log, HEAD.replace("side: left", "tags: [FX_SURG]"))


def test_a_measure_may_be_older_than_the_program(log: Path) -> None:
    text = HEAD + "measures:\n- {measure: pain, on: 2026-02-20, value: 6.5}\n"
    assert [one.code for one in _review(log, text).measures] == ["measure_unknown"]
