"""Freeze the bench anew: eight exercises of two programs, as words, drawings and a reference page.

    .venv/bin/python -m tests.bench.handout.freeze

Only when the sheet's document has other fields than before: figures before and after cannot be
compared. The reference is what somebody would write first: cards in flex, doses in tables.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.document import GoodToKnow, Way
from hep.handout.editions import Printing
from hep.handout.stamp import Stamp
from hep.language.words import load_words
from hep.library.load import load_library
from hep.services.handout_document import build_document
from hep.services.programs import draft_program
from tests.bench.handout.frozen import DRAWINGS, FOLDER, HASHES, REFERENCE, WORDS, hash_of

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.handout.document import ExerciseBlock, HandoutDocument, LogRow

EXERCISES = 8
CAUSES = ("instability", "overuse")


def main() -> None:
    """Write words, drawings, reference and hashes."""
    library = load_library(Path("exercises"))
    (first, pictures), (second, more) = (_document(cause, library) for cause in CAUSES)
    document = _joined(first, second)
    DRAWINGS.mkdir(exist_ok=True)
    for old in DRAWINGS.glob("*.svg"):
        old.unlink()
    files = {}
    used = [plate.asset for block in document.exercises for plate in block.plates]
    signs = [key for _, key in document.icons]
    for number, key in enumerate(dict.fromkeys([*used, document.qr, *signs]), start=1):
        files[key] = f"drawings/{number:02}.svg"
        (FOLDER / files[key]).write_bytes((pictures | more)[key])
    words = json.dumps(asdict(document), ensure_ascii=False, indent=1, default=sorted)
    WORDS.write_text(words + "\n", encoding="utf-8")
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined
    )
    page = environment.get_template("reference.html.j2").render(
        sheet=document, say=document.say, files=files
    )
    REFERENCE.write_text(page, encoding="utf-8")
    frozen = [WORDS, REFERENCE, *(FOLDER / name for name in files.values())]
    lines = [f"{hash_of(one)}  {one.relative_to(FOLDER)}" for one in frozen]
    HASHES.write_text("\n".join(lines) + "\n", encoding="utf-8")


def a_card(block: ExerciseBlock, number: int) -> ExerciseBlock:
    """Return title, dose, steps and caution: what somebody would print first."""
    return replace(
        block,
        number=number,
        why="",
        start="",
        until="",
        feel="",
        mistake="",
        easier=Way(""),
        harder=Way(""),
    )


def _document(cause: str, library: Library) -> tuple[HandoutDocument, dict[str, bytes]]:
    request = PlanRequest(
        cause=cause, level=Level.BUILD, side=SoreSide.LEFT, max_exercises=6, minutes=60
    )
    return build_document(
        draft_program(request, library=library),
        library=library,
        words=load_words("en"),
        clinic=("Riverside Physiotherapy", "555 0142"),
        printed_on=datetime.date(2026, 11, 27),
        printing=Printing(),
        stamp=Stamp(link="https://clinic.example/p/7K2M9Q"),
    )


def _joined(first: HandoutDocument, second: HandoutDocument) -> HandoutDocument:
    """Return the first document with eight exercises of both, each drawn in two pictures."""
    names: set[str] = set()
    blocks: list[ExerciseBlock] = []
    rows: list[LogRow] = []
    for one in (first, second):
        for block, row in zip(one.exercises, one.log, strict=True):
            if len(block.plates) != 2 or block.name in names or len(blocks) == EXERCISES:
                continue
            names.add(block.name)
            number = len(blocks) + 1
            blocks.append(a_card(block, number))
            rows.append(replace(row, number=number))
    page_one = replace(
        first.page_one,
        glance=(),
        pain_rule="",
        pain_scale="",
        above="",
        in_turn="",
        bands=(),
        emergency_rules=(),
        stop_rules=(),
        running="",
    )
    know = GoodToKnow((), (), False, (), "", (), (), "", "", (), "", (), (), ())
    return replace(
        first,
        exercises=tuple(blocks),
        page_one=page_one,
        good_to_know=know,
        log=tuple(rows),
        is_half=True,
    )


if __name__ == "__main__":
    main()
