"""The watch of the hostile corpus: it sees what a job reaches for, and nothing where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.containment.client import Worker
from hep.handout.fonts import activate_fonts
from tests.containment.measuring import MEASURED
from tests.handout.watching import NOTES, WATCH, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

JOBS = "tests.handout.reaching_jobs"
FONTS = f"{activate_fonts.__module__}:{activate_fonts.__name__}"


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("watched") / "notes"


@pytest.fixture(scope="module")
def worker(notes: Path) -> Iterator[Worker]:
    with Worker(
        preload=(FONTS, JOBS, WATCH),
        allow=("tests.",),
        allow_root=True,
        environment=(*MEASURED, (NOTES, str(notes))),
    ) as running:
        yield running


@pytest.mark.parametrize(
    ("job", "payload", "event"),
    [
        ("file_job", "/etc/hostname", "open ('/etc/hostname'"),
        ("file_job", "/etc/../etc/hostname", "open ('/etc/../etc/hostname'"),
        ("descriptor_job", "/etc/hostname", "open ('/etc/hostname'"),
        ("folder_job", "/etc", "os.listdir ('/etc'"),
        ("socket_job", "", "socket.connect"),
        ("name_job", "", "socket.getaddrinfo"),
        ("web_job", "", "urllib.Request"),
        ("program_job", "", "subprocess.Popen"),
        ("shell_job", "", "os.system"),
        ("library_job", "", "ctypes.dlopen ('/nowhere/libx.so'"),
        ("scratch_job", "", "tempfile.mkdtemp"),
    ],
)
def test_a_reach_is_noted(worker: Worker, notes: Path, job: str, payload: str, event: str) -> None:
    before = len(told(notes))
    worker.run(f"{JOBS}:{job}", payload.encode())
    assert any(line.startswith(event) for line in told(notes)[before:]), told(notes)[before:]


def test_a_job_that_reaches_for_nothing_leaves_no_note(worker: Worker, notes: Path) -> None:
    before = len(told(notes))
    assert worker.run(f"{JOBS}:nothing_job", b"x") == b"x"
    assert told(notes)[before:] == []
