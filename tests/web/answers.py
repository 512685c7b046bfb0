"""Answers to the safety questions that several tests give."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.library import Library

ENTRY = {
    "cleared-RF01-by": "Dr Example",
    "cleared-RF01-on": "2026-05-12",
    "cleared-RF01-result": "X-ray: no fracture",
    "cleared-RF01-limits": "none",
}


def groups_of(library: Library) -> list[str]:
    """Return the groups of questions, as the library orders them."""
    return list(dict.fromkeys(flag.group for flag in library.red_flags.values()))
