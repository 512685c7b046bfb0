"""Every field reads strictly, and shows a wrong value short."""

from __future__ import annotations

import pytest

from hep.library.number_fields import Count
from hep.library.strict_fields import NodeField, TextField, shown
from tests.library.refused import said


def test_a_long_wrong_value_is_shown_cut() -> None:
    assert shown("x" * 10_000) == f"'{'x' * 39}…'"


def test_each_field_says_how_it_reads() -> None:
    with pytest.raises(NotImplementedError):
        TextField[str]().read("x")
    with pytest.raises(NotImplementedError):
        NodeField[str]().deserialize("x")


@pytest.mark.parametrize("node", [["3"], {"a": "3"}])
def test_a_list_or_mapping_is_no_text(node: object) -> None:
    assert said(Count(0, 9), node) == ["is a list or mapping; write one value"]
