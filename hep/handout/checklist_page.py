"""The checklist as a page for people, docs/checklist.md: who looks at what, and what eyes have seen.

The page is written from the table; what readers noted in it (sheet or picture, who, when) is kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.handout.checklist import Way, load_checklist
from hep.handout.editions import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.handout.checklist import Point

Look = tuple[str, str, str]  # sheet or picture, reader, date; "" where nobody has looked
NOT_YET: Look = ("", "", "")
EYES_ROW = re.compile(r"^\| (\d+) \|(?:[^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$", re.MULTILINE)
SIGNS = {Way.MACHINE: "machine", Way.EYES: "eyes", Way.NOT_APPLICABLE: "-"}

HEAD = """# The checklist of the handout

34 points that a good printed home exercise program keeps, from studies and standards. Each is looked at
by a machine on the finished PDF (`hep handout check plan.pdf`, or `hep handout check --all` for every
sheet that hep can make), or by eyes. The table is `hep/handout/checklist.toml`; this page is written
from it with `HEP_TEST_UPDATE_GOLDEN=1 pytest tests/handout/test_checklist_page.py`.
"""
EYES = """## What eyes look at

Also where a machine looks, these parts are for a person. Fill in the last three columns; they are kept
when the page is written again. Empty: nobody has looked yet. A date is good until the sheet changes.
"""


def checklist_page(looks: Mapping[int, Look]) -> str:
    """Return the page; `looks` is what readers noted, by the number of the point."""
    points = load_checklist()
    parts = [HEAD, *_table(points), "", EYES, *_eyes(points, looks), ""]
    parts += ["## Where a point does not apply", "", *_reasons(points)]
    parts += ["", "## What no check asks", "", *_gaps(points), ""]
    return "\n".join(parts)


def read_looks(page: str) -> dict[int, Look]:
    """Return what readers noted on a page."""
    found: dict[int, Look] = {}
    for number, *cells in EYES_ROW.findall(page):
        sheet, reader, date = (cell.strip() for cell in cells)
        found[int(number)] = (sheet, reader, date)
    return found


def _table(points: tuple[Point, ...]) -> Iterator[str]:
    yield "| | point | source | " + " | ".join(Edition) + " |"
    yield "|---" * (3 + len(Edition)) + "|"
    for one in points:
        ways = " | ".join(SIGNS[one.way(edition)] for edition in Edition)
        yield f"| {one.number} | **{one.id}** {one.words} | {one.source} | {ways} |"


def _eyes(points: tuple[Point, ...], looks: Mapping[int, Look]) -> Iterator[str]:
    yield "| | look at | sheet or picture | reader | date |"
    yield "|---|---|---|---|---|"
    for one in points:
        if one.needs_eyes:
            sheet, reader, date = looks.get(one.number, NOT_YET)
            yield f"| {one.number} | {one.looked_at} | {sheet} | {reader} | {date} |"


def _reasons(points: tuple[Point, ...]) -> Iterator[str]:
    for one in points:
        told = "; ".join(f"{edition}: {why}" for edition, why in one.reasons.items())
        if told:
            yield f"* {one.number} {one.id}. {told}."


def _gaps(points: tuple[Point, ...]) -> Iterator[str]:
    for one in points:
        if one.gap:
            yield f"* {one.number} {one.id}. {one.gap}"
