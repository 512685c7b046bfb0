"""Finished nameless PDFs by the hash of what they were made from, the longest unused first to go.

Nothing with a person's name on it may be put here: the caller says which sheets are nameless.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.handout.pdf import RenderedPdf

MOST_BYTES = 64 * 2**20  # about 300 sheets


class Finished:
    """Safe to share between threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """Keep at most this many bytes of PDF; one that is larger than that is not kept."""
        self._most_bytes = most_bytes
        self._used = 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, RenderedPdf] = OrderedDict()

    def find(self, key: str) -> RenderedPdf | None:
        """Return what was made from the document of this key; None when it is not kept."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: str, made: RenderedPdf) -> None:
        """Keep a PDF, making room for it."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = made
                self._used += len(made.pdf)
            while self._used > self._most_bytes:
                _, gone = self._kept.popitem(last=False)
                self._used -= len(gone.pdf)


def document_key(html: str, css: str) -> str:
    """Return the key of a document; pictures are in it by their own hashes."""
    parts = b"".join(hashlib.sha256(_encoded(text)).digest() for text in (html, css))
    return hashlib.sha256(parts).hexdigest()


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogatepass")  # half a character is refused later, with its text
