"""Points 26, 27 and 28: sizes of type, sizes of paper, upright letters without lines below."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from hep.handout.checks.sheet import Failure
from hep.handout.editions import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Part, Run, Sheet
    from hep.handout.checks.speech import Speech

POINTS_PER_MM = 72 / 25.4
PAPERS_PT = ((595.3, 841.9), (612.0, 792.0))  # A4, Letter
HAIR = 0.1  # points lost in rounding
SMALLEST_PT = {Edition.LARGE_PRINT: 18.0}
FLOOR_PT = 12.0
BODY_PT = {Edition.PATIENT: 14.0, Edition.LARGE_PRINT: 18.0}
BODY_WORDS = 8  # a text of so many words, with a full stop, is read, not glanced at
FULL_STOP = re.compile(r"[.?!]$")
THINNEST_LINE_PT = 2.0
UNDER = 0.3  # of the type's size: as far below the base line a line underlines


def check_sizes(sheet: Sheet, _speech: Speech, edition: Edition) -> Iterator[Failure]:
    """Find type below the edition's smallest size, and body text below the size of body."""
    smallest = SMALLEST_PT.get(edition, FLOOR_PT)
    for run in sheet.runs:
        if run.size_pt < smallest - HAIR:
            message = f"set in {run.size_pt:.3g} pt, not {smallest:g}"
            yield Failure("type-size", run.page, message, run.text.strip())
    body = BODY_PT.get(edition, FLOOR_PT)
    for part in sheet.parts:
        size = min((sheet.runs[index].size_pt for index in part.runs), default=body)
        if _is_body(part) and smallest - HAIR <= size < body - HAIR:
            message = f"body text set in {size:.3g} pt, not {body:g}"
            yield Failure("type-size", part.page, message, part.text)


def check_paper(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Ask that each page is A4 or Letter, upright, and all of one size: composed, not enlarged."""
    for number, (width, height) in enumerate(sheet.pages, start=1):
        known = any(abs(width - w) < 1 and abs(height - h) < 1 for w, h in PAPERS_PT)
        if not known or sheet.pages[0] != (width, height):
            size = f"{width / POINTS_PER_MM:.0f} x {height / POINTS_PER_MM:.0f} mm"
            yield Failure("re-set", number, f"{size} is neither A4 nor Letter")
    for run in sheet.runs:
        width, height = sheet.pages[run.page - 1]
        if run.box.left < 0 or run.box.right > width or run.box.bottom < 0 or run.box.top > height:
            yield Failure("re-set", run.page, "runs off the paper", run.text.strip())


def check_letters(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Find letters with serifs or slant, words in capitals, and lines right below words."""
    for run in sheet.runs:
        if run.is_slanted:
            yield Failure("plain-letters", run.page, "set in italics", run.text.strip())
        if "Serif" in run.font or "Times" in run.font:
            yield Failure("plain-letters", run.page, f"set in {run.font}", run.text.strip())
        if _is_shouted(run.text):
            yield Failure("plain-letters", run.page, "set in capitals", run.text.strip())
        if _is_underlined(run, sheet):
            yield Failure("plain-letters", run.page, "is underlined", run.text.strip())


def _is_shouted(text: str) -> bool:
    """Tell whether two words, one after the other, are in capitals; ACSM alone is a sign."""
    loud = [one.isalpha() and one.isupper() and len(one) > 1 for one in text.split()]
    return any(map(all, itertools.pairwise(loud)))


def _is_body(part: Part) -> bool:
    is_text = part.role in {"P", "LBody"} and len(part.text.split()) >= BODY_WORDS
    return is_text and bool(FULL_STOP.search(part.text))


def _is_underlined(run: Run, sheet: Sheet) -> bool:
    """Tell whether a thin line of the words' own length stands between base line and next line."""
    for shape in sheet.shapes:
        box = shape.box
        if (
            shape.page == run.page
            and box.height <= THINNEST_LINE_PT
            and abs(box.width - run.box.width) < run.size_pt / 2
            and abs(box.left - run.box.left) < run.size_pt / 3
            and 0 <= run.baseline - box.top + THINNEST_LINE_PT <= UNDER * run.size_pt
        ):
            return True
    return False
