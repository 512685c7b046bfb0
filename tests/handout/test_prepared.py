"""Prepared drawings: the page looks the same, and what cannot be prepared is not."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from hep.handout.assets import asset_key, asset_table, asset_url
from hep.handout.parcels import open_parcel, pack_parcel
from hep.handout.prepared import PreparedDrawing, prepare
from hep.handout.preview import preview_pages
from hep.handout.rendering import prepare_job, render_job
from tests.handout.sample_documents import CALF, HEEL

if TYPE_CHECKING:
    from hep.containment.client import Worker

NESTED = b"""<svg xmlns="http://www.w3.org/2000/svg" width="300" viewBox="0 0 90 60">
<defs><radialGradient id="r" gradientUnits="userSpaceOnUse" cx="30" cy="30" r="25">
<stop offset="0" stop-color="#fff" stop-opacity=".2"/><stop offset="1" stop-color="#2b4a6f"/>
</radialGradient>
<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 0l6 6"
 stroke="#c0392b"/></pattern>
<mask id="m"><rect width="45" height="60" fill="#fff"/></mask></defs>
<g opacity=".8"><g opacity=".5"><rect x="5" y="5" width="50" height="50"/></g>
<circle cx="30" cy="30" r="25" fill="url(#r)"/></g>
<rect x="50" y="5" width="35" height="50" fill="url(#p)" mask="url(#m)"/>
<use href="#q"/><path id="q" d="M60 30h20" stroke="#000" stroke-dasharray="3 1"/></svg>"""

STYLES = (
    "width:50mm",
    "height:40mm",
    "width:80mm;height:30mm",
    "width:20mm;height:60mm;object-fit:cover",
    "",
)


def rendered(svg: bytes, style: str, *, is_prepared: bool) -> bytes:
    html = (
        "<html lang=en><head><title>T</title></head><body><h1>x</h1>"
        f'<p><img src="{asset_url(svg)}" alt="x" style="{style}"></p></body></html>'
    )
    key = asset_key(svg)
    parcel = prepare(svg, key=key)
    assert parcel
    blob = {f"prepared/{key}": parcel} if is_prepared else {f"asset/{key}": svg}
    facts, blobs = open_parcel(render_job(pack_parcel({"html": html, "css": ""}, blob)))
    assert "error" not in facts, facts
    return blobs["pdf"]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("svg", [CALF, HEEL, NESTED], ids=["calf", "heel", "nested"])
def test_no_pixel_of_a_page_changes_by_more_than_rounding_when_drawings_are_prepared(
    worker: Worker, svg: bytes, style: str
) -> None:
    plain, quick = (
        preview_pages(rendered(svg, style, is_prepared=choice), width_px=600, worker=worker)
        for choice in (False, True)
    )
    assert len(plain) == len(quick)
    for left, right in zip(plain, quick, strict=True):
        difference = ImageChops.difference(Image.open(BytesIO(left)), Image.open(BytesIO(right)))
        assert max(difference.tobytes()) <= 2  # of 255


@pytest.mark.parametrize(
    "svg",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 a 9"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>',
        b'<svg viewBox="0 0 9 9"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" preserveAspectRatio="none"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="5">L</text></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="x"/></svg>',
    ],
)
def test_a_drawing_that_would_not_stay_the_same_is_left_to_weasyprint(svg: bytes) -> None:
    assert prepare(svg, key="0" * 64) is None


def test_one_prepared_drawing_may_be_used_by_many_documents() -> None:
    first = rendered(NESTED, "width:50mm", is_prepared=True)
    assert rendered(NESTED, "width:50mm", is_prepared=True) == first


def test_each_document_gets_its_own_pdf_objects() -> None:
    key = asset_key(HEEL)
    parcel = prepare(HEEL, key=key)
    assert parcel
    drawing = PreparedDrawing(parcel, key=key)
    first, second = drawing.get_x_object("auto", 1), drawing.get_x_object("auto", 1)
    assert first is not second
    assert first.extra["Resources"] is not second.extra["Resources"]
    assert first.stream == second.stream


def test_preparing_gives_the_same_bytes_each_time() -> None:
    assert prepare(NESTED, key="0" * 64) == prepare(NESTED, key="0" * 64)


def test_drawings_that_fail_are_left_out_and_cost_the_others_nothing() -> None:
    broken = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path'
    reaching = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        b'<style>@import "file:///x";</style></svg>'
    )
    drawings = asset_table(CALF, broken, reaching)
    _, prepared = open_parcel(prepare_job(pack_parcel({}, drawings)))
    assert set(prepared) == {asset_key(CALF)}


def test_a_drawing_with_words_is_drawn_with_our_font_all_the_same() -> None:
    words = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20">'
        b'<text y="15">Start</text></svg>'
    )
    html = (
        "<html lang=en><head><title>T</title></head><body><h1>x</h1>"
        f'<img src="{asset_url(words)}" alt="x"></body></html>'
    )
    blobs = {f"asset/{asset_key(words)}": words}
    facts, answer = open_parcel(render_job(pack_parcel({"html": html, "css": ""}, blobs)))
    assert facts["warnings"] == []
    assert answer["pdf"].startswith(b"%PDF-1.7")
