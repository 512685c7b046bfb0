"""The files that belong to the product, as Git lists them; without Git, as they lie there."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".venv", ".git", "__pycache__", "build", "dist"}


@cache
def tracked(*folders: str) -> tuple[str, ...]:
    """Return the paths below these folders (all of them without one), from the root, sorted."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--", *folders],
            cwd=ROOT,
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout.split("\0")
    else:
        tops = [ROOT / folder for folder in folders] or [ROOT]
        paths = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*"))]
        listed = [str(path.relative_to(ROOT)) for path in paths if path.is_file()]
    ours = [path for path in listed if path and not NOT_OURS & set(Path(path).parts)]
    return tuple(sorted(path for path in ours if (ROOT / path).is_file()))


def tracked_python(*folders: str) -> tuple[Path, ...]:
    """Return the Python modules below these folders."""
    return tuple(ROOT / path for path in tracked(*folders) if path.endswith(".py"))
