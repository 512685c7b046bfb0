"""Pictures of pixels made byte by byte, so that they can lie about themselves."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

from tests.handout.hostile_document import SECOND_COLOUR


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(*, side: int, rows: int | None = None, extra: bytes = b"") -> bytes:
    """A grey PNG that says it is `side` by `side`, with as many rows of pixels as wished."""
    lines = zlib.compressobj(9)
    count = side if rows is None else rows
    data = b"".join(lines.compress(b"\0" + b"\x80" * side) for _ in range(count)) + lines.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + extra + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def saved(kind: str, *, side: int = 60, **options: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (side, side), SECOND_COLOUR).save(stream, format=kind, **options)
    return stream.getvalue()
