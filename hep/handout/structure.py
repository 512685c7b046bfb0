"""Whether a PDF can be read aloud and moved through: our own checker of tagged structure.

    faults = check_structure(pdf)        # [] when all is well
    for fault in faults: print(fault)    # "figures: page 2: Figure: the figure has no ..."

It checks what machines can of PDF/UA-1 (ISO 14289-1): tags, language, title, headings, figures,
tables, lists, links, marks, fonts. Whether an alternative text is true only a person can tell.
"""

from __future__ import annotations

from io import BytesIO

import pikepdf

from hep.handout.catalog_rules import check_annotations, check_catalog, check_fonts
from hep.handout.content_rules import check_content
from hep.handout.tag_rules import check_tags
from hep.handout.tag_tree import BrokenTree, Fault, entry, read_tree


def check_structure(pdf: bytes) -> list[Fault]:
    """Return all faults of `pdf`, the document's first; a file that is no PDF is one fault."""
    try:
        with pikepdf.open(BytesIO(pdf)) as opened:
            return [*check_catalog(opened), *check_fonts(opened), *_check_tagging(opened)]
    except pikepdf.PdfError as error:
        return [Fault("file", "document", f"this is not a readable PDF: {error}")]


def _check_tagging(pdf: pikepdf.Pdf) -> list[Fault]:
    faults = []
    if not bool(entry(pdf.Root, "/MarkInfo", "/Marked")):
        faults.append(Fault("tags", "document", "the file does not say that it is tagged"))
    if not isinstance(pdf.Root.get("/StructTreeRoot"), pikepdf.Dictionary):
        return [*faults, Fault("tags", "document", "there is no structure tree")]
    try:
        top = read_tree(pdf)
    except BrokenTree as error:
        return [*faults, Fault("tags", "document", f"the structure tree is broken: {error}")]
    if [node.role for node in top] != ["Document"]:
        faults.append(Fault("tags", "document", "the tree's top is not one Document"))
    nodes = [node for first in top for node in first.walk()]
    faults += check_tags(nodes)
    faults += check_content(pdf, nodes)
    faults += check_annotations(pdf, nodes)
    return faults
