"""Tags block by flag, by id or altogether, and caution what they do not block."""

from __future__ import annotations

from hep.domain.exercise import Category
from hep.domain.safety import Blocks
from tests.builders import a_tag, an_exercise


def test_a_blocked_flag_blocks() -> None:
    tag = a_tag(blocked_flags=frozenset({"impact"}))
    assert tag.does_block(an_exercise(flags={"impact"}))
    assert not tag.does_block(an_exercise(flags={"heavy"}))


def test_a_blocked_id_blocks() -> None:
    assert a_tag(blocked_ids=frozenset({"hop"})).does_block(an_exercise("hop"))


def test_all_but_education() -> None:
    tag = a_tag(blocks=Blocks.ALL_EXCEPT_EDUCATION)
    assert tag.does_block(an_exercise())
    assert not tag.does_block(an_exercise(category=Category.EDUCATION))


def test_all_means_education_too() -> None:
    assert a_tag(blocks=Blocks.ALL).does_block(an_exercise(category=Category.EDUCATION))


def test_a_caution_stays_by_flag_or_id_and_gives_way_to_a_block() -> None:
    by_flag = a_tag(caution_flags=frozenset({"floor"}))
    assert by_flag.does_caution(an_exercise(flags={"floor"}))
    assert a_tag(caution_ids=frozenset({"hop"})).does_caution(an_exercise("hop"))
    assert not by_flag.does_caution(an_exercise())
    both = a_tag(caution_flags=frozenset({"floor"}), blocked_flags=frozenset({"impact"}))
    assert not both.does_caution(an_exercise(flags={"floor", "impact"}))
