"""Reads a PDF into a `Sheet`, inside the contained child: PDFium and QPDF are C++."""

from __future__ import annotations

import re
from dataclasses import asdict
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

from hep.handout.checks.part_reader import PartReader
from hep.handout.checks.run_reader import read_page
from hep.handout.checks.sheet import WHOLE, Sheet
from hep.handout.parcels import open_parcel, pack_parcel
from hep.handout.structure import check_structure
from hep.handout.tag_tree import BrokenTree, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Part, Run

MAX_PAGES = 60
EDITION = re.compile(r"\bhep edition ([a-z-]+)")  # in the keywords of the file's properties
PAGE = re.compile(r"page (\d+)")


def read_job(payload: bytes) -> bytes:
    """Answer with fact `sheet`, as plain values, or the reason why not; blob pdf."""
    _, blobs = open_parcel(payload)
    try:
        sheet = read_bytes(blobs["pdf"])
    except (pikepdf.PdfError, pypdfium2.PdfiumError, ValueError) as error:
        return pack_parcel({"error": "failed", "reason": f"not a readable PDF: {error}"})
    return pack_parcel({"sheet": asdict(sheet)})


def read_bytes(pdf: bytes) -> Sheet:
    """Return the sheet, read in this process; ValueError when it has too many pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        if len(document) > MAX_PAGES:
            message = f"{len(document)} pages; a handout has at most {MAX_PAGES}"
            raise ValueError(message)
        loaded = [document[index] for index in range(len(document))]
        pages = tuple((page.get_width(), page.get_height()) for page in loaded)
        read = [read_page(page, number) for number, page in enumerate(loaded, start=1)]
    runs = tuple(run for found, _ in read for run in found)
    with pikepdf.open(BytesIO(pdf)) as opened:
        return Sheet(
            title=str(opened.docinfo.get("/Title", "")),
            language=str(opened.Root.get("/Lang", "")),
            edition=_edition(opened),
            pages=pages,
            runs=runs,
            parts=_parts(opened, runs),
            shapes=tuple(shape for _, found in read for shape in found),
            tag_faults=tuple(_tag_faults(pdf)),
        )


def _parts(pdf: pikepdf.Pdf, runs: tuple[Run, ...]) -> tuple[Part, ...]:
    """Return the parts; none of a file without a tree, which `check_structure` reports."""
    if not isinstance(pdf.Root.get("/StructTreeRoot"), pikepdf.Dictionary):
        return ()
    try:
        return tuple(PartReader(runs).read(read_tree(pdf)))
    except BrokenTree:
        return ()


def _edition(pdf: pikepdf.Pdf) -> str:
    found = EDITION.search(str(pdf.docinfo.get("/Keywords", "")))
    return found[1] if found else ""


def _tag_faults(pdf: bytes) -> Iterator[tuple[int, str]]:
    for fault in check_structure(pdf):
        page = PAGE.match(fault.where)
        yield int(page[1]) if page else WHOLE, f"{fault.rule}: {fault.where}: {fault.message}"
