"""One job in one forked child: limits first, then the job, then the answer, then the end.

Nothing here returns to the worker's own code: the child leaves by `os._exit`.
"""

from __future__ import annotations

import gc
import os
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from hep.containment import frames
from hep.containment.jobs import load_job
from hep.containment.limits import apply_limits
from hep.containment.privileges import die_with_parent

if TYPE_CHECKING:
    from hep.containment.limits import Limits

REASON_CHARACTERS = 400
DESCRIPTORS_CEILING = 4096


@dataclass(frozen=True)
class Assignment:
    """One accepted job: its path, its wall clock and the two ends of pipes it may use."""

    job: str
    timeout_seconds: float
    question: int  # payload is read from here
    answer: int  # one frame is written here


def run_assignment(assignment: Assignment, *, limits: Limits) -> NoReturn:
    """Become the job: never returns; exit status 0 only after a whole answer."""
    status = 1
    try:
        _enclose(assignment, limits)
        payload = frames.read_to_end(assignment.question)
        frame = _perform(assignment.job, payload)
        frames.write_all(assignment.answer, frame)
        status = 0
    finally:
        os._exit(status)


def _perform(job: str, payload: bytes) -> bytes:
    try:
        return frames.pack(frames.ANSWER, load_job(job)(payload))
    except BaseException as error:  # noqa: BLE001 - whatever a job raises becomes its answer
        reason = f"{type(error).__name__}: {error}"[:REASON_CHARACTERS]
        return frames.pack(frames.ERROR, reason.encode("utf-8", "replace"))


def _enclose(assignment: Assignment, limits: Limits) -> None:
    die_with_parent()
    os.setsid()  # so that the worker can end the job with all that it started
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    # The default action of SIGALRM ends the process without asking Python: a second wall clock,
    # which holds even if the worker itself is gone.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, assignment.timeout_seconds + 1)
    _close_others(assignment)
    apply_limits(limits)
    gc.disable()  # a job is short and its memory is limited


def _close_others(assignment: Assignment) -> None:
    """Close every inherited descriptor but the standard ones and the two of the job."""
    last = 3
    for kept in sorted((assignment.question, assignment.answer)):
        os.closerange(last, kept)
        last = kept + 1
    os.closerange(last, DESCRIPTORS_CEILING)
