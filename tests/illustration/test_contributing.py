"""What CONTRIBUTING says of pictures is so: its example is drawn, its lists are complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hep.illustration.bases import bases
from hep.illustration.camera import VIEWS
from hep.illustration.muscles import ARCH, MUSCLES
from hep.illustration.palette import FIGURES
from hep.illustration.patches import MIDDLE, SIDED
from hep.illustration.props import CARRIED, STANDING
from hep.illustration.signs import KINDS
from hep.illustration.studio import draw
from hep.illustration.studio_check import check_scene
from hep.library.figure_file import read_scene

TEXT = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
LISTS = {
    "`figure`": [*FIGURES],
    "`base`": [*bases()],
    "`camera`": [*VIEWS],
    "`props`": [*STANDING, *CARRIED],
    "`signs`": [*KINDS],
    "`part`, with left_ or right_": [*SIDED],
    "`part`, without": [*MIDDLE, "pelvis"],
    "`highlight`": [*MUSCLES, ARCH],
}


def test_the_example_has_at_most_15_lines_and_holds_what_it_claims(tmp_path: Path) -> None:
    (example,) = re.findall(r"(?s)```yaml\n(figure: .*?)```", TEXT)
    assert len(example.splitlines()) <= 15
    (tmp_path / "figure.yaml").write_text(example, encoding="utf-8")
    scene, _ = read_scene(tmp_path)
    assert check_scene(scene) == []
    assert sorted(draw(scene, preview=True)) == ["end", "start"]


@pytest.mark.parametrize("what", LISTS)
def test_every_name_is_listed(what: str) -> None:
    (cell,) = re.findall(rf"^\| {re.escape(what)} \| (.*) \|$", TEXT, re.MULTILINE)
    assert sorted(cell.split(", ")) == sorted(LISTS[what])
