"""What the views work with, given to create_app once: so that tests can give something smaller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from flask import current_app

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from flask import Flask

    from hep.domain.errors import Problem
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.editions import Printing
    from hep.handout.stamp import Stamp
    from hep.language.words import Words
    from hep.services.scope import Scope
    from hep.settings import Settings
    from hep.web.shelf import Shelf

KEY = "hep"


class SheetMaker(Protocol):
    """Makes sheets and looks at them; both in the contained worker."""

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
        """Return the handout in the words' language; HandoutError when it cannot be made."""

    def preview(self, pdf: bytes) -> list[bytes]:
        """Return the pages as PNG; HandoutError when that fails."""


@dataclass(frozen=True)
class Collaborators:
    """Everything a view needs beside the request."""

    settings: Settings
    library_for: Callable[[Scope], Library]
    words: Words  # of the screens, and of sheets unless another language is asked for
    sheets: SheetMaker
    shelf: Shelf
    today: Callable[[], datetime.date]
    refused_changes: tuple[Problem, ...] = ()  # why the clinic's overlay is not in use


def join(app: Flask, collaborators: Collaborators) -> None:
    """Give an app its collaborators."""
    app.extensions[KEY] = collaborators


def present() -> Collaborators:
    """Return the collaborators of the app that serves this request."""
    return cast("Collaborators", current_app.extensions[KEY])
