"""A name and a link are printed on one sheet and stand nowhere else."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from hep.domain.errors import InvalidRequest
from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.editions import Edition, Printing
from hep.handout.stamp import QR_MM, Stamp, qr_svg
from hep.language.words import load_words
from hep.services.handouts import make_handout
from hep.services.programs import draft_program
from hep.services.stamps import read_stamp
from tests.handout.measured import page_texts
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from hep.containment.client import Worker

NAME, LINK = "Zaphira Quillwort", "https://clinic.example/p/7K2M9Q"


@pytest.fixture(scope="module")
def stamped(worker: Worker) -> dict[Edition, bytes]:
    library = shipped()
    request = PlanRequest(cause="scar", level=Level.BUILD, side=SoreSide.LEFT)
    program = draft_program(request, library=library)
    return {
        edition: make_handout(
            program,
            library=library,
            words=load_words("en"),
            worker=worker,
            clinic=("Riverside", "555 0142"),
            printed_on=datetime.date(2026, 11, 27),
            printing=Printing("a4", edition),
            stamp=Stamp(NAME, LINK),
        )
        for edition in (Edition.PATIENT, Edition.LARGE_PRINT, Edition.LOG)
    }


@pytest.mark.parametrize("edition", [Edition.PATIENT, Edition.LARGE_PRINT, Edition.LOG])
def test_the_name_stands_on_every_page_and_the_link_beside_its_code(
    edition: Edition, stamped: dict[Edition, bytes]
) -> None:
    pages = page_texts(stamped[edition])
    assert all(NAME in page for page in pages)
    assert any(LINK in page.replace("\r\n", "").replace("\n", "") for page in pages)


def test_no_metadata_holds_the_name_or_the_link(
    stamped: dict[Edition, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(stamped[Edition.PATIENT])
    with pikepdf.open(path) as pdf:
        kept = str(dict(pdf.docinfo)) + bytes(pdf.Root.Metadata.read_bytes()).decode()
    assert NAME not in kept
    assert LINK not in kept
    assert "Exercises for" in kept


def test_the_code_is_drawn_with_white_around_it() -> None:
    drawn = qr_svg(LINK).decode()
    assert f'width="{QR_MM:g}mm"' in drawn
    side = int(drawn.partition('viewBox="0 0 ')[2].split()[0])
    assert side >= 21 + 2 * 4  # the smallest code with four modules of white on each side
    assert drawn == qr_svg(LINK).decode()


def test_the_code_is_a_picture_of_its_own_size_on_the_page(stamped: dict[Edition, bytes]) -> None:
    with pypdfium2.PdfDocument(stamped[Edition.LOG]) as document:
        image = document[0].render(scale=2, grayscale=True).to_pil()
    dark = image.point(lambda value: 255 if value < 64 else 0)
    wide, high = image.width * QR_MM / 210, image.height * QR_MM / 297
    squares = [
        (x, y)
        for x in range(0, image.width - int(wide), 10)
        for y in range(0, image.height - int(high), 10)
        if dark.crop((x, y, x + int(wide), y + int(high))).histogram()[255] > wide * high * 0.2
    ]
    assert squares


def test_a_stamp_is_read_and_spaces_are_made_one() -> None:
    assert read_stamp({"patient_name": "  Ana   Ruiz ", "link": ""}) == Stamp("Ana Ruiz", "")
    assert read_stamp({}).is_blank


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"patient_name": "A" * 41}, ["patient_name"]),
        ({"patient_name": "A\x07B"}, ["patient_name"]),
        ({"link": "http://clinic.example"}, ["link"]),
        ({"link": "https:///nowhere"}, ["link"]),
        ({"link": "https://user@clinic.example/x"}, ["link"]),
        ({"link": "javascript:alert(1)"}, ["link"]),
        ({"link": "https://[broken"}, ["link"]),
        ({"link": "https://clinic.example/" + "x" * 120}, ["link"]),
        ({"patient_name": "A" * 41, "link": "nowhere.example"}, ["patient_name", "link"]),
    ],
)
def test_what_cannot_be_printed_is_refused_without_repeating_it(
    fields: dict[str, str], where: list[str]
) -> None:
    with pytest.raises(InvalidRequest) as refused:
        read_stamp(fields)
    assert [one.where for one in refused.value.problems] == where
    said = " ".join(map(str, refused.value.problems))
    assert not any(value in said for value in fields.values())
