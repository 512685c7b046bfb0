"""PDF objects as JSON values and compressed bytes, and back: how a drawing is kept between jobs."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pydyf

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class Freezer:
    """Turns PDF objects into JSON values; each stream once, its content compressed."""

    extras: list[Any] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)
    seen: dict[int, int] = field(default_factory=dict)

    def freeze(self, value: Any) -> Any:
        """Return `value` as JSON; streams go to `extras` and `contents` and leave their index."""
        if isinstance(value, pydyf.Stream):
            return {"stream": self._freeze_stream(value)}
        if isinstance(value, dict):
            return {"dictionary": [[key, self.freeze(item)] for key, item in value.items()]}
        if isinstance(value, (list, tuple)):
            return {"array": [self.freeze(item) for item in value]}
        if isinstance(value, bytes):
            return {"bytes": value.decode("latin-1")}
        return value

    def _freeze_stream(self, stream: pydyf.Stream) -> int:
        if id(stream) not in self.seen:
            index = self.seen[id(stream)] = len(self.extras)
            content = b"\n".join(pydyf._to_bytes(item) for item in stream.stream)  # noqa: SLF001  # the one way streams are written
            self.contents.append(zlib.compress(content, 9))
            self.extras.append(None)
            self.extras[index] = self.freeze(dict(stream.extra))
        return self.seen[id(stream)]


@dataclass
class Thawer:
    """The way back: fresh PDF objects for one document, since WeasyPrint changes them."""

    extras: list[Any]
    contents: Mapping[str, bytes]
    made: dict[int, pydyf.Stream] = field(default_factory=dict)

    def thaw(self, value: Any) -> Any:
        """Return the PDF object that was frozen to `value`."""
        if not isinstance(value, dict):
            return value
        ((kind, content),) = value.items()
        if kind == "stream":
            return self.thaw_stream(content)
        if kind == "dictionary":
            return pydyf.Dictionary({key: self.thaw(item) for key, item in content})
        if kind == "array":
            return pydyf.Array([self.thaw(item) for item in content])
        return content.encode("latin-1")

    def thaw_stream(self, index: int) -> pydyf.Stream:
        """Return the stream with this index, made once."""
        if index not in self.made:
            stream = self.made[index] = pydyf.Stream([self.contents[f"{index:06}"]])
            stream.extra = self.thaw(self.extras[index])
            stream.extra["Filter"] = "/FlateDecode"
        return self.made[index]
