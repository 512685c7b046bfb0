"""The pictures handed over with a document: addressed by their content, told apart by it.

<img src="{{ asset_url(svg_bytes) }}" alt="...">        # asset:<sha256>
assets = asset_table(svg_bytes, logo_bytes)             # {sha256: bytes}
"""

from __future__ import annotations

import hashlib
import re

SCHEME = "asset:"
REFERENCE = re.compile(r"asset:([0-9a-f]{64})")
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
SVG = "image/svg+xml"
UNKNOWN = "application/octet-stream"


def asset_key(data: bytes) -> str:
    """Return the sha256 of `data` in hexadecimal: its key in the table."""
    return hashlib.sha256(data).hexdigest()


def asset_url(data: bytes) -> str:
    """Return the address under which HTML and CSS name these bytes."""
    return SCHEME + asset_key(data)


def asset_table(*pictures: bytes) -> dict[str, bytes]:
    """Return `pictures` by their keys."""
    return {asset_key(data): data for data in pictures}


def media_type(data: bytes) -> str:
    """Return PNG, JPEG or SVG by the first bytes; "application/octet-stream" for anything else."""
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            return name
    return SVG if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<svg", b"<?xml")) else UNKNOWN


def referenced_keys(*sources: str) -> set[str]:
    """Return the keys of all assets that these texts of HTML or CSS name."""
    return {key for source in sources for key in REFERENCE.findall(source)}
