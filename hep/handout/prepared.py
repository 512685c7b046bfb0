"""Drawings prepared once as PDF form objects and given to WeasyPrint through its image cache.

Drawing SVG is half of a sheet's rendering time, and the same figures come again on every sheet.
`prepare` draws one with WeasyPrint itself and keeps the result as plain bytes; `PreparedDrawing`
is what WeasyPrint then finds in its cache instead of an image. No pixel of the page changes by
more than rounding (2 of 255). A drawing with text, with pictures in it, or without a view box is
not prepared: WeasyPrint draws it as usual. Runs in contained jobs only; the parent keeps the bytes.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pydyf
from weasyprint.images import SVGImage
from weasyprint.pdf.stream import Stream

from hep.handout.assets import SCHEME
from hep.handout.frozen_objects import Freezer, Thawer
from hep.handout.parcels import open_parcel, pack_parcel
from hep.handout.pictures import require_drawing

SVG_TAG = "{http://www.w3.org/2000/svg}svg"
UNPREPARED_TAGS = frozenset({"text", "tspan", "textPath", "image", "foreignObject"})
VIEW_BOX_NUMBERS = 4
LONGEST_SIDE = 1000.0  # units of the form; only the quotient matters
ROOT_STREAM = 0


def prepare(svg: bytes, *, key: str) -> bytes | None:
    """Return `svg` as a parcel that `PreparedDrawing` opens, or None if it must be drawn plainly.

    Raises ElementTree.ParseError for what is no XML, RenderFailed for what is no drawing.
    """
    tree = ET.fromstring(svg)  # noqa: S314 - contained job; expat limits entity growth
    require_drawing(tree)
    size = _drawing_size(tree)
    if size is None:
        return None
    width, height = size
    image = SVGImage(tree, SCHEME + key, None, None)
    images: dict[str, Any] = {}
    fonts: dict[str, Any] = {}
    resources = _empty_resources()
    stream = Stream(fonts, (0, 0, width, height), resources, images, None, {}, None)
    image.draw(stream, width, height, None)
    if fonts or images:
        return None
    root = pydyf.Stream(
        stream.stream,
        {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array([0, 0, width, height]),
            "Resources": resources,
        },
    )
    freezer = Freezer()
    freezer.freeze(root)
    facts = {
        "size": [width, height],
        "intrinsic": list(image.get_intrinsic_size(1, 16)),
        "extras": freezer.extras,
    }
    return pack_parcel(facts, {f"{i:06}": data for i, data in enumerate(freezer.contents)})


def _drawing_size(tree: ET.Element) -> tuple[float, float] | None:
    """Return the size of the form for a drawing that scales by its view box; None for others."""
    try:
        view_box = [float(number) for number in tree.get("viewBox", "").replace(",", " ").split()]
    except ValueError:
        return None
    plain = (
        tree.tag == SVG_TAG
        and tree.get("preserveAspectRatio") is None
        and len(view_box) == VIEW_BOX_NUMBERS
        and min(view_box[2:]) > 0
        and not any(str(node.tag).rpartition("}")[2] in UNPREPARED_TAGS for node in tree.iter())
    )
    if not plain:
        return None
    scale = LONGEST_SIDE / max(view_box[2:])
    return view_box[2] * scale, view_box[3] * scale


def _empty_resources() -> pydyf.Dictionary:
    names = ("ExtGState", "XObject", "Pattern", "Shading", "ColorSpace")
    resources = pydyf.Dictionary({name: pydyf.Dictionary() for name in names})
    resources["Font"] = None  # set by WeasyPrint when the form joins a document
    return resources


class PreparedDrawing:
    """What WeasyPrint finds in its image cache in place of an SVG image."""

    def __init__(self, parcel: bytes, *, key: str) -> None:
        """Open what `prepare` packed; `key` tells drawings of one document apart."""
        facts, self._contents = open_parcel(parcel)
        self.id = f"drawing-{key}"
        self._width, self._height = facts["size"]
        self._intrinsic = tuple(facts["intrinsic"])
        self._extras = facts["extras"]
        self.is_drawn = False  # true once it stands on a page

    def get_intrinsic_size(self, _resolution: float, _font_size: float) -> tuple[Any, ...]:
        """Return width, height (px or None) and ratio, as the SVG itself would."""
        return self._intrinsic

    def draw(self, stream: Stream, width: float, height: float, _style: object) -> None:
        """Place the form in a box of `width` x `height`, whole and centred."""
        self.is_drawn = True
        name = stream.add_image(self, interpolate=False, ratio=1)
        scale = min(width / self._width, height / self._height)
        left = (width - self._width * scale) / 2
        top = (height - self._height * scale) / 2
        stream.transform(scale, 0, 0, scale, left, top)
        stream.draw_x_object(name)

    def get_x_object(self, _interpolate: object, _dpi_ratio: object) -> pydyf.Stream:
        """Return the form as new PDF objects for one document."""
        return Thawer(self._extras, self._contents).thaw_stream(ROOT_STREAM)
