"""How an answer travels through a pipe: one kind byte, eight bytes of length, the body.

Never pickle: the side that reads does not trust the side that wrote.
"""

from __future__ import annotations

import os
import struct

HEADER = struct.Struct(">cQ")
ANSWER = b"A"
ERROR = b"E"
CHUNK_BYTES = 1 << 20


class BrokenFrame(ValueError):
    """The bytes are not exactly one whole frame; the text says in which way."""


def pack(kind: bytes, body: bytes) -> bytes:
    """Return one frame of `kind` (one byte) around `body`."""
    return HEADER.pack(kind, len(body)) + body


def unpack(frame: bytes) -> tuple[bytes, bytes]:
    """Return kind and body of exactly one frame; BrokenFrame if it is short, long or unknown."""
    if len(frame) < HEADER.size:
        message = "no answer" if not frame else "the answer breaks off in its first bytes"
        raise BrokenFrame(message)
    kind, length = HEADER.unpack_from(frame)
    if kind not in (ANSWER, ERROR):
        message = f"the answer begins with the unknown kind {kind!r}"
        raise BrokenFrame(message)
    body = frame[HEADER.size :]
    if len(body) != length:
        message = f"the answer says {length} bytes and has {len(body)}"
        raise BrokenFrame(message)
    return kind, body


def read_to_end(descriptor: int) -> bytes:
    """Return everything until the writer closes its end; blocks."""
    parts = []
    while part := os.read(descriptor, CHUNK_BYTES):
        parts.append(part)
    return b"".join(parts)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte of `data`; blocks."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
