"""How a sheet is printed, from the fields of its form, and the choices that the form offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import InvalidRequest, Problem
from hep.handout.editions import PAPERS, SKIN_TONES, Edition, Printing
from hep.language.figure_words import PEOPLE
from hep.language.words import mark
from hep.services.handout_editions import MADE, editions_of
from hep.services.studio_room import has_studio
from hep.web.form_fields import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.program import Program
    from hep.language.words import Words

EDITIONS = {
    Edition.PATIENT: mark("For the patient"),
    Edition.LARGE_PRINT: mark("In large print"),
    Edition.ONE_PAGE: mark("On one page"),
    Edition.LOG: mark("Two weeks to write in"),
    Edition.RUN_PLAN: mark("The run plan"),
    Edition.THERAPIST: mark("For the therapist's chart"),
    Edition.JOURNEY: mark("The way from level 1 to 4"),
}
INKS = ("colour", "black")
DRAWN = "drawn"  # each figure, or the tone of its skin, as it is
TONES = (DRAWN, *map(str, SKIN_TONES))


def read_printing(form: Mapping[str, str]) -> Printing:
    """Return the printing that the fields ask for; InvalidRequest names every wrong one."""
    problems: list[Problem] = []

    def one_of(name: str, known: Sequence[str]) -> str:
        value = form.get(name) or known[0]
        if value not in known:
            problems.append(Problem(name, "is not known", f"choose one of {', '.join(known)}"))
        return value

    paper = one_of("paper", PAPERS)
    edition = one_of("edition", [one.value for one in MADE])
    ink = one_of("ink", INKS)
    figure = one_of("figure", _figures())
    tone = one_of("skin_tone", TONES)
    if problems:
        raise InvalidRequest(problems)
    return Printing(
        paper,
        Edition(edition),
        is_black_and_white=ink == "black",
        figure=None if figure == DRAWN else figure,
        skin_tone=None if tone == DRAWN else int(tone),
    )


def edition_choices(program: Program, words: Words) -> tuple[Choice, ...]:
    """Return the editions that this program fills, the patient's first."""
    return tuple(
        Choice(one.value, words.text(EDITIONS[one]), "", one is Edition.PATIENT)
        for one in editions_of(program, words=words)
    )


def ink_choices(words: Words) -> tuple[Choice, ...]:
    """Return colour, or black and white."""
    names = (mark("In colour"), mark("Black and white"))
    return tuple(
        Choice(ink, words.text(name), "", ink == INKS[0])
        for ink, name in zip(INKS, names, strict=True)
    )


def figure_choices(words: Words) -> tuple[Choice, ...]:
    """Return the people who can be drawn; where nothing can be drawn, those of the library alone."""
    names = {DRAWN: mark("People as drawn"), **PEOPLE}
    return tuple(Choice(one, words.text(names[one]), "", one == DRAWN) for one in _figures())


def _figures() -> tuple[str, ...]:
    return (DRAWN, *PEOPLE) if has_studio() else (DRAWN,)


def tone_choices(words: Words) -> tuple[Choice, ...]:
    """Return the tones of skin for all figures."""
    names = (
        mark("Skin as drawn"),
        mark("Light skin"),
        mark("Tan skin"),
        mark("Brown skin"),
        mark("Dark skin"),
    )
    return tuple(
        Choice(tone, words.text(name), "", tone == DRAWN)
        for tone, name in zip(TONES, names, strict=True)
    )
