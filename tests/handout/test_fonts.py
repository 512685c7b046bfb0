"""The fonts a worker sees: written for it, removed after it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from hep.handout.fonts import font_files, write_font_configuration

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import os, sys
from hep.handout.fonts import activate_fonts
activate_fonts()
if os.fork() == 0:
    sys.exit(0)  # a child that ends in order must not take its parent's file away
os.wait()
print(os.path.exists(os.environ["FONTCONFIG_FILE"]), os.environ["FONTCONFIG_FILE"])
"""


def test_the_configuration_lists_our_folder_only(tmp_path: Path) -> None:
    text = write_font_configuration(tmp_path).read_text(encoding="utf-8")
    assert text.count("<dir>") == 1
    assert str(font_files()[0].parent) in text
    assert "include" not in text


def test_the_file_lives_as_long_as_the_process_that_made_it(tmp_path: Path) -> None:
    paths = {"PYTHONPATH": ":".join(filter(None, sys.path)), "TMPDIR": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=paths, capture_output=True, text=True, check=True
    )
    existed, path = result.stdout.split()
    assert existed == "True"
    assert path.startswith(str(tmp_path))
    assert list(tmp_path.iterdir()) == []
