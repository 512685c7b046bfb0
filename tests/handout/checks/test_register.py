"""Each point that a machine looks at: silent on a shipped sheet, and heard when one thing is spoilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.handout.checklist import Way, load_checklist
from hep.handout.checks.register import CHECKS, run_checks
from hep.handout.checks.sheet_reader import read_bytes
from hep.handout.editions import Edition
from tests.handout.broken_pdfs import break_pdf
from tests.handout.checks.spoilt import WAYS

if TYPE_CHECKING:
    from hep.handout.checks.speech import Speech
    from hep.handout.pdf import Press
    from tests.handout.checks.conftest import Source
    from tests.handout.checks.spoilt import Spoilt


def test_every_point_for_a_machine_has_one_check_and_every_check_its_point() -> None:
    asked = [one.id for one in load_checklist() if Way.MACHINE in one.ways.values()]
    assert sorted(CHECKS) == sorted(asked)
    assert len(set(CHECKS.values())) == len(CHECKS)


def test_a_shipped_sheet_keeps_every_point(source: Source, speech: Speech, press: Press) -> None:
    sheet = read_bytes(press.render_pdf(*source))
    assert run_checks(sheet, speech, Edition.PATIENT) == []
    assert sheet.edition == Edition.PATIENT
    assert sheet.language == "en"


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_one_thing_spoilt_fails_its_point_and_no_other(
    way: Spoilt, source: Source, speech: Speech, press: Press
) -> None:
    pdf = press.render_pdf(way.html(source.html), f"{source.css}\n{way.css}", source.assets)
    if way.change:
        pdf = break_pdf(pdf, way.change)
    failures = run_checks(read_bytes(pdf), speech, Edition.PATIENT)
    assert {one.point for one in failures} == way.fails, list(map(str, failures))
    assert any(way.says in str(one) for one in failures), list(map(str, failures))
    assert all(one.message for one in failures)


def test_every_check_has_been_made_to_fail() -> None:
    assert {point for way in WAYS for point in way.fails} == set(CHECKS)


def test_a_sheet_for_large_print_is_held_to_larger_type(
    source: Source, speech: Speech, press: Press
) -> None:
    sheet = read_bytes(press.render_pdf(*source))
    failures = run_checks(sheet, speech, Edition.LARGE_PRINT)
    assert {one.point for one in failures} == {"type-size"}
    assert "not 18" in failures[0].message
