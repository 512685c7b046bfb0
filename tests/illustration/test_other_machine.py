"""The committed pictures are what this machine draws: the same bytes, or the same contours.

Another processor rounds otherwise. Older ones are played here by switching numpy's and OpenBLAS's
newer instructions off (https://numpy.org/doc/stable/reference/simd/build-options.html).
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from hep.illustration.studio import draw
from tests.illustration.contours import apart
from tests.illustration.reference import reference_folders, reference_scene

if TYPE_CHECKING:
    from pathlib import Path

MOST_UNITS = 0.2
FOLDERS = reference_folders()
LONG = "HEP_TEST_LONG" in os.environ
SOME = FOLDERS if LONG else FOLDERS[::9]
NEWER = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])
OLDER = {"OPENBLAS_CORETYPE": "Prescott", "NPY_DISABLE_CPU_FEATURES": " ".join(NEWER)}
DRAW = """
import sys
from pathlib import Path
from hep.illustration.studio import draw
from hep.library.figure_file import read_scene
for name, drawing in draw(read_scene(Path(sys.argv[1]))[0]).items():
    (Path(sys.argv[2]) / f"{name}.svg").write_text(drawing.svg, encoding="utf-8")
"""


@pytest.mark.parametrize("folder", SOME, ids=lambda folder: folder.name)
def test_the_committed_picture_is_drawn_again(folder: Path) -> None:
    for name, drawing in draw(reference_scene(folder)).items():
        committed = (folder / f"{name}.svg").read_text(encoding="utf-8")
        assert drawing.svg == committed or apart(drawing.svg, committed) <= MOST_UNITS


@pytest.mark.parametrize("folder", SOME if LONG else SOME[:1], ids=lambda folder: folder.name)
def test_an_older_processor_draws_the_same_contours(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", DRAW, str(folder), str(tmp_path)]
    subprocess.run(command, env=os.environ | OLDER, check=True, capture_output=True)
    for path in sorted(tmp_path.iterdir()):
        committed = (folder / path.name).read_text(encoding="utf-8")
        assert apart(path.read_text(encoding="utf-8"), committed) <= MOST_UNITS


def _square(left: float) -> str:
    return f'<path data-slot="ink" fill="#16202A" d="M{left:.1f} 0l50 0 0 50-50 0z"/>'


def test_a_moved_contour_is_noticed() -> None:
    assert apart(_square(0), _square(0)) == pytest.approx(0, abs=1e-9)
    assert apart(_square(0), _square(0.3)) == pytest.approx(0.3, abs=0.02)
    assert apart(_square(0), "") == np.inf
