"""One clear sentence for each way in which hep refuses: what is wrong and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import (
    FigureError,
    InvalidRequest,
    LibraryError,
    MissingGlyph,
    MissingPicture,
    NoRunPlan,
    NoStudio,
    NotFound,
    NothingSuitable,
    RenderFailed,
    RenderTimeout,
    SettingsError,
    TextTooLong,
    TooManyForOnePage,
)
from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.errors import HepError
    from hep.language.words import Words

SENTENCES: dict[type, str] = {
    SettingsError: mark("A setting is wrong. Correct it and start again."),
    LibraryError: mark("The exercise library has errors. Run `hep library check` to see them."),
    FigureError: mark("The picture cannot be drawn: {path}: {fact}."),
    InvalidRequest: mark("Please correct what is marked."),
    NothingSuitable: mark("No program can be given for this request."),
    MissingPicture: mark(
        "The handout was not made: {exercise_id} has no picture '{frame}'. Run `hep library check`."
    ),
    MissingGlyph: mark(
        "The handout was not made: no font has the character {character} in “{text}”."
    ),
    TextTooLong: mark(
        "The handout was not made: “{part}” has {lines} lines more than its page. Shorten its text."
    ),
    TooManyForOnePage: mark(
        "One page has room for {most} exercises. Leave these out, or choose another edition: {drop}."
    ),
    NoRunPlan: mark(
        "There is no run plan: this program has no runs by stages. Choose another edition."
    ),
    NoStudio: mark(
        "Another person cannot be drawn here. Leave the people as drawn, or install hep[studio]."
    ),
    RenderTimeout: mark(
        "The handout was not made: it took longer than {seconds} seconds. Please try again."
    ),
    RenderFailed: mark("The handout was not made: {reason}. Please try again."),
    NotFound: mark("There is no {kind} “{identifier}”."),
}
OTHERWISE = mark("Something went wrong. Please try again.")
LONGEST_FACT = 80  # letters of any one fact that are repeated


def refusal_text(error: HepError, *, words: Words) -> str:
    """Return the sentence for an error, its facts filled in and shortened."""
    sentence = next(
        (SENTENCES[kind] for kind in type(error).__mro__ if kind in SENTENCES), OTHERWISE
    )
    facts = {name: _short(fact) for name, fact in error.facts.items()}
    return words.text(sentence, **facts)


def _short(fact: object) -> str:
    text = f"{fact:g}" if isinstance(fact, float) else str(fact)
    return text if len(text) <= LONGEST_FACT else text[: LONGEST_FACT - 1] + "…"
