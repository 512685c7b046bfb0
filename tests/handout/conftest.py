"""One worker for all tests that render, and a handout rendered once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.containment.client import Worker
from hep.containment.limits import Limits
from hep.handout.fonts import activate_fonts
from hep.handout.pdf import PRELOAD, Press
from tests.containment.measuring import MEASURED
from tests.handout import sample_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

activate_fonts()  # before a test module imports WeasyPrint, as in the worker


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """Run one worker with short patience, so that hostile documents end soon."""
    limits = Limits(cpu_seconds=2)
    with Worker(preload=PRELOAD, allow_root=True, limits=limits, environment=MEASURED) as running:
        yield running


@pytest.fixture(scope="session")
def press(worker: Worker) -> Press:
    return Press(worker, timeout_seconds=4.0)


@pytest.fixture(scope="session")
def good_pdf(press: Press) -> bytes:
    return press.render_pdf(sample_documents.HTML, sample_documents.CSS, sample_documents.ASSETS)
