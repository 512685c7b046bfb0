"""SVG drawings that multiply, loop, reach out or are broken."""

from __future__ import annotations

from tests.handout.hostile_document import (
    FILE,
    SECOND,
    SVG,
    WEB,
    Hostile,
    page,
    shown,
)

UNSHOWN = "Failed to|not part of the document|is not on the page|is refused|notdef|no part of it"
ENTITIES = "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
GRADIENT = '<{kind} id="p" spreadMethod="{spread}" {size}><stop offset="0"/><stop offset="1" stop-color="red"/></{kind}><rect width="9" height="9" fill="url(#p)"/>'
BOX = '<rect width="9" height="9" fill="#00a050"/>'


def uses(levels: int) -> str:
    groups = '<g id="u0"><rect width="1" height="1"/></g>'
    for level in range(1, levels):
        copies = f'<use xlink:href="#u{level - 1}"/>' * 10
        groups += f'<g id="u{level}">{copies}</g>'
    return f'<defs>{groups}</defs><use xlink:href="#u{levels - 1}"/>'


SLOW = {
    "linear gradient that repeats": GRADIENT.format(
        kind="linearGradient", spread="repeat", size='x2="0.000001"'
    ),
    "linear gradient that reflects": GRADIENT.format(
        kind="linearGradient", spread="reflect", size='x2="0.000001"'
    ),
    "radial gradient that repeats": GRADIENT.format(
        kind="radialGradient", spread="repeat", size='r="0.000001"'
    ),
    "use of use": uses(7),
    "three million points": f'<path d="M0 0{"l1 1 " * 3_000_000}"/>',
    "300,000 shapes": "<circle r='1'/>" * 300_000,
    "markers on every point": f'<marker id="m" markerWidth="9" markerHeight="9"><path d="M0 0{"l1 1" * 300}" marker-mid="url(#m)"/></marker><path d="M0 0{"l1 1 " * 9000}" marker-mid="url(#m)"/>',
}
UNDRAWN = {
    "clip in a ring": '<clipPath id="c"><rect width="9" height="9" clip-path="url(#c)"/></clipPath><g clip-path="url(#c)"/>'
    + BOX,
    "image from a file": f'<image xlink:href="{FILE}" width="9" height="9"/>',
    "image from the web": f'<image href="{WEB}" width="9" height="9"/>',
    "image by data": '<image href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>',
    "image by path": '<image href="/etc/hostname" width="9" height="9"/>',
    "image under a base": '<g xml:base="file:///etc/"><image href="hostname" width="9" height="9"/></g>',
    "use of a file": f'<use href="{FILE}#a"/>',
    "use of the web": f'<use xlink:href="{WEB}#a"/>',
    "style import": f'<style>@import "{FILE}";</style>' + BOX,
    "style import from the web": f"<style>@import url({WEB});</style>" + BOX,
    "use of itself": '<g id="a"><use href="#a"/></g>',
    "uses in a ring": '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
    "letters no font has": '<text y="9">\u2713</text>',
    "nested a thousand deep": "<g>" * 1_000 + BOX + "</g>" * 1_000,
}
DRAWN = {
    "script": f"<script>fetch('{WEB}')</script>" + BOX,
    "handlers": '<rect width="9" height="9" fill="#00a050" onclick="alert(1)" onload="alert(2)"/>',
    "foreign object": f'<foreignObject><iframe src="{FILE}"/></foreignObject>' + BOX,
    "link to a script": f'<a xlink:href="javascript:alert(1)">{BOX}</a>',
    "paint from a file": f'<rect width="9" height="9" fill="url({FILE}#a) #00a050"/>' + BOX,
    "filter from the web": f'<rect width="9" height="9" fill="#00a050" filter="url({WEB}#a)"/>',
    "font from a file": f"<style>@font-face{{font-family:F;src:url({FILE})}}</style>" + BOX,
    "background of a style": f"<style>rect{{background:url({FILE})}}</style>" + BOX,
    "animation": '<rect width="9" height="9" fill="#00a050"><animate attributeName="x" repeatCount="indefinite" dur="1ms"/></rect>',
    "numbers that are none": '<path d="M nan inf L 1e999 1e999 z"/>' + BOX,
    "the same id twice": '<g id="a"/><g id="a"><rect/></g><use href="#a"/>' + BOX,
}
EMPTY = {
    "pattern of tiny tiles in patterns": "".join(
        f'<pattern id="p{n}" width=".001" height=".001" patternUnits="userSpaceOnUse"><rect width="9" height="9" fill="url(#p{n + 1})"/></pattern>'
        for n in range(40)
    )
    + '<rect width="9" height="9" fill="url(#p0)"/>',
    "dashes without end": '<path d="M0 0h1e9" stroke="red" stroke-dasharray="1e-9"/>',
}
BROKEN = {
    "half an SVG": (SVG + "<path").encode(),
    "entities that multiply": f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]>{SVG}<desc>&i;</desc></svg>'.encode(),
    "entities that square": f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "{"a" * 60_000}">]>{SVG}<desc>{"&a;" * 60_000}</desc></svg>'.encode(),
    "entity from a file": f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "{FILE}">]>{SVG}<text y="9">&a;</text></svg>'.encode(),
    "broken UTF-8": SVG.encode() + b"<desc>\xff\xfe\xc3\x28</desc></svg>",
    "NUL bytes": SVG.encode() + b"<desc>\0\0</desc></svg>",
    "other namespace missing": b'<svg><rect xlink:href="a"/></svg>',
    "HTML in disguise": b"<?xml version='1.0'?><html><body>x</body></html>",
    "empty": b"",
    "200,000 open tags": b"<svg>" * 200_000,
    "strange encoding": b"<?xml version='1.0' encoding='utf-7'?><svg/>",
}


def drawing(inside: str) -> bytes:
    return f"{SVG}{inside}</svg>".encode()


def shows(kind: str, name: str, data: bytes, **rest: object) -> Hostile:
    return Hostile(f"{kind}: {name}", page(shown(data)), pictures=(data,), **rest)  # type: ignore[arg-type]  # Hostile's own fields


DOCUMENTS = (
    *(shows("drawing", n, drawing(d)) for n, d in EMPTY.items()),
    *(shows("drawing", n, drawing(d), refused=".", is_slow=True) for n, d in SLOW.items()),
    *(shows("drawing", n, drawing(d), refused=UNSHOWN) for n, d in UNDRAWN.items()),
    *(
        shows("drawing", n, drawing(d), shows=((255, 0, 255), (0, 160, 80)))
        for n, d in DRAWN.items()
    ),
    *(shows("broken drawing", n, d, refused=".") for n, d in BROKEN.items()),
    Hostile(
        "inline drawing: gradient",
        page(drawing(SLOW["linear gradient that repeats"]).decode()),
        refused=".",
        is_slow=True,
    ),
    Hostile(
        "inline drawing: image from a file",
        page(drawing(UNDRAWN["image from a file"]).decode()),
        refused=UNSHOWN,
    ),
    Hostile(
        "inline drawing: link to a script",
        page(drawing(DRAWN["link to a script"]).decode()),
        refused="",
    ),
    Hostile(
        "drawing of another picture of the table",
        page(shown(drawing(f'<image href="asset:{"0" * 64}" width="9" height="9"/>'))),
        pictures=(SECOND,),
        refused="handed over",
    ),
)
