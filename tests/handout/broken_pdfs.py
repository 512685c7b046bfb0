"""Ways to break a good PDF, one fault each: what the checkers must find."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def break_pdf(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return `pdf` with `change` made to it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        change(opened)
        stream = BytesIO()
        opened.save(stream, fix_metadata_version=False)  # which would mend broken metadata
    return stream.getvalue()


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Return the structure elements with this role, in order of the tree."""
    return [e for e in _walk(pdf.Root.StructTreeRoot) if e.get("/S") == Name("/" + role)]


def _walk(element: Any) -> Iterator[Any]:
    yield element
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
            yield from _walk(kid)


def rewrite_page(pdf: pikepdf.Pdf, old: bytes, new: bytes, *, page: int = 0) -> None:
    """Replace the first `old` in the content of a page, which must be there."""
    contents = pdf.pages[page].Contents
    content = contents.read_bytes()
    assert old in content
    contents.write(content.replace(old, new, 1))


def rewrite_metadata(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    """Replace `old` in the XMP metadata, where it must be."""
    content = pdf.Root.Metadata.read_bytes()
    assert old in content
    pdf.Root.Metadata.write(content.replace(old, new))


def remove_alternative_text(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0]["/Alt"]


def blank_alternative_text(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Figure")[1].Alt = String("  ")


def address_as_alternative_text(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("calf-raise-start.svg")


def remove_figure_box(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0]["/A"]


def remove_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def blank_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = String("")


def remove_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]
    rewrite_metadata(pdf, b"Ankle program", b"")


def hide_title(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def remove_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Metadata"]


def spoil_metadata(pdf: pikepdf.Pdf) -> None:
    rewrite_metadata(pdf, b"</rdf:RDF>", b"")


def remove_pdfua_mark(pdf: pikepdf.Pdf) -> None:
    rewrite_metadata(pdf, b'pdfuaid:part="1"', b"")


def claim_another_standard(pdf: pikepdf.Pdf) -> None:
    rewrite_metadata(pdf, b"http://www.aiim.org/pdfua/ns/id/", b"http://www.aiim.org/pdfa/ns/id/")
    rewrite_metadata(pdf, b"pdfuaid", b"pdfaid")


def remove_structure_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def unmark_document(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def untag_paragraph(pdf: pikepdf.Pdf) -> None:
    rewrite_page(pdf, b"/Span\n<</MCID 1>>\nBDC", b"q")
    rewrite_page(pdf, b"EMC\n/Span\n<</MCID 2>>", b"Q\n/Span\n<</MCID 2>>")


def paint_outside_tags(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].contents_add(b"0 0 m 9 9 l S")


def write_outside_tags(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].contents_add(b"BT (late) Tj ET")


def cut_element_off(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Document")[0].K[1]


def name_a_mark_twice(pdf: pikepdf.Pdf) -> None:
    span = elements(pdf, "Span")[0]
    span.K = Array([*span.K, *span.K])


def name_a_mark_that_is_not_there(pdf: pikepdf.Pdf) -> None:
    span = elements(pdf, "Span")[0]
    span.K = Array([*span.K, 99])


def mark_twice_on_the_page(pdf: pikepdf.Pdf) -> None:
    rewrite_page(pdf, b"<</MCID 1>>", b"<</MCID 0>>")


def nest_artifact_in_tag(pdf: pikepdf.Pdf) -> None:
    rewrite_page(pdf, b"<</MCID 0>>\nBDC", b"<</MCID 0>>\nBDC\n/Artifact BMC\nEMC")


def nest_tag_in_artifact(pdf: pikepdf.Pdf) -> None:
    tag = b"/Span\n<</MCID 0>>\nBDC"
    rewrite_page(pdf, tag, b"/Artifact BMC\n" + tag + b" EMC EMC\n/Artifact BMC")


def remove_parent_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot["/ParentTree"]


def misdirect_parent_tree(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0] = owners[1]


def hide_marks_in_a_form(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_stream(b"/Span <</MCID 0>> BDC EMC", Type=Name.XObject, Subtype=Name.Form)
    form.BBox = Array([0, 0, 1, 1])
    pdf.pages[0].Resources.XObject.Hidden = form


def send_element_to_a_lost_page(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Span")[0].Pg = pdf.make_indirect(Dictionary(Type=Name.Page))


def skip_heading_level(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.H3


def begin_below_the_first_level(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H1")[0].S = Name.H2


def empty_heading(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "H2")[1]["/K"]


def remove_headings(pdf: pikepdf.Pdf) -> None:
    for role in ("H1", "H2", "H3"):
        for heading in elements(pdf, role):
            heading.S = Name.P


def invent_role(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[0].S = Name("/Absatz")


def map_role_to_nothing(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[0].S = Name("/Absatz")
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Absatz=Name("/Abschnitt"))


def turn_headers_into_cells(pdf: pikepdf.Pdf) -> None:
    for header in elements(pdf, "TH"):
        header.S = Name.TD


def remove_scopes(pdf: pikepdf.Pdf) -> None:
    for header in elements(pdf, "TH"):
        del header["/A"]["/Scope"]
    for cell in elements(pdf, "TD"):
        del cell["/A"]["/Headers"]


def name_missing_header(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "TD")[0].A.Headers = Array([String("nowhere")])


def shorten_a_row(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "TR")[1].K[1]


def put_item_outside_list(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "L")[0].S = Name.Div


def put_paragraph_into_list(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "LI")[0].S = Name.P


def misname_parent(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].P = elements(pdf, "L")[0]


def forget_parent(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "H2")[0]["/P"]


def make_a_loop(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Span")[0].K = Array([elements(pdf, "H1")[0]])


def nest_without_end(pdf: pikepdf.Pdf) -> None:
    inner = elements(pdf, "Span")[0]
    for _ in range(250):
        new = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Span, P=inner, K=Array()))
        inner.K = Array([new])
        inner = new


def put_a_word_into_the_tree(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H1")[0].K = Array([String("heading")])


def forget_role(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "H1")[0]["/S"]


def double_the_top(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Document")[0].S = Name.Part


def unembed_font(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and "/FontFile2" in item:
            del item["/FontFile2"]


def hide_characters_of_font(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and "/ToUnicode" in item:
            del item["/ToUnicode"]


def remove_tab_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj["/Tabs"]


def blank_link(pdf: pikepdf.Pdf) -> None:
    link = elements(pdf, "Link")[0]
    link.K = Array([kid for kid in link.K if isinstance(kid, Dictionary)])


def dead_link(pdf: pikepdf.Pdf) -> None:
    link = elements(pdf, "Link")[0]
    link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


def nameless_link(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots[0]["/Contents"]


def act_on_opening(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def attach_a_file(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["note.txt"] = b"secret"
