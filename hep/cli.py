"""The command line: the same services as the web app, stable names, one sentence for each refusal.

Exit status: 0 done, 1 could not be done, 2 wrong use, 3 nothing suitable could be planned.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from hep.cli_checks import handout_commands
from hep.cli_figure import figure
from hep.cli_handout import make
from hep.cli_library import library
from hep.cli_refusals import NOTHING_SUITABLE, RefusingGroup
from hep.cli_request import asks_for_a_plan, read_options
from hep.cli_review import journey, review
from hep.domain.errors import NothingSuitable
from hep.language.dose_words import dose_sentence
from hep.language.findings import finding_text
from hep.services.languages import require_language
from hep.services.plan_json import program_json, refusal_json
from hep.services.programs import draft_program
from hep.settings import load_settings

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.language.words import Words


@click.group(cls=RefusingGroup)
@click.version_option(package_name="hep")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Home exercise programs for running-related ankle pain."""
    ctx.obj = {}
    ctx.obj["settings"] = load_settings(os.environ)


main.add_command(library)
main.add_command(figure)
main.add_command(journey)
main.add_command(review)
main.add_command(handout_commands, "handout")
handout_commands.add_command(make)


@main.command()
@asks_for_a_plan
@click.option("--json", "as_json", is_flag=True, help="With every reason and omission, as JSON.")
@click.pass_context
def plan(ctx: click.Context, /, *, as_json: bool, **fields: Any) -> None:
    """Print a program."""
    ctx.obj["json"] = as_json
    library, request, words = read_options(ctx, fields)
    try:
        program = draft_program(request, library=library)
        require_language(words.locale, program=program, library=library)
        if not as_json:
            _print_program(program, library, words)
            return
        plain = program_json(program, library=library, words=words)
    except NothingSuitable as refusal:
        if not as_json:
            raise
        plain = refusal_json(refusal, request, library=library, words=words)
    click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
    if not plain["items"]:
        sys.exit(NOTHING_SUITABLE)


def _print_program(program: Program, library: Library, words: Words) -> None:
    for number, item in enumerate(program.items, start=1):
        name = item.exercise.require_text(words.locale).name
        dose = dose_sentence(item.dose, item=item, words=words)
        click.echo(f"{number}. {name} ({item.exercise.id}): {dose}")
    click.echo(
        words.count("{number} minute a session", "{number} minutes a session", program.minutes)
    )
    for warning in program.warnings:
        click.echo(f"! {finding_text(warning, library=library, words=words)}")


@main.command()
@click.option("--host", help="Where to listen; usually this machine alone.")
@click.option("--port", type=int, help="Usually 8000.")
@click.pass_context
def serve(ctx: click.Context, host: str | None, port: int | None) -> None:
    """Serve the web app on this machine."""
    from hep.web.serve import serve_app  # noqa: PLC0415  # Flask only when serving

    serve_app(ctx.obj["settings"], host=host, port=port)
