"""Small signs beside the words that they repeat, drawn on one grid of 20 by 20 (visual B7).

One shape, one meaning: the shape tells it, colour repeats it. Solid warns, a line helps. They are
backgrounds in the style sheet, so that they are no pictures to be described.
"""

from __future__ import annotations

from types import MappingProxyType

from hep.handout.inks import WHITE, in_black

GO, SLOW, STOP = "#1f5132", "#6b4300", "#8e1b1b"  # as the words beside them (visual B4)
LINE, THIN = 2.6, 2.0  # a shape of many turns needs the thinner pen
OCTAGON = "M6.2 1.2h7.6l5 5v7.6l-5 5H6.2l-5-5V6.2z"
# Each: a filled shape in the sign's colour, and lines in the colour of what it stands on; or
# lines alone, with their colour ("": the brand) and pen.
SOLID = MappingProxyType(
    {
        "carry-on": (GO, "M10 .8a9.2 9.2 0 1 1 0 18.4a9.2 9.2 0 1 1 0-18.4z", "M5.6 10.6l3 2.9 5.8-6.7"),
        "do-less": (SLOW, "M10 1.6 19 18H1z", "M10 7.4v4.4M10 15v.01"),
        "stop": (STOP, OCTAGON, "M6.2 10h7.6"),
    }
)  # fmt: skip
LINES = MappingProxyType(
    {
        "mistake": (STOP, LINE, "M4 4l12 12M16 4 4 16"),
        "easier": ("", LINE, "M2 5h5.4v5h5.4v5H18"),
        "harder": ("", LINE, "M2 15h5.4v-5h5.4V5H18"),
        "call": (
            STOP,
            THIN,
            "M6 2.6 3.4 4.2c-1 4.6 6.6 13.6 12 12.6l1.8-2.4-3.8-3-2.2 1.4c-1.5-.7-3-2.4-3.6-4L9.2 6.6z",
        ),
        "days": ("", THIN, "M2.4 4.4h15.2v13.2H2.4zM2.4 9h15.2M6.6 2v4M13.4 2v4"),
    }
)
ZONE_ICONS = MappingProxyType({"green": "carry-on", "amber": "do-less", "red": "stop-on-dark"})


SHAPES = MappingProxyType(
    {name: (shape, lines) for name, (_, shape, lines) in SOLID.items()}
    | {name: (path,) for name, (_, _, path) in LINES.items()}
)  # what the screens show, too: one sign, one meaning


def icons(brand: str, *, is_black: bool = False, is_turned: bool = False) -> dict[str, bytes]:
    """Return each sign as SVG by its name; `is_turned` for a language read from the right.

    "stop-on-dark" is the stop sign for a dark bar: white, with a line in the bar's colour.
    """
    drawn = {name: _solid(*parts, WHITE) for name, parts in SOLID.items()}
    drawn["stop-on-dark"] = _solid(WHITE, *SOLID["stop"][1:], STOP)
    for name, (colour, width, path) in LINES.items():
        drawn[name] = _stroke(path, colour or brand, width)
    made = {name: _svg(body, is_turned=is_turned) for name, body in drawn.items()}
    return {name: (in_black(one) if is_black else one).encode() for name, one in made.items()}


def _solid(colour: str, shape: str, lines: str, ground: str) -> str:
    edge = f'stroke="{colour}" stroke-width="1" stroke-linejoin="round"'
    return f'<path d="{shape}" fill="{colour}" {edge}/>{_stroke(lines, ground, LINE)}'


def _stroke(path: str, colour: str, width: float) -> str:
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" {ends}/>'


def _svg(body: str, *, is_turned: bool) -> str:
    turned = f'<g transform="translate(20 0) scale(-1 1)">{body}</g>' if is_turned else body
    size = 'width="20mm" height="20mm" viewBox="0 0 20 20"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{turned}</svg>'
