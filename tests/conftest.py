"""What holds for every test: no settings from outside, long matrices on demand, no skips in CI."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

IN_CI = bool(os.environ.get("CI"))
LONG = bool(os.environ.get("HEP_TEST_LONG"))

# A busy machine is no reason to fail; the same examples every time where nobody watches.
hypothesis.settings.register_profile(
    "hep",
    deadline=None,
    derandomize=IN_CI,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("hep")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what is marked `long`, unless it was asked for."""
    for item in items:
        if "long" in item.keywords and not LONG:
            item.add_marker(pytest.mark.skip(reason="script/test --long runs it"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one in CI: a missing browser must not go unnoticed."""
    report = yield
    expected = "long" in item.keywords or hasattr(report, "wasxfail")
    if IN_CI and report.skipped and not expected:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} must not be skipped in CI: {report.longrepr}"
    return report


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside() -> Iterator[None]:
    """Take away the HEP_* variables of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith("HEP_") and not name.startswith("HEP_TEST_"):
                patch.delenv(name)
        yield


@pytest.fixture
def _shipped_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Open the shipped library without reading it for each command."""
    from tests.shipped import open_it_once  # above, it would import hep before coverage looks

    open_it_once(monkeypatch)
