"""The shelf keeps sheets within its limit and makes each order once."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hep.handout.editions import Printing
from hep.web.shelf import Order, Sheet, Shelf, a_sheet
from tests.builders import a_request

ORDER = Order(a_request(), "f" * 64, Printing(), "en", datetime.date(2026, 5, 12))


def test_a_sheet_is_named_by_the_bytes_of_its_pdf() -> None:
    one, same, other = a_sheet(b"one", [b"p"]), a_sheet(b"one", []), a_sheet(b"two", [b"p"])
    assert one.key == same.key != other.key
    assert one.size == 4


def test_the_same_order_is_made_once() -> None:
    shelf = Shelf()
    made: list[int] = []

    def make() -> Sheet:
        made.append(1)
        return a_sheet(b"pdf", [b"page"])

    first = shelf.require(ORDER, make)
    assert shelf.require(ORDER, make) is first
    assert shelf.find(first.key) is first
    assert len(made) == 1


def test_another_paper_or_day_is_another_order() -> None:
    shelf = Shelf()
    orders = [
        ORDER,
        replace(ORDER, printing=Printing("letter")),
        replace(ORDER, printed_on=datetime.date(2026, 5, 13)),
        replace(ORDER, fingerprint="0" * 64),
    ]
    numbers = iter(range(len(orders)))
    sheets = [shelf.require(one, lambda: a_sheet(bytes([next(numbers)]), [])) for one in orders]
    assert len({sheet.key for sheet in sheets}) == len(orders)


def test_what_was_not_asked_for_longest_goes_first() -> None:
    shelf = Shelf(most_bytes=25)
    one, two, three = (a_sheet(name, [b"0123456"]) for name in (b"one", b"two", b"three"))
    shelf.require(replace(ORDER, printing=Printing("one")), lambda: one)
    shelf.require(replace(ORDER, printing=Printing("two")), lambda: two)
    assert shelf.find(one.key)  # asked for again: two is the older one now
    shelf.require(replace(ORDER, printing=Printing("three")), lambda: three)
    assert shelf.find(two.key) is None
    assert shelf.find(one.key)
    assert shelf.find(three.key)


def test_a_sheet_larger_than_the_shelf_is_given_but_not_kept() -> None:
    shelf = Shelf(most_bytes=2)
    sheet = shelf.require(ORDER, lambda: a_sheet(b"large", []))
    assert sheet.pdf == b"large"
    assert shelf.find(sheet.key) is None
