"""Whether two PDFs say the same words and show pictures with the same meaning."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"[^\W\d_]{2,}|\d+")
FURNITURE = re.compile(
    r"Sheet [0-9a-f]{6}.*?Page \d+ of \d+|Questions\? Call [\d ]+|Riverside Physiotherapy|Draft\. Safety questions not asked\."
)


def require_same_content(one: bytes, other: bytes) -> None:
    """Raise ValueError naming what only one of them has: words, or pictures' alternative texts."""
    words = _difference(_words(one), _words(other))
    alts = _difference(Counter(_alts(one)), Counter(_alts(other)))
    if words or alts:
        message = f"words: {words[:12]}; pictures: {alts[:4]}"
        raise ValueError(message)


def _difference(one: Counter[str], other: Counter[str]) -> list[str]:
    return [
        f"{word!r} {one[word]}:{other[word]}"
        for word in sorted(one | other)
        if one[word] != other[word]
    ]


def _words(pdf: bytes) -> Counter[str]:
    """Count the words, running heads and feet apart, lines joined where they were broken."""
    found: Counter[str] = Counter()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = " ".join(page.get_textpage().get_text_range().replace("\ufffe", "").split())
            found.update(WORD.findall(FURNITURE.sub(" ", text)))
    return found


def _alts(pdf: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        todo = [opened.Root.StructTreeRoot]
        while todo:
            node = todo.pop()
            if isinstance(node, pikepdf.Array):
                todo.extend(list(node))
            elif isinstance(node, pikepdf.Dictionary):
                if "/Alt" in node:
                    yield str(node.Alt)
                if "/K" in node and not isinstance(node.K, int):
                    todo.append(node.K)
