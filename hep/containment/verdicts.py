"""What the end of a job means: the body of its answer, or the error that it was.

How the answer was gathered does not live here.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from hep.containment import frames
from hep.containment.errors import JobFailed, JobTimedOut

if TYPE_CHECKING:
    from hep.containment.exchange import Verdict


def opened(
    job: str, verdict: Verdict, answer: bytes, *, timeout_seconds: float, cpu_seconds: float
) -> bytes:
    """Return the body of a whole answer from a child that ended well.

    The seconds are what the job had, to be named. Raises JobFailed and JobTimedOut.
    """
    if verdict.timed_out or verdict.exit_code == -signal.SIGALRM:
        raise JobTimedOut(job, timeout_seconds)
    if verdict.exit_code == -signal.SIGXCPU:
        raise JobTimedOut(job, cpu_seconds)
    if verdict.exit_code < 0:
        raise JobFailed(job, f"ended by {_signal_name(-verdict.exit_code)}")
    try:
        kind, body = frames.unpack(answer)
    except frames.BrokenFrame as error:
        raise JobFailed(job, str(error)) from error
    if kind == frames.ERROR:
        raise JobFailed(job, body.decode("utf-8", "replace"))
    if verdict.exit_code:
        raise JobFailed(job, f"ended with status {verdict.exit_code}")
    return body


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
