"""How a colour reads on paper: contrast by WCAG 2.2, and how far two hues are apart."""

from __future__ import annotations

from colorsys import rgb_to_hls

LINEAR_BELOW = 0.04045  # sRGB, IEC 61966-2-1


def contrast_on_white(colour: str) -> float:
    """Return the contrast ratio of `#RRGGBB` text on white, 1 to 21."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 1.05 / (luminance + 0.05)


def hue_distance(one: str, other: str) -> float:
    """Return how far two colours stand apart on the wheel of hues, 0 to 180 degrees.

    A grey has no hue: it is as far from everything as can be.
    """
    hues = [rgb_to_hls(*_parts(colour)) for colour in (one, other)]
    if any(saturation == 0.0 for _, _, saturation in hues):
        return 180.0
    apart = abs(hues[0][0] - hues[1][0]) * 360.0
    return min(apart, 360.0 - apart)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255.0 for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= LINEAR_BELOW else float(((part + 0.055) / 1.055) ** 2.4)
