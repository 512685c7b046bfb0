"""Colour slots and their default colours (visual rules 8 to 12). A reader may fill them anew."""

from __future__ import annotations

from types import MappingProxyType

INK = "#16202A"
PAPER = "#FFFFFF"
SKINS = ("#F2CDB0", "#DDA67F", "#A8704A", "#7A4E33")
SKIN_SHADOW, CLOTH_SHADOW = "#5A2E1C", "#1D3446"
SKIN_SHARE, CLOTH_SHARE = 0.20, 0.18
FAR_SHARE = 0.14
DARK_TONES, DARK_DETAIL, LIGHT_SHARE = (3, 4), "#1C0F08", 0.17

PLAIN = MappingProxyType(
    {
        "ink": INK,
        "paper": PAPER,
        "skin": SKINS[1],
        "shirt": "#D3E2EA",
        "shorts": "#56677A",
        "leggings": "#56677A",
        "hair": "#4A372C",
        "hair-line": "#8A6F5C",
        "detail": INK,
        "shoe": "#F4F5F6",
        "sole": "#6E7F8C",
        "sock": "#FFFFFF",
        "wood": "#DCCBB0",
        "mat": "#D5E0D6",
        "band": "#E0B24A",
        "wall": "#DFE5E8",
        "towel": "#DFE5E8",
        "cushion": "#DFE5E8",
        "ball": "#E0B24A",
        "metal": "#B9C4CC",
        "iron": "#6E7F8C",
        "plaster": "#EEF1F3",
        "bag": "#92A4B3",
        "book": "#92A4B3",
        "tape": "#B9C4CC",
        "floor": "#55636F",
        "ghost": "#E9EDF0",
        "ghost-line": "#8B97A1",
        "mark": "#B3261E",
        "muscle": "#E07A5F",
        "hatch": "#8E1B1B",
    }
)
TONES = (1, 2, 3, 4)
# What goes with each tone of skin (visual rules 10 to 12).
BY_TONE = MappingProxyType(
    {
        1: {"shirt": "#8FB4CC", "shorts": "#56677A", "hatch": "#8E1B1B", "detail": INK},
        2: {"shirt": "#D3E2EA", "shorts": "#56677A", "hatch": "#8E1B1B", "detail": INK},
        3: {"shirt": "#D3E2EA", "shorts": "#92A4B3", "hatch": "#FFE3D9", "detail": DARK_DETAIL},
        4: {"shirt": "#D3E2EA", "shorts": "#92A4B3", "hatch": "#FFE3D9", "detail": DARK_DETAIL},
    }
)
BROWN, BLACK, GREY = ("#4A372C", "#8A6F5C"), ("#2B2522", "#6A625E"), ("#A9ACAE", "#74797D")
# Tone of skin, and hair with its strands.
FIGURES = MappingProxyType(
    {
        "woman": (2, BROWN),
        "man": (3, BLACK),
        "young_woman": (1, BROWN),
        "young_man": (4, BLACK),
        "older_woman": (1, GREY),
        "older_man": (2, GREY),
        "heavy_woman": (3, BLACK),
        "heavy_man": (2, BROWN),
    }
)


def palette(figure: str, tone: int | None = None) -> dict[str, str]:
    """Return every slot's colour for a figure: plain, in shade, on a far limb.

    `tone` of skin is 1 to 4, light to dark; None is the figure's own. KeyError for another one.
    """
    own, (hair, strands) = FIGURES[figure]
    chosen = tone or own
    plain = dict(PLAIN) | BY_TONE[chosen] | {"skin": SKINS[chosen - 1]}
    plain |= {"leggings": plain["shorts"], "hair": hair, "hair-line": strands}
    colours = dict(plain)
    for slot, colour in plain.items():
        shadow, share = (SKIN_SHADOW, SKIN_SHARE) if slot == "skin" else (CLOTH_SHADOW, CLOTH_SHARE)
        dark = slot == "skin" and chosen in DARK_TONES
        far = mix(colour, DARK_DETAIL if dark else shadow, FAR_SHARE)
        for suffix, base in (("", colour), ("-far", far)):
            colours[slot + suffix] = base
            colours[f"{slot}{suffix}-shade"] = mix(base, shadow, share)
            colours[f"{slot}{suffix}-light"] = base
    if chosen in DARK_TONES:  # form by a lighter plane, not by a darker one
        for slot in ("skin", "skin-far"):
            colours[f"{slot}-shade"] = colours[slot]
            colours[f"{slot}-light"] = mix(colours[slot], PAPER, LIGHT_SHARE)
    return colours


def mix(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another laid over it; both as #RRGGBB."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    mixed = [round(one * (1 - share) + two * share) for one, two in pairs]
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def lightness(colour: str) -> float:
    """Return CIE L* of a colour given as #RRGGBB, 0 black to 100 white (D65)."""
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    ]
    luminance = sum(part * one for part, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


def grey_of(colour: str) -> str:
    """Return the grey that is as light as a colour."""
    level = (lightness(colour) + 16) / 116
    luminance = level**3 if level > 0.2069 else lightness(colour) / 903.3
    value = 12.92 * luminance if luminance <= 0.0031308 else 1.055 * luminance ** (1 / 2.4) - 0.055
    return f"#{round(255 * value):02X}" + f"{round(255 * value):02X}" * 2


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
