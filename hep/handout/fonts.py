"""The fonts of the sheets: which files they are, and the only ones that the renderer can see.

Atkinson Hyperlegible (OFL 1.1) comes as a package. Without an own configuration Pango would take
any system font that it likes better, and the same sheet would look different on each machine.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import fontpkg_atkinson_hyperlegible
from fontTools.ttLib import TTFont

FAMILY = fontpkg_atkinson_hyperlegible.FAMILY

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


@cache
def font_files() -> tuple[Path, ...]:
    """Return the files of all faces (regular, bold and their italics), sorted by name."""
    return tuple(sorted((fontpkg_atkinson_hyperlegible.ROOT / "files").glob("*.ttf")))


@cache
def printable_characters() -> frozenset[str]:
    """Return the characters that every face can print."""
    faces = map(_codes, font_files())
    return frozenset(chr(code) for code in set.intersection(*faces))


def _codes(path: Path) -> set[int]:
    with TTFont(path, lazy=True) as face:
        return set(face.getBestCmap())


def write_font_configuration(folder: Path) -> Path:
    """Write a fontconfig file into `folder` that lists our fonts only; return its path."""
    path = folder / "fonts.conf"
    text = CONFIGURATION.format(
        fonts=escape(str(font_files()[0].parent)), cache=escape(str(folder / "cache"))
    )
    path.write_text(text, encoding="utf-8")
    return path


def activate_fonts() -> None:
    """Make our fonts the only ones of this process; call before WeasyPrint is imported.

    For the worker process: it sets FONTCONFIG_FILE and removes the file when the process ends.
    """
    folder = Path(tempfile.mkdtemp(prefix="hep-fonts-"))
    owner = os.getpid()
    atexit.register(_remove, folder, owner)
    os.environ["FONTCONFIG_FILE"] = str(write_font_configuration(folder))


def _remove(folder: Path, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)
