"""Every code that the planner can give has its sentence, and no sentence is left without a code."""

from __future__ import annotations

import ast
from pathlib import Path

import hep.domain
from hep.domain import errors
from hep.domain.reasons import SOURCE_CODES
from hep.language.findings import FINDINGS, OMISSIONS, REASONS
from hep.language.refusals import SENTENCES

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
    limits = {"session_full", "ladder_full", "loading_full", "loading_rhythms"}
    refused = {"by_hand_only", "level_closed"}
    assert _codes("Omission") | limits | refused == set(OMISSIONS)


def test_every_finding_has_its_sentence() -> None:
    conditional = {"by_hand_only", "level_closed", "nothing_fits_minutes", "all_blocked"}
    assert _codes("Finding") | conditional == set(FINDINGS)


def test_every_reason_has_its_sentence() -> None:
    evidence = {"evidence", "evidence_with_downside"}
    assert _codes("Reason") | set(SOURCE_CODES.values()) | evidence == set(REASONS)


def test_every_refusal_has_its_sentence() -> None:
    def leaves(kind: type[object]) -> set[type[object]]:
        below: list[type[object]] = kind.__subclasses__()
        return set().union(*map(leaves, below)) if below else {kind}

    shipped = {kind for kind in leaves(errors.HepError) if kind.__module__ == errors.__name__}
    assert shipped == set(SENTENCES)
