"""Points 29 and 31: lines left aligned and not too long, no exercise over two pages."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from hep.handout.checks.exercises import printed_exercises
from hep.handout.checks.part_reader import columns_of, line_groups
from hep.handout.checks.sheet import Failure
from hep.handout.editions import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Part, Run, Sheet
    from hep.handout.checks.speech import Speech

MOST_CHARACTERS = 70
MOST_CHUNK_WORDS = 60  # of one paragraph
RAGGED_PT = 2.0
SPLIT_WORD = re.compile(r"[^\W\d_]-$")
ALIGNED = {"P", "LBody", "H1", "H2", "H3"}


def check_lines(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Find lines that are too long, do not begin at their paragraph's edge, or split a word."""
    captions = {id(after) for one, after in _pairs(sheet) if one.role == "Figure"}
    for part in sheet.parts:
        lines = line_groups([sheet.runs[index] for index in part.runs])
        pieces = [piece for line in lines for piece in columns_of(line)]
        texts = ["".join(run.text for run in piece).strip() for piece in pieces]
        for text in texts:
            if len(text) > MOST_CHARACTERS:
                message = f"a line of {len(text)} characters, at most {MOST_CHARACTERS}"
                yield Failure("line-length", part.page, message, text)
        for text, after in itertools.pairwise(texts):
            if (
                SPLIT_WORD.search(text)
                and after[:1].islower()
                and not _is_compound(text, after, sheet)
            ):
                yield Failure("line-length", part.page, "a word is split", text)
        if part.role in ALIGNED and id(part) not in captions and _is_centred(lines):
            yield Failure("line-length", part.page, "is not aligned at the left", part.text)


def check_whole(sheet: Sheet, _speech: Speech, edition: Edition) -> Iterator[Failure]:
    """Find exercises that run over their page, and long blocks of text."""
    for one in printed_exercises(sheet):
        pages = sorted({part.page for part in one.parts if part.page})
        if len(pages) > 1:
            message = f"begins here and goes on on page {pages[-1]}"
            yield Failure("not-split", one.page, message, one.name)
    for part in sheet.parts:
        if part.role != "Figure" and len(part.text.split()) > MOST_CHUNK_WORDS:
            yield Failure("not-split", part.page, "one block of text is too long", part.text)
    if edition is Edition.ONE_PAGE and len(sheet.pages) != 1:
        yield Failure("not-split", 2, f"{len(sheet.pages)} pages, not 1")


def _is_compound(text: str, after: str, sheet: Sheet) -> bool:
    """Tell whether the parted word has its hyphen on other lines of the sheet, too: heel-to-toe."""
    word = f"{text.rsplit(maxsplit=1)[-1]}{after.split(maxsplit=1)[0].rstrip('.,:;?!')}".casefold()
    return any(word in run.text.casefold() for run in sheet.runs)


def _is_centred(lines: list[list[Run]]) -> bool:
    """Tell whether the lines of a text have no common left edge; its first may hang."""
    lefts = [min(run.box.left for run in line) for line in lines]
    if len(lefts) < 2:
        return False
    rest = lefts[1:] if len(lefts) > 2 else lefts
    return max(rest) - min(rest) > RAGGED_PT + _hang(lines)


def _hang(lines: list[list[Run]]) -> float:
    """Return how far a step's number or a chip hangs left of its words: up to two letters."""
    return 2 * max(run.size_pt for line in lines for run in line)


def _pairs(sheet: Sheet) -> Iterator[tuple[Part, Part]]:
    return zip(sheet.parts, sheet.parts[1:], strict=False)
