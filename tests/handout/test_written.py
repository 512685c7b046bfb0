"""Objects turned into bytes once: the file holds what it held before."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pydyf
import pytest

from hep.domain.errors import RenderFailed
from hep.handout.passive import require_passive
from hep.handout.written import write_objects

WORDS = [b"BT", "(words) Tj", b"ET"] * 40


def a_pdf(*extra: pydyf.Object) -> pydyf.PDF:
    pdf = pydyf.PDF()
    page = pydyf.Dictionary({"Type": "/Page", "MediaBox": pydyf.Array([0, 0, 9, 9])})
    stream = pydyf.Stream(list(WORDS), compress=True)
    pdf.add_object(stream)
    page["Contents"], page["Parent"] = stream.reference, pdf.pages.reference
    pdf.add_page(page)
    for item in (pydyf.Stream([b"raw"]), *extra):
        pdf.add_object(item)
    return pdf


def in_file(pdf: pydyf.PDF) -> bytes:
    file = BytesIO()
    pdf.write(file, b"1.7", None, compress=True)
    return file.getvalue()


def objects(data: bytes) -> list[object]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            (str(one.get("/Type")), bytes(one.read_bytes()))
            if isinstance(one, pikepdf.Stream)
            else repr(one)
            for one in pdf.objects
            if not isinstance(one, pikepdf.Stream) or one.get("/Type") not in ("/ObjStm", "/XRef")
        ]


def test_the_file_has_the_same_objects() -> None:
    plain, written = a_pdf(), a_pdf()
    for pdf in (plain, written):
        gone = pydyf.Dictionary({"S": "/Span"})
        gone.free = "f"
        pdf.add_object(gone)
    write_objects(written)
    assert objects(in_file(plain)) == objects(in_file(written))
    assert ("None", b"\n".join(map(pydyf._to_bytes, WORDS))) in objects(in_file(written))


@pytest.mark.parametrize(
    "bad",
    [
        pydyf.Dictionary({"S": "/JavaScript"}),
        pydyf.Dictionary({"URI": pydyf.String("file:///etc/passwd")}),
        pydyf.Stream([b"x"], {"Type": "/EmbeddedFile"}),
    ],
)
def test_an_object_that_acts_is_found_in_its_bytes(bad: pydyf.Object) -> None:
    pdf = a_pdf(bad)
    write_objects(pdf)
    with pytest.raises(RenderFailed):
        require_passive(pdf)


def test_what_a_stream_holds_is_not_read_as_an_object() -> None:
    pdf = a_pdf(pydyf.Stream([b"/JavaScript"]), pydyf.Dictionary({"URI": pydyf.String("tel:1")}))
    write_objects(pdf)
    require_passive(pdf)
