"""Shortcuts: every document is the same to the byte without them, and they know what they replace."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pydyf
import pytest

from hep.containment.client import Worker
from hep.handout.editions import Edition, Printing
from hep.handout.html import render_html
from hep.handout.parcels import pack_parcel
from hep.handout.shortcuts import arrays, objects
from hep.handout.shortcuts.standing_in import Shortcut, is_known, source_hash, stand_in
from hep.handout.shortcuts.taking import GROUPS
from tests.handout.documents import ASSETS, a_document
from tests.handout.odd_styles import ODD_STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator

RENDER = "hep.handout.rendering:render_job"
EDITIONS = [Edition.PATIENT, Edition.LARGE_PRINT, Edition.ONE_PAGE, Edition.THERAPIST, Edition.LOG]
ALL = [one for group in GROUPS for one in group]


@pytest.fixture(scope="module")
def plain_worker() -> Iterator[Worker]:
    """Run a worker that has WeasyPrint and took no shortcuts."""
    preload = ("hep.handout.fonts:activate_fonts", "hep.handout.rendering")
    with Worker(preload=preload, allow_root=True) as running:
        yield running


def a_job(body: str, css: str) -> bytes:
    html = f"<html lang=en><head><title>T</title></head><body><h1>x</h1>{body}</body></html>"
    return pack_parcel({"html": html, "css": css})


@pytest.mark.parametrize("name", ODD_STYLES)
def test_an_odd_document_is_the_same_without_shortcuts(
    name: str, worker: Worker, plain_worker: Worker
) -> None:
    job = a_job(*ODD_STYLES[name])
    assert b"%PDF-" in (answer := worker.run(RENDER, job))
    assert answer == plain_worker.run(RENDER, job)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("exercises", [2, 5])
def test_a_sheet_is_the_same_without_shortcuts(
    edition: Edition, exercises: int, worker: Worker, plain_worker: Worker
) -> None:
    sheet = replace(a_document(exercises=exercises), printing=Printing("a4", edition))
    html, css = render_html(sheet)
    blobs = {f"asset/{key}": data for key, data in ASSETS.items() if key in html}
    job = pack_parcel({"html": html, "css": css}, blobs)
    assert b"%PDF-" in (answer := worker.run(RENDER, job))
    assert answer == plain_worker.run(RENDER, job)


@pytest.mark.parametrize("shortcut", ALL, ids=lambda one: one.path)
def test_every_function_to_be_replaced_is_the_one_that_was_read(shortcut: Shortcut) -> None:
    assert is_known(shortcut)


def test_a_function_that_changed_is_left_alone_with_all_of_its_group() -> None:
    known, other = ALL[0], replace(ALL[1], source="0" * 16)
    before = vars(known.owner())[known.attribute]
    assert stand_in([known, other]) == []
    assert vars(known.owner())[known.attribute] is before


def test_what_is_gone_is_not_known() -> None:
    gone = [
        Shortcut("weasyprint.nowhere", "f", "", print),
        Shortcut("weasyprint.layout.background", "Nobody.f", "", print),
        Shortcut("weasyprint.layout.background", "nothing", "", print),
    ]
    assert not any(map(is_known, gone))


def test_a_function_is_replaced_wherever_it_was_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.layout import percent

    plain = percent.percentage
    theirs = [one for name, one in sys.modules.items() if name.startswith("weasyprint")]
    modules = [one for one in theirs if vars(one).get("percentage") is plain]
    for module in modules:  # put back afterwards
        monkeypatch.setattr(module, "percentage", plain)
    one = Shortcut("weasyprint.layout.percent", "percentage", source_hash(plain), max)
    assert stand_in([one]) == ["weasyprint.layout.percent:percentage"]
    assert all(vars(module)["percentage"] is max for module in modules)
    assert len(modules) > 2


def test_an_array_type_made_from_its_item_is_the_one_that_cffi_reads() -> None:
    from weasyprint.text.ffi import ffi

    asked = ["hb_codepoint_t[7]", "PangoLogAttr[7]", "char *"]
    with ffi._lock:
        made = [arrays.type_of(ffi, one) for one in asked]
    assert made == [(ffi.typeof(f" {one} "), False) for one in asked]


def test_a_property_is_replaced_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = vars(pydyf.PDF)["page_references"]
    monkeypatch.setattr(pydyf.PDF, "page_references", plain)  # put back afterwards
    one = Shortcut("pydyf", "PDF.page_references", source_hash(plain), lambda _: ("other",))
    assert stand_in([one]) == ["pydyf:PDF.page_references"]
    assert pydyf.PDF().page_references == ("other",)


def test_a_dictionary_of_any_values_is_written_as_pydyf_writes_it() -> None:
    inner = pydyf.Dictionary({"A": pydyf.Array([1, 0.5, b"/x", pydyf.String("(y)")])})
    values = {"S": "/P", "K": b"1 0 R", "N": 7, "F": 0.25, "W": 2.0, "D": inner, b"B": True}
    item = pydyf.Dictionary(values)
    assert objects.dictionary(item) == item.data
    assert objects.dictionary(pydyf.Dictionary()) == b"<<>>"


def test_references_of_pages_are_those_of_now() -> None:
    pdf = pydyf.PDF()
    for _ in range(3):
        assert objects.page_references(pdf) == pdf.page_references
        pdf.add_page(pydyf.Dictionary())
    assert len(objects.page_references(pdf)) == 3
