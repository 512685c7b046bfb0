"""Requests that change or make something must come from our own pages. Told by headers alone.

Browsers say in Sec-Fetch-Site where a request comes from, and a page cannot forge it. Old browsers
send Origin with every POST instead. What says neither is refused: nobody needs a cookie, a token
or a session for this, so none is set. A program that calls the app sends `Origin: <its address>`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import request
from werkzeug.exceptions import Forbidden

if TYPE_CHECKING:
    from flask import Flask

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OWN_SITES = frozenset({"same-origin", "none"})  # none: typed or reloaded by the person


class ForeignRequest(Forbidden):
    """An unsafe request that does not come from our own pages."""


def guard_origin(app: Flask) -> None:
    """Refuse unsafe requests from other sites, before any form is read."""

    @app.before_request
    def refuse_foreign() -> None:
        if request.method in SAFE_METHODS:
            return
        if not is_own(
            request.headers.get("Sec-Fetch-Site"),
            request.headers.get("Origin"),
            host=request.host,
        ):
            raise ForeignRequest


def is_own(site: str | None, origin: str | None, *, host: str) -> bool:
    """Tell whether Sec-Fetch-Site, else Origin, say that the request comes from a page of `host`.

    Only host and port of Origin are compared: behind a proxy that ends TLS the scheme differs.
    """
    if site is not None:
        return site in OWN_SITES
    if not origin:
        return False
    try:
        return urlsplit(origin).netloc.lower() == host.lower()
    except ValueError:
        return False
