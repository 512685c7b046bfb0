"""The app factory: puts collaborators, guards, routes and error answers together. No views."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from flask import Flask

from hep.web.access import guard_access
from hep.web.builder import builder
from hep.web.collaborators import Collaborators, join
from hep.web.csrf import guard_origin
from hep.web.errors import answer_errors
from hep.web.library_files import library_files
from hep.web.safety import safety
from hep.web.sanity import guard_bytes
from hep.web.security import send_headers
from hep.web.sheets import sheets
from hep.web.standard import standard_collaborators

if TYPE_CHECKING:
    from hep.settings import Settings

MOST_BYTES = 64 * 2**10  # of a form: the largest honest one has 3 kB
MOST_PARTS = 200


def create_app(settings: Settings, *, collaborators: Collaborators | None = None) -> Flask:
    """Return the web app; `collaborators` replace the standard ones, for tests.

    Raises LibraryError when the exercise library has errors: such an app never starts.
    """
    app = Flask("hep.web")
    app.config.update(
        MAX_CONTENT_LENGTH=MOST_BYTES,
        MAX_FORM_MEMORY_SIZE=MOST_BYTES,
        MAX_FORM_PARTS=MOST_PARTS,
        TRUSTED_HOSTS=list(settings.trusted_hosts),
    )
    join(app, collaborators or standard_collaborators(settings, today=_today))
    guard_access(app)
    guard_origin(app)
    guard_bytes(app)
    send_headers(app)
    answer_errors(app)
    for blueprint in (builder, safety, sheets, library_files):
        app.register_blueprint(blueprint)
    return app


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()
