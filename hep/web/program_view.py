"""A program, or why there is none, as plain values in the therapist's words. No rules live here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.language.findings import finding_text, omission_text, running_text
from hep.language.words import mark
from hep.web.item_view import ItemView, Narrator

if TYPE_CHECKING:
    from hep.domain.errors import NothingSuitable
    from hep.domain.library import Library
    from hep.domain.program import Finding, Omission, Program
    from hep.domain.request import PlanRequest
    from hep.language.words import Words

SIDES = {
    "left": mark("left ankle"),
    "right": mark("right ankle"),
    "both": mark("both ankles"),
}


@dataclass(frozen=True)
class OmissionView:
    """One exercise that is not in the program, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class ProgramView:
    """Everything that the middle column shows of a program."""

    cause: str
    level: str
    facts: tuple[str, ...]
    minutes: int
    minutes_asked: int
    minutes_text: str
    warnings: tuple[str, ...]
    items: tuple[ItemView, ...]
    education: tuple[ItemView, ...]
    omissions: tuple[OmissionView, ...]


@dataclass(frozen=True)
class RefusalView:
    """Why there is no program: the reason, warnings, and what stood in the way of each exercise."""

    sentence: str
    warnings: tuple[str, ...]
    omissions: tuple[OmissionView, ...]


def program_view(program: Program, *, library: Library, words: Words) -> ProgramView:
    """Return the view of a program; items are numbered in the order of a session."""
    narrator = Narrator(library, words)
    active = tuple(
        narrator.item(item, number=number)
        for number, item in enumerate(program.active_items, start=1)
    )
    request = program.request
    asked = words.number(request.minutes)
    return ProgramView(
        cause=narrator.title("causes", program.cause),
        level=words.text(
            "Level {level} of 4: {name}",
            level=int(program.level),
            name=narrator.label("levels", f"L{int(program.level)}"),
        ),
        facts=_facts(program, narrator),
        minutes=program.minutes,
        minutes_asked=request.minutes,
        minutes_text=words.text(
            "{given} of {asked} minutes", given=words.number(program.minutes), asked=asked
        ),
        warnings=_findings(program.warnings, library, words),
        items=active,
        education=tuple(narrator.item(item, number=0) for item in program.education_items),
        omissions=_omissions(program.omissions, narrator),
    )


def refusal_view(refusal: NothingSuitable, *, library: Library, words: Words) -> RefusalView:
    """Return the view of a refusal."""
    return RefusalView(
        sentence=finding_text(refusal.reason, library=library, words=words),
        warnings=_findings(refusal.warnings, library, words),
        omissions=_omissions(refusal.omissions, Narrator(library, words)),
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
    number = len(program.active_items)
    facts.append(words.count("{number} exercise", "{number} exercises", number))
    running = running_text(program.running, words=words)
    facts.append(words.text("running {running}", running=running))
    facts.append(words.text("pain up to {limit} of 10", limit=program.pain_limit))
    first, *others = facts
    return (first[:1].upper() + first[1:], *others)


def _findings(findings: tuple[Finding, ...], library: Library, words: Words) -> tuple[str, ...]:
    return tuple(finding_text(one, library=library, words=words) for one in findings)


def _omissions(omissions: tuple[Omission, ...], narrator: Narrator) -> tuple[OmissionView, ...]:
    library, words = narrator.library, narrator.words
    return tuple(
        OmissionView(
            library.require_exercise(one.exercise_id).require_text(words.locale).name,
            omission_text(one, library=library, words=words),
        )
        for one in omissions
    )
