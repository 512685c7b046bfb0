"""What bytes must be to be a picture of a handout: asked of each before WeasyPrint sees it.

WeasyPrint would let Pillow try all of its fifty formats, copy half a JPEG into the PDF as it is,
and draw any XML as an empty SVG. Here a picture is a whole PNG or JPEG, or a drawing in SVG.
"""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree as ET

from PIL import Image, ImageFile

from hep.domain.errors import RenderFailed
from hep.handout.assets import SVG, UNKNOWN, media_type

HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
RASTER_FORMATS = ("PNG", "JPEG")
SHOWN_CHARACTERS = 120


def require_picture(data: bytes) -> None:
    """Raise RenderFailed unless `data` is a picture that can be shown whole."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # to import WeasyPrint makes Pillow lenient
    kind = media_type(data)
    if kind == UNKNOWN:
        message = "it is neither PNG nor JPEG nor SVG"
        raise RenderFailed(message)
    try:
        if kind == SVG:
            require_drawing(ET.fromstring(data))  # noqa: S314 - contained job; expat limits entity growth
        else:
            with Image.open(BytesIO(data), formats=RASTER_FORMATS) as image:
                image.load()
    except RenderFailed:
        raise
    except Exception as error:  # Pillow and expat raise whatever they meet
        message = f"it cannot be shown whole: {type(error).__name__}: {error}"[:SHOWN_CHARACTERS]
        raise RenderFailed(message) from error


def require_drawing(tree: ET.Element) -> None:
    """Raise RenderFailed unless `tree` is SVG that uses parts of its own alone.

    A part that is elsewhere, or nowhere, is left out by WeasyPrint without a word.
    """
    if _name(tree) != "svg":
        message = f"its first element is <{_name(tree)[:SHOWN_CHARACTERS]}>, not <svg>"
        raise RenderFailed(message)
    parts = {f"#{name}" for node in tree.iter() if (name := node.get("id"))}
    for node in tree.iter():
        for href in filter(None, map(node.get, HREFS)) if _name(node) == "use" else ():
            if href not in parts:
                message = f"it uses {href[:SHOWN_CHARACTERS]!r}, which is no part of it"
                raise RenderFailed(message)


def _name(node: ET.Element) -> str:
    """Return an element's name without its namespace, as WeasyPrint looks at it."""
    return str(node.tag).rpartition("}")[2]
