"""Colour slots and their default colours (visual rules 8 to 12). A reader may fill them anew."""

from __future__ import annotations

from types import MappingProxyType

INK = "#16202A"
PAPER = "#FFFFFF"
SKINS = ("#F2CDB0", "#DDA67F", "#A8704A", "#7A4E33")
SKIN_SHADOW, CLOTH_SHADOW = "#5A2E1C", "#1D3446"
SKIN_SHARE, CLOTH_SHARE = 0.20, 0.18
FAR_SHARE = 0.14

PLAIN = MappingProxyType(
    {
        "ink": INK,
        "paper": PAPER,
        "skin": SKINS[1],
        "shirt": "#D3E2EA",
        "shorts": "#56677A",
        "hair": "#4A372C",
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
FIGURES = MappingProxyType(
    {
        "woman": {"skin": SKINS[1], "hair": "#4A372C", "shirt": "#D3E2EA", "shorts": "#56677A"},
        "man": {
            "skin": SKINS[2],
            "hair": "#2B2522",
            "shirt": "#D3E2EA",
            "shorts": "#92A4B3",
            "hatch": "#FFE3D9",
        },
    }
)


def palette(figure: str) -> dict[str, str]:
    """Return every slot's colour for a figure: plain, in shade, on a far limb."""
    plain = dict(PLAIN) | FIGURES.get(figure, {})
    colours = dict(plain)
    for slot, colour in plain.items():
        shadow, share = (SKIN_SHADOW, SKIN_SHARE) if slot == "skin" else (CLOTH_SHADOW, CLOTH_SHARE)
        far = mix(colour, shadow, FAR_SHARE)
        colours[f"{slot}-shade"] = mix(colour, shadow, share)
        colours[f"{slot}-far"] = far
        colours[f"{slot}-far-shade"] = mix(far, shadow, share)
    return colours


def mix(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another laid over it; both as #RRGGBB."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    mixed = [round(one * (1 - share) + two * share) for one, two in pairs]
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
