"""The collaborators of an installation: the library on disk, the contained worker, the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.containment.client import Worker
from hep.handout.pdf import PRELOAD
from hep.language.words import load_words
from hep.services.handouts import make_handout, preview_handout
from hep.services.libraries import open_library
from hep.web.collaborators import Collaborators
from hep.web.shelf import Shelf

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.editions import Printing
    from hep.handout.stamp import Stamp
    from hep.language.words import Words
    from hep.services.scope import Scope
    from hep.settings import Settings

PREVIEW_WIDTH_PX = 960  # sharp on a screen of double density at 480 CSS pixels


@dataclass(frozen=True)
class ContainedSheets:
    """Makes sheets and their previews in one contained worker."""

    worker: Worker
    settings: Settings

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
        return make_handout(
            program,
            library=library,
            words=words,
            worker=self.worker,
            clinic=self.settings.clinic,
            printed_on=printed_on,
            printing=printing,
            stamp=stamp,
        )

    def preview(self, pdf: bytes) -> list[bytes]:
        """Return the pages as PNG; HandoutError when that fails."""
        return preview_handout(pdf, worker=self.worker, width_px=PREVIEW_WIDTH_PX)


def standard_collaborators(
    settings: Settings, *, today: Callable[[], datetime.date]
) -> Collaborators:
    """Load the library and prepare the worker, which starts with the first sheet."""
    opened = open_library(settings.library_dir, overlay=settings.overlay_dir)
    worker = Worker(preload=PRELOAD, allow_root=settings.allow_root)

    def library_for(_scope: Scope) -> Library:
        return opened.library

    return Collaborators(
        settings=settings,
        library_for=library_for,
        words=load_words(settings.language),
        sheets=ContainedSheets(worker, settings),
        shelf=Shelf(),
        today=today,
        refused_changes=opened.refused,
    )
