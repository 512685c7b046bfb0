"""Half-size drawings of one scene while it is written: drawn again at each save."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import FigureError, LibraryError
from hep.illustration.dialect import side_by_side
from hep.illustration.staging import stage
from hep.illustration.studio import draw
from hep.illustration.studio_check import check_scene
from hep.library.figure_file import located, read_scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVERY_SECONDS = 0.3


@dataclass(frozen=True)
class Preview:
    """One look at a scene: the drawing, or None, and what is wrong with it."""

    svg: str | None
    said: tuple[str, ...]
    seconds: float


def preview(folder: Path) -> Preview:
    """Draw all frames of a scene side by side at half size; every problem of it in words."""
    start = time.perf_counter()
    try:
        scene, document = read_scene(folder)
        try:
            staged = stage(scene)  # once, to draw and to judge: it is a sixth of the wait
            drawings = [one.svg for one in draw(scene, preview=True, staged=staged).values()]
            facts = tuple(
                f"{document.where(('frames', frame))}: {fact}"
                for frame, fact in check_scene(scene, staged)
            )
        except FigureError as error:
            raise located(error, document) from error
    except LibraryError as error:
        said = tuple(str(problem) for problem in error.problems)
        return Preview(None, said, time.perf_counter() - start)
    return Preview(side_by_side(drawings), facts, time.perf_counter() - start)


def saves(file: Path) -> Iterator[None]:
    """Yield now, and then each time the file is saved, without end."""
    last = -1
    while True:
        changed = file.stat().st_mtime_ns if file.exists() else last
        if changed != last:
            last = changed
            yield
        time.sleep(EVERY_SECONDS)
