"""Drawing and checking the pictures of exercises, from their folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import FigureError, LibraryError, NotFound, Problem
from hep.illustration.dialect import fingerprint as drawn_from
from hep.illustration.studio import draw, fingerprint
from hep.illustration.studio_check import check_scene
from hep.library.figure_file import FILE, located, read_scene

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ITEMS = "items"


def figure_folders(library_dir: Path, exercises: Sequence[str]) -> list[Path]:
    """Return the folders that hold a scene: of these exercises, of all without any named."""
    folders = {
        path.parent.name: path.parent for path in sorted(library_dir.glob(f"{ITEMS}/**/{FILE}"))
    }
    for exercise in exercises:
        if exercise not in folders:
            kind = "scene of exercise"
            raise NotFound(kind, exercise)
    return [folders[name] for name in exercises or sorted(folders)]


def draw_exercise(folder: Path) -> list[Path]:
    """Draw every frame of a scene beside it; all of them or, on an error, none."""
    scene, document = read_scene(folder)
    try:
        drawings = draw(scene)
    except FigureError as error:
        raise located(error, document) from error
    written = []
    for name, drawing in drawings.items():
        path = folder / f"{name}.svg"
        path.write_text(drawing.svg, encoding="utf-8")
        written.append(path)
    return written


def check_exercise(folder: Path) -> list[Problem]:
    """Return what is wrong with a scene: its claims, its contacts, pictures that are not current."""
    try:
        scene, document = read_scene(folder)
        problems = [
            Problem(document.where(("frames", frame)), fact) for frame, fact in check_scene(scene)
        ]
    except LibraryError as error:
        return list(error.problems)
    except FigureError as error:
        return list(located(error, document).problems)
    current = fingerprint(scene)
    for frame in scene.frames:
        path = folder / f"{frame.name}.svg"
        name = f"{folder.name}/{path.name}"
        if not path.exists():
            problems.append(Problem(name, "is not drawn", "run hep figure draw"))
        elif drawn_from(path.read_text(encoding="utf-8")) != current:
            problems.append(Problem(name, "is older than its scene", "run hep figure draw"))
    return problems
