"""The parent's handle on its worker process: `Worker.run(job, payload) -> bytes`.

    worker = Worker(preload=("hep.handout.pdf:preload",), allow_root=False)
    pdf = worker.run("hep.handout.pdf:render_job", payload, timeout_seconds=8.0)

Safe to share between threads. The worker starts with the first job, a dead one is replaced, and a
forked copy of the parent gets its own. Limits and guards live in the worker, not here.
"""

from __future__ import annotations

import json
import os
import socket
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from hep.containment.errors import JobFailed, WorkerBusy, WorkerDied
from hep.containment.exchange import AnswerTooLong, Exchange
from hep.containment.jobs import ForbiddenJob, require_allowed
from hep.containment.limits import Limits
from hep.containment.process import WorkerOptions, end_worker, start_worker
from hep.containment.verdicts import opened
from hep.containment.worker import ACCEPTED, REFUSED, UNABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.containment.process import WorkerProcess

TIMEOUT_SECONDS = 8.0
GRACE_SECONDS = 1.0  # the worker's own deadline comes first; this one is for a hung worker
ACCEPT_SECONDS = 2.0  # to take a job, which costs a worker that is well a fork; part of the job's
LEAST_SECONDS = 0.1


class Worker:
    """Runs jobs in children of one worker process; see the module for an example."""

    def __init__(  # noqa: PLR0913 - each is one keyword with a default
        self,
        *,
        preload: tuple[str, ...] = (),
        allow: tuple[str, ...] = ("hep.",),
        limits: Limits | None = None,
        allow_root: bool = False,
        slots: int = 2,
        wait_seconds: float = 30.0,
        environment: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Keep the options; nothing starts yet.

        `slots` jobs run at once, others wait `wait_seconds` for one. `allow_root` is for
        development and tests: on a server the worker refuses to run as root.
        """
        self._options = WorkerOptions(
            allow, preload, limits or Limits(), allow_root=allow_root, environment=environment
        )
        self._slot_count, self._slots = slots, threading.BoundedSemaphore(slots)
        self._wait_seconds = wait_seconds
        self._lock = threading.Lock()
        self._process: WorkerProcess | None = None
        self._siblings: list[Worker] = []

    def __enter__(self) -> Self:
        """Start the worker now."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the worker."""
        self.close()

    def start(self) -> tuple[str, ...]:
        """Start the worker unless it runs, and return the guards that hold.

        Of "no-network" and "no-new-privileges"; an empty tuple means that only limits and the
        wall clock guard the jobs. Raises WorkerRefused.
        """
        with self._lock:
            return self._require_worker().guards

    def close(self) -> None:
        """End the worker, its siblings and whatever they run; the next job starts a new one."""
        with self._lock:
            self._drop()
            siblings = tuple(self._siblings)
        for one in siblings:
            one.close()

    def sibling(self, *, preload: tuple[str, ...], limits: Limits) -> Worker:
        """Return a worker for other jobs, with the same rights and slots; it ends with this one."""
        made = Worker(
            preload=preload,
            allow=self._options.allow,
            limits=limits,
            allow_root=self._options.allow_root,
            slots=self._slot_count,
            wait_seconds=self._wait_seconds,
            environment=self._options.environment,
        )
        with self._lock:
            self._siblings.append(made)
        return made

    def run(self, job: str, payload: bytes, *, timeout_seconds: float = TIMEOUT_SECONDS) -> bytes:
        """Return what the function at dotted path `job` makes of `payload`, in a child.

        The clock starts when a slot is free and the worker is up; a hung worker costs this job at
        most GRACE_SECONDS more, and is replaced. Raises JobFailed, JobTimedOut, WorkerDied,
        WorkerBusy, WorkerRefused, all ContainmentError, and ForbiddenJob for a wrong path.
        """
        require_allowed(job, prefixes=self._options.allow)
        with self._slot():
            exchange = Exchange(payload)
            try:
                worker, left_seconds = self._hand_over(job, exchange, timeout_seconds)
                verdict = exchange.converse(seconds=left_seconds + GRACE_SECONDS)
            except AnswerTooLong as error:
                raise JobFailed(job, str(error)) from error
            finally:
                exchange.close()
        if verdict is None:
            self._bury(worker)
            raise WorkerDied(job)
        return opened(
            job,
            verdict,
            bytes(exchange.answer),
            timeout_seconds=timeout_seconds,
            cpu_seconds=self._options.limits.cpu_seconds,
        )

    @contextmanager
    def _slot(self) -> Iterator[None]:
        if not self._slots.acquire(timeout=self._wait_seconds):
            raise WorkerBusy(self._wait_seconds)
        try:
            yield
        finally:
            self._slots.release()

    def _hand_over(
        self, job: str, exchange: Exchange, timeout_seconds: float
    ) -> tuple[WorkerProcess, float]:
        """Give the job to the worker; a worker found dead or hung is replaced once.

        Returns the worker and the seconds that the job has left.
        """
        with self._lock:
            self._require_worker()
            deadline = time.monotonic() + timeout_seconds
            for _ in range(2):
                worker = self._require_worker()
                left_seconds = max(LEAST_SECONDS, deadline - time.monotonic())
                order = json.dumps({"job": job, "timeout_seconds": left_seconds}).encode()
                patience = min(ACCEPT_SECONDS, left_seconds)
                reply = self._send(worker, order, exchange.far_ends(), patience=patience)
                if reply == ACCEPTED:
                    exchange.close_far()
                    return worker, left_seconds
                if reply == REFUSED:
                    raise ForbiddenJob(job)
                if reply == UNABLE:
                    raise JobFailed(job, "the machine has no room for another process")
                worker.process.kill()  # it is dead, hangs or talks nonsense
                self._drop()
                exchange.reopen()  # it may have begun the job after all
        raise WorkerDied(job)

    @staticmethod
    def _send(
        worker: WorkerProcess, order: bytes, descriptors: list[int], *, patience: float
    ) -> bytes:
        """Return the worker's reply; empty when it is dead or hangs."""
        try:
            worker.control.settimeout(patience)
            socket.send_fds(worker.control, [order], descriptors)
            return worker.control.recv(1)
        except OSError:
            return b""

    def _require_worker(self) -> WorkerProcess:
        worker = self._process
        if worker and (worker.owner != os.getpid() or worker.process.poll() is not None):
            self._drop()
            worker = None
        if worker is None:
            worker = self._process = start_worker(self._options)
        return worker

    def _bury(self, worker: WorkerProcess) -> None:
        """End a worker that gave no verdict, unless another thread has replaced it already."""
        with self._lock:
            if self._process is worker:
                worker.process.kill()
                self._drop()

    def _drop(self) -> None:
        worker, self._process = self._process, None
        if worker:
            end_worker(worker)
