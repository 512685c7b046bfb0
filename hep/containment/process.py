"""Starting and ending the worker process, seen from the parent. No jobs: see client."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, field

from hep.containment.errors import WorkerRefused
from hep.containment.limits import Limits

START_SECONDS = 30.0
END_SECONDS = 3.0
HELLO_BYTES = 4096


@dataclass(frozen=True)
class WorkerOptions:
    """How a worker is started. `environment` adds variables to the worker's bare environment."""

    allow: tuple[str, ...] = ("hep.",)
    preload: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    allow_root: bool = False
    environment: tuple[tuple[str, str], ...] = ()

    def command(self, control: int) -> list[str]:
        """Return the command line of a worker that talks over descriptor `control`."""
        command = [sys.executable, "-P", "-m", "hep.containment.worker", "--control", str(control)]
        command += ["--limits", json.dumps(asdict(self.limits))]
        for prefix in self.allow:
            command += ["--allow", prefix]
        for path in self.preload:
            command += ["--preload", path]
        return [*command, "--allow-root"] if self.allow_root else command

    def bare_environment(self) -> dict[str, str]:
        """Return the worker's whole environment: no secrets of the parent reach it.

        The hash seed is fixed so that the order of sets, and so the bytes of a PDF, never vary.
        """
        bare = {
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        }
        return bare | dict(self.environment)


@dataclass(frozen=True)
class WorkerProcess:
    """A worker that has said hello: its process, our end of its socket, the guards that hold."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    guards: tuple[str, ...]
    owner: int  # process id of the parent that started it; a forked copy must not use it


def start_worker(options: WorkerOptions) -> WorkerProcess:
    """Start a worker and wait for its hello; WorkerRefused tells why there is none."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
            options.command(theirs.fileno()),
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=options.bare_environment(),
            start_new_session=True,  # Ctrl-C in a terminal ends the parent, and so the worker
        )
    ours.settimeout(START_SECONDS)
    hello = _read_hello(ours)
    worker = WorkerProcess(process, ours, tuple(hello.get("guards", ())), os.getpid())
    if "refused" in hello:
        end_worker(worker)
        raise WorkerRefused(hello["refused"])
    return worker


def _read_hello(control: socket.socket) -> dict[str, str]:
    line = b""
    with suppress(TimeoutError, ConnectionError):
        while not line.endswith(b"\n") and (part := control.recv(HELLO_BYTES)):
            line += part
    if not line.endswith(b"\n"):
        return {"refused": "the worker process ended or hung before it was ready"}
    hello: dict[str, str] = json.loads(line)
    return hello


def end_worker(worker: WorkerProcess) -> None:
    """Close the socket, which ends the worker and its jobs, and reap it; kill it if it stays."""
    worker.control.close()
    if worker.owner != os.getpid():
        return
    try:
        worker.process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        worker.process.kill()
        worker.process.wait()
