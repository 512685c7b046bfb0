"""Each rule of the schemas, broken in three places drawn by a seed, is found at its file and line."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import LibraryError
from hep.library.kinds import KINDS
from hep.library.typed import read_typed
from hep.library.yaml_nodes import parse_document
from tests.library.fault_rules import Fault, faults
from tests.library.finding_sites import ELSEWHERE, Witness, modules_with_sites, sites_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hep.domain.errors import Problem

FAULTS = tuple(faults())
NEVER = re.escape("is empty; write a value")  # the reader of YAML gives text, never None


def _problems(fault: Fault) -> tuple[Problem, ...]:
    name = f"exercises/{fault.path}"
    assert fault.kind.schema is not None
    try:
        read_typed(parse_document(fault.broken.text, name=name), fault.kind.schema)
    except LibraryError as error:
        return error.problems
    return ()


def _found(fault: Fault, said: Iterable[Problem]) -> list[Problem]:
    where = f"exercises/{fault.path}:{fault.broken.line}: "
    return [one for one in said if str(one).startswith(where) and fault.broken.says in str(one)]


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.schema])
def test_every_fault_found_at_its_file_and_line(kind: str) -> None:
    of_kind = [fault for fault in FAULTS if fault.kind.name == kind]
    assert of_kind
    missed = []
    for fault in of_kind:
        said = _problems(fault)
        if not _found(fault, said):
            broken = fault.broken
            missed.append((fault.rule, fault.path, broken.line, broken.says, said[:3]))
    assert missed == []


def test_most_rules_are_broken_in_three_places() -> None:
    places: dict[str, int] = defaultdict(int)
    for fault in FAULTS:
        places[fault.rule] += 1
    assert len(places) > 600
    assert sum(count == 3 for count in places.values()) > len(places) / 2


def test_every_refusal_of_a_field_has_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    witness = Witness()
    witness.watch(monkeypatch)
    ways = {(one.field, one.rule.rpartition(": ")[2]): one for one in FAULTS}
    found = [problem for one in ways.values() for problem in _found(one, _problems(one))]
    sites = [site for name in modules_with_sites() for site in sites_of(name)]
    fields = [site for site in sites if site.is_of_a_field and site.module not in ELSEWHERE]
    assert len(fields) > 50
    silent = witness.silent(fields, found)
    assert [site for site in silent if not site.endswith(NEVER)] == []
