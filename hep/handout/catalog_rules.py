"""Rules on the document as a whole: language, title, PDF/UA mark, fonts, annotations, safety."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pikepdf

from hep.handout.tag_tree import Fault, entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.handout.tag_tree import Node

PDFUA = "{http://www.aiim.org/pdfua/ns/id/}part"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def check_catalog(pdf: pikepdf.Pdf) -> Iterator[Fault]:
    """Yield faults of language, title, metadata and viewer settings."""
    root = pdf.Root
    if not str(root.get("/Lang", "")).strip():
        yield Fault("language", "document", "the language is not named")
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield Fault("title", "document", "there is no title")
    if not bool(entry(root, "/ViewerPreferences", "/DisplayDocTitle")):
        yield Fault("title", "document", "the viewer is told to show the file name, not the title")
    yield from _check_metadata(root)
    if pdf.is_encrypted:
        yield Fault("access", "document", "the file is encrypted")
    if "/OpenAction" in root or "/AA" in root or entry(root, "/Names", "/JavaScript") is not None:
        yield Fault("active", "document", "the file acts by itself when it is opened")
    if entry(root, "/Names", "/EmbeddedFiles") is not None:
        yield Fault("active", "document", "the file carries other files")


def _check_metadata(root: pikepdf.Object) -> Iterator[Fault]:
    metadata = root.get("/Metadata")
    try:
        xmp = ET.fromstring(metadata.read_bytes()) if metadata is not None else None  # noqa: S314 - small, expat limits entities
    except ET.ParseError:
        xmp = None
    if xmp is None:
        yield Fault("metadata", "document", "there is no readable XMP metadata")
        return
    parts = [node.get(PDFUA) or (node.text if node.tag == PDFUA else None) for node in xmp.iter()]
    if "1" not in parts:
        yield Fault("metadata", "document", "the metadata do not say PDF/UA-1")
    titles = [node for node in xmp.iter(TITLE) if "".join(node.itertext()).strip()]
    if not titles:
        yield Fault("metadata", "document", "the metadata hold no title")


def check_fonts(pdf: pikepdf.Pdf) -> Iterator[Fault]:
    """Yield faults of fonts: each one embedded, and its letters known as characters."""
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != pikepdf.Name.Font:
            continue
        name = str(item.get("/BaseFont", "a font without a name"))[1:]
        descendants = item.get("/DescendantFonts")
        carrier = descendants[0] if descendants else item
        files = [entry(carrier, "/FontDescriptor", key) for key in FONT_FILES]
        is_drawn = item.get("/Subtype") == pikepdf.Name.Type3  # its letters are content streams
        if not is_drawn and all(file is None for file in files):
            yield Fault("fonts", name, "the font is not embedded")
        if descendants and "/ToUnicode" not in item:
            yield Fault("fonts", name, "the font does not say which characters its letters are")


def check_annotations(pdf: pikepdf.Pdf, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield faults of tab order and of links: each in the tree, each with a description."""
    owned = {number for node in nodes for number in node.annotations}
    for index, page in enumerate(pdf.pages):
        where = f"page {index + 1}"
        if page.obj.get("/Tabs") != pikepdf.Name.S:
            yield Fault("tabs", where, "the tab order does not follow the structure")
        for annotation in page.obj.get("/Annots", []):
            if annotation.objgen not in owned:
                yield Fault("links", where, "an annotation is not in the structure tree")
            if not str(annotation.get("/Contents", "")).strip():
                yield Fault("links", where, "an annotation has no description")
