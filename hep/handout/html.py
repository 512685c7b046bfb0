"""The document as HTML and CSS, through the templates. No rules, no words of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from hep.handout.editions import Edition
from hep.locations import data_folder

if TYPE_CHECKING:
    from hep.handout.document import HandoutDocument


@dataclass(frozen=True)
class PaperSize:
    """What a paper asks of the layout; one text width, 175 mm, for all."""

    name: str  # as CSS names it
    upright_mm: float  # margin above and below
    side_mm: float  # margin left and right
    line_mm: float  # of 14 point text
    strip_mm: float  # height of the pictures on page one
    between_mm: float  # white between two exercises on one page


PAPER_SIZES = {
    "a4": PaperSize("A4", 20.0, 17.5, 7.0, 33.0, 10.0),
    "letter": PaperSize("Letter", 17.0, 20.45, 6.6, 27.0, 3.0),
}


def render_html(document: HandoutDocument) -> tuple[str, str]:
    """Return (html, css) of the patient edition."""
    environment = _environment()
    html = environment.get_template("patient.html").render(sheet=document, say=document.say)
    css = environment.get_template("sheet.css").render(
        sheet=document,
        say=document.say,
        paper=PAPER_SIZES[document.paper],
    )
    return html, css


def made_editions() -> frozenset[Edition]:
    """Return the editions that can be printed."""
    return frozenset({Edition.PATIENT})


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
