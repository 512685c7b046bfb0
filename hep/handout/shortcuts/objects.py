"""Objects of a PDF as bytes, and the references of its pages, which every tag names.

pydyf writes all pages' references anew for each tag that asks for one of them.
"""

from __future__ import annotations

from typing import Any

from hep.handout.shortcuts.numbers import to_bytes
from hep.handout.shortcuts.standing_in import Shortcut

NAMES: dict[str, bytes] = {}  # of entries; a sheet has some fifty


def dictionary(item: Any) -> bytes:
    """Stand in for Dictionary.data."""
    parts = [b"<<"]
    for key, value in item.items():
        name = NAMES.get(key)
        if name is None:
            name = NAMES[key] = b"/" + to_bytes(key) + b" "
        parts += name, (value if type(value) is bytes else to_bytes(value))
    parts.append(b">>")
    return b"".join(parts)


def page_references(pdf: Any) -> tuple[bytes, ...]:
    """Stand in for PDF.page_references."""
    pages = pdf.pages["Kids"][::3]
    kept: tuple[list[int], tuple[bytes, ...]] | None = vars(pdf).get("kept_references")
    if kept is None or kept[0] != pages:
        kept = pdf.kept_references = pages, tuple(b"%d 0 R" % number for number in pages)
    return kept[1]


SHORTCUTS = (
    Shortcut("pydyf", "Dictionary.data", "1a6ebf2b6bc6adcb", dictionary),
    Shortcut("pydyf", "PDF.page_references", "060bf90aad55931b", page_references),
)
