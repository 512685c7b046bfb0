"""How values travel to and from the contained renderer: JSON facts and blobs of bytes, framed.

    parcel = pack_parcel({"html": "<p>"}, {"<sha256>": b"..."})
    facts, blobs = open_parcel(parcel)

Never pickle. A parcel that is not exactly whole is refused.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LENGTH = struct.Struct(">Q")


class BrokenParcel(ValueError):
    """The bytes are not one whole parcel."""


def pack_parcel(facts: Mapping[str, Any], blobs: Mapping[str, bytes] | None = None) -> bytes:
    """Return one parcel of JSON-able `facts` and named `blobs`; same values, same bytes."""
    ordered = sorted((blobs or {}).items())
    sizes = [[name, len(data)] for name, data in ordered]
    head = json.dumps({"facts": facts, "blobs": sizes}, sort_keys=True).encode()
    return b"".join([LENGTH.pack(len(head)), head, *(data for _, data in ordered)])


def open_parcel(parcel: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return facts and blobs of a parcel; BrokenParcel unless every byte is accounted for."""
    try:
        (length,) = LENGTH.unpack_from(parcel)
        head = json.loads(parcel[LENGTH.size : LENGTH.size + length])
        facts, sizes = dict(head["facts"]), [(str(name), int(size)) for name, size in head["blobs"]]
    except (struct.error, ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"the parcel's head is broken: {error}"
        raise BrokenParcel(message) from error
    position = LENGTH.size + length
    if (
        position + sum(size for _, size in sizes) != len(parcel)
        or min((size for _, size in sizes), default=0) < 0
    ):
        message = "the parcel's blobs do not have the lengths that its head gives"
        raise BrokenParcel(message)
    blobs = {}
    for name, size in sizes:
        blobs[name] = parcel[position : position + size]
        position += size
    return facts, blobs
