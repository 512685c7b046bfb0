"""Lists, mappings and a known nothing tell of every wrong entry."""

from __future__ import annotations

import pytest
from marshmallow import ValidationError

from hep.domain.exercise import Level
from hep.library.containers import Keyed, Listed, OrNull
from hep.library.fields import Choice
from hep.library.number_fields import Count
from tests.library.refused import said


def test_a_list_holds_each_once() -> None:
    field = Listed(Count(0, 9), least=1, most=3)
    assert field.deserialize(["1", "2"]) == (1, 2)
    assert said(field, []) == ["has 0 entries; write 1 to 3"]
    with pytest.raises(ValidationError) as refused:
        field.deserialize(["1", "1"])
    assert refused.value.messages == {1: ["'1' stands here twice; keep one"]}


def test_a_mapping_tells_of_every_wrong_entry() -> None:
    field = Keyed(Choice(Level, prefix="L"), Count(0, 9), least=1)
    assert field.deserialize({"L2": "4"}) == {Level.BUILD: 4}
    assert said(field, {}) == ["has 0 entries; write 1 or more"]
    with pytest.raises(ValidationError) as refused:
        field.deserialize({"L1": "x", "L2": "99"})
    assert list(refused.value.messages) == ["L1", "L2"]
    assert said(field, "L1") == ["is not a mapping; write `key: value` lines"]


def test_a_known_nothing_is_written_null() -> None:
    assert OrNull(Count(0, 9)).deserialize("null") is None
    assert OrNull(Count(0, 9)).deserialize("3") == 3


def test_one_value_is_no_list() -> None:
    assert said(Listed(Count(0, 9)), "3") == ["is not a list; write [a, b] or one `- a` a line"]
