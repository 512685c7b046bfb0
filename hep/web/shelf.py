"""Finished sheets kept in memory for a while, so that a page can show the PDF it was made with.

A sheet's key is the sha256 of its bytes; sheets are nameless, and nothing reaches a disk. The
shelf has a limit in bytes: what was not asked for longest goes first. Another process, or this one
after a while, may not have a sheet: then the page's form makes it again, with the same bytes.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from hep.domain.request import PlanRequest
    from hep.handout.editions import Printing

MOST_BYTES = 96 * 2**20  # about 100 sheets with their pages


@dataclass(frozen=True)
class Order:
    """All that decides a sheet's bytes: the same order gives the same sheet."""

    request: PlanRequest
    fingerprint: str  # of the library
    printing: Printing
    locale: str
    printed_on: datetime.date


@dataclass(frozen=True)
class Sheet:
    """A finished sheet and its pages as pictures."""

    key: str
    pdf: bytes
    pages: tuple[bytes, ...]  # PNG

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.pdf) + sum(map(len, self.pages))


def a_sheet(pdf: bytes, pages: Sequence[bytes]) -> Sheet:
    """Return a sheet under the hash of its PDF."""
    return Sheet(sha256(pdf).hexdigest(), pdf, tuple(pages))


class Shelf:
    """Keeps sheets by order and by key; safe to share between threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        """Keep at most this many bytes; a sheet larger than that is not kept at all."""
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._by_order: OrderedDict[Order, Sheet] = OrderedDict()

    def require(self, order: Order, make: Callable[[], Sheet]) -> Sheet:
        """Return the sheet for this order, making it when it is not kept."""
        with self._lock:
            sheet = self._by_order.get(order)
            if sheet:
                self._by_order.move_to_end(order)
                return sheet
        sheet = make()
        with self._lock:
            self._by_order[order] = sheet
            self._make_room()
        return sheet

    def find(self, key: str) -> Sheet | None:
        """Return the sheet with this key; None when it is not kept (any more)."""
        with self._lock:
            for order, sheet in self._by_order.items():
                if sheet.key == key:
                    self._by_order.move_to_end(order)
                    return sheet
        return None

    def _make_room(self) -> None:
        used = sum(sheet.size for sheet in self._by_order.values())
        while used > self._most_bytes:
            _, gone = self._by_order.popitem(last=False)
            used -= gone.size
