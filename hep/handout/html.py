"""The document as HTML and CSS, through the templates. No rules, no words of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hep.locations import data_folder

if TYPE_CHECKING:
    from hep.handout.document import HandoutDocument

# Size; in mm: margins above and beside, the line of 14 point text, the strip of pictures.
# One text width, 175, for both.
PAPER_SIZES = {"a4": ("A4", 20.0, 17.5, 7.0, 34.5), "letter": ("Letter", 17.0, 20.45, 6.6, 29.0)}


def render_html(document: HandoutDocument) -> tuple[str, str]:
    """Return (html, css) of the patient edition."""
    size, upright_mm, side_mm, line_mm, glance_mm = PAPER_SIZES[document.paper]
    environment = _environment()
    html = environment.get_template("patient.html").render(sheet=document, say=document.say)
    css = environment.get_template("sheet.css").render(
        sheet=document,
        say=document.say,
        size=size,
        upright_mm=upright_mm,
        side_mm=side_mm,
        line_mm=line_mm,
        glance_mm=glance_mm,
    )
    return html, css


@lru_cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(data_folder("templates") / "handout"),
        autoescape=lambda name: name is not None and name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_string"] = css_string
    return environment


def css_string(text: str) -> str:
    """Return a text as a CSS string; every character that could end it is escaped."""
    safe = "".join(
        one if one.isalnum() or one in " .,-?" else f"\\{ord(one):x} " for one in text
    )
    return f'"{safe}"'
