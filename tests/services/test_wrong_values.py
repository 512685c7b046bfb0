"""A wrong value is told short and harmless, with the nearest right one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.services.wrong_values import LONGEST_SHOWN, MOST_LISTED, instead, shown

MANY = tuple(f"exercise-{number}" for number in range(MOST_LISTED + 1))


@given(st.text(max_size=200))
def test_whatever_was_written_is_shown_short_and_can_be_printed(value: str) -> None:
    told = shown(value)
    assert told.isprintable()
    assert len(told) <= 10 * LONGEST_SHOWN + 2  # an escaped letter takes ten signs at most


def test_a_long_value_is_cut_and_a_control_character_is_escaped() -> None:
    assert shown("x" * LONGEST_SHOWN) == f"'{'x' * LONGEST_SHOWN}'"
    assert shown("x" * 10_000) == f"'{'x' * (LONGEST_SHOWN - 1)}…'"
    assert shown("\x1b[31mred") == r"'\x1b[31mred'"


def test_the_nearest_id_is_named_before_all_of_them() -> None:
    told = instead("sprains", ("sprain", "gait"), "one of")
    assert told == "did you mean 'sprain'? choose one of sprain, gait"


def test_without_a_near_id_all_of_them_are_named() -> None:
    assert instead("???", ("sprain", "gait"), "from") == "choose from sprain, gait"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("exercise-4x", "did you mean 'exercise-4'?"),
        ("?", "see `hep library list exercises`"),
    ],
)
def test_a_long_list_is_not_repeated(value: str, told: str) -> None:
    assert instead(value, MANY, "from") == told
    assert instead("?", MANY[1:], "from").endswith(MANY[-1])
