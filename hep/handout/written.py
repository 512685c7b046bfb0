"""The objects of a finished PDF as bytes, made once and compressed quickly.

An object's bytes are asked for twice: when it is looked at and when it is written. And pydyf
compresses at zlib's level 9, which takes three times as long as 6 for two per cent less.
"""

from __future__ import annotations

import zlib

import pydyf

LEVEL = 6


class Written(pydyf.Object):  # type: ignore[misc]  # pydyf has no types
    """An object that changes no more, under the number of the one that it was."""

    def __init__(self, item: pydyf.Object) -> None:
        """Take number and content of `item`."""
        super().__init__()
        self.number, self.generation = item.number, item.generation
        self._compressible: bool = item.compressible
        self.head: bytes
        if isinstance(item, pydyf.Stream):
            self.head, self._body = _stream(item)
        else:
            self.head, self._body = item.data, b""

    @property
    def data(self) -> bytes:
        """Return the object as it stands in the file."""
        return self.head + self._body

    @property
    def compressible(self) -> bool:
        """Tell whether it may stand in an object stream, as the original could."""
        return self._compressible


def _stream(item: pydyf.Stream) -> tuple[bytes, bytes]:
    """Return a stream's dictionary, and its content between its marks."""
    content = b"\n".join([pydyf._to_bytes(part) for part in item.stream])  # noqa: SLF001 - the one way streams are written
    extra = pydyf.Dictionary(item.extra)
    if item.compress:
        extra["Filter"] = "/FlateDecode"
        content = zlib.compress(content, LEVEL)
    extra["Length"] = len(content)
    return extra.data, b"\nstream\n" + content + b"\nendstream"


def write_objects(pdf: pydyf.PDF) -> None:
    """Turn every object in use into bytes; nothing may be changed afterwards."""
    pdf.objects[:] = [item if item.free == "f" else Written(item) for item in pdf.objects]
