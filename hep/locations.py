"""Where the folders `exercises/` and `templates/` lie: beside the package or inside a wheel."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
IN_WHEEL = PACKAGE / "_data"


def data_folder(name: str) -> Path:
    """Return the folder `exercises` or `templates` of this installation."""
    installed = IN_WHEEL / name
    return installed if installed.is_dir() else PACKAGE.parent / name
