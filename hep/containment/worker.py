"""The worker process: started by exec, one thread, forks one child for each job it is given.

`python -m hep.containment.worker --control FD ...`, where FD is one end of a stream socket pair.
The worker drops what it can (see privileges), runs the preloads once and says hello; from then on
each message on the socket is one line of JSON with three descriptors: question, answer, verdict.
Payload and answer go straight between client and child; the worker only holds the wall clock and
writes the verdict (how the child ended). It ends, with all children, when the socket closes.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import select
import signal
import socket
import time
from contextlib import suppress
from dataclasses import dataclass, field

from hep.containment import frames
from hep.containment.child import Assignment, run_assignment
from hep.containment.jobs import require_allowed, run_preload
from hep.containment.limits import Limits
from hep.containment.privileges import ROOT_REFUSAL, drop_privileges, runs_as_root

MESSAGE_BYTES = 4096
ACCEPTED = b"+"
REFUSED = b"-"
UNABLE = b"!"
DESCRIPTORS_PER_JOB = 3


@dataclass
class RunningJob:
    """A child at work: when it must end, and where to say how it ended."""

    deadline: float  # time.monotonic
    verdict: int
    timed_out: bool = False


@dataclass
class JobLoop:
    """The loop of the worker process: accepts jobs, holds deadlines, tells verdicts."""

    control: socket.socket
    prefixes: tuple[str, ...]
    limits: Limits
    running: dict[int, RunningJob] = field(default_factory=dict)

    def serve(self) -> None:
        """Work until the other end of the control socket closes."""
        wake_reader, wake_writer = os.pipe()
        os.set_blocking(wake_writer, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake_writer)
        heard = [self.control.fileno(), wake_reader]
        try:
            while True:
                ready, _, _ = select.select(heard, [], [], self._patience())
                if wake_reader in ready:
                    os.read(wake_reader, MESSAGE_BYTES)
                if self.control.fileno() in ready and not self._accept():
                    return
                self._kill_overdue()
                self._reap()
        finally:
            self._kill_all()

    def _patience(self) -> float | None:
        """Seconds until the next deadline; None when there is none."""
        deadlines = [job.deadline for job in self.running.values() if not job.timed_out]
        return max(0.0, min(deadlines) - time.monotonic()) if deadlines else None

    def _accept(self) -> bool:
        """Take one message; False when the client is gone."""
        message, descriptors, _, _ = socket.recv_fds(
            self.control, MESSAGE_BYTES, DESCRIPTORS_PER_JOB
        )
        if not message:
            return False
        try:
            self._start(json.loads(message), descriptors)
        except (ValueError, KeyError):
            _close(descriptors)
            self.control.sendall(REFUSED)
        except OSError:  # no process or memory left for a fork
            _close(descriptors)
            self.control.sendall(UNABLE)
        else:
            self.control.sendall(ACCEPTED)
        return True

    def _start(self, order: dict[str, object], descriptors: list[int]) -> None:
        question, answer, verdict = descriptors
        job, timeout_seconds = str(order["job"]), float(str(order["timeout_seconds"]))
        require_allowed(job, prefixes=self.prefixes)
        assignment = Assignment(job, timeout_seconds, question, answer)
        pid = os.fork()
        if pid == 0:
            run_assignment(assignment, limits=self.limits)
        _close([question, answer])
        self.running[pid] = RunningJob(time.monotonic() + timeout_seconds, verdict)

    def _kill_overdue(self) -> None:
        now = time.monotonic()
        for pid, job in self.running.items():
            if job.deadline <= now and not job.timed_out:
                job.timed_out = True
                _kill(pid)

    def _reap(self) -> None:
        for pid in list(self.running):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                _kill_group(pid)  # what the job started and left behind dies with it
                job = self.running.pop(pid)
                exit_code = os.waitstatus_to_exitcode(status)
                verdict = {"exit_code": exit_code, "timed_out": job.timed_out}
                with suppress(BrokenPipeError):
                    frames.write_all(job.verdict, json.dumps(verdict).encode())
                os.close(job.verdict)

    def _kill_all(self) -> None:
        for pid in self.running:
            _kill(pid)
            os.waitpid(pid, 0)


def _kill(pid: int) -> None:
    _kill_group(pid)
    with suppress(ProcessLookupError):  # the child may not have its own group yet
        os.kill(pid, signal.SIGKILL)


def _kill_group(pid: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


def _close(descriptors: list[int]) -> None:
    for descriptor in descriptors:
        os.close(descriptor)


def main(arguments: list[str] | None = None) -> None:
    """Run the worker process until its client goes away."""
    parser = argparse.ArgumentParser(prog="hep.containment.worker")
    parser.add_argument("--control", type=int, required=True)
    parser.add_argument("--allow", action="append", required=True)
    parser.add_argument("--preload", action="append", default=[])
    parser.add_argument("--limits", type=json.loads, default={})
    parser.add_argument("--allow-root", action="store_true")
    chosen = parser.parse_args(arguments)
    control = socket.socket(fileno=chosen.control)
    try:
        guards = _prepare(chosen.preload, allow_root=chosen.allow_root)
    except Exception as error:  # noqa: BLE001 - the client must hear why there is no worker
        _say_hello(control, {"refused": str(error) or type(error).__name__})
        return
    gc.collect()
    gc.freeze()  # children share these pages instead of copying them
    _say_hello(control, {"guards": guards, "pid": os.getpid()})
    JobLoop(control, tuple(chosen.allow), Limits(**chosen.limits)).serve()


def _prepare(preloads: list[str], *, allow_root: bool) -> tuple[str, ...]:
    """Drop what can be dropped, run the preloads, return the guards that hold."""
    if runs_as_root() and not allow_root:
        raise PermissionError(ROOT_REFUSAL)
    guards = drop_privileges()
    for path in preloads:
        run_preload(path)
    return guards


def _say_hello(control: socket.socket, facts: dict[str, object]) -> None:
    control.sendall(json.dumps(facts).encode() + b"\n")


if __name__ == "__main__":
    main()
