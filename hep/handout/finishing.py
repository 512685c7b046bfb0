"""Four corrections to WeasyPrint's tags, made on the PDF's objects just before it is written.

WeasyPrint tags page headers and footers as text but leaves them out of the structure tree, so a
screen reader meets them between sentences or trips over them: PDF/UA wants them as artifacts. It
gives the box of a figure in the page's CSS pixels instead of points from the lower left corner.
It does not say of a header cell whether it heads a column or a row. And a list item that holds
paragraphs, or has its number inside, lacks the body that PDF wants around them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pydyf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weasyprint.document import Document

POINTS_PER_PX = 0.75
BEGIN_WITH_PROPERTIES = b"BDC"


def finish_tags(document: Document, pdf: pydyf.PDF) -> None:
    """Mend margins, figures, header cells and list items; given to WeasyPrint as `finisher`."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    reached = {id(element): element for element in _elements(pdf, root["K"])}
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    # The array takes turns: page number, then that page's elements by mark number.
    for page_number, page in enumerate(document.pages):
        owners = numbers[2 * page_number + 1]
        stray = [n for n, owner in enumerate(owners) if id(_object(pdf, owner)) not in reached]
        if stray:
            stream = _object(pdf, _page(pdf, page_number)["Contents"])
            _turn_into_artifacts(stream, set(stray))
        for number in stray:
            _object(pdf, owners[number]).free = "f"
            owners[number] = "null"
        _mend_figures(reached.values(), page=pdf.page_references[page_number], height=page.height)
    _mend_header_cells(pdf, reached.values())
    _mend_list_items(pdf, reached.values())


def _object(pdf: pydyf.PDF, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _page(pdf: pydyf.PDF, number: int) -> Any:
    return _object(pdf, pdf.page_references[number])


def _elements(pdf: pydyf.PDF, kids: Any) -> Iterator[Any]:
    """Yield every structure element below `kids`."""
    waiting = list(kids)
    while waiting:
        kid = waiting.pop()
        if isinstance(kid, bytes):
            element = _object(pdf, kid)
            if element.get("Type") == "/StructElem":
                yield element
                waiting.extend(element["K"])


def _turn_into_artifacts(stream: pydyf.Stream, marks: set[int]) -> None:
    """Replace the tag of these marks in a page's content by Artifact."""
    content = stream.stream
    for index, operator in enumerate(content):
        if operator == BEGIN_WITH_PROPERTIES and content[index - 1].get("MCID") in marks:
            content[index - 2] = "/Artifact"
            content[index - 1] = pydyf.Dictionary({"Type": "/Pagination"})


def _mend_figures(elements: Any, *, page: bytes, height: float) -> None:
    for element in elements:
        if element["S"] == "/Figure" and element["Pg"] == page:
            left, top, right, bottom = element["A"]["BBox"]
            box = (left, height - bottom, right, height - top)
            element["A"]["BBox"] = pydyf.Array(side * POINTS_PER_PX for side in box)


def _mend_header_cells(pdf: pydyf.PDF, elements: Any) -> None:
    """Give each header cell its scope: a row's if the row has data cells too, else a column's."""
    for row in elements:
        if row["S"] == "/TR":
            cells = [_object(pdf, kid) for kid in row["K"]]
            heads_row = any(cell["S"] == "/TD" for cell in cells)
            for cell in cells:
                if cell["S"] == "/TH":
                    cell["A"]["Scope"] = "/Row" if heads_row else "/Column"


def _mend_list_items(pdf: pydyf.PDF, elements: Any) -> None:
    """Put what an item holds beside label and body into a body of its own, in its place."""
    for item in elements:
        if item["S"] == "/LI":
            loose = [k for k in item["K"] if _object(pdf, k)["S"] not in {"/Lbl", "/LBody"}]
            if loose:
                _wrap_in_body(pdf, item, loose)


def _wrap_in_body(pdf: pydyf.PDF, item: Any, loose: list[bytes]) -> None:
    body = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/LBody",
            "K": pydyf.Array(loose),
            "Pg": item["Pg"],
            "P": item.reference,
        }
    )
    pdf.add_object(body)
    for kid in loose:
        _object(pdf, kid)["P"] = body.reference
    first = item["K"].index(loose[0])
    kept = [kid for kid in item["K"] if kid not in loose]
    item["K"] = pydyf.Array([*kept[:first], body.reference, *kept[first:]])
