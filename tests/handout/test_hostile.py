"""Documents made to hang, swell, reach out or smuggle: each one ends in an error, soon."""

from __future__ import annotations

import struct
import time
import zlib
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import HandoutError, RenderFailed, RenderTimeout
from hep.handout import rendering
from hep.handout.assets import asset_key, asset_table, asset_url
from hep.handout.parcels import open_parcel, pack_parcel
from tests.handout import sample_documents

if TYPE_CHECKING:
    from hep.handout.pdf import Press

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
GRADIENT_BOMB = (
    SVG + 'viewBox="0 0 9 9"><defs><linearGradient id="p" spreadMethod="repeat" x2="0.000001">'
    '<stop offset="0"/><stop offset="1" stop-color="red"/></linearGradient></defs>'
    '<rect width="9" height="9" fill="url(#p)"/></svg>'
)
ENTITY_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {n} "{f"&{o};" * 10}">' for o, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
    + SVG
    + 'viewBox="0 0 9 9"><desc>&i;</desc></svg>'
)


def use_bomb(levels: int) -> str:
    groups = '<g id="u0"><rect width="1" height="1"/></g>'
    for level in range(1, levels):
        uses = f'<use xlink:href="#u{level - 1}"/>' * 10
        groups += f'<g id="u{level}">{uses}</g>'
    return f'{SVG} viewBox="0 0 9 9"><defs>{groups}</defs><use xlink:href="#u{levels - 1}"/></svg>'


