"""What one document of the hostile corpus is, and how it must end. The documents are in hostile_*.

Each holds a witness: a good picture in its own colour, which every success must show. So a
document may not only be refused or made; it may never be made without its pictures.
"""

from __future__ import annotations

from dataclasses import dataclass

from hep.handout.assets import asset_table, asset_url

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 9 9">'
)
FILE = "file:///etc/hostname"
WEB = "http://127.0.0.1:9/a"
WITNESS_COLOUR = (255, 0, 255)
SECOND_COLOUR = (0, 160, 80)


def square(colour: tuple[int, int, int]) -> bytes:
    red, green, blue = colour
    return f'{SVG}<rect width="9" height="9" fill="rgb({red},{green},{blue})"/></svg>'.encode()


WITNESS, SECOND = square(WITNESS_COLOUR), square(SECOND_COLOUR)


@dataclass(frozen=True)
class Hostile:
    """A document and its end: refused for a reason (a pattern), or made with all its pictures."""

    name: str
    html: str
    css: str = ""
    pictures: tuple[bytes, ...] = ()
    refused: str = ""  # "" means harmless
    is_slow: bool = False  # it is stopped by a limit, after seconds
    shows: tuple[tuple[int, int, int], ...] = (WITNESS_COLOUR,)  # colours that a success must have

    @property
    def assets(self) -> dict[str, bytes]:
        return asset_table(WITNESS, *self.pictures)


def page(body: str, *, head: str = "") -> str:
    witness = f'<p><img id="witness" style="width:30%" src="{asset_url(WITNESS)}" alt="witness">'
    return (
        f"<!doctype html><html lang=en><head><title>T</title>{head}</head>"
        f"<body><h1>x</h1>{witness}</p>{body}</body></html>"
    )


def refused(name: str, body: str, *, because: str, **rest: object) -> Hostile:
    """A document whose rendering must fail at once, for a reason that says `because`."""
    return Hostile(name, page(body), refused=because, **rest)  # type: ignore[arg-type]  # Hostile's own fields


def harmless(name: str, body: str, **rest: object) -> Hostile:
    """A document that looks evil and does nothing: it is made, with its pictures."""
    return Hostile(name, page(body), **rest)  # type: ignore[arg-type]  # Hostile's own fields


def stopped(name: str, body: str, **rest: object) -> Hostile:
    """A document that would take for ever, or all memory: a limit ends it."""
    return Hostile(name, page(body), refused=".", is_slow=True, **rest)  # type: ignore[arg-type]  # Hostile's own fields


def shown(data: bytes) -> str:
    """The element that shows a picture."""
    return f'<img style="width:30%" src="{asset_url(data)}" alt="a picture">'
