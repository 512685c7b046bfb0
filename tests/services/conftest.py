"""One worker for all sheets made here, at full speed: coverage does not look into it.

Looking in makes a sheet take twice as long. What the worker runs is measured where it is tested
piece by piece, in tests/handout and tests/containment, and here with workers of their own, MEASURED,
for the jobs that are nowhere else: reading a PDF for its check, drawing a figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.containment.client import Worker
from hep.handout.pdf import PRELOAD

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """Run a worker with the usual patience."""
    with Worker(preload=PRELOAD, allow_root=True) as running:
        yield running
