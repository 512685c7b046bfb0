"""The structure checker: silent on a good handout, and every broken one is refused by name."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pdfua import validate

from hep.handout.structure import check_structure
from tests.handout import broken_pdfs as broken

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hep.handout.pdf import Press

    Change = Callable[[pikepdf.Pdf], None]

CASES: list[tuple[Change, str]] = [
    (broken.remove_alternative_text, "figures: page 2: Figure: the figure has no alternative"),
    (broken.blank_alternative_text, "figures: page 3: Figure: the figure has no alternative"),
    (broken.address_as_alternative_text, "is an address, not a text"),
    (broken.remove_figure_box, "does not say where on the page"),
    (broken.remove_language, "language: document"),
    (broken.blank_language, "language: document"),
    (broken.remove_title, "title: document: there is no title"),
    (broken.hide_title, "show the file name"),
    (broken.remove_metadata, "no readable XMP"),
    (broken.spoil_metadata, "no readable XMP"),
    (broken.remove_pdfua_mark, "do not say PDF/UA-1"),
    (broken.claim_another_standard, "do not say PDF/UA-1"),
    (broken.remove_structure_tree, "there is no structure tree"),
    (broken.unmark_document, "does not say that it is tagged"),
    (broken.untag_paragraph, "page 1: 'TJ' paints outside of any tag"),
    (broken.paint_outside_tags, "page 2: 'S' paints outside of any tag"),
    (broken.write_outside_tags, "page 2: 'Tj' paints outside of any tag"),
    (broken.cut_element_off, "page 1: mark 1 belongs to no element"),
    (broken.name_a_mark_twice, "mark 0 belongs to two elements"),
    (broken.name_a_mark_that_is_not_there, "mark 99 of the tree is not on the page"),
    (broken.mark_twice_on_the_page, "mark 0 stands on the page twice"),
    (broken.nest_artifact_in_tag, "an artifact stands inside tagged content"),
    (broken.nest_tag_in_artifact, "mark 0 stands inside an artifact"),
    (broken.remove_parent_tree, "the parent tree does not know the page"),
    (broken.misdirect_parent_tree, "the parent tree leads mark 0 elsewhere"),
    (broken.hide_marks_in_a_form, "holds tagged content of its own"),
    (broken.send_element_to_a_lost_page, "is on a page that is not there"),
    (broken.skip_heading_level, "H1 is followed by H3"),
    (broken.begin_below_the_first_level, "the first is H2"),
    (broken.empty_heading, "the heading is empty"),
    (broken.remove_headings, "there is no heading"),
    (broken.invent_role, "'Absatz' is no standard role"),
    (broken.map_role_to_nothing, "'Abschnitt' is no standard role"),
    (broken.turn_headers_into_cells, "the table has no header cell"),
    (broken.remove_scopes, "does not say if it heads row or column"),
    (broken.name_missing_header, "names a missing header 'nowhere'"),
    (broken.shorten_a_row, "the rows differ in length: 2, 1, 2 columns"),
    (broken.put_item_outside_list, "LI may not stand in Div"),
    (broken.put_paragraph_into_list, "L may not hold P"),
    (broken.misname_parent, "does not name the one above"),
    (broken.forget_parent, "does not name the one above"),
    (broken.make_a_loop, "stands in the tree twice"),
    (broken.nest_without_end, "more than 200 elements deep"),
    (broken.put_a_word_into_the_tree, "something that is no element"),
    (broken.forget_role, "has no role"),
    (broken.double_the_top, "the tree's top is not one Document"),
    (broken.unembed_font, "the font is not embedded"),
    (broken.hide_characters_of_font, "does not say which characters"),
    (broken.remove_tab_order, "the tab order does not follow"),
    (broken.blank_link, "Link holds nothing that can be read"),
    (broken.dead_link, "the link leads nowhere"),
    (broken.nameless_link, "an annotation has no description"),
    (broken.act_on_opening, "acts by itself"),
    (broken.attach_a_file, "carries other files"),
]

FOUND_BY_PDFUA = (
    broken.remove_alternative_text,
    broken.remove_language,
    broken.remove_title,
    broken.hide_title,
    broken.remove_metadata,
    broken.claim_another_standard,
    broken.remove_structure_tree,
    broken.unmark_document,
    broken.untag_paragraph,
    broken.write_outside_tags,
    broken.remove_scopes,
    broken.nameless_link,
)


def name_of(change: object) -> str:
    return getattr(change, "__name__", "")


def test_a_good_handout_has_no_fault(good_pdf: bytes) -> None:
    assert check_structure(good_pdf) == []


@pytest.mark.parametrize(("change", "expected"), CASES, ids=name_of)
def test_each_broken_handout_is_refused_for_its_fault(
    good_pdf: bytes, change: Change, expected: str
) -> None:
    faults = [str(fault) for fault in check_structure(broken.break_pdf(good_pdf, change))]
    assert any(expected in fault for fault in faults), faults


def test_opening_and_saving_alone_breaks_nothing(good_pdf: bytes) -> None:
    assert check_structure(broken.break_pdf(good_pdf, lambda _: None)) == []


def test_the_outside_validator_passes_the_good_handout(good_pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "good.pdf"
    path.write_bytes(good_pdf)
    report = validate(str(path))
    assert (report.exit_code, report.findings) == (0, ())


@pytest.mark.parametrize("change", FOUND_BY_PDFUA, ids=name_of)
def test_the_outside_validator_refuses_broken_handouts_too(
    good_pdf: bytes, tmp_path: Path, change: Change
) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(broken.break_pdf(good_pdf, change))
    assert validate(str(path)).exit_code != 0


def test_a_file_that_is_no_pdf_is_one_fault() -> None:
    (fault,) = check_structure(b"GIF89a")
    assert fault.rule == "file"


def test_an_encrypted_handout_is_told(good_pdf: bytes) -> None:
    stream = BytesIO()
    with pikepdf.open(BytesIO(good_pdf)) as opened:
        opened.save(stream, encryption=pikepdf.Encryption(owner="o", user=""))
    assert "access" in {fault.rule for fault in check_structure(stream.getvalue())}


def test_marks_named_with_their_page_are_read_too(good_pdf: bytes) -> None:
    def name_the_page(pdf: pikepdf.Pdf) -> None:
        span = broken.elements(pdf, "Span")[0]
        span.K = pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=span.Pg, MCID=span.K[0])
        del span["/Pg"]

    assert check_structure(broken.break_pdf(good_pdf, name_the_page)) == []


def test_a_role_that_is_mapped_to_a_standard_one_is_that_one(good_pdf: bytes) -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        broken.elements(pdf, "H1")[0].S = pikepdf.Name("/Titel")
        pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(Titel=pikepdf.Name.H1)

    assert check_structure(broken.break_pdf(good_pdf, rename)) == []


def test_a_table_with_cells_over_rows_and_columns_is_whole(press: Press) -> None:
    html = """<html lang="en"><head><title>T</title></head><body><h1>Log</h1><table>
    <tr><th rowspan="2">Day</th><th colspan="2">Pain</th></tr><tr><th>Then</th><th>Next</th></tr>
    <tr><th>Monday</th><td>1</td><td>2</td></tr></table></body></html>"""
    assert check_structure(press.render_pdf(html, "", {})) == []


@pytest.mark.parametrize(
    "body",
    [
        "<ol><li><p>Stand tall.</p><p>Lift.</p></li><li>Lower.</li></ol>",
        "<ol style='list-style-position:inside'><li>Stand</li></ol>",
        "<ul><li>a<ul style='list-style-type:disc'><li><p>b</p></li></ul></li><li>c</li></ul>",
        "<dl><dt>Sets</dt><dd>3</dd></dl>",
        "<ul style='list-style:none'><li>a</li></ul>",
        "<ul><li>" + "word " * 2000 + "</li></ul>",
        "<p>" + "word " * 2000 + "</p>",
        "<p><a href='#end'>on</a></p><p id='end'>here</p>",
        "<div style='position:running(top)'>Clinic</div><p>x</p>",
        "<div style='float:left'>a</div><div style='position:absolute;top:0'>b</div><p>c</p>",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
        + "<tr><th>r</th><td>1</td></tr>" * 80
        + "</tbody></table>",
    ],
)
def test_whatever_a_template_may_hold_is_well_tagged(press: Press, body: str) -> None:
    html = f"<html lang=en><head><title>T</title></head><body><h1>x</h1>{body}</body></html>"
    css = "@page { margin: 30mm; @top-left { content: element(top) } }"
    assert [str(fault) for fault in check_structure(press.render_pdf(html, css, {}))] == []


def test_half_transparent_text_is_found_as_readers_would_miss_it(press: Press) -> None:
    html = """<html lang="en"><head><title>T</title></head><body><h1>x</h1>
    <p style="opacity: 0.5">pale</p></body></html>"""
    faults = check_structure(press.render_pdf(html, "", {}))
    assert any("holds tagged content of its own" in str(fault) for fault in faults)
