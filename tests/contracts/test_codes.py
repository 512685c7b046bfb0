"""Every code that the planner can give has its sentence, and no sentence is left without a code."""

from __future__ import annotations

import ast
from pathlib import Path

import hep.domain
from hep.domain import errors
from hep.domain.decision import DecisionKind
from hep.domain.limits import LIMIT_CODES
from hep.domain.reasons import SOURCE_CODES
from hep.domain.review_measures import COURSE_CODES, TOGETHER_CODES, Course
from hep.domain.safety_answers import CLOSED_CODES
from hep.domain.screening import HARD_RULES
from hep.language.planner_words import FINDINGS, LOOSENING, OMISSIONS, REASONS, RULE_NAMES
from hep.language.refusals import SENTENCES
from hep.language.review_words import DECISIONS, KINDS, MEASURES

DOMAIN = Path(hep.domain.__file__).parent
CODE_PLACE = {"Finding": 0, "Reason": 0, "Omission": 1}


def _codes(kind: str) -> set[str]:
    """Every string that stands where `kind(...)` takes its code, read from the source."""
    found: set[str] = set()
    for path in DOMAIN.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == kind:
                place = node.args[CODE_PLACE[kind] : CODE_PLACE[kind] + 1]
                found |= _strings(place)
    return found


def _strings(nodes: list[ast.expr]) -> set[str]:
    inside = [node for one in nodes for node in ast.walk(one)]
    values = [node.value for node in inside if isinstance(node, ast.Constant)]
    return {value for value in values if isinstance(value, str)}


def test_every_omission_has_its_sentence() -> None:
    limits = {"session_full", *LIMIT_CODES, "must_have_clashes"}
    refused = {"by_hand_only", "level_closed"}
    closed = set(CLOSED_CODES.values())
    assert _codes("Omission") | limits | refused | closed == set(OMISSIONS)


def test_every_finding_has_its_sentence() -> None:
    conditional = {
        "by_hand_only", "level_closed", "nothing_fits_minutes", "all_blocked",
        "fewer_days", "daily_too", "wells_likely", "wells_not_likely", *CLOSED_CODES.values(),
        "week_has_few_days", "week_keeps_rest_days", "figure_kept",
    }  # fmt: skip
    assert _codes("Finding") | conditional == set(FINDINGS)


def test_every_reason_has_its_sentence() -> None:
    evidence = {"evidence", "evidence_with_downside", "dose_from_level", "dose_from_middle"}
    asked = {"must_have", "favourite", "given_before"}
    assert _codes("Reason") | set(SOURCE_CODES.values()) | evidence | asked == set(REASONS)


def test_every_rule_that_a_therapist_may_loosen_says_what_that_gives() -> None:
    wishes = {"equipment_missing", "position_avoided", "needs_days", "not_wanted", "session_full"}
    assert set(LOOSENING) == wishes
    assert len(wishes) == 1 + sum(not rule.is_safety for rule in HARD_RULES)


def test_every_rule_can_be_named_without_its_facts() -> None:
    assert {code for code, text in OMISSIONS.items() if "{" in text} <= set(RULE_NAMES) | {
        "anchor_first", "better_alternative", "by_hand_only", "category_not_in_mix", "level_closed",
        "must_have_clashes", "one_to_read",
    }  # fmt: skip


def test_every_refusal_has_its_sentence() -> None:
    def leaves(kind: type[object]) -> set[type[object]]:
        below: list[type[object]] = kind.__subclasses__()
        return set().union(*map(leaves, below)) if below else {kind}

    shipped = {kind for kind in leaves(errors.HepError) if kind.__module__ == errors.__name__}
    assert shipped == set(SENTENCES)


def _decided() -> set[str]:
    """Every code that a rule of a review gives: `case.decide(kind, code)`, or what holds others."""
    found = {"one_at_a_time"}
    for path in DOMAIN.glob("review_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "decide":
                found |= _strings(node.args[1:2])
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
                found |= _strings(node.value.elts[:1])
    return found


def test_every_decision_of_a_review_has_its_sentence() -> None:
    assert _decided() == set(DECISIONS)
    assert set(KINDS) == set(DecisionKind)


def test_every_course_of_a_measure_has_its_sentence() -> None:
    assert {*COURSE_CODES.values(), *TOGETHER_CODES.values()} == set(MEASURES)
    assert {*COURSE_CODES, *TOGETHER_CODES} == set(Course)
