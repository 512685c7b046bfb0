"""Tags after the corrections: page margins, boxes of figures, scopes of header cells."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from hep.handout.assets import asset_table, asset_url
from tests.handout.broken_pdfs import elements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.pdf import Press

PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    b'<rect width="10" height="10" fill="#c00"/></svg>'
)


@pytest.fixture
def opened(good_pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(good_pdf)) as pdf:
        yield pdf


def test_headers_and_footers_of_every_page_are_artifacts(opened: pikepdf.Pdf) -> None:
    for page in opened.pages:
        assert page.Contents.read_bytes().count(b"/Artifact\n<</Type /Pagination>>") == 2


def test_no_element_of_a_margin_is_left_in_the_file(opened: pikepdf.Pdf) -> None:
    known = {element.objgen for role in ("Span", "NonStruct") for element in elements(opened, role)}
    left = {
        item.objgen
        for item in opened.objects
        if isinstance(item, pikepdf.Dictionary)
        and item.get("/Type") == pikepdf.Name.StructElem
        and item.get("/S") == pikepdf.Name.Span
    }
    assert left <= known


def test_the_box_of_a_figure_is_where_it_is_printed(press: Press) -> None:
    html = (
        '<html lang="en"><head><title>T</title></head><body><h1>x</h1>'
        f'<img src="{asset_url(PICTURE)}" alt="a red square"></body></html>'
    )
    css = "@page { size: 100mm 200mm; margin: 0 } body { margin: 0 } h1 { display: none } "
    css += "img { position: absolute; left: 10mm; top: 20mm; width: 30mm; height: 30mm }"
    made = press.render_pdf(html, css, asset_table(PICTURE))
    with pikepdf.open(BytesIO(made)) as pdf:
        box = [float(side) for side in elements(pdf, "Figure")[0].A.BBox]
    millimetre = 72 / 25.4
    expected = [10 * millimetre, 150 * millimetre, 40 * millimetre, 180 * millimetre]
    assert box == pytest.approx(expected, abs=0.01)


def test_header_cells_say_what_they_head(opened: pikepdf.Pdf) -> None:
    scopes = [str(cell.A.Scope) for cell in elements(opened, "TH")]
    assert scopes == ["/Column", "/Column", "/Row", "/Row"]
