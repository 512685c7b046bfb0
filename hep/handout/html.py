"""The document as HTML and CSS, through the templates. No rules, no words of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from hep.handout.editions import PAPERS, Edition, Printing
from hep.handout.icons import ZONE_ICONS
from hep.handout.inks import BRAND, in_black
from hep.locations import data_folder

if TYPE_CHECKING:
    from hep.handout.document import HandoutDocument


@dataclass(frozen=True)
class PaperSize:
    """What a paper asks of the layout; one text width, 175 mm, for all."""

    name: str  # as CSS names it
    upright_mm: float  # margin above and below
    side_mm: float  # margin left and right
    line_mm: float  # of body text
    strip_mm: float  # height of the pictures on page one
    between_mm: float  # white between two exercises on one page
    cell_mm: float  # height of an exercise on the one-page edition


PAPER_SIZES = {
    "a4": PaperSize("A4", 20.0, 17.5, 7.0, 33.0, 10.0, 93.0),
    "letter": PaperSize("Letter", 17.0, 20.45, 6.6, 27.0, 3.0, 80.0),
}


NEXT_SHEET = "\n/* next sheet */\n"  # between style sheets, which are parsed apart
LARGE_LINE_MM = 9.0  # of 18 point text


def paper_size(printing: Printing) -> PaperSize:
    """Return the paper's measures with the edition's lines; KeyError for an unknown paper."""
    size = PAPER_SIZES[printing.paper]
    is_large = printing.edition is Edition.LARGE_PRINT
    return replace(size, line_mm=LARGE_LINE_MM) if is_large else size


def render_html(document: HandoutDocument) -> tuple[str, str]:
    """Return (html, css) of the document's edition.

    Every edition has a template of its name; a style sheet of its name, if any, follows the one of
    all sheets. First comes what differs from document to document, so that the rest can be known.
    """
    environment, edition = _environment(), document.printing.edition
    values: dict[str, Any] = {
        "sheet": document,
        "say": document.say,
        "paper": paper_size(document.printing),
        "zone_icons": ZONE_ICONS,
    }
    html = environment.get_template(f"{edition}.html").render(values)
    # a picture that is named must be on the page: the worker would call it lost
    values["icons"] = [(name, key) for name, key in document.icons if f'icon-{name}"' in html]
    sheets = ["page.css", "sheet.css", "icons.css", f"{edition}.css"]
    known = set(environment.list_templates())
    css = NEXT_SHEET.join(
        environment.get_template(one).render(values) for one in sheets if one in known
    )
    return html, in_black(css) if document.printing.is_black_and_white else css


def common_sheets() -> list[str]:
    """Return style sheets that most documents have in common, as they stand in `render_html`'s."""
    template = _environment().get_template("sheet.css")
    plain = {"brand": BRAND, "direction": "ltr"}
    editions = (Edition.PATIENT, Edition.LARGE_PRINT)
    sizes = [paper_size(Printing(paper, one)) for paper in PAPERS for one in editions]
    coloured = [template.render(sheet=plain, paper=size) for size in sizes]
    return [*coloured, *map(in_black, coloured)]


def made_editions() -> frozenset[Edition]:
    """Return the editions that can be printed: those with a template."""
    known = set(_environment().list_templates())
    return frozenset(one for one in Edition if f"{one}.html" in known)


@lru_cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(data_folder("templates") / "handout"),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_string"] = css_string
    return environment


def css_string(text: str) -> str:
    """Return a text as a CSS string; every character that could end it is escaped."""
    safe = "".join(one if one.isalnum() or one in " .,-?" else f"\\{ord(one):x} " for one in text)
    return f'"{safe}"'
