"""Every edition of a sheet built by hand: its words and the look of its pages are the known ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from hep.handout.editions import Edition, Printing
from hep.handout.html import made_editions, render_html
from tests.handout.documents import ASSETS, a_block, a_document
from tests.handout.goldens import (
    GOLDEN,
    MOST_VISIBLE,
    assert_known_pages,
    assert_known_words,
    differing_pixels,
    in_few_greys,
    page_picture,
    words_of,
)
from tests.handout.measured import page_texts

if TYPE_CHECKING:
    from pathlib import Path

    from hep.handout.document import HandoutDocument, Plate
    from hep.handout.pdf import Press

MOST_BYTES = 200_000  # of all pictures together
MOST_PAGE_BYTES = 30_000
CLOSEST_MM = 34.0
ON_ONE_PAGE = (Edition.ONE_PAGE, Edition.JOURNEY)
PATIENT, LARGE = Edition.PATIENT, Edition.LARGE_PRINT
KNOWN = [  # name, edition, exercises, paper, the pages that are looked at
    ("two-exercises-a4", PATIENT, 2, "a4", (1, 2, 4, 5)),
    ("five-exercises-letter", PATIENT, 5, "letter", (1, 2, 3)),
    ("large-print-a4", LARGE, 2, "a4", (1, 3, 4)),
    ("one-page-letter", Edition.ONE_PAGE, 4, "letter", (1,)),
    ("one-page-six-a4", Edition.ONE_PAGE, 6, "a4", (1,)),
    ("log-a4", Edition.LOG, 4, "a4", (1,)),
    ("run-plan-a4", Edition.RUN_PLAN, 2, "a4", (1, 2)),
    ("run-plan-letter", Edition.RUN_PLAN, 2, "letter", (1,)),
    ("therapist-a4", Edition.THERAPIST, 2, "a4", (1,)),
    ("journey-a4", Edition.JOURNEY, 2, "a4", (1,)),
    ("journey-letter", Edition.JOURNEY, 2, "letter", (1,)),
]


def printed(document: HandoutDocument, press: Press) -> bytes:
    html, css = render_html(document)
    return press.render(html, css, ASSETS).pdf


def in_edition(edition: Edition, exercises: int, paper: str) -> HandoutDocument:
    """A sheet by hand; the one page gets pictures that are small enough for it, as a service sees to."""
    document = replace(
        a_document(exercises=exercises, paper=paper), printing=Printing(paper, edition)
    )
    if edition is not Edition.ONE_PAGE:
        return document
    small = tuple(a_block(one.number, is_half=True) for one in document.exercises)
    closest = tuple(replace(one, plates=tuple(map(_lower, one.plates))) for one in small)
    return replace(document, exercises=closest, tight=frozenset({"sheet"}))


def _lower(plate: Plate) -> Plate:
    share = CLOSEST_MM / plate.height_mm
    return replace(plate, width_mm=plate.width_mm * share, height_mm=CLOSEST_MM)


@pytest.mark.parametrize(
    ("name", "edition", "exercises", "paper", "pages"), KNOWN, ids=[one[0] for one in KNOWN]
)
def test_words_and_look_are_the_known_ones(
    name: str,
    edition: Edition,
    exercises: int,
    paper: str,
    pages: tuple[int, ...],
    press: Press,
    tmp_path: Path,
) -> None:
    pdf = printed(in_edition(edition, exercises, paper), press)
    assert edition not in ON_ONE_PAGE or len(page_texts(pdf)) == 1
    assert_known_words(words_of(pdf), f"handout-{name}", kept=tmp_path)
    assert_known_pages(pdf, pages, name, kept=tmp_path)


def test_every_edition_is_known_and_no_picture_is_left_over() -> None:
    assert {edition for _, edition, *_ in KNOWN} == made_editions()
    files = sorted((GOLDEN / "pages").glob("*.png"))
    names = {f"{name}-{page}.png" for name, *_, pages in KNOWN for page in pages}
    assert {one.name for one in files} == names
    sizes = [one.stat().st_size for one in files]
    assert max(sizes) <= MOST_PAGE_BYTES
    assert sum(sizes) <= MOST_BYTES


def test_a_known_picture_in_few_greys_is_the_page_itself(press: Press) -> None:
    page = page_picture(printed(a_document(), press), 1)
    assert differing_pixels(page, in_few_greys(page).convert("L")) == 0


@pytest.mark.parametrize("edition", sorted(made_editions()))
def test_the_same_document_gives_the_same_bytes_in_every_edition(
    edition: Edition, press: Press
) -> None:
    document = in_edition(edition, 3, "a4")
    assert printed(document, press) == printed(document, press)


@pytest.mark.parametrize(
    "words", [{"dose": "3\u00a0sets of 12, left leg."}, {"plates": ()}, {"name": "Calf raise"}]
)
def test_one_changed_part_is_seen_in_the_picture(words: dict[str, object], press: Press) -> None:
    document = a_document()
    changed = replace(
        document, exercises=(a_block(1, is_half=False, **words), document.exercises[1])
    )
    before, after = (page_picture(printed(one, press), 2) for one in (document, changed))
    assert differing_pixels(before, after) > MOST_VISIBLE


def test_other_words_and_pages_are_kept_beside_the_known_ones(press: Press, tmp_path: Path) -> None:
    pdf = printed(a_document(phone="555 0199"), press)
    kept: dict[str, Any] = {"kept": tmp_path, "is_update": False}
    with pytest.raises(AssertionError, match=str(tmp_path)):
        assert_known_words(words_of(pdf), "handout-two-exercises-a4", **kept)
    with pytest.raises(AssertionError, match=str(tmp_path)):
        assert_known_pages(pdf, (1,), "log-a4", **kept)
    assert {one.name for one in tmp_path.iterdir()} == {
        "handout-two-exercises-a4.known.txt",
        "handout-two-exercises-a4.now.txt",
        "log-a4-1.known.png",
        "log-a4-1.now.png",
    }
