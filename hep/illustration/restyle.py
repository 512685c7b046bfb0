"""A finished drawing in another look: tone of skin, greys, a bolder pen. Shapes stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hep.illustration.dialect import fill_slots, root_attributes
from hep.illustration.palette import FIGURES, grey_of, palette

FILL = re.compile(r'fill="(#[0-9A-Fa-f]{6})"')
PEN = re.compile(r'data-slot="(ink|detail)" fill="(#[0-9A-Fa-f]{6})"')
DETAIL_SHARE = 0.5  # inner lines grow half as much, or toes and folds would clot


@dataclass(frozen=True)
class Look:
    """What is changed; the default changes nothing."""

    skin_tone: int | None = None  # 1 to 4, light to dark; None: the figure's own
    is_grey: bool = False  # every colour as the grey that is as light
    bolder_mm: float = 0.0  # added to the outline, in millimetres of the drawing's own size


def restyle(svg: str, look: Look) -> str:
    """Return a drawing of the studio in this look; NotADrawing for anything else.

    A drawing of a thing, without a figure, has no skin and keeps its colours.
    """
    attributes = root_attributes(svg)
    figure = attributes.get("data-figure", "")
    if look.skin_tone is not None and figure in FIGURES:
        svg = fill_slots(svg, palette(figure, look.skin_tone))
    if look.is_grey:
        svg = FILL.sub(lambda match: f'fill="{grey_of(match[1])}"', svg)
    if look.bolder_mm > 0:
        svg = _bolder(svg, look.bolder_mm, attributes)
    return svg


def _bolder(svg: str, bolder_mm: float, attributes: dict[str, str]) -> str:
    width_mm = float(attributes["width"].removesuffix("mm"))
    units_a_mm = float(attributes["viewBox"].split()[2]) / width_mm

    def drawn(match: re.Match[str]) -> str:
        share = DETAIL_SHARE if match[1] == "detail" else 1.0
        width = round(bolder_mm * share * units_a_mm, 1)
        return f'{match[0]} stroke="{match[2]}" stroke-width="{width:g}" stroke-linejoin="round"'

    return PEN.sub(drawn, svg)
