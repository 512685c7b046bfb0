"""`hep serve` as a process of its own, on a free loopback port, until a test is done with it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_SECONDS = 40
RUN = "from hep.settings import load_settings; from hep.web.serve import serve_app; import os; "


@dataclass
class Server:
    """A started server; what it printed is known when it has ended."""

    port: int
    process: subprocess.Popen[str]
    said: str = ""


@contextmanager
def serving(**settings: str) -> Iterator[Server]:
    """Start a server with these settings as environment, wait until it listens, stop it after."""
    port = _free_port()
    command = [sys.executable, "-c", RUN + f"serve_app(load_settings(os.environ), port={port})"]
    environment = {key: value for key, value in os.environ.items() if "COV" not in key} | settings
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        server = Server(port, process)
        try:
            _wait_until_it_listens(server)
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            server.said, _ = process.communicate(timeout=PATIENCE_SECONDS)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


def _wait_until_it_listens(server: Server) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and server.process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", server.port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server does not listen")
