"""Small collaborators for the web app: a maker of sheets that renders nothing, and can fail."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from hep.domain.exercise import Picture
from hep.language.words import load_words
from hep.settings import load_settings
from hep.web.app import create_app
from hep.web.collaborators import Collaborators
from hep.web.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask

    from hep.domain.errors import HandoutError, Problem
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.editions import Printing
    from hep.handout.stamp import Stamp
    from hep.language.words import Words

TODAY = datetime.date(2026, 5, 12)
PNG = b"\x89PNG\r\n\x1a\n page "
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="43mm" height="65mm" viewBox="0 0 430 650">'
    b'<path d="M10 10h20v30h-20z" fill="#16202a"/></svg>'
)
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}
ASKED: dict[str, str | list[str]] = {
    "cause": "overuse",
    "subtype": "achilles-midportion",
    "level": "2",
    "side": "left",
}


@dataclass
class PaperSheets:
    """Makes sheets of a few bytes, counts them, and fails when told to."""

    failure: HandoutError | None = None
    made: list[Printing] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)

    def make(
        self,
        program: Program,
        *,
        library: Library,
        words: Words,
        printing: Printing,
        printed_on: datetime.date,
        stamp: Stamp,
    ) -> bytes:
        if self.failure:
            raise self.failure
        self.made.append(printing)
        self.stamps.append(stamp)
        names = " ".join(item.exercise.id for item in program.items)
        number, shown = len(library.exercises), f"{printing.paper} {printing.edition} {printed_on}"
        return f"%PDF {shown} {number} {words.locale} {names}".encode()

    def preview(self, pdf: bytes) -> list[bytes]:
        return [PNG + pdf[:8] + str(page).encode() for page in (1, 2, 3)]


def with_drawings(library: Library) -> Library:
    """Return the library with one small drawing for the start of every exercise."""
    key = sha256(DRAWING).hexdigest()
    picture = Picture("start", key, "image/svg+xml", 43, 65, "default", mirrorable=True)
    drawn = {
        name: replace(one, pictures=(picture,) if one.is_active else ())
        for name, one in library.exercises.items()
    }
    return replace(library, exercises=drawn, picture_bytes={key: DRAWING})


def an_app(
    library: Library,
    *,
    sheets: PaperSheets | None = None,
    shelf: Shelf | None = None,
    environment: Mapping[str, str] | None = None,
    refused_changes: tuple[Problem, ...] = (),
) -> Flask:
    """Return the web app over this library, with stand-ins for what renders."""
    settings = load_settings(environment or {})
    return create_app(
        settings,
        collaborators=Collaborators(
            settings=settings,
            library_for=lambda _scope: library,
            words=load_words(settings.language),
            sheets=sheets or PaperSheets(),
            shelf=shelf or Shelf(),
            today=lambda: TODAY,
            refused_changes=refused_changes,
        ),
    )
