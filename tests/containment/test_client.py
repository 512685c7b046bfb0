"""The worker process seen from outside: what it lets through and what it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hep.containment import client
from hep.containment.client import Worker
from hep.containment.errors import (
    JobFailed,
    JobTimedOut,
    WorkerBusy,
    WorkerDied,
    WorkerRefused,
)
from hep.containment.exchange import Exchange
from hep.containment.jobs import ForbiddenJob
from hep.containment.limits import Limits
from hep.containment.process import start_worker
from hep.containment.worker import UNABLE, JobLoop
from tests.containment.measuring import MEASURED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hep.containment.process import WorkerOptions, WorkerProcess

JOBS = "tests.containment.sample_jobs"
BEYOND_SECONDS = 1.0  # what a hung worker may cost: the bar, not a constant of the client
AWAKE_SECONDS = 0.5  # a busy machine may wake this process late
START_SECONDS = 1.0  # of a worker without preloads


def make_worker(**options: Any) -> Worker:
    return Worker(allow=("tests.",), allow_root=True, environment=MEASURED, **options)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with make_worker(preload=(f"{JOBS}:preload",), limits=Limits(cpu_seconds=1)) as running:
        yield running


def run(worker: Worker, name: str, payload: bytes = b"", seconds: float = 5.0) -> bytes:
    return worker.run(f"{JOBS}:{name}", payload, timeout_seconds=seconds)


def facts_of(worker: Worker) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(run(worker, "facts_job"))
    return facts


def test_bytes_go_in_and_bytes_come_out(worker: Worker) -> None:
    assert run(worker, "upper_job", b"ankle") == b"ANKLE"


def test_an_empty_payload_and_an_empty_answer_pass(worker: Worker) -> None:
    assert run(worker, "upper_job", b"") == b""


def test_payloads_and_answers_of_megabytes_pass(worker: Worker) -> None:
    assert run(worker, "length_job", b"x" * 5_000_000) == b"5000000"
    assert len(run(worker, "many_bytes_job", b"5000000")) == 5_000_000


def test_each_job_runs_in_its_own_child_of_one_worker(worker: Worker) -> None:
    first, second = facts_of(worker), facts_of(worker)
    assert first["worker"] == second["worker"] != os.getpid()
    assert first["pid"] != second["pid"]


def test_what_a_preload_made_is_there_and_a_child_cannot_change_it_for_others(
    worker: Worker,
) -> None:
    assert json.loads(run(worker, "remember_job", b"mine")) == ["before the fork", "mine"]
    assert facts_of(worker)["loaded"] == ["before the fork"]


def test_a_child_is_under_limits_and_holds_no_foreign_descriptors_or_secrets(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEP_SECRET_KEY", "of the parent")
    facts = facts_of(worker)
    assert facts["memory"] == 900 << 20
    assert facts["core"] == 0
    assert facts["files"] == 64
    assert len(facts["open"]) <= 6  # three standard, question, answer, and the listing itself
    told = {name for name in facts["environment"] if not name.startswith("COVERAGE_")}
    assert told <= {"PATH", "LANG", "PYTHONHASHSEED", "PYTHONPATH", "LC_CTYPE"}


def test_what_a_job_raises_comes_back_as_the_reason(worker: Worker) -> None:
    with pytest.raises(JobFailed, match="ValueError: no such muscle"):
        run(worker, "raise_job", b"no such muscle")


def test_a_job_that_leaves_python_fails_with_its_reason(worker: Worker) -> None:
    with pytest.raises(JobFailed, match="SystemExit: enough"):
        run(worker, "leave_job", b"enough")


def test_a_crash_costs_one_job_and_not_the_worker(worker: Worker) -> None:
    worker_pid = facts_of(worker)["worker"]
    with pytest.raises(JobFailed, match="SIGSEGV"):
        run(worker, "crash_job")
    assert facts_of(worker)["worker"] == worker_pid


@pytest.mark.parametrize("status", [b"0", b"3"])
def test_a_child_that_ends_without_an_answer_fails(worker: Worker, status: bytes) -> None:
    with pytest.raises(JobFailed, match="no answer"):
        run(worker, "silent_exit_job", status)


def test_a_sleeping_job_is_ended_by_the_wall_clock(worker: Worker) -> None:
    started = time.monotonic()
    with pytest.raises(JobTimedOut) as caught:
        run(worker, "sleep_job", b"30", seconds=0.3)
    assert caught.value.seconds == 0.3
    assert time.monotonic() - started < 2


def test_a_job_that_swallows_every_exception_is_ended_too(worker: Worker) -> None:
    with pytest.raises(JobTimedOut):
        run(worker, "deaf_sleep_job", b"30", seconds=0.3)


def test_a_spinning_job_is_ended_by_its_processor_time(worker: Worker) -> None:
    with pytest.raises(JobTimedOut) as caught:
        run(worker, "spin_job", b"go", seconds=6)
    assert caught.value.seconds == 1  # the limit of processor seconds, not the wall clock


def test_a_job_that_devours_memory_fails(worker: Worker) -> None:
    with pytest.raises(JobFailed, match="MemoryError"):
        run(worker, "devour_job", b"2000000000")


def test_a_job_cannot_fill_the_disk(worker: Worker, tmp_path: Path) -> None:
    target = tmp_path / "big"
    with pytest.raises(JobFailed, match="File too large"):
        run(worker, "fill_disk_job", str(target).encode())
    assert target.stat().st_size <= 32 << 20


def test_a_job_cannot_reach_a_listening_socket_of_this_machine(worker: Worker) -> None:
    if "no-network" not in worker.start():
        pytest.skip("this system does not let the worker leave the network")
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"127.0.0.1:{server.getsockname()[1]}".encode()
        with pytest.raises(JobFailed, match=r"OSError|Network is unreachable"):
            run(worker, "connect_job", address)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (b"A\0\0\0\0\0\0\1\0short", "says 256 bytes and has 5"),
        (b"A\0\0\0\0\0\0\0\2long", "says 2 bytes and has 4"),
        (b"A\0\0", "breaks off"),
        (b"Z\0\0\0\0\0\0\0\1x", "unknown kind"),
    ],
)
def test_an_answer_that_lies_about_its_length_or_kind_fails(
    worker: Worker, written: bytes, reason: str
) -> None:
    with pytest.raises(JobFailed, match=reason):
        run(worker, "lie_job", written)


def test_an_endless_answer_is_cut_off(worker: Worker) -> None:
    with pytest.raises((JobFailed, JobTimedOut), match=r"longer than|stopped"):
        run(worker, "flood_job", seconds=4)
    assert run(worker, "upper_job", b"still here") == b"STILL HERE"


def test_what_a_job_leaves_behind_dies_with_it(worker: Worker) -> None:
    started = time.monotonic()
    orphan = int(run(worker, "orphan_job", b"20"))
    assert time.monotonic() - started < 5
    deadline = time.monotonic() + 3
    while _is_alive(orphan) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _is_alive(orphan)


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(
    "path",
    [
        "os:system",
        "tests.containment.sample_jobs:preload",
        "tests.containment.sample_jobs",
        "subprocess:run_job",
        "tests..x:y_job",
        "Tests.x:y_job",
        "",
    ],
)
def test_a_path_that_is_no_allowed_job_is_refused_before_it_is_sent(
    worker: Worker, path: str
) -> None:
    with pytest.raises(ForbiddenJob):
        worker.run(path, b"")


def test_a_missing_function_or_module_fails_that_job_only(worker: Worker) -> None:
    with pytest.raises(JobFailed, match="no such function"):
        run(worker, "absent_job")
    with pytest.raises(JobFailed, match="ModuleNotFoundError"):
        worker.run("tests.nowhere:absent_job", b"")


def test_the_worker_itself_refuses_a_path_that_the_client_let_through(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hep.containment.client.require_allowed", lambda *_, **__: None)
    with pytest.raises(ForbiddenJob):
        worker.run("os:system_job", b"")
    assert run(worker, "upper_job", b"still here") == b"STILL HERE"


def test_a_whole_answer_from_a_child_that_ends_badly_is_not_taken(worker: Worker) -> None:
    with pytest.raises(JobFailed, match="status 3"):
        run(worker, "parting_job", b"A\0\0\0\0\0\0\0\1x")


@pytest.mark.parametrize("reply", [b"", b"?"])
def test_a_worker_that_is_silent_or_babbles_costs_the_job(
    monkeypatch: pytest.MonkeyPatch, reply: bytes
) -> None:
    with make_worker() as worker:
        monkeypatch.setattr(Worker, "_send", staticmethod(lambda *_, **__: reply))
        with pytest.raises(WorkerDied):
            run(worker, "upper_job")


def test_a_killed_worker_costs_one_job_and_the_next_has_a_new_one() -> None:
    with make_worker() as worker:
        with pytest.raises(WorkerDied):
            run(worker, "kill_worker_job", str(int(signal.SIGKILL)).encode())
        started = time.monotonic()
        assert run(worker, "upper_job", b"back") == b"BACK"
        assert time.monotonic() - started < 3


def test_a_worker_killed_between_jobs_costs_no_job() -> None:
    with make_worker() as worker:
        worker_pid = facts_of(worker)["worker"]
        os.kill(worker_pid, signal.SIGKILL)
        assert run(worker, "upper_job", b"unharmed") == b"UNHARMED"


def test_a_worker_that_hangs_costs_its_job_one_second_and_no_other_job() -> None:
    with make_worker() as worker:
        worker.start()
        started = time.monotonic()
        with pytest.raises(WorkerDied):
            run(worker, "kill_worker_job", str(int(signal.SIGSTOP)).encode(), seconds=0.5)
        assert time.monotonic() - started < 0.5 + BEYOND_SECONDS + AWAKE_SECONDS
        assert run(worker, "upper_job", b"back") == b"BACK"


def test_a_worker_that_hung_between_jobs_costs_no_job_and_no_second_more() -> None:
    with make_worker() as worker:
        os.kill(facts_of(worker)["worker"], signal.SIGSTOP)
        started = time.monotonic()
        assert run(worker, "upper_job", b"again", seconds=5) == b"AGAIN"
        assert time.monotonic() - started < 5


def test_a_worker_that_hangs_for_each_job_never_costs_more_than_one_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "start_worker", _stopped_worker)
    with make_worker() as worker:
        started = time.monotonic()
        with pytest.raises(WorkerDied):
            run(worker, "upper_job", seconds=0.5)
        beyond = time.monotonic() - started - 0.5
    assert beyond < BEYOND_SECONDS + 3 * START_SECONDS


def test_a_job_that_is_given_again_has_pipes_that_the_first_worker_never_saw(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A worker given up as hung may have begun the job: two children must not share an answer."""
    send = Worker._send
    held: list[int] = []

    def keep_then_send(
        worker: WorkerProcess, order: bytes, descriptors: list[int], *, patience: float
    ) -> bytes:
        if not held:
            held.extend(os.dup(one) for one in descriptors)
            return b""
        with suppress(BrokenPipeError):  # nobody listens there any more
            os.write(held[1], b"what the first child writes late")
        return send(worker, order, descriptors, patience=patience)

    monkeypatch.setattr(Worker, "_send", staticmethod(keep_then_send))
    with make_worker() as worker:
        try:
            assert run(worker, "upper_job", b"mine") == b"MINE"
        finally:
            for one in held:
                os.close(one)


