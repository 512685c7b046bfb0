"""A program, or why there is none, as plain values in the therapist's words. No rules live here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypedDict

from hep.domain.request import EXERCISES, WARN_ABOVE_EXERCISES
from hep.language.findings import finding_text, running_text
from hep.language.words import mark
from hep.web.item_controls import item_controls
from hep.web.item_view import ItemView, Narrator
from hep.web.omission_view import OmissionGroup, omission_groups
from hep.web.wishes import BY_HAND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.errors import NothingSuitable
    from hep.domain.library import Library
    from hep.domain.program import Finding, Program, ProgramItem
    from hep.domain.request import PlanRequest
    from hep.language.words import Words
    from hep.web.dose_form import RefusedDose

SIDES = {
    "left": mark("left ankle"),
    "right": mark("right ankle"),
    "both": mark("both ankles"),
}


@dataclass(frozen=True)
class ProgramView:
    """Everything that the middle column shows of a program."""

    cause: str
    level: str
    facts: tuple[str, ...]
    minutes: int
    minutes_asked: int
    minutes_text: str
    number: int
    most: int  # exercises that a program may hold
    number_text: str
    is_long: bool  # longer than asked for
    is_many: bool  # more than most people manage
    is_by_hand: bool  # something was set by hand
    warnings: tuple[str, ...]
    items: tuple[ItemView, ...]
    education: tuple[ItemView, ...]
    omissions: tuple[OmissionGroup, ...]


@dataclass(frozen=True)
class RefusalView:
    """Why there is no program: the reason, warnings, and what stood in the way of each exercise."""

    sentence: str
    warnings: tuple[str, ...]
    omissions: tuple[OmissionGroup, ...]


def program_view(
    program: Program,
    *,
    library: Library,
    words: Words,
    refused: Mapping[str, RefusedDose] | None = None,
) -> ProgramView:
    """Return the view of a program; items are numbered in the order of a session.

    `refused` are doses that were typed and cannot be used: they stay in their inputs.
    """
    narrator, number = Narrator(library, words), len(program.active_items)

    def seen(items: tuple[ProgramItem, ...], *, is_numbered: bool) -> tuple[ItemView, ...]:
        return tuple(
            replace(
                narrator.item(item, number=place if is_numbered else 0),
                controls=item_controls(item, program, narrator, refused or {}),
            )
            for place, item in enumerate(items, start=1)
        )

    return ProgramView(
        cause=narrator.title("causes", program.cause),
        level=words.text(
            "Level {level} of 4: {name}",
            level=int(program.level),
            name=narrator.label("levels", f"L{int(program.level)}"),
        ),
        facts=_facts(program, narrator),
        **_minutes(program, words),
        number=number,
        most=EXERCISES[1],
        number_text=words.count("{number} exercise", "{number} exercises", number),
        is_many=number > WARN_ABOVE_EXERCISES,
        is_by_hand=any(getattr(program.request, name) for name in BY_HAND),
        warnings=_findings(program.warnings, library, words),
        items=seen(program.active_items, is_numbered=True),
        education=seen(program.education_items, is_numbered=False),
        omissions=omission_groups(program.omissions, narrator, asked=program.request.must_have),
    )


class _Minutes(TypedDict):
    minutes: int
    minutes_asked: int
    minutes_text: str
    is_long: bool


def _minutes(program: Program, words: Words) -> _Minutes:
    given, asked = program.minutes, program.request.minutes
    text = words.text(
        "{given} of {asked} minutes", given=words.number(given), asked=words.number(asked)
    )
    return _Minutes(minutes=given, minutes_asked=asked, minutes_text=text, is_long=given > asked)


def refusal_view(refusal: NothingSuitable, *, library: Library, words: Words) -> RefusalView:
    """Return the view of a refusal."""
    return RefusalView(
        sentence=finding_text(refusal.reason, library=library, words=words),
        warnings=_findings(refusal.warnings, library, words),
        omissions=omission_groups(refusal.omissions, Narrator(library, words), asked=()),
    )


def page_title(request: PlanRequest, *, library: Library, words: Words) -> str:
    """Return a title for the browser's tab."""
    cause = Narrator(library, words).title("causes", request.cause)
    return words.text("{cause}, level {level}", cause=cause, level=int(request.level))


def _facts(program: Program, narrator: Narrator) -> tuple[str, ...]:
    words, request = narrator.words, program.request
    facts = [words.text(SIDES[request.side.value])]
    if request.subtype:
        facts.append(narrator.label("subtypes", request.subtype))
    running = running_text(program.running, words=words)
    facts.append(words.text("running {running}", running=running))
    facts.append(words.text("pain up to {limit} of 10", limit=program.pain_limit))
    first, *others = facts
    return (first[:1].upper() + first[1:], *others)


def _findings(findings: tuple[Finding, ...], library: Library, words: Words) -> tuple[str, ...]:
    return tuple(finding_text(one, library=library, words=words) for one in findings)
