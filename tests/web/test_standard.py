"""The real collaborators: one library, one contained worker, and what happens when it is dead."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.containment.client import Worker
from hep.domain.errors import LibraryError
from hep.handout.editions import PAPERS as KNOWN_PAPERS
from hep.handout.editions import Printing
from hep.handout.stamp import Stamp
from hep.services.programs import draft_program
from hep.services.requests import read_request
from hep.services.scope import LOCAL
from hep.settings import load_settings
from hep.web.app import create_app
from hep.web.sheet_view import PAPERS
from hep.web.standard import ContainedSheets, standard_collaborators
from tests.web.stand_ins import ASKED, OWN_PAGE, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.web.collaborators import Collaborators

SETTINGS = load_settings({"HEP_ALLOW_ROOT": "yes", "HEP_CLINIC_NAME": "River Physio"})
AN_HOUR = datetime.timedelta(hours=1)


@pytest.fixture(scope="module")
def real() -> Collaborators:
    return standard_collaborators(SETTINGS, today=lambda: TODAY)


@pytest.fixture
def program(real: Collaborators) -> Program:
    library: Library = real.library_for(LOCAL)
    return draft_program(read_request(ASKED, library=library), library=library)


def test_a_real_sheet_and_its_pages(real: Collaborators, program: Program) -> None:
    library = real.library_for(LOCAL)
    pdf = real.sheets.make(
        program,
        library=library,
        words=real.words,
        printing=Printing(),
        printed_on=TODAY,
        stamp=Stamp(),
    )
    assert pdf.startswith(b"%PDF")
    assert len(pdf) < 500_000
    pages = real.sheets.preview(pdf)
    assert len(pages) >= 3
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_every_paper_of_the_page_can_be_made() -> None:
    assert tuple(PAPERS) == tuple(KNOWN_PAPERS)


def test_a_library_with_errors_never_starts(tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        create_app(replace(SETTINGS, library_dir=tmp_path))


def test_the_date_printed_is_the_day_of_the_request() -> None:
    app = create_app(SETTINGS)
    now = datetime.datetime.now().astimezone()
    assert app.extensions["hep"].today() in {now.date(), (now + AN_HOUR).date()}


def test_a_dead_worker_answers_503_in_one_sentence(real: Collaborators) -> None:
    worker = Worker(preload=("no.such.module",), allow_root=True)  # it ends while it starts
    sheets = ContainedSheets(worker, SETTINGS)
    app = create_app(SETTINGS, collaborators=replace(real, sheets=sheets))
    answer = app.test_client().post("/handout.pdf", data=ASKED, headers=OWN_PAGE)
    worker.close()
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "The handout was not made" in answer.text
    assert "Traceback" not in answer.text
