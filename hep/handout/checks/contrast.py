"""How well letters stand out from what is painted below them (WCAG 2.2, relative luminance)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

    from hep.handout.checks.sheet import Box

Colour = tuple[int, int, int]
LEAST_SHARE = 0.04  # of the area: less is the soft edge of a neighbour
GREY_WEIGHTS = (0.299, 0.587, 0.114)  # ITU-R BT.601, as printers and copiers turn colour to grey


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def grey(colour: Colour) -> Colour:
    """Return a colour as grey paper shows it."""
    level = round(sum(w * part for w, part in zip(GREY_WEIGHTS, colour, strict=True)))
    return level, level, level


def backgrounds(picture: Image.Image, box: Box, *, scale: float) -> list[Colour]:
    """Return the colours below `box` that cover enough to matter; `picture` is the page textless.

    `scale` is pixels a point. White for a box that is off the page.
    """
    area = (
        max(0, round(box.left * scale)),
        max(0, round(picture.height - box.top * scale)),
        min(picture.width, round(box.right * scale) + 1),
        min(picture.height, round(picture.height - box.bottom * scale) + 1),
    )
    if area[0] >= area[2] or area[1] >= area[3]:
        return [(255, 255, 255)]
    crop = picture.crop(area)
    pixels = crop.width * crop.height
    counted: list[tuple[int, Colour]] = crop.getcolors(pixels) or []  # type: ignore[assignment]  # RGB
    return [colour for count, colour in counted if count >= LEAST_SHARE * pixels] or [
        max(counted)[1]
    ]


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
