"""Each rule of the schemas, broken in three places drawn by a seed, is found at its file and line."""

from __future__ import annotations

from collections import defaultdict

import pytest

from hep.domain.errors import LibraryError
from hep.library.kinds import KINDS
from hep.library.typed import read_typed
from hep.library.yaml_nodes import parse_document
from tests.library.fault_rules import Fault, faults

FAULTS = tuple(faults())


def _problems(fault: Fault) -> list[str]:
    name = f"exercises/{fault.path}"
    assert fault.kind.schema is not None
    try:
        read_typed(parse_document(fault.broken.text, name=name), fault.kind.schema)
    except LibraryError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.schema])
def test_every_fault_is_found_at_its_file_and_line(kind: str) -> None:
    of_kind = [fault for fault in FAULTS if fault.kind.name == kind]
    assert of_kind
    missed = []
    for fault in of_kind:
        where = f"exercises/{fault.path}:{fault.broken.line}: "
        said = _problems(fault)
        if not any(one.startswith(where) and fault.broken.says in one for one in said):
            missed.append((fault.rule, where, fault.broken.says, said[:3]))
    assert missed == []


def test_most_rules_are_broken_in_three_places() -> None:
    places: dict[str, int] = defaultdict(int)
    for fault in FAULTS:
        places[fault.rule] += 1
    assert len(places) > 600
    assert sum(count == 3 for count in places.values()) > len(places) / 2
