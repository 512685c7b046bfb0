"""An audit hook for the worker: notes every file, socket and program that a job reaches for.

    Worker(preload=(*PRELOAD, WATCH), environment=((NOTES, "/tmp/notes"),))

The hook comes after the preloads, and whatever a job does then is a line in the file of NOTES,
which the parent reads. Python's own files, this program's code and the fonts are no news. What a
library in C opens by itself the hook cannot see; those libraries get bytes here, never addresses.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path

from hep.handout.fonts import font_files

WATCH = "tests.handout.watching:watch"
NOTES = "HEP_TEST_NOTES"
ROOT = Path(__file__).resolve().parents[2]
WITH_PATHS = frozenset(
    {"open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename", "os.link"}
    | {"os.symlink", "os.truncate", "os.chmod", "os.rmdir", "os.utime", "os.chdir", "glob.glob"}
    | {"tempfile.mkdtemp", "tempfile.mkstemp", "sqlite3.connect", "ctypes.dlopen"}
)
PROGRAMS = ("os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile", "pty.spawn")
NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")
OTHERS = ("subprocess.", "shutil.", "webbrowser.", *PROGRAMS, *NETWORK)
HARMLESS = frozenset({"socket.gethostname"})  # coverage names its files by it


def watch() -> None:
    """Begin to note what the children of this process reach for."""
    notes, own, is_noting = os.environ[NOTES], _own_folders(), False
    worker = os.getpid()  # it forks and tidies up itself; only its children are watched

    def note(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal is_noting
        if is_noting or os.getpid() == worker or not _is_news(event, arguments, own):
            return
        is_noting = True  # writing the note opens a file, too
        try:
            line = f"{event} {arguments!r}"[:400].encode("utf-8", "backslashreplace")
            descriptor = os.open(notes, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            os.write(descriptor, line + b"\n")
            os.close(descriptor)
        finally:
            is_noting = False

    sys.addaudithook(note)


def _own_folders() -> tuple[str, ...]:
    python = {*sysconfig.get_paths().values(), sys.base_prefix + "/lib"}
    ours = {str(ROOT / "hep"), str(font_files()[0].parent)}
    fonts_of_worker = str(Path(os.environ["FONTCONFIG_FILE"]).parent)
    return tuple(f"{folder}/" for folder in sorted(python | ours | {fonts_of_worker}) if folder)


def _is_news(event: str, arguments: tuple[object, ...], own: tuple[str, ...]) -> bool:
    if event in WITH_PATHS:
        return _is_foreign(event, arguments[0] if arguments else None, own)
    return event.startswith(OTHERS) and event not in HARMLESS


def _is_foreign(event: str, path: object, own: tuple[str, ...]) -> bool:
    if isinstance(path, int):  # a descriptor that is open already
        return False
    if event == "os.listdir" and path in sys.path:  # an import that looks for its file
        return False
    if not isinstance(path, (str, bytes, os.PathLike)):
        return path is not None
    place = os.path.abspath(os.fsdecode(path)) + "/"  # noqa: PTH100 - pathlib would look at the disk
    return not place.startswith(own) and not _is_coverage(place)


def _is_coverage(place: str) -> bool:
    """Tell coverage's own files when the worker is measured."""
    measured = any(name.startswith("COVERAGE_") for name in os.environ)
    name = place.rstrip("/").rpartition("/")[2]
    return measured and (name.startswith(".coverage") or place.startswith(f"{ROOT}/"))


def told(notes: Path) -> list[str]:
    """Return what was noted so far, one reach a line."""
    return notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
