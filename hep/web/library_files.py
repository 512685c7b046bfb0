"""Drawings and fonts: public content under addresses that name it, so browsers may keep it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import fontpkg_atkinson_hyperlegible
from flask import Blueprint, make_response, send_file
from werkzeug.exceptions import NotFound

from hep.services.pictures import photo_bytes, picture_svg
from hep.services.scope import LOCAL
from hep.web.collaborators import present
from hep.web.security import FOR_EVER, PICTURE_POLICY, policy_text

if TYPE_CHECKING:
    from flask import Response

FACES = {
    "regular": "AtkinsonHyperlegible-Regular.ttf",
    "bold": "AtkinsonHyperlegible-Bold.ttf",
}

library_files = Blueprint("library_files", __name__)


@library_files.get("/pictures/<string(length=64):asset>/<any(left, right):side>.svg")
def picture(asset: str, side: str) -> Response:
    """Give a drawing of the library, as it is (right) or turned over (left)."""
    library = present().library_for(LOCAL)
    response = make_response(picture_svg(asset, is_mirrored=side == "left", library=library))
    response.mimetype = "image/svg+xml"
    response.headers["Content-Security-Policy"] = policy_text(PICTURE_POLICY)
    response.headers["Cache-Control"] = FOR_EVER
    return response


@library_files.get("/photos/<string(length=64):asset>")
def photo(asset: str) -> Response:
    """Give a clinic's photo as it lies in the library; a page turns it over by itself."""
    response = make_response(photo_bytes(asset, library=present().library_for(LOCAL)))
    response.mimetype = "image/png" if response.data.startswith(b"\x89PNG") else "image/jpeg"
    response.headers["Content-Security-Policy"] = policy_text(PICTURE_POLICY)
    response.headers["Cache-Control"] = FOR_EVER
    return response


@library_files.get("/fonts/<face>.ttf")
def font(face: str) -> Response:
    """Give a face of the font from its installed package; no copy lies in this one."""
    if face not in FACES:
        raise NotFound
    path = Path(fontpkg_atkinson_hyperlegible.ROOT) / "files" / FACES[face]
    return send_file(path, mimetype="font/ttf", max_age=7 * 24 * 3600)
