"""Pictures of pixels: bombs, halves, headers without pictures, kinds that have no place here."""

from __future__ import annotations

import struct
import zlib

from hep.handout.assets import asset_url
from tests.handout.hostile_bytes import chunk, png, saved
from tests.handout.hostile_document import (
    SECOND,
    SECOND_COLOUR,
    WITNESS_COLOUR,
    Hostile,
    page,
    shown,
)

KIND = "neither PNG nor JPEG nor SVG"
WHOLE = "cannot be shown whole"
GOOD_JPEG, GOOD_PNG = saved("JPEG", quality=95), saved("PNG")
FOREIGN = {
    "words": b"just words",
    "GIF": saved("GIF"),
    "WebP": saved("WEBP", lossless=True),
    "TIFF": saved("TIFF"),
    "BMP": saved("BMP"),
    "ICO": saved("ICO"),
    "PPM": saved("PPM"),
    "TGA": saved("TGA"),
    "JPEG 2000": b"\0\0\0\x0cjP  \r\n\x87\n" + b"\0" * 40,
    "PSD": b"8BPS\0\x01" + b"\0" * 6 + struct.pack(">HIIHH", 3, 30_000, 30_000, 8, 3) + b"\0" * 40,
    "EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/hostname) (r) file\n%%EOF\n",
    "PDF": b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(1)>>>>endobj\n%%EOF",
    "GIF of 65535 x 65535": b"GIF89a\xff\xff\xff\xff\xf0\0\0" + b"\0" * 6 + b"\x2c" + b"\0" * 20,
    "WMF": b"\xd7\xcd\xc6\x9a" + b"\0" * 60,
    "FITS": b"SIMPLE  =                    T".ljust(2880),
    "zip": b"PK\x03\x04" + b"\0" * 60,
    "program": b"\x7fELF" + b"\0" * 60,
    "font": b"\0\x01\0\0" + b"\0" * 60,
}
INFLATED = zlib.compress(b"\0" * 200_000_000, 9)  # half a second of work
UNWHOLE = {
    "PNG without chunks": b"\x89PNG\r\n\x1a\nbad",
    "half a PNG": png(side=60)[:60],
    "PNG of 25 megapixels in few bytes": png(side=5000),
    "PNG that says 2 billion by 2 billion": png(side=60).replace(
        struct.pack(">II", 60, 60), struct.pack(">II", 2**31 - 1, 2**31 - 1)
    ),
    "PNG of no size": png(side=0),
    "PNG with a text of 200 MB": png(side=60, extra=chunk(b"zTXt", b"a\0\0" + INFLATED)),
    "PNG with a profile of 200 MB": png(side=60, extra=chunk(b"iCCP", b"a\0\0" + INFLATED)),
    "PNG with a wrong checksum": GOOD_PNG[:40] + b"\0\0\0\0" + GOOD_PNG[44:],
    "JPEG of two bytes": b"\xff\xd8\xff",
    "JPEG of a header alone": GOOD_JPEG[:200],
    "half a JPEG": GOOD_JPEG[: GOOD_JPEG.index(b"\xff\xda") + 14],
    "JPEG that says 65500 by 65500": GOOD_JPEG.replace(
        struct.pack(">HH", 60, 60), struct.pack(">HH", 65_500, 65_500), 1
    ),
    "GIF after a PNG's first bytes": b"\x89PNG\r\n\x1a\n" + saved("GIF"),
    "TIFF after a JPEG's first bytes": b"\xff\xd8\xff" + saved("TIFF"),
}
SHOWN = {
    "PNG": GOOD_PNG,
    "JPEG": GOOD_JPEG,
    "PNG with a script behind it": GOOD_PNG + b"<script>/JavaScript</script>",
    "JPEG with a zip behind it": GOOD_JPEG + b"PK\x03\x04/EmbeddedFile",
    "PNG with words of active content": GOOD_PNG[:33]
    + chunk(b"tEXt", b"a\0/JavaScript /OpenAction")
    + GOOD_PNG[33:],
}
BOTH = (WITNESS_COLOUR, SECOND_COLOUR)


def shows(kind: str, name: str, data: bytes, **rest: object) -> Hostile:
    return Hostile(f"{kind}: {name}", page(shown(data)), pictures=(data,), **rest)  # type: ignore[arg-type]  # Hostile's own fields


DOCUMENTS = (
    *(shows("foreign picture", name, data, refused=KIND) for name, data in FOREIGN.items()),
    *(shows("broken picture", name, data, refused=WHOLE) for name, data in UNWHOLE.items()),
    *(shows("picture", name, data, shows=BOTH) for name, data in SHOWN.items()),
    shows("picture", "PNG with one row of many", png(side=3000, rows=1)),
    Hostile(
        "the same bad picture twice",
        page(shown(UNWHOLE["half a JPEG"]) * 2),
        pictures=(UNWHOLE["half a JPEG"],),
        refused=WHOLE,
    ),
    Hostile(
        "the same good picture a thousand times",
        page(f'<img src="{asset_url(SECOND)}" alt="a" style="width:2mm">' * 1_000),
        pictures=(SECOND,),
        shows=BOTH,
    ),
    Hostile(
        "a bad picture behind a good one",
        page(shown(GOOD_PNG) + shown(UNWHOLE["half a PNG"])),
        pictures=(GOOD_PNG, UNWHOLE["half a PNG"]),
        refused=WHOLE,
    ),
    Hostile("a picture that was not handed over", page(shown(GOOD_PNG)), refused="handed over"),
    Hostile(
        "a picture in the style alone",
        page("<p>x</p>"),
        f"p::before{{content:url({asset_url(SECOND)})}}",
        pictures=(SECOND,),
        shows=(),
    ),
    Hostile(
        "a picture that is not seen",
        page(f'<div style="visibility:hidden">{shown(GOOD_PNG)}</div>'),
        pictures=(GOOD_PNG,),
        refused="is not on the page",
    ),
    Hostile(
        "a picture of no width",
        page(f'<img src="{asset_url(GOOD_PNG)}" alt="a" style="width:0">'),
        pictures=(GOOD_PNG,),
        refused="is not on the page",
    ),
    Hostile(
        "a picture that is named in a comment",
        page(f"<!-- {asset_url(GOOD_PNG)} -->"),
        pictures=(GOOD_PNG,),
        refused="is not on the page",
    ),
    Hostile(
        "a picture used as a font",
        page("<p>x</p>"),
        f"@font-face{{font-family:F;src:url({asset_url(GOOD_PNG)})}}p{{font-family:F}}",
        pictures=(GOOD_PNG,),
        refused=".",
    ),
    Hostile(
        "a picture used as a style sheet",
        page("<p>x</p>"),
        f'@import "{asset_url(SECOND)}";',
        pictures=(SECOND,),
        refused=".",
    ),
)
