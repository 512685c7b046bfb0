"""Broken bytes are refused before any view: everything sent must be UTF-8 without controls.

Only simple forms are read; there is nothing to upload. Sizes are limited in app.py by Flask itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from flask import request
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

if TYPE_CHECKING:
    from flask import Flask

FORM = "application/x-www-form-urlencoded"
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class BrokenBytes(BadRequest):
    """What was sent is not text."""


def guard_bytes(app: Flask) -> None:
    """Refuse requests with broken bytes, and bodies that are no simple form."""

    @app.before_request
    def refuse_broken() -> None:
        path: str = request.environ.get("PATH_INFO", "")
        _require_text(path.encode("latin-1"))
        _require_text(unquote_to_bytes(request.query_string.replace(b"+", b" ")))
        if request.method != "POST":
            return
        if request.content_length and request.mimetype != FORM:
            raise UnsupportedMediaType
        _require_text(unquote_to_bytes(request.get_data(cache=True).replace(b"+", b" ")))


def _require_text(raw: bytes) -> None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BrokenBytes from None
    if CONTROLS.search(text):
        raise BrokenBytes
