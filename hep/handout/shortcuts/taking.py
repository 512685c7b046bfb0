"""WeasyPrint's busiest functions written shorter, where they demonstrably do the same.

    take_shortcuts()        # once, in the worker, before anything is rendered

Each shortcut names the function that it stands in for and the hash of that function's source. With
another WeasyPrint, pydyf or cffi the hash differs, and the plain function stays: slower, never wrong.
With and without shortcuts every sheet is the same to the byte; tests/handout/test_shortcuts.py
compares them. No shortcut knows our templates.
"""

from __future__ import annotations

from hep.handout.shortcuts import (
    arrays,
    boxes,
    floats,
    lengths,
    numbers,
    objects,
    sharing,
    styles,
    texts,
)
from hep.handout.shortcuts.standing_in import stand_in

GROUPS = (
    styles.SHORTCUTS,
    sharing.SHORTCUTS,
    lengths.SHORTCUTS,
    boxes.SHORTCUTS,
    (*texts.SHORTCUTS, *floats.SHORTCUTS),
    (*numbers.SHORTCUTS, *objects.SHORTCUTS),
    arrays.SHORTCUTS,
)


def take_shortcuts() -> list[str]:
    """Put every group of shortcuts in place whose functions are known; return their paths."""
    return [path for group in GROUPS for path in stand_in(group)]
