"""One shipped sheet as HTML and CSS, to be spoilt, and what its language sounds like."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

import pytest

from hep.containment.client import Worker
from hep.domain.exercise import Level
from hep.domain.request import PlanRequest, SoreSide
from hep.handout.assets import asset_table
from hep.handout.editions import Printing
from hep.handout.html import render_html
from hep.handout.pdf import PRELOAD, Press
from hep.language.words import load_words
from hep.services.handout_document import build_document
from hep.services.programs import draft_program
from hep.services.sheet_speech import sheet_speech
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.library import Library
    from hep.handout.checks.speech import Speech


class Source(NamedTuple):
    """What a sheet is rendered from."""

    html: str
    css: str
    assets: Mapping[str, bytes]


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """Run a worker with the usual patience: a whole sheet takes longer than a sample.

    Coverage does not look into it: it makes the sheets, the checks of them run here.
    """
    with Worker(preload=PRELOAD, allow_root=True) as running:
        yield running


@pytest.fixture(scope="session")
def press(worker: Worker) -> Press:
    return Press(worker, timeout_seconds=60.0)


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped()


@pytest.fixture(scope="session")
def speech(library: Library) -> Speech:
    return sheet_speech(library, words=load_words("en"))


@pytest.fixture(scope="session")
def source(library: Library) -> Source:
    request = PlanRequest(cause="overuse", level=Level.BUILD, side=SoreSide.LEFT, max_exercises=2)
    document, pictures = build_document(
        draft_program(request, library=library),
        library=library,
        words=load_words("en"),
        clinic=("Riverside Physiotherapy", "555 0142"),
        printed_on=datetime.date(2026, 11, 23),
        printing=Printing(),
        tight=frozenset(
            {"first", "exercise-1", "exercise-2"}
        ),  # as the shipped sheet sets them, to fit
    )
    return Source(*render_html(document), asset_table(*pictures.values()))
