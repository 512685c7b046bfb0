"""docs/checklist.md is the table as a page; what readers noted in it is kept.

HEP_TEST_UPDATE_GOLDEN=1 writes the page anew.
"""

from __future__ import annotations

import os
from pathlib import Path

from hep.handout.checklist import load_checklist
from hep.handout.checklist_page import checklist_page, read_looks

PAGE = Path(__file__).parents[2] / "docs" / "checklist.md"
UPDATE = bool(os.environ.get("HEP_TEST_UPDATE_GOLDEN"))
LOOKS = {12: ("heel raise, 45 mm, grey", "A. Reader", "2026-11-23")}


def test_the_page_is_that_of_the_table() -> None:
    kept = read_looks(PAGE.read_text(encoding="utf-8")) if PAGE.exists() else {}
    page = checklist_page(kept)
    if UPDATE:
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page


def test_what_a_reader_noted_is_kept_when_the_page_is_written_again() -> None:
    page = checklist_page(LOOKS)
    assert "| heel raise, 45 mm, grey | A. Reader | 2026-11-23 |" in page
    assert {n: look for n, look in read_looks(page).items() if any(look)} == LOOKS


def test_each_point_for_eyes_has_its_place_for_sheet_reader_and_date() -> None:
    assert set(read_looks(checklist_page({}))) == {
        one.number for one in load_checklist() if one.needs_eyes
    }
