"""How the sheets of one program relate: large and normal, left and right, colour, skin, twice.

A sheet is made once and shared by the tests of a process.
"""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from functools import cache
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import ImageChops

from hep.containment.client import Worker
from hep.domain.exercise import Level
from hep.domain.request import Gate, SoreSide
from hep.handout.editions import Edition, Printing
from hep.handout.pdf import PRELOAD
from hep.services.handout_editions import MADE
from hep.services.pictures import exercise_pictures
from tests.handout.measured import letters, page_texts
from tests.services.sheets import a_program, a_sheet, its_document
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PIL import Image

    from hep.domain.program import Program

    Sheet = Callable[..., bytes]

CAUSES = ("instability", "scar", "gait", "overuse", "footwear")
SIDE = re.compile(
    r"(?<!all )\b(left|right)\b(?! after| out| away)", re.IGNORECASE
)  # no sides, those
SWAPPED = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}


LANGUAGES = ("en", "es")
LETTER = Printing("letter")


@pytest.fixture(scope="module")
def program() -> Program:
    return a_program(subtype="achilles-midportion")


@pytest.fixture(scope="module")
def runner() -> Program:
    return a_program(level=Level.RUN, gate=Gate.MET, running="stage-2")


def sheets_of(program: Program, runner: Program, worker: Worker) -> Sheet:
    """Return what makes each sheet once; the run plan is the runner's."""

    @cache
    def made(printing: Printing, language: str = "en") -> bytes:
        one = runner if printing.edition is Edition.RUN_PLAN else program
        return a_sheet(one, printing, worker, language=language)

    return made


@pytest.fixture(scope="module")
def sheet(program: Program, runner: Program, worker: Worker) -> Sheet:
    return sheets_of(program, runner, worker)


@pytest.fixture(scope="module")
def again(program: Program, runner: Program) -> Iterator[Sheet]:
    """Make the sheets in another worker, which keeps nothing from the first."""
    with Worker(preload=PRELOAD, allow_root=True) as other:
        yield sheets_of(program, runner, other)


def pages_of(pdf: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            page.render(scale=0.7, rev_byteorder=True).to_pil().convert("RGB") for page in document
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_print_says_the_same_steps_and_doses_in_another_setting(
    language: str, program: Program, sheet: Sheet
) -> None:
    normal, large = (
        page_texts(sheet(Printing("letter", one), language))
        for one in (Edition.PATIENT, Edition.LARGE_PRINT)
    )
    assert normal != large
    for block in its_document(program, LETTER, language=language).exercises:
        parts = [block.name, block.side.words, block.dose, block.pace, block.start, *block.steps]
        parts += [block.feel, block.mistake, block.stop_if, block.easier.words, block.harder.words]
        for part in (one for one in parts if one):
            assert letters(part) in letters(" ".join(normal)), part
            assert letters(part) in letters(" ".join(large)), part


@cache
def said_of_both_sides() -> frozenset[str]:
    """What a picture that never turns shows: both feet, whichever of them is sore."""
    return frozenset(
        words
        for one in shipped().exercises.values()
        for picture in one.pictures
        if not picture.mirrorable and "{" not in (words := one.texts["en"].alt[picture.frame])
    )


def mirrored(value: object) -> object:
    """Plain values with left for right in all words, in signs, and nothing else changed."""
    if isinstance(value, str):
        if value in said_of_both_sides():
            return value
        return SIDE.sub(lambda match: SWAPPED[match[0]], value)
    if isinstance(value, dict):
        turned = {name: mirrored(one) for name, one in value.items()}
        if {"is_left", "is_right"} <= set(turned):
            turned |= {"is_left": value["is_right"], "is_right": value["is_left"]}
        if "boxes" in value:  # of the log: the leg that begins stands above
            turned["boxes"] = list(reversed(value["boxes"]))
        return turned
    if isinstance(value, tuple | list):
        return [mirrored(one) for one in value]
    return value


def plain(value: object) -> object:
    """Plain values as `mirrored` returns them, with nothing mirrored."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, tuple | list) else value


def words_and_boxes(program: Program) -> dict[str, object]:
    """A document without what names its pictures and its version: the words, and every box."""
    way = its_document(program, Printing(edition=Edition.JOURNEY)).journey
    assert way
    document = asdict(replace(its_document(program, Printing()), version="", journey=way))

    def without_assets(value: object) -> object:
        if isinstance(value, dict):
            return {name: without_assets(one) for name, one in value.items() if name != "asset"}
        if isinstance(value, tuple | list):
            return [without_assets(one) for one in value]
        return value

    found = without_assets(document)
    assert isinstance(found, dict)
    return found


def a_mirrored_pair(cause: str, level: Level) -> list[Program]:
    return [a_program(cause=cause, level=level, side=side) for side in list(SoreSide)[:2]]


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("cause", CAUSES)
def test_the_program_of_the_other_side_is_the_same_with_the_sides_swapped(
    cause: str, level: Level
) -> None:
    left, right = map(words_and_boxes, a_mirrored_pair(cause, level))
    assert mirrored(left) == plain(right)
    assert plain(left) != plain(right)


@pytest.mark.parametrize("cause", CAUSES)
def test_pictures_that_can_be_turned_are_other_ones_of_the_same_size(cause: str) -> None:
    for item in a_program(cause=cause).active_items:
        left, right = (
            exercise_pictures(item.exercise, first_side=side, library=shipped())
            for side in (SoreSide.LEFT, SoreSide.RIGHT)
        )
        for picture, one, other in zip(item.exercise.pictures, left, right, strict=True):
            assert (one.width_mm, one.height_mm) == (other.width_mm, other.height_mm)
            turned = one.asset != other.asset or one.is_turned != other.is_turned
            assert turned == picture.mirrorable, (item.exercise.id, picture.frame)


def test_a_mirrored_program_has_as_many_pages(worker: Worker) -> None:
    left, right = (
        page_texts(a_sheet(one, Printing(), worker))
        for one in a_mirrored_pair("overuse", Level.LOAD)
    )
    assert len(left) == len(right)
    assert left != right


def has_colour(page: Image.Image) -> bool:
    red, green, blue = page.split()
    pairs = ((red, green), (green, blue))
    return any(ImageChops.difference(one, other).getbbox() is not None for one, other in pairs)


@pytest.mark.parametrize("edition", MADE)
def test_black_and_white_has_no_coloured_pixel(edition: Edition, sheet: Sheet) -> None:
    coloured = Printing("letter", edition)
    for printing in (coloured, replace(coloured, is_black_and_white=True)):
        pages = pages_of(sheet(printing))
        assert any(map(has_colour, pages)) != printing.is_black_and_white


def test_another_skin_changes_pixels_and_no_word(program: Program, sheet: Sheet) -> None:
    light, dark = (sheet(replace(LETTER, skin_tone=tone)) for tone in (1, 4))
    assert page_texts(light) == page_texts(dark)
    pages = zip(pages_of(light), pages_of(dark), strict=True)
    changed = [ImageChops.difference(one, other).getbbox() is not None for one, other in pages]
    assert changed[: len(program.active_items) + 1] == [True] * (len(program.active_items) + 1)
    assert changed[-1] is False  # the week has no picture


@pytest.mark.parametrize("edition", MADE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_program_gives_the_same_bytes_twice_in_every_edition(
    language: str, edition: Edition, sheet: Sheet, again: Sheet
) -> None:
    printing = Printing("letter", edition)
    assert sheet(printing, language) == again(printing, language)
