"""`hep serve`: the app under gunicorn, one process with threads.

One process, because it keeps finished sheets for the page that shows them; more processes work too,
then a page may have to make its sheet again. The command's process becomes the server, so that
signals and exit status are gunicorn's own.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from hep.services.libraries import open_library
from hep.settings import load_settings
from hep.web.app import create_app

if TYPE_CHECKING:
    from flask import Flask

    from hep.settings import Settings

LOOPBACK = ("127.0.0.1", "::1", "localhost")
THREADS = 8  # a preview is eight pictures at once
SECONDS = 60  # after which a hanging request's process is replaced; a sheet may take 16


def serve_app(settings: Settings, *, host: str | None = None, port: int | None = None) -> None:
    """Become the server for these settings; host and port may be given instead of theirs.

    Raises LibraryError before anything listens. On loopback the renderer may run as root, as on a
    fresh machine; listening to others it refuses unless HEP_ALLOW_ROOT says so.
    """
    refused = open_library(settings.library_dir, overlay=settings.overlay_dir).refused
    if refused:
        told = "\n".join((*map(str, refused), "The clinic's changes are not in use."))
        print(told, file=sys.stderr, flush=True)  # noqa: T201 - for people
    settings = replace(settings, host=host or settings.host, port=port or settings.port)
    environment = dict(os.environ) | {"HEP_HOST": settings.host, "HEP_PORT": str(settings.port)}
    if settings.host in LOOPBACK:
        environment["HEP_ALLOW_ROOT"] = "yes"
    print(f"Serving on {address(settings)} (stop with Ctrl-C)", flush=True)  # noqa: T201 - for people
    os.execve(sys.executable, server_command(settings), environment)  # noqa: S606 - no shell


def server_command(settings: Settings) -> list[str]:
    """Return the command line of the server."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return [
        sys.executable,
        "-m",
        "gunicorn",
        f"--bind={host}:{settings.port}",
        "--workers=1",
        f"--threads={THREADS}",
        f"--timeout={SECONDS}",
        "--log-level=warning",
        "hep.web.serve:app_from_environment()",
    ]


def address(settings: Settings) -> str:
    """Return the address to open in a browser."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}/"


def app_from_environment() -> Flask:
    """Return the app for the settings of this process's environment."""
    return create_app(load_settings(os.environ))
