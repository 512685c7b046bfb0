"""Drawing and checking the pictures of exercises, from their folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import FigureError, LibraryError, NotFound, Problem
from hep.illustration.contrast import faint
from hep.illustration.dialect import fingerprint as drawn_from
from hep.illustration.legend import legend_entries
from hep.illustration.motion import animate
from hep.illustration.studio import draw, drawing_names, fingerprint
from hep.illustration.studio_check import check_scene
from hep.library.figure_file import FILE, located, read_scene

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hep.domain.scene import Scene

__all__ = ["check_exercise", "draw_exercise", "figure_folders", "legend_entries", "moving"]

ITEMS = "items"
REDRAW = "run hep figure draw"


def figure_folders(
    library_dir: Path, exercises: Sequence[str], *, overlay: Path | None = None
) -> list[Path]:
    """Return the folders that hold a scene: of these exercises, of all without any named.

    Those of a clinic's own exercises, in its overlay, are among them.
    """
    folders = {
        path.parent.name: path.parent
        for root in (library_dir, overlay)
        if root
        for path in sorted(root.glob(f"{ITEMS}/**/{FILE}"))
    }
    for exercise in exercises:
        if exercise not in folders:
            kind = "scene of exercise"
            raise NotFound(kind, exercise)
    return [folders[name] for name in exercises or sorted(folders)]


def draw_exercise(folder: Path, *, again: bool = False) -> list[Path]:
    """Draw the pictures of a scene beside it, all of them or, on an error, none.

    Returns the files written: none when they are current, unless `again`.
    """
    scene, document = read_scene(folder)
    if not again and not _old_pictures(folder, scene):
        return []
    try:
        drawings = draw(scene)
    except FigureError as error:
        raise located(error, document) from error
    written = []
    for name, drawing in drawings.items():
        path = folder / f"{name}.svg"
        part = path.with_suffix(".part")
        part.write_text(drawing.svg, encoding="utf-8")
        written.append((part, path))
    return [part.replace(path) for part, path in written]


def moving(folder: Path) -> str:
    """Return the movement of a scene as one SVG; LibraryError says what cannot be drawn."""
    scene, document = read_scene(folder)
    try:
        return animate(scene)
    except FigureError as error:
        raise located(error, document) from error


def check_exercise(folder: Path) -> list[Problem]:
    """Return what is wrong with a scene: claims, contacts, and pictures that are old or faint."""
    try:
        scene, document = read_scene(folder)
        problems = [
            Problem(document.where(("frames", frame)), fact) for frame, fact in check_scene(scene)
        ]
    except LibraryError as error:
        return list(error.problems)
    except FigureError as error:
        return list(located(error, document).problems)
    return [
        *problems,
        *_old_pictures(folder, scene),
        *_faint_pictures(folder, scene),
        *_strangers(folder, scene),
    ]


def _old_pictures(folder: Path, scene: Scene) -> list[Problem]:
    current = fingerprint(scene)
    problems = []
    for name in drawing_names(scene):
        path = folder / f"{name}.svg"
        if not path.exists():
            problems.append(Problem(f"{folder.name}/{path.name}", "is not drawn", REDRAW))
        elif drawn_from(path.read_text(encoding="utf-8")) != current:
            fact = "is older than its scene"
            problems.append(Problem(f"{folder.name}/{path.name}", fact, REDRAW))
    return problems


def _faint_pictures(folder: Path, scene: Scene) -> list[Problem]:
    """Return what greyscale print at 45 mm would lose."""
    paths = [folder / f"{name}.svg" for name in drawing_names(scene)]
    return [
        Problem(f"{folder.name}/{path.name}", fact, "change its colours or its scale")
        for path in paths
        if path.exists()
        for fact in faint(path.read_text(encoding="utf-8"))
    ]


def _strangers(folder: Path, scene: Scene) -> list[Problem]:
    known = drawing_names(scene)
    return [
        Problem(f"{folder.name}/{path.name}", "belongs to no frame of the scene", "remove it")
        for path in sorted(folder.glob("*.svg"))
        if path.stem not in known
    ]
