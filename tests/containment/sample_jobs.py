"""Jobs for the tests of containment: well behaved, broken and hostile ones. Runs in the worker."""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import sys
import time
from pathlib import Path

LOADED: list[str] = []


def preload() -> None:
    LOADED.append("before the fork")


def broken_preload() -> None:
    message = "the fonts are missing"
    raise RuntimeError(message)


def dying_preload() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def upper_job(payload: bytes) -> bytes:
    return payload.upper()


def length_job(payload: bytes) -> bytes:
    return str(len(payload)).encode()


def many_bytes_job(payload: bytes) -> bytes:
    return b"x" * int(payload)


def facts_job(payload: bytes) -> bytes:
    facts = {
        "pid": os.getpid(),
        "worker": os.getppid(),
        "loaded": LOADED,
        "memory": resource.getrlimit(resource.RLIMIT_AS)[0],
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "files": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
        "open": sorted(int(path.name) for path in Path("/proc/self/fd").iterdir()),
        "environment": sorted(os.environ),
        "payload": payload.decode(),
    }
    return json.dumps(facts).encode()


def remember_job(payload: bytes) -> bytes:
    LOADED.append(payload.decode())
    return json.dumps(LOADED).encode()


def raise_job(payload: bytes) -> bytes:
    raise ValueError(payload.decode())


def leave_job(payload: bytes) -> bytes:
    sys.exit(payload.decode())


def crash_job(payload: bytes) -> bytes:
    os.kill(os.getpid(), signal.SIGSEGV)
    return payload


def silent_exit_job(payload: bytes) -> bytes:
    os._exit(int(payload))


def sleep_job(payload: bytes) -> bytes:
    time.sleep(float(payload))
    return b"slept"


def deaf_sleep_job(payload: bytes) -> bytes:
    """Swallow everything that Python can swallow, as WeasyPrint's SVG drawing does."""
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        try:
            time.sleep(float(payload))
        except BaseException:
            continue


def spin_job(payload: bytes) -> bytes:
    while payload:
        pass
    return b""


def devour_job(payload: bytes) -> bytes:
    return str(len(bytearray(int(payload)))).encode()


def fill_disk_job(payload: bytes) -> bytes:
    path = payload.decode()
    with Path(path).open("wb") as file:
        file.write(b"\0" * (64 << 20))
    return b"written"


def connect_job(payload: bytes) -> bytes:
    host, port = payload.decode().split(":")
    with socket.create_connection((host, int(port)), timeout=2):
        return b"connected"


def lie_job(payload: bytes) -> bytes:
    """Write a header that promises more than comes, straight into the answer pipe."""
    write_past_the_frame(payload)
    os._exit(0)


def parting_job(payload: bytes) -> bytes:
    write_past_the_frame(payload)
    os._exit(3)


def write_past_the_frame(payload: bytes) -> None:
    for descriptor in range(3, 60):
        try:
            os.write(descriptor, payload)
        except OSError:
            continue


def flood_job(payload: bytes) -> bytes:
    block = b"x" * (1 << 20)
    for descriptor in range(3, 60):
        try:
            while True:
                os.write(descriptor, block)
        except OSError:
            continue
    return payload


def orphan_job(payload: bytes) -> bytes:
    """Leave a grandchild behind that holds the pipes open."""
    pid = os.fork()
    if pid == 0:
        time.sleep(float(payload))
        os._exit(0)
    return str(pid).encode()


def kill_worker_job(payload: bytes) -> bytes:
    os.kill(os.getppid(), int(payload))
    time.sleep(1)
    return b""


def slow_upper_job(payload: bytes) -> bytes:
    time.sleep(0.5)
    return payload.upper()


def signal_job(payload: bytes) -> bytes:
    os.kill(os.getpid(), int(payload))
    return payload


def deaf_note_job(payload: bytes) -> bytes:
    """Say who it is in a file, then hear nothing."""
    path = Path(payload.decode())
    path.with_suffix(".new").write_text(f"{os.getpid()} {os.getppid()}")
    path.with_suffix(".new").rename(path)
    return deaf_sleep_job(b"30")
