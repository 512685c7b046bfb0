"""A name and a link for one print, from a form or a command line; nothing of them is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hep.domain.errors import InvalidRequest, Problem
from hep.handout.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_NAME = 40  # letters: it stands in the running head of every page
LONGEST_LINK = 120


def read_stamp(fields: Mapping[str, str | None]) -> Stamp:
    """Return the stamp of `patient_name` and `link`; InvalidRequest names what is wrong.

    The messages never repeat what was typed.
    """
    name = " ".join((fields.get("patient_name") or "").split())
    link = (fields.get("link") or "").strip()
    problems = []
    if len(name) > LONGEST_NAME or not name.isprintable():
        problems.append(
            Problem("patient_name", "does not fit", f"write at most {LONGEST_NAME} letters")
        )
    if link and not _is_safe(link):
        hint = f"write a whole address with https://, at most {LONGEST_LINK} letters"
        problems.append(Problem("link", "is not an address", hint))
    if problems:
        raise InvalidRequest(problems)
    return Stamp(name, link)


def _is_safe(link: str) -> bool:
    if len(link) > LONGEST_LINK or not link.isascii() or not link.isprintable() or " " in link:
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
