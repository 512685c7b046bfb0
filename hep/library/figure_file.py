"""A figure.yaml as a Scene, and the studio's errors back at their file and line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hep.domain.errors import LibraryError, Problem
from hep.domain.scene import Scene
from hep.library.containers import Part
from hep.library.schemas.figure import SceneSchema
from hep.library.typed import read_typed
from hep.library.yaml_nodes import read_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hep.domain.errors import FigureError
    from hep.library.yaml_nodes import Document, Step

FILE = "figure.yaml"
STEP = re.compile(r"[^.\[\]]+|\[\d+\]")


def read_scene(folder: Path) -> tuple[Scene, Document]:
    """Return the scene of an exercise's folder, and where each value of it is written.

    Raises LibraryError with every problem of the file.
    """
    name = f"{folder.name}/{FILE}"
    document = read_document(folder / FILE, name=name)
    values = read_typed(document, Part(SceneSchema))
    return a_scene(folder.name, values), document


def a_scene(identifier: str, values: Mapping[str, Any]) -> Scene:
    """Return the typed values of a figure.yaml as the scene of an exercise."""
    return Scene(id=identifier, title=identifier.replace("-", " "), **values)


def located(error: FigureError, document: Document) -> LibraryError:
    """Return the studio's error as a problem at its file and line."""
    steps = tuple(_step(found) for found in STEP.findall(error.path))
    where = document.where(steps)
    return LibraryError([Problem(where, f"{error.path}: {error.fact}", error.hint)])


def _step(text: str) -> Step:
    return int(text[1:-1]) if text.startswith("[") else text
