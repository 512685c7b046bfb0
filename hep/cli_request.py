"""What `hep plan` and `hep handout` share: the options of a request, and how they are read.

How refusals are said stands in `hep/cli_refusals.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from hep.cli_refusals import WORDS, say
from hep.domain.request import RUNNING, AgeBand, Entry, Gate, SoreSide
from hep.language.words import known_locales, load_words
from hep.services.languages import unknown_language
from hep.services.libraries import open_library
from hep.services.requests import read_request
from hep.services.safety_fields import ENTRY_PARTS, entries_as_fields

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.library import Library
    from hep.domain.request import PlanRequest
    from hep.language.words import Words

OPTIONS = (
    click.option("--cause", required=True, help="Why it hurts; `hep library list causes`."),
    click.option("--level", required=True, help="1 protect, 2 build, 3 load, 4 return to running."),
    click.option("--subtype", help="Where it hurts, for causes that ask."),
    click.option("--side", default="right", help=f"Sore side: {', '.join(SoreSide)}."),
    click.option("--worse-side", help="The worse one when both are sore."),
    click.option("--tag", "tags", multiple=True, help="A precaution; may be repeated."),
    click.option("--equipment", multiple=True, help="A thing at hand; instead of the usual ones."),
    click.option("--minutes", help="Minutes a session, 5 to 60; usually 20."),
    click.option("--max-exercises", help="1 to 7; usually 4, or 3 for a careful start."),
    click.option("--running", default="none", help=f"Running now: {', '.join(RUNNING)}."),
    click.option("--gate", default=Gate.NOT_TESTED.value, help=f"{', '.join(Gate)}."),
    click.option("--age-band", default=AgeBand.UNDER_60.value, help=f"{', '.join(AgeBand)}."),
    click.option("--first-time", is_flag=True, help="Has not done such a program before."),
    click.option("--second-cause", help="A second cause; the one with the lower load leads."),
    click.option(
        "--entry",
        default=Entry.NOT_TESTED.value,
        help=f"The level's entry criteria: {', '.join(Entry)}.",
    ),
    click.option("--irritable", is_flag=True, help="Flares easily: doses begin low."),
    click.option("--days-a-week", help="Days for training and running, 2 to 7."),
    click.option("--steps-a-minute", help="Own cadence at one easy pace, 120 to 220."),
    click.option("--avoid-position", "positions_avoided", multiple=True, help="May be repeated."),
    click.option("--favourite", "favourites", multiple=True, help="An exercise that is liked."),
    click.option("--must-have", multiple=True, help="An exercise that must be there."),
    click.option("--must-not", multiple=True, help="An exercise that must not be there."),
    click.option("--given-before", multiple=True, help="An exercise of the program before."),
    click.option(
        "--dose",
        "dose_edits",
        multiple=True,
        help="A dose set by hand: exercise:sets=3,repetitions=12; may be repeated.",
    ),
    click.option("--order", help="Exercises in the order of the session, with commas."),
    click.option("--red-flag", "red_flags", multiple=True, help="A safety question with a yes."),
    click.option("--asked", multiple=True, help="A group of them in which all else is a no."),
    click.option("--wells", multiple=True, help="A ticked item of the Wells score; clears nobody."),
    click.option(
        "--cleared",
        nargs=1 + len(ENTRY_PARTS),
        multiple=True,
        metavar="QUESTION BY DAY RESULT LIMITS",
        help="Who cleared a blocking question.",
    ),
    click.option("--language", help=f"Of the words: {', '.join(known_locales())}."),
)


def asks_for_a_plan(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a request."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def read_options(ctx: click.Context, fields: dict[str, Any]) -> tuple[Library, PlanRequest, Words]:
    """Return library, request and words; InvalidRequest names every wrong option."""
    library = used_library(ctx)
    ctx.obj["library"] = library
    language = fields.pop("language") or ctx.obj["settings"].language
    if language not in known_locales():
        raise unknown_language(language, known_locales())
    ctx.obj["words"] = words = load_words(language)
    values = fields | {
        **{name: "yes" if fields[name] else "" for name in ("first_time", "irritable")},
        "equipment": fields["equipment"] or None,
        **entries_as_fields(fields["cleared"]),
    }
    return library, read_request(values, library=library), words


def used_library(ctx: click.Context) -> Library:
    """Return the library with the clinic's changes; says so where these cannot be used."""
    settings = ctx.obj["settings"]
    opened = open_library(settings.library_dir, overlay=settings.overlay_dir)
    for problem in opened.refused:
        say(str(problem))
    if opened.refused:
        say(WORDS.text("The clinic's own changes are not in use; hep's library serves alone."))
    return opened.library
