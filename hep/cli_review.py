"""`hep journey` and `hep review`: the way through the levels, and what a log suggests."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hep.cli_refusals import WORDS
from hep.cli_request import asks_for_a_plan, read_options, used_library
from hep.domain.journey import journey as find_journey
from hep.language.dose_words import dose_sentence
from hep.language.findings import decision_text, finding_text, measure_text
from hep.language.review_words import KINDS, SUGGESTION
from hep.services.journey_json import journey_json
from hep.services.review import review_log
from hep.services.review_json import review_json

if TYPE_CHECKING:
    from hep.domain.decision import Decision
    from hep.domain.journey import LevelEntry
    from hep.domain.library import Library
    from hep.language.words import Words


@click.command()
@asks_for_a_plan
@click.option("--json", "as_json", is_flag=True, help="With goals and criteria, as JSON.")
@click.pass_context
def journey(ctx: click.Context, /, *, as_json: bool, **fields: Any) -> None:
    """Print what each of the four levels would give, as if it were entered."""
    ctx.obj["json"] = as_json
    library, request, words = read_options(ctx, fields)
    found = find_journey(request, library)
    if as_json:
        _print_json(journey_json(found, library=library, words=words))
        return
    for level in found.levels:
        _print_level(level, library, words)


def _print_level(entry: LevelEntry, library: Library, words: Words) -> None:
    here = words.text(" (now)") if entry.is_present else ""
    click.echo(words.text("Level {level}{here}:", level=int(entry.level), here=here))
    if entry.refusal:
        click.echo(f"  ! {finding_text(entry.refusal, library=library, words=words)}")
    for name in entry.exercises:
        mark = "+" if name in entry.adds else "="
        text = library.exercises[name].require_text(words.locale).name
        click.echo(f"  {mark} {text} ({name})")
    for name in entry.drops:
        click.echo(f"  - {library.exercises[name].require_text(words.locale).name} ({name})")


@click.command()
@click.argument("log", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Day of the review; usually today.")
@click.option("--json", "as_json", is_flag=True, help="With facts and sources, as JSON.")
@click.pass_context
def review(ctx: click.Context, log: Path, *, on: datetime.datetime | None, as_json: bool) -> None:
    """Print what a LOG of sessions and measures suggests, for the therapist; nothing is changed."""
    ctx.obj |= {"json": as_json, "words": WORDS, "library": used_library(ctx)}
    library = ctx.obj["library"]
    day = (on or datetime.datetime.now().astimezone()).date()
    _, found = review_log(log, on=day, library=library)
    if as_json:
        _print_json(review_json(found, library=library, words=WORDS))
        return
    for decision in found.decisions:
        _print_decision(decision, library)
    for measure in (*found.measures, found.course):
        click.echo(measure_text(measure, library=library, words=WORDS))
    click.echo(WORDS.text(SUGGESTION))


def _print_decision(decision: Decision, library: Library) -> None:
    name = library.exercises[decision.exercise_id].require_text(WORDS.locale).name
    rule = decision_text(decision, library=library, words=WORDS)
    click.echo(f"{name} ({decision.exercise_id}): {WORDS.text(KINDS[decision.kind])}. {rule}")
    if decision.step:
        step = decision.step.exercise.require_text(WORDS.locale).name
        click.echo(f"  > {step}: {dose_sentence(decision.step.dose, item=None, words=WORDS)}")


def _print_json(plain: dict[str, Any]) -> None:
    click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