def png(*, side: int, whole: bool = True) -> bytes:
    """Return a grey PNG of side x side; if not whole, its picture data break off."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + check

    rows = zlib.compressobj(9)
    data = b"".join(rows.compress(b"\0" + b"\x80" * side) for _ in range(side)) + rows.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    picture = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    return picture if whole else picture[: len(picture) // 2]


def page(body: str) -> str:
    return f"<html lang=en><head><title>T</title></head><body><h1>x</h1>{body}</body></html>"


def picture(data: bytes) -> str:
    return f'<img src="{asset_url(data)}" alt="a picture">'


SLOW = {
    "gradient bomb": (GRADIENT_BOMB.encode(), ""),
    "use bomb": (use_bomb(7).encode(), ""),
    "nested flex": (b"", '<div style="display:flex">' * 20 + "x"),
    "colspan": (b"", "<table><tr><td colspan=100000>x<tr><td>y</table>" * 30),
    "tiny gradient": (
        b"",
        (
            '<div style="width:500px;height:500px;'
            'background:repeating-linear-gradient(red,blue 0.00001px)">x</div>'
        ),
    ),
    "forced pages": (b"", '<p style="break-before:page">x</p>' * 3000),
}


@pytest.mark.parametrize("name", SLOW)
def test_what_would_hang_or_swell_is_stopped(press: Press, name: str) -> None:
    data, body = SLOW[name]
    started = time.monotonic()
    with pytest.raises((RenderTimeout, RenderFailed)):
        press.render_pdf(page(body + (picture(data) if data else "")), "", asset_table(data))
    assert time.monotonic() - started < 6


def test_after_a_stopped_document_the_next_one_is_made(press: Press) -> None:
    with pytest.raises(HandoutError):
        press.render_pdf(page(SLOW["nested flex"][1]), "", {})
    good = press.render(sample_documents.HTML, sample_documents.CSS, sample_documents.ASSETS)
    assert good.pages == 3


BAD_PICTURES = {
    "no picture at all": b"just words",
    "bad PNG": b"\x89PNG\r\n\x1a\nbad",
    "half a PNG": png(side=60, whole=False),
    "PNG of 25 megapixels in few bytes": png(side=5000),
    "half an SVG": (SVG + 'viewBox="0 0 9 9"><path').encode(),
    "entity bomb": ENTITY_BOMB.encode(),
}


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_a_picture_that_cannot_be_shown_fails_the_handout_each_time(
    press: Press, name: str
) -> None:
    data = BAD_PICTURES[name]
    for _ in range(2):  # a failure must not be remembered as "no picture"
        with pytest.raises(RenderFailed):
            press.render_pdf(page(picture(data)), "", asset_table(data))


def test_a_good_png_is_shown(press: Press) -> None:
    data = png(side=40)
    pdf = press.render_pdf(page(picture(data)), "", asset_table(data))
    assert b"/Subtype /Image" in pdf


REACHING_OUT = {
    "file picture": '<img src="file:///etc/hostname" alt="x">',
    "web picture": '<img src="http://127.0.0.1:9/a.png" alt="x">',
    "data picture": '<img src="data:image/png;base64,AAAA" alt="x">',
    "relative picture": '<img src="../secret.png" alt="x">',
    "picture that was not handed over": '<img src="asset:zz" alt="x">',
    "picture without address": '<img alt="x">',
    "background file": '<p style="background:url(file:///etc/hostname)">x</p>',
    "background web": '<p style="background-image:url(http://127.0.0.1:9/a)">x</p>',
    "content data": "<style>p::before{content:url(data:image/png;base64,AAAA)}</style><p>x</p>",
    "import": '<style>@import "http://127.0.0.1:9/a.css";</style><p>x</p>',
    "font": "<style>@font-face{font-family:F;src:url(file:///etc/hostname)}</style><p>x</p>",
    "style link": '<link rel="stylesheet" href="file:///etc/hostname"><p>x</p>',
    "attachment link": '<link rel="attachment" href="data:text/plain,x"><p>x</p>',
    "attachment anchor": '<a rel="attachment" href="https://example.org/">x</a>',
    "script link": '<a href="javascript:app.alert(1)">x</a>',
    "spaced script link": '<a href=" JavaScript:app.alert(1)">x</a>',
    "file link": '<a href="file:///etc/hostname">x</a>',
    "plain http link": '<a href="http://example.org/">x</a>',
    "data link": '<a href="data:text/html,x">x</a>',
    "script": "<script>1</script>",
    "object": '<object data="file:///etc/hostname"></object>',
    "embed": '<embed src="file:///etc/hostname">',
    "frame": '<iframe src="file:///etc/hostname"></iframe>',
    "base": '<base href="file:///etc/">',
    "form": "<form><input></form>",
}


@pytest.mark.parametrize("name", REACHING_OUT)
def test_no_address_but_the_documents_own_is_followed_or_written(press: Press, name: str) -> None:
    with pytest.raises(RenderFailed):
        press.render_pdf(page(REACHING_OUT[name]), "", {})


@pytest.mark.parametrize(
    "css",
    [
        '@import "file:///etc/hostname";',
        "body { background: url(http://127.0.0.1:9/a) }",
        "@page { background: url(data:image/png;base64,AAAA) }",
        "@font-face { font-family: F; src: url(file:///etc/hostname) } body { font-family: F }",
    ],
)
def test_a_style_sheet_reaches_nothing_either(press: Press, css: str) -> None:
    with pytest.raises(RenderFailed):
        press.render_pdf(page("<p>x</p>"), css, {})


@pytest.mark.parametrize(
    "svg",
    [
        SVG
        + 'viewBox="0 0 9 9"><image xlink:href="file:///etc/hostname" width="9" height="9"/></svg>',
        SVG
        + 'viewBox="0 0 9 9"><image xlink:href="http://127.0.0.1:9/" width="9" height="9"/></svg>',
        SVG + 'viewBox="0 0 9 9"><style>@import "file:///etc/hostname";</style></svg>',
    ],
)
def test_a_drawing_reaches_nothing_either(press: Press, svg: str) -> None:
    data = svg.encode()
    with pytest.raises(RenderFailed):
        press.render_pdf(page(picture(data)), "", asset_table(data))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<p>" + "a" * 20_000 + "</p>", "a word of 20000 letters"),
        ("<div>" * 150 + "x", "nested more than"),
    ],
)
def test_text_that_would_take_for_ever_is_refused_at_once(
    press: Press, body: str, reason: str
) -> None:
    started = time.monotonic()
    with pytest.raises(RenderFailed, match=reason):
        press.render_pdf(page(body), "", {})
    assert time.monotonic() - started < 1.5


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ('<link rel="attachment" href="{note}">', "/EmbeddedFile"),
        ('<p><a rel="attachment" href="{note}">the file</a></p>', "/EmbeddedFile"),
        ('<p><a href="javascript:app.alert(1)">x</a></p>', "javascript:"),
        ('<p><a href="file:///etc/hostname">x</a></p>', "file:///"),
    ],
)
def test_what_slips_past_the_first_look_is_found_in_the_finished_objects(
    monkeypatch: pytest.MonkeyPatch, body: str, mark: str
) -> None:
    note = b"a note"
    monkeypatch.setattr(rendering, "vet_document", lambda *_, **__: None)
    html = page(body.format(note=asset_url(note)))
    payload = pack_parcel({"html": html, "css": ""}, {f"asset/{asset_key(note)}": note})
    monkeypatch.setattr(rendering, "_require_pictures", lambda *_: None)
    facts, _ = open_parcel(rendering.render_job(payload))
    assert mark in facts["reason"]
