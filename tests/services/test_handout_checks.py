"""Checking shipped sheets through the contained worker; edition and language from the file or told.

A sample in which every two of cause, level, edition, language and paper meet; the whole matrix with
--long.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from hep.containment.client import Worker
from hep.domain.errors import InvalidRequest, NoRunPlan, RenderFailed
from hep.domain.exercise import Level
from hep.handout.checks.sheet_reader import MAX_PAGES
from hep.handout.editions import Edition
from hep.handout.pdf import PRELOAD
from hep.services.handout_checks import check_sheet, report_json
from hep.services.handout_matrix import SheetCase, make_sheet, sheet_cases
from tests.containment.measuring import MEASURED
from tests.services.pairwise import pairwise
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.library import Library

CLINIC = ("Riverside Physiotherapy", "555 0142")
EVERY = list(sheet_cases(shipped()))
CASES = [one for one in EVERY if one.edition is not Edition.RUN_PLAN or one.level is Level.RUN]
RUNLESS = [one for one in EVERY if one not in CASES]  # a run plan for somebody who does not run
SAMPLE = pairwise(CASES)
REST = [pytest.param(case, marks=pytest.mark.long) for case in CASES if case not in SAMPLE]


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


@pytest.fixture(scope="module")
def reader() -> Iterator[Worker]:
    """Run a worker that coverage looks into, for a few files."""
    with Worker(preload=PRELOAD, allow_root=True, environment=MEASURED) as running:
        yield running


@pytest.fixture(scope="module")
def sheet(library: Library, worker: Worker) -> bytes:
    return make_sheet(CASES[0], library=library, worker=worker, clinic=CLINIC)


@pytest.mark.parametrize("case", [*SAMPLE, *REST], ids=lambda case: case.name)
def test_a_shipped_sheet_keeps_every_point_that_a_machine_sees(
    case: SheetCase, library: Library, worker: Worker
) -> None:
    pdf = make_sheet(case, library=library, worker=worker, clinic=CLINIC)
    report = check_sheet(pdf, library=library, worker=worker)
    assert (report.edition, report.language) == (case.edition, case.language)
    assert [str(one) for one in report.failures] == []


def test_a_run_plan_is_made_for_nobody_who_does_not_run(library: Library, worker: Worker) -> None:
    assert len(RUNLESS) > len(Level)
    for case in RUNLESS:
        with pytest.raises(NoRunPlan):
            make_sheet(case, library=library, worker=worker, clinic=CLINIC)


def test_edition_and_language_may_be_told(sheet: bytes, library: Library, worker: Worker) -> None:
    report = check_sheet(
        sheet, library=library, worker=worker, edition="large-print", language="en"
    )
    assert report.edition is Edition.LARGE_PRINT
    assert {one.point for one in report.failures} == {"type-size"}


@pytest.mark.parametrize(("edition", "language"), [("poster", None), (None, "xx")])
def test_an_unknown_edition_or_language_is_refused_by_name(
    edition: str | None, language: str | None, sheet: bytes, library: Library, worker: Worker
) -> None:
    with pytest.raises(InvalidRequest) as refused:
        check_sheet(sheet, library=library, worker=worker, edition=edition, language=language)
    assert (edition or language or "") in str(refused.value.problems[0])


def test_a_file_that_does_not_say_its_edition_asks_for_it(
    sheet: bytes, library: Library, worker: Worker
) -> None:
    with pikepdf.open(BytesIO(sheet)) as pdf:
        del pdf.docinfo["/Keywords"]
        stream = BytesIO()
        pdf.save(stream)
    with pytest.raises(InvalidRequest) as refused:
        check_sheet(stream.getvalue(), library=library, worker=worker)
    assert "does not say which it is" in str(refused.value.problems[0])


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and nothing more"])
def test_what_is_no_pdf_is_refused(content: bytes, library: Library, reader: Worker) -> None:
    with pytest.raises(RenderFailed):
        check_sheet(content, library=library, worker=reader)


def test_a_file_of_too_many_pages_is_refused(library: Library, reader: Worker) -> None:
    with pikepdf.new() as pdf:
        for _ in range(MAX_PAGES + 1):
            pdf.add_blank_page()
        stream = BytesIO()
        pdf.save(stream)
    with pytest.raises(RenderFailed, match="61 pages"):
        check_sheet(stream.getvalue(), library=library, worker=reader)


def test_a_pdf_without_tags_says_so(library: Library, reader: Worker) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        stream = BytesIO()
        pdf.save(stream)
    report = check_sheet(
        stream.getvalue(), library=library, worker=reader, edition="patient", language="en"
    )
    assert "there is no structure tree" in " ".join(str(one) for one in report.failures)


def test_a_report_names_number_page_and_words(
    sheet: bytes, library: Library, reader: Worker
) -> None:
    report = check_sheet(sheet, library=library, worker=reader, edition="large-print")
    plain = json.loads(json.dumps(report_json(report, "a sheet")))
    assert plain["sheet"] == "a sheet"
    first = plain["failures"][0]
    assert (first["point"], first["id"]) == (26, "type-size")
    assert first["page"] == 1
    assert first["words"]
