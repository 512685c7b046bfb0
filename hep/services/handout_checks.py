"""Check a finished sheet against the checklist: edition and language are read from the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import InvalidRequest, Problem
from hep.handout.checklist import require_point
from hep.handout.checks.register import run_checks
from hep.handout.checks.sheet_reading import read_sheet
from hep.handout.editions import Edition
from hep.language.words import known_locales, load_words
from hep.services.sheet_speech import sheet_speech

if TYPE_CHECKING:
    from hep.containment.client import Worker
    from hep.domain.library import Library
    from hep.handout.checks.sheet import Failure


@dataclass(frozen=True)
class SheetReport:
    """What was checked, and every failure in the order of the checklist."""

    edition: Edition
    language: str
    pages: int
    failures: tuple[Failure, ...]


def check_sheet(
    pdf: bytes,
    *,
    library: Library,
    worker: Worker,
    edition: str | None = None,
    language: str | None = None,
) -> SheetReport:
    """Return what a machine finds wrong with a sheet.

    `edition` and `language` None: as the file says. InvalidRequest when it does not, or names
    unknown ones; RenderFailed for what is no readable PDF.
    """
    sheet = read_sheet(pdf, worker=worker)
    used = _edition(edition or sheet.edition)
    locale = _language(language or sheet.language.split("-")[0], library)
    speech = sheet_speech(library, words=load_words(locale))
    failures = run_checks(sheet, speech, used)
    return SheetReport(used, locale, len(sheet.pages), tuple(failures))


def failure_json(failure: Failure) -> dict[str, object]:
    """Return a failure as other programs read it."""
    point = require_point(failure.point)
    return {
        "point": point.number,
        "id": point.id,
        "asks": point.words,
        "page": failure.page or None,
        "message": failure.message,
        "words": failure.words,
    }


def report_json(report: SheetReport, name: str) -> dict[str, object]:
    """Return a report as other programs read it; `name` says of which sheet."""
    return {
        "sheet": name,
        "edition": str(report.edition),
        "language": report.language,
        "pages": report.pages,
        "failures": [failure_json(one) for one in report.failures],
    }


def _edition(name: str) -> Edition:
    if name in set(Edition):
        return Edition(name)
    fact = f"'{name[:40]}' is no edition" if name else "the file does not say which it is"
    raise InvalidRequest([Problem("edition", fact, f"choose one of {', '.join(Edition)}")])


def _language(name: str, library: Library) -> str:
    known = [one for one in library.languages if one in known_locales()]
    if name in known:
        return name
    fact = f"'{name[:40]}' is not known" if name else "the file does not say which it is"
    raise InvalidRequest([Problem("language", fact, f"choose one of {', '.join(known)}")])
