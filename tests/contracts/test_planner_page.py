"""docs/planner.md is true: its examples run, its tables hold what the code holds, and no more."""

from __future__ import annotations

import doctest
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields

import pytest

from hep.domain.request import PlanRequest
from hep.domain.screening import HARD_RULES
from hep.domain.weights import Weights
from hep.language.planner_words import FINDINGS, LOOSENING, OMISSIONS, REASONS
from hep.services.requests import read_request
from tests.contracts.tracked import ROOT
from tests.shipped import shipped

PAGE = ROOT / "docs" / "planner.md"
LEAST_EXAMPLES = 40


def rows(name: str) -> list[list[str]]:
    """The cells of one of the page's tables, without its head."""
    text = PAGE.read_text(encoding="utf-8")
    table = text.partition(f"<!-- {name}: begin -->\n")[2].partition(f"<!-- {name}: end -->")[0]
    lines = table.strip().splitlines()[2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines]


class Watched(Mapping[str, str]):
    """A form that notes which of its fields are read."""

    def __init__(self, values: dict[str, str]) -> None:
        """Note nothing yet."""
        self.values_given, self.read = values, set[str]()

    def __getitem__(self, name: str) -> str:
        self.read.add(name)
        return self.values_given[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_given)

    def __len__(self) -> int:
        return len(self.values_given)


def test_every_example_does_what_the_page_says() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.failed == 0
    assert result.attempted >= LEAST_EXAMPLES


def test_the_inputs_are_the_fields_of_a_request() -> None:
    assert [row[1] for row in rows("fields") if row[1] not in _field_names()] == []
    assert sorted(row[1] for row in rows("fields")) == sorted(_field_names())


def test_the_names_of_the_form_are_those_that_it_reads() -> None:
    form = Watched({"cause": "overuse", "level": "2", "subtype": "peroneal"})
    read_request(form, library=shipped())
    told = [name for row in rows("fields") for name in re.findall(r"[\w-]+", row[0])]
    read = {re.sub(r"^(cleared-).*", r"\1", name) for name in form.read}
    assert sorted(one for one in told if one != "none") == sorted(read)


def test_what_is_left_out_is_left_out_in_the_table() -> None:
    """The values of a request with nothing but cause and level are the defaults that are told."""
    request = read_request({"cause": "scar", "level": "1"}, library=shipped())
    told = {row[1]: row[3] for row in rows("fields")}
    for name, value in (("gate", "not-tested"), ("entry", "not-tested"), ("side", "right")):
        assert told[name] == value == getattr(request, name)
    assert told["minutes"].endswith(f"or {request.minutes}")
    assert told["running"] == request.running


def _field_names() -> list[str]:
    return [one.name for one in fields(PlanRequest)]


@pytest.mark.parametrize(
    ("table", "codes"), [("rules", OMISSIONS), ("warnings", FINDINGS), ("reasons", REASONS)]
)
def test_the_codes_of_a_table_are_those_of_the_planner(
    table: str, codes: Mapping[str, str]
) -> None:
    listed = [row[0] for row in rows(table)]
    assert sorted(listed) == sorted(codes)


def test_the_kinds_of_rules_are_those_of_the_code() -> None:
    kinds: dict[str, set[str]] = {}
    for code, kind, _ in rows("rules"):
        kinds.setdefault(kind, set()).add(code)
    assert kinds["wish"] == set(LOOSENING) - {"session_full"}
    safety = sum(rule.is_safety for rule in HARD_RULES)
    # The running rule has two codes, the subtype rule as well.
    assert len(kinds["safety"]) == safety + 2
    assert len(kinds["wish"]) == len(HARD_RULES) - safety


def test_every_weight_is_named_with_its_points_and_its_meaning() -> None:
    weights = shipped().rules.weights
    listed: Sequence[Sequence[str]] = rows("weights")
    assert [row[0] for row in listed] == [one.name for one in fields(Weights)]
    assert {row[0]: int(row[1]) for row in listed} == vars(weights)
    data = (ROOT / "exercises" / "planning.yaml").read_text(encoding="utf-8")
    meanings = dict(
        re.findall(r'^  (\w+): \{points: \d+, meaning: "([^"]+)"\}', data, re.MULTILINE)
    )
    assert {row[0]: row[2] for row in listed} == meanings
    assert all(len(row[3].split()) >= 2 for row in listed)
