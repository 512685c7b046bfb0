"""Response headers: what a browser may do with our pages, and who may keep them.

A view that serves something for keeping sets its own Cache-Control; everything else is not stored,
because a page shows what a therapist asked for one patient.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask, Response

PAGE_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
PICTURE_POLICY: Mapping[str, str] = {  # a drawing opened by itself runs nothing and loads nothing
    "default-src": "'none'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "sandbox": "",
}
PDF_POLICY: Mapping[str, str] = {  # browsers show a PDF by a plug-in of their own
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
    ),
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "no-store",
}
FOR_EVER = "public, max-age=31536000, immutable"  # for addresses that name their content


def policy_text(policy: Mapping[str, str]) -> str:
    """Return a policy as the value of a Content-Security-Policy header."""
    return "; ".join(f"{name} {value}".strip() for name, value in policy.items())


def send_headers(app: Flask) -> None:
    """Put the headers on every response; a view may have set stricter ones."""

    @app.after_request
    def add_headers(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", policy_text(PAGE_POLICY))
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response
