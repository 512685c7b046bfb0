"""Jobs that reach for files, sockets and programs, to prove that the watch sees it."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import tempfile
import urllib.request
from contextlib import suppress
from pathlib import Path

from hep.handout.fonts import font_files


def nothing_job(payload: bytes) -> bytes:
    import wave  # noqa: F401 - Python's own files and the fonts are no news

    font_files()[0].read_bytes()
    return payload


def file_job(payload: bytes) -> bytes:
    return Path(payload.decode()).read_bytes()


def descriptor_job(payload: bytes) -> bytes:
    os.close(os.open(payload.decode(), os.O_RDONLY))
    return b""


def folder_job(payload: bytes) -> bytes:
    return str(sorted(Path(payload.decode()).iterdir())).encode()


def socket_job(payload: bytes) -> bytes:
    with suppress(OSError), socket.socket() as one:
        one.settimeout(0.1)
        one.connect(("127.0.0.1", 9))
    return payload


def name_job(payload: bytes) -> bytes:
    with suppress(OSError):
        socket.getaddrinfo("localhost", 80)
    return payload


def web_job(payload: bytes) -> bytes:
    with suppress(OSError):
        urllib.request.urlopen("http://127.0.0.1:9/", timeout=0.1)
    return payload


def program_job(payload: bytes) -> bytes:
    subprocess.run(["true"], check=False)
    return payload


def shell_job(payload: bytes) -> bytes:
    os.system("true")  # noqa: S605 - the very call that must be seen
    return payload


def library_job(payload: bytes) -> bytes:
    with suppress(OSError):
        ctypes.CDLL("/nowhere/libx.so")
    return payload


def scratch_job(payload: bytes) -> bytes:
    Path(tempfile.mkdtemp()).rmdir()
    return payload
