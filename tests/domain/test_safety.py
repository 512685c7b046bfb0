"""Tags block by flag, by id or altogether, and caution what they do not block."""

from __future__ import annotations

from dataclasses import replace

from hep.domain.exercise import Category, Shoes
from hep.domain.safety import Blocks, must_wear_shoes
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


def test_a_tag_that_forbids_bare_feet_puts_shoes_on_where_there_is_a_choice() -> None:
    numb = a_tag(blocked_flags=frozenset({"barefoot"}))
    either = an_exercise()
    assert must_wear_shoes(either, [a_tag(), numb])
    assert not must_wear_shoes(either, [a_tag(blocked_flags=frozenset({"impact"}))])
    assert not must_wear_shoes(either, [])
    for worn in (Shoes.SHOD, Shoes.BAREFOOT):
        assert not must_wear_shoes(replace(either, shoes=worn), [numb])
