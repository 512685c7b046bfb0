"""One job's pipes, without a worker: what happens when the far side behaves oddly."""

from __future__ import annotations

import os
import time

import pytest

from hep.containment import exchange as exchange_module
from hep.containment.exchange import AnswerTooLong, Exchange, Verdict
from hep.containment.frames import ANSWER, BrokenFrame, pack, unpack
from hep.containment.jobs import run_preload

VERDICT = b'{"exit_code": 0, "timed_out": false}'


def test_a_child_that_does_not_read_its_payload_is_no_error() -> None:
    exchange = Exchange(b"x" * 1_000_000)
    question, answer, verdict = exchange.far_ends()
    os.close(question)
    del exchange.far["question"]
    os.write(answer, b"done")
    os.write(verdict, VERDICT)
    exchange.close_far()
    assert exchange.converse(seconds=5) == Verdict(exit_code=0, timed_out=False)
    assert exchange.answer == b"done"
    exchange.close()


def test_an_answer_pipe_that_stays_open_does_not_hold_up_the_verdict() -> None:
    exchange = Exchange(b"")
    _, answer, verdict = exchange.far_ends()
    held = os.dup(answer)
    os.write(answer, b"early")
    os.write(verdict, VERDICT)
    exchange.close_far()
    started = time.monotonic()
    assert exchange.converse(seconds=5) is not None
    assert time.monotonic() - started < 1
    assert exchange.answer == b"early"
    os.close(held)
    exchange.close()


def test_silence_until_the_deadline_is_no_verdict() -> None:
    exchange = Exchange(b"payload")
    assert exchange.converse(seconds=0.1) is None
    exchange.close()


@pytest.mark.parametrize(
    "lie",
    [b"", b"{", b"[]", b"7", b"{}", b'{"exit_code": null, "timed_out": 0}', b"[" * 4_000, b"\xff"],
)
def test_a_verdict_that_is_none_is_no_verdict(lie: bytes) -> None:
    exchange = Exchange(b"")
    os.write(exchange.far["verdict"], lie)
    exchange.close_far()
    assert exchange.converse(seconds=1) is None
    exchange.close()


def test_reopened_pipes_hold_nothing_of_the_first_try() -> None:
    exchange = Exchange(b"payload")
    os.write(exchange.far["answer"], b"of the first try")
    held = [os.dup(one) for one in exchange.far_ends()]
    exchange.reopen()
    os.write(exchange.far["verdict"], VERDICT)
    exchange.close_far()
    assert exchange.converse(seconds=1) is not None
    assert exchange.answer == b""
    exchange.close()
    for one in held:
        os.close(one)


def test_an_answer_longer_than_allowed_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange_module, "MAX_ANSWER_BYTES", 10)
    exchange = Exchange(b"")
    os.write(exchange.far["answer"], b"x" * 11)
    with pytest.raises(AnswerTooLong):
        exchange.converse(seconds=1)
    exchange.close()


def test_a_frame_opens_to_what_was_packed_and_to_nothing_else() -> None:
    frame = pack(ANSWER, b"body")
    assert unpack(frame) == (ANSWER, b"body")
    for broken in (b"", frame[:5], frame[:-1], frame + b"x", b"Q" + frame[1:]):
        with pytest.raises(BrokenFrame):
            unpack(broken)


def test_a_preload_without_a_function_is_an_import() -> None:
    run_preload("hep.containment.frames")
    with pytest.raises(ModuleNotFoundError):
        run_preload("hep.containment.nothing")
