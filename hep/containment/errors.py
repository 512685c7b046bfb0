"""What can go wrong with a contained job. No job's own errors, no words for people.

ContainmentError
├─ JobFailed(job, reason)      the job raised, died of a signal, or gave half an answer
├─ JobTimedOut(job, seconds)   wall clock or processor time was used up; the job is dead
├─ WorkerDied(job)             the worker vanished under this job; the next one gets a new worker
├─ WorkerBusy(seconds)         every slot stayed taken for that long
└─ WorkerRefused(reason)       the worker will not start: root, a preload that failed
"""

from __future__ import annotations


class ContainmentError(Exception):
    """A contained job gave no answer."""


class JobFailed(ContainmentError):
    """The job raised, was ended by a signal, or its answer is not whole."""

    def __init__(self, job: str, reason: str) -> None:
        self.job, self.reason = job, reason
        super().__init__(f"{job}: {reason}")


class JobTimedOut(ContainmentError):
    """The job used up its wall clock or its processor time and was killed."""

    def __init__(self, job: str, seconds: float) -> None:
        self.job, self.seconds = job, seconds
        super().__init__(f"{job}: stopped after {seconds:g} s")


class WorkerDied(ContainmentError):
    """The worker process ended while it had this job; later jobs get a new worker."""

    def __init__(self, job: str) -> None:
        self.job = job
        super().__init__(f"{job}: the worker process ended; try again")


class WorkerBusy(ContainmentError):
    """No slot became free in time; try again later."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"no free worker slot for {seconds:g} s; try again later")


class WorkerRefused(ContainmentError):
    """The worker process did not start; the reason says what to change."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
