"""A body is given only when a child ended well and its answer is whole; else the error is named."""

from __future__ import annotations

import signal

import pytest

from hep.containment.errors import JobFailed, JobTimedOut
from hep.containment.exchange import Verdict
from hep.containment.frames import ANSWER, ERROR, pack
from hep.containment.verdicts import opened

WHOLE = pack(ANSWER, b"body")


def opened_after(exit_code: int = 0, answer: bytes = WHOLE, *, timed_out: bool = False) -> bytes:
    verdict = Verdict(exit_code, timed_out)
    return opened("hep.x:job", verdict, answer, timeout_seconds=8.0, cpu_seconds=5)


def test_a_whole_answer_of_a_child_that_ended_well_is_its_body() -> None:
    assert opened_after() == b"body"
    assert opened_after(answer=pack(ANSWER, b"")) == b""


@pytest.mark.parametrize(
    ("exit_code", "timed_out", "seconds"),
    [(0, True, 8.0), (-signal.SIGALRM, False, 8.0), (-signal.SIGXCPU, False, 5)],
)
def test_time_that_ran_out_is_told_with_the_seconds_there_were(
    exit_code: int, seconds: float, *, timed_out: bool
) -> None:
    with pytest.raises(JobTimedOut) as ended:
        opened_after(exit_code, timed_out=timed_out)
    assert ended.value.seconds == seconds


@pytest.mark.parametrize(
    ("exit_code", "answer", "says"),
    [
        (-signal.SIGSEGV, WHOLE, "ended by SIGSEGV"),
        (-40, WHOLE, "ended by signal 40"),
        (3, WHOLE, "ended with status 3"),
        (0, b"", "no answer"),
        (0, WHOLE[:-1], "the answer says 4 bytes and has 3"),
        (1, pack(ERROR, b"a \xff reason"), "a \ufffd reason"),
    ],
)
def test_whatever_else_is_no_answer_says_why(exit_code: int, answer: bytes, says: str) -> None:
    with pytest.raises(JobFailed, match=says):
        opened_after(exit_code, answer)
