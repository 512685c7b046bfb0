"""The client's side of one job: sends the payload and gathers answer and verdict, with a deadline.

All three pipes are served in one loop, so a child that reads late, writes much or never ends
cannot block the caller for longer than the deadline.
"""

from __future__ import annotations

import json
import os
import selectors
import time
from contextlib import suppress
from dataclasses import dataclass, field

from hep.containment.frames import CHUNK_BYTES

MAX_ANSWER_BYTES = 64 << 20
PIPE_BYTES = 1 << 16


class AnswerTooLong(ValueError):
    """The child wrote more than any answer may have."""


@dataclass(frozen=True)
class Verdict:
    """How the child ended: its exit code, negative for a signal, and whether time ran out."""

    exit_code: int
    timed_out: bool


@dataclass
class Exchange:
    """Three pipes of one job. The far ends are given to the worker and then closed here."""

    payload: bytes
    near: dict[str, int] = field(default_factory=dict)
    far: dict[str, int] = field(default_factory=dict)
    answer: bytearray = field(default_factory=bytearray)
    verdict: bytearray = field(default_factory=bytearray)

    def __post_init__(self) -> None:
        """Open the pipes."""
        self.reopen()

    def reopen(self) -> None:
        """Open new pipes for another try: question flows to the child, answer and verdict to us."""
        self.close()
        self.far["question"], self.near["question"] = os.pipe()
        self.near["answer"], self.far["answer"] = os.pipe()
        self.near["verdict"], self.far["verdict"] = os.pipe()
        for descriptor in self.near.values():
            os.set_blocking(descriptor, False)

    def far_ends(self) -> list[int]:
        """Return the descriptors for the worker: question, answer, verdict."""
        return [self.far[name] for name in ("question", "answer", "verdict")]

    def close_far(self) -> None:
        """Close our copies of the worker's ends, so that end of file can be seen."""
        _close(self.far)

    def close(self) -> None:
        """Close whatever is still open."""
        _close(self.far)
        _close(self.near)

    def converse(self, *, seconds: float) -> Verdict | None:
        """Serve the pipes until the verdict is whole, the worker is gone, or time is up.

        Returns None when there is no verdict: then the worker is dead or hangs. Raises
        AnswerTooLong when the child writes without end.
        """
        deadline = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self.near["question"], selectors.EVENT_WRITE, "question")
            selector.register(self.near["answer"], selectors.EVENT_READ, "answer")
            selector.register(self.near["verdict"], selectors.EVENT_READ, "verdict")
            while "verdict" in self.near and (left := deadline - time.monotonic()) > 0:
                for key, _ in selector.select(left):
                    if self._serve(key.data):
                        selector.unregister(key.fd)
                        os.close(self.near.pop(key.data))
        if "answer" in self.near:
            self._read("answer", self.answer)  # what was written before the verdict
        return self._parsed_verdict()

    def _serve(self, name: str) -> bool:
        """Move bytes through one pipe; True when it is finished."""
        if name == "question":
            return self._write_payload()
        return self._read(name, self.answer if name == "answer" else self.verdict)

    def _write_payload(self) -> bool:
        try:
            written = os.write(self.near["question"], self.payload[:PIPE_BYTES])
        except BrokenPipeError:  # the child does not want it; the verdict will say why
            return True
        self.payload = self.payload[written:]
        return not self.payload

    def _read(self, name: str, into: bytearray) -> bool:
        with suppress(BlockingIOError):
            while part := os.read(self.near[name], CHUNK_BYTES):
                into += part
                if len(into) > MAX_ANSWER_BYTES:
                    message = f"the answer is longer than {MAX_ANSWER_BYTES} bytes"
                    raise AnswerTooLong(message)
            return True
        return False

    def _parsed_verdict(self) -> Verdict | None:
        """Return None also for a verdict that is not whole: whoever wrote it is not to be trusted."""
        try:
            facts = json.loads(self.verdict)
            return Verdict(exit_code=int(facts["exit_code"]), timed_out=bool(facts["timed_out"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            return None


def _close(descriptors: dict[str, int]) -> None:
    while descriptors:
        os.close(descriptors.popitem()[1])