def _stopped_worker(options: WorkerOptions) -> WorkerProcess:
    worker = start_worker(options)
    os.kill(worker.process.pid, signal.SIGSTOP)
    return worker


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux to die with its parent")
def test_the_job_of_a_killed_worker_dies_with_it_whatever_it_ignores(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    with make_worker() as worker, ThreadPoolExecutor() as pool:
        waiting = pool.submit(run, worker, "deaf_note_job", str(note).encode())
        _wait_for(note.exists)
        child, parent = (int(number) for number in note.read_text().split())
        os.kill(parent, signal.SIGKILL)
        with pytest.raises(WorkerDied):
            waiting.result(timeout=5)
        _wait_for(lambda: not _is_alive(child))


def _wait_for(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 3
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_job_that_writes_wherever_it_can_reaches_no_other_jobs_answer() -> None:
    with make_worker() as worker, ThreadPoolExecutor() as pool:
        honest = pool.submit(run, worker, "slow_upper_job", b"mine")
        with pytest.raises(JobFailed):
            run(worker, "lie_job", b"A\0\0\0\0\0\0\0\5OTHERx")
        assert honest.result(timeout=5) == b"MINE"


def test_a_child_that_ends_by_a_signal_without_a_name_fails(worker: Worker) -> None:
    with pytest.raises(JobFailed, match="ended by signal 40"):
        run(worker, "signal_job", b"40")


def test_a_worker_that_cannot_fork_says_so_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    ours, theirs = socket.socketpair()
    exchange = Exchange(b"")
    with ours, theirs:
        loop = JobLoop(theirs, ("tests.",), Limits())
        monkeypatch.setattr(os, "fork", refuse)
        order = {"job": f"{JOBS}:upper_job", "timeout_seconds": 1}
        socket.send_fds(ours, [json.dumps(order).encode()], exchange.far_ends())
        assert loop._accept()
        assert ours.recv(1) == UNABLE
    exchange.close()


def test_a_machine_without_room_for_a_process_costs_the_job_alone(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Worker, "_send", staticmethod(lambda *_, **__: UNABLE))
        with pytest.raises(JobFailed, match="no room"):
            run(worker, "upper_job")
    assert run(worker, "upper_job", b"still here") == b"STILL HERE"


def test_threads_share_the_worker_and_each_gets_its_own_answer() -> None:
    with make_worker(slots=3) as worker:
        answers: dict[int, bytes] = {}

        def ask(number: int) -> None:
            answers[number] = run(worker, "upper_job", b"n%d" % number)

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == {number: b"N%d" % number for number in range(12)}


def test_a_full_worker_says_so_instead_of_queueing_for_ever() -> None:
    with make_worker(slots=1, wait_seconds=0.1) as worker:
        sleeper = threading.Thread(target=run, args=(worker, "sleep_job", b"1"))
        sleeper.start()
        time.sleep(0.3)
        with pytest.raises(WorkerBusy):
            run(worker, "upper_job")
        sleeper.join()


def test_a_forked_copy_of_the_parent_gets_its_own_worker() -> None:
    with make_worker() as worker:
        worker_pid = facts_of(worker)["worker"]
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                os.write(writer, str(facts_of(worker)["worker"]).encode())
                worker.close()
            finally:
                os._exit(0)
        os.close(writer)
        os.waitpid(pid, 0)
        assert int(os.read(reader, 100)) != worker_pid
        os.close(reader)
        assert facts_of(worker)["worker"] == worker_pid


def test_closing_ends_the_worker_and_what_it_runs() -> None:
    worker = make_worker()
    worker_pid = facts_of(worker)["worker"]
    failures: list[Exception] = []

    def sleep() -> None:
        try:
            run(worker, "sleep_job", b"30", seconds=20)
        except WorkerDied as error:
            failures.append(error)

    sleeper = threading.Thread(target=sleep)
    sleeper.start()
    time.sleep(0.3)
    worker.close()
    sleeper.join(5)
    assert not sleeper.is_alive()
    assert len(failures) == 1
    assert not _is_alive(worker_pid)


def test_a_preload_that_fails_is_told_and_no_worker_stays() -> None:
    worker = make_worker(preload=(f"{JOBS}:broken_preload",))
    with pytest.raises(WorkerRefused, match="the fonts are missing"):
        run(worker, "upper_job")


def test_a_worker_that_dies_while_it_starts_is_told() -> None:
    worker = make_worker(preload=(f"{JOBS}:dying_preload",))
    with pytest.raises(WorkerRefused, match="before it was ready"):
        worker.start()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to be refused")
def test_the_worker_refuses_to_run_as_root_unless_told() -> None:
    with pytest.raises(WorkerRefused, match="does not run as root"):
        Worker(allow=("tests.",)).start()


def test_a_sibling_runs_its_own_jobs_and_ends_with_the_first() -> None:
    worker = make_worker()
    sibling = worker.sibling(preload=(), limits=Limits(cpu_seconds=3))
    assert sibling.run(f"{JOBS}:upper_job", b"hello") == b"HELLO"
    process = sibling._process
    assert process is not None
    assert worker._process is None  # a sibling starts alone
    worker.close()
    assert process.process.poll() is not None
