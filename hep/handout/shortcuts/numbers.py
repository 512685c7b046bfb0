"""Numbers and words of a PDF's objects as bytes, told apart by their exact type."""

from __future__ import annotations

from typing import Any

import pydyf

from hep.handout.shortcuts.standing_in import Shortcut

TO_BYTES = pydyf._to_bytes  # noqa: SLF001 - what is stood in for


def to_bytes(item: Any) -> bytes:
    """Stand in for pydyf._to_bytes."""
    kind = type(item)
    if kind is bytes:
        plain: bytes = item
        return plain
    if kind is str:
        word: str = item
        return word.encode("ascii")
    if kind is int:
        return b"%d" % item
    if kind is float:
        if item.is_integer():
            return b"%d" % item
        return (b"%f" % item).rstrip(b"0")
    other: bytes = TO_BYTES(item)
    return other


SHORTCUTS = (Shortcut("pydyf", "_to_bytes", "1cefd02c285d3aee", to_bytes),)
