"""An element of a sheet is to selectors what cssselect2's own wrapper is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from cssselect2 import ElementWrapper

from hep.handout.editions import Edition, Printing
from hep.handout.html import render_html
from hep.handout.sheet_element import SheetElement
from hep.handout.strict_html import read_strictly
from tests.handout.documents import a_document

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = "<!DOCTYPE html>\n<html lang='en'><head><title>x</title></head>"
ODD = f"{HEAD}<body class=' a\u00a0b  c d '><p id=''>x<b/>y</p><p class=''/></body></html>"
SELECTORS = ("p:first-child", "p:nth-last-child(2)", "p + p", "body > p b", ":lang(en) b", ".c.d p")
FACTS = (
    *("local_name", "namespace_url", "id", "classes", "lang", "index"),
    *("etree_siblings", "in_html_document"),
)


@pytest.fixture(params=["sheet", "odd"])
def both(request: pytest.FixtureRequest) -> tuple[SheetElement, ElementWrapper]:
    """Give one document in both forms."""
    html = ODD if request.param == "odd" else render_html(a_document(exercises=2))[0]
    root = read_strictly(html)
    return SheetElement.from_html_root(root), ElementWrapper.from_html_root(root)


def test_every_element_says_the_same_of_itself(both: tuple[SheetElement, ElementWrapper]) -> None:
    own, plain = ([*one.iter_subtree()] for one in both)
    assert len(own) == len(plain) > 5
    for one, other in zip(own, plain, strict=True):
        assert one.etree_element is other.etree_element
        assert [getattr(one, fact) for fact in FACTS] == [getattr(other, fact) for fact in FACTS]
        assert _elements(one.ancestors) == _elements(other.ancestors)
        assert _elements(one.previous_siblings) == _elements(other.previous_siblings)
        assert _elements(one.iter_children()) == _elements(other.iter_children())


@pytest.mark.parametrize("selector", SELECTORS)
def test_a_selector_finds_the_same(
    selector: str, both: tuple[SheetElement, ElementWrapper]
) -> None:
    own, plain = both
    assert _elements(own.query_all(selector)) == _elements(plain.query_all(selector))


def test_children_are_wrapped_once() -> None:
    root = SheetElement.from_html_root(read_strictly(ODD))
    assert all(a is b for a, b in zip(root.iter_subtree(), root.iter_subtree(), strict=True))


def _elements(found: Iterable[ElementWrapper]) -> list[object]:
    return [one.etree_element for one in found]


@pytest.mark.parametrize("edition", [Edition.PATIENT, Edition.LARGE_PRINT])
def test_an_exercise_is_named_on_elements_that_hold_no_others(edition: Edition) -> None:
    """An id makes a style of its own, and so of each element inside: no exercise shared any."""
    sheet = replace(a_document(exercises=3), printing=Printing("a4", edition))
    root = read_strictly(render_html(sheet)[0])
    assert root is not None
    named = {one.get("id", ""): len(one) for one in root.iter()}
    parts = {name for name in named if name.startswith("exercise-")}
    assert {"exercise-1", "exercise-3-end"} <= parts
    assert not any(named[name] for name in parts if not name.endswith("-notes"))
