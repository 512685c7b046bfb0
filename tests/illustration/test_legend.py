"""The legend: one small picture of one size for every kind of mark that drawings can name."""

from __future__ import annotations

import re
from pathlib import Path

from hep.domain.scene import ArrowKind, Frame
from hep.illustration.captions import description, kinds_in
from hep.illustration.dialect import Size, size_mm
from hep.illustration.legend import HIGH_MM, KINDS, WIDE_MM, legend_entries
from tests.illustration.scenes import PERSON, scene

FIGURES = Path(__file__).parents[2] / "docs" / "figures"


def test_every_kind_has_a_picture_of_the_same_size() -> None:
    entries = legend_entries()
    assert set(entries) == set(KINDS)
    assert {size_mm(svg) for svg in entries.values()} == {Size(WIDE_MM, HIGH_MM)}
    assert len(set(entries.values())) == len(entries)


def test_every_kind_that_a_drawing_can_name_is_explained() -> None:
    frame = Frame("a", marks=("right_heel",), highlight="calf", hold=True, ghost=True)
    made = scene(frame, view=PERSON, lens="right_foot", side_mark=True, strip=True)
    named = {*kinds_in(made, made.frames), *(kind.value for kind in ArrowKind)}
    assert named == set(KINDS)


def test_a_drawing_says_in_a_sentence_what_it_shows() -> None:
    frame = Frame("a", highlight="calf")
    made = scene(frame, base="single_leg", view=PERSON, figure="older_woman")
    words = description(made, (), made.frames)
    assert (
        words
        == "A drawing of a figure (older woman, single leg, seen from one side; striped: calf)."
    )


def test_the_table_of_marks_explains_every_kind_with_its_picture() -> None:
    text = (FIGURES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| !\[\]\(legend/(\w+)\.svg\) \| `(\w+)` \| [A-Z].+\. \|$", text, re.MULTILINE
    )
    assert rows == [(kind, kind) for kind in KINDS]


def test_the_committed_legend_is_current() -> None:
    for kind, svg in legend_entries().items():
        assert (FIGURES / "legend" / f"{kind}.svg").read_text(encoding="utf-8") == svg
