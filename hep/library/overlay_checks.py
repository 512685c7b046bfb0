"""Checks of overlay.yaml that need the library: its ids, and cells that hiding leaves empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import ACTIVE
from hep.library.links import unknown
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.errors import Problem
    from hep.library.folder import LibraryFolder
    from hep.library.overlay_folder import OverlayFolder


def check_overlay(folder: OverlayFolder, base: LibraryFolder) -> Iterator[Problem]:
    """Give the problems of overlay.yaml that need the library: ids, and cells left empty."""
    document, facts = folder.document, folder.facts
    known = tuple(file.facts["id"] for file in base.of("exercise"))
    for number, identifier in enumerate(facts["hide"]):
        if identifier not in known:
            steps: tuple[str | int, ...] = ("hide", number)
            yield unknown(document, steps, identifier, what="exercises", known=known)
    causes = tuple(file.facts["id"] for file in base.of("pathway"))
    for cause, levels in facts["adds"].items():
        if cause not in causes:
            yield unknown(document, ("adds", cause), cause, what="causes", known=causes)
        for level, ids in levels.items():
            for number, identifier in enumerate(ids):
                steps = ("adds", cause, f"L{int(level)}", number)
                if identifier not in known:
                    yield unknown(document, steps, identifier, what="exercises", known=known)
                elif identifier in facts["hide"]:
                    yield problem(document, steps, "is hidden here, too", "do one or the other")
    yield from _emptied(folder, base)


def _emptied(folder: OverlayFolder, base: LibraryFolder) -> Iterator[Problem]:
    hidden = set(folder.facts["hide"])
    moving = {
        file.value.id
        for file in base.of("exercise")
        if file.value and file.value.category in ACTIVE
    }
    for file in base.of("pathway"):
        for level, stage in file.value.stages.items() if file.value else ():
            adds = folder.facts["adds"].get(file.facts["id"], {}).get(level, ())
            if not ({*stage.candidates, *adds} & moving) - hidden:
                fact = f"leaves no exercise for {file.facts['id']} at level {int(level)}"
                yield problem(folder.document, ("hide",), fact, "keep one, or add one of your own")
