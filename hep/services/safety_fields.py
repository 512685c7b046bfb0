"""The answers to the safety questions as plain fields, there and back.

`red_flags`, `asked` and `wells` hold several ids. A clearing entry is four fields a question, such
as `cleared-RF01-by`, because each is written by a person in a field of its own.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import fields as fields_of
from typing import TYPE_CHECKING

from hep.domain.clearance import Clearance
from hep.domain.safety import RedFlagAction
from hep.domain.safety_answers import SafetyAnswers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hep.domain.library import Library
    from hep.services.field_reader import FieldReader

ENTRY_PREFIX = "cleared-"
SAFETY_LISTS = ("red_flags", "asked", "wells")
ENTRY_PARTS = tuple(one.name for one in fields_of(Clearance) if one.name != "red_flag")
PART_NAMES = {
    "by": "who cleared it",
    "on": "the day",
    "result": "the result",
    "limits": "the limits",
}
LONGEST_ENTRY = 200  # letters of one part


def entry_field(red_flag: str, part: str) -> str:
    """Return the name of the field for one part of a clearing entry."""
    return f"{ENTRY_PREFIX}{red_flag}-{part}"


def clearable(library: Library) -> tuple[str, ...]:
    """Return the ids of the questions that a person's entry can clear (brief 1.1)."""
    flags = library.red_flags.values()
    return tuple(flag.id for flag in flags if flag.action is RedFlagAction.BLOCK)


def entry_fields(library: Library, red_flags: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the fields of these questions' clearing entries; unknown ones have none."""
    known = [one for one in library.red_flags if one in red_flags]
    return tuple(entry_field(one, part) for one in known for part in ENTRY_PARTS)


def read_safety(reader: FieldReader, library: Library) -> SafetyAnswers:
    """Return the answers of a request; problems go to the reader."""
    groups = tuple(dict.fromkeys(flag.group for flag in library.red_flags.values()))
    items = tuple(one.id for one in library.tools.wells.items)
    yes = _known(reader, "red_flags", tuple(library.red_flags))
    return SafetyAnswers(
        red_flags=yes,
        asked=_known(reader, "asked", groups),
        clearances=_entries(reader, yes, library),
        wells=_known(reader, "wells", items),
    )


def _known(reader: FieldReader, name: str, known: tuple[str, ...]) -> frozenset[str]:
    return reader.ids(name, known) & frozenset(known)  # an unknown one is a problem already


def plain_safety(answers: SafetyAnswers) -> dict[str, str | list[str]]:
    """Return the fields that `read_safety` reads as these answers; what is empty is left out."""
    several = {name: sorted(getattr(answers, name)) for name in SAFETY_LISTS}
    plain: dict[str, str | list[str]] = {name: ids for name, ids in several.items() if ids}
    for one in answers.clearances:
        for part in ENTRY_PARTS:
            plain[entry_field(one.red_flag, part)] = getattr(one, part)
    return plain


def entries_as_fields(entries: Iterable[Sequence[str]]) -> Mapping[str, str]:
    """Return clearing entries, each a question and its parts in order, as fields."""
    return {
        entry_field(red_flag, part): text
        for red_flag, *texts in entries
        for part, text in zip(ENTRY_PARTS, texts, strict=True)
    }


def _entries(reader: FieldReader, yes: frozenset[str], library: Library) -> tuple[Clearance, ...]:
    found = []
    for red_flag in library.red_flags:
        texts = {part: reader.text(entry_field(red_flag, part)) for part in ENTRY_PARTS}
        if not any(texts.values()):
            continue
        problem = _problem(red_flag, texts, yes, library)
        if problem:
            reader.add(entry_field(red_flag, problem[0]), problem[1], problem[2])
        else:
            found.append(Clearance(red_flag, **texts))
    return tuple(found)


def _problem(
    red_flag: str, texts: Mapping[str, str], yes: frozenset[str], library: Library
) -> tuple[str, str, str] | None:
    """Return the part, what is wrong with it and what to do; None: the entry can be used."""
    if red_flag not in clearable(library):
        return ("by", f"{red_flag} cannot be cleared by an entry", "only what blocks a program can")
    if red_flag not in yes:
        return ("by", f"{red_flag} was not answered with yes", "take its clearing entry out")
    for part, text in texts.items():
        if not text:
            return (part, f"the clearing entry lacks {PART_NAMES[part]}", "write it")
        if len(text) > LONGEST_ENTRY:
            letters = f"{PART_NAMES[part]} has {len(text)} letters"
            return (part, f"in the clearing entry {letters}", f"write {LONGEST_ENTRY} at most")
    if not _is_day(texts["on"]):
        return ("on", "the day of the clearing entry is none", "write it like 2026-05-12")
    return None


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
