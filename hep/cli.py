"""The command line: the same services as the web app, stable names, one sentence for each refusal.

Exit status: 0 done, 1 could not be done, 2 wrong use, 3 nothing suitable could be planned.
"""

from __future__ import annotations

import datetime
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hep.cli_content import figure, library
from hep.containment.client import Worker
from hep.domain.errors import HepError, InvalidRequest, NothingSuitable, SettingsError
from hep.domain.request import RUNNING, AgeBand, Gate, SoreSide
from hep.language.findings import finding_text, omission_text
from hep.language.refusals import refusal_text
from hep.language.words import load_words
from hep.library.load import load_library
from hep.services.handouts import PAPERS, make_handout
from hep.services.plan_json import program_json, refusal_json
from hep.services.programs import draft_program
from hep.services.requests import read_request
from hep.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.library import Library
    from hep.domain.request import PlanRequest

FAILED, WRONG_USE, NOTHING_SUITABLE = 1, 2, 3
WORDS = load_words("en")


class _Group(click.Group):
    """A group that turns hep's refusals into one sentence and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NothingSuitable as refusal:
            _say_nothing_suitable(refusal, ctx.obj["library"])
            sys.exit(NOTHING_SUITABLE)
        except HepError as error:
            _say(refusal_text(error, words=WORDS))
            for problem in getattr(error, "problems", ()):
                _say(f"  {problem}")
            sys.exit(WRONG_USE if isinstance(error, InvalidRequest | SettingsError) else FAILED)


def _say(text: str) -> None:
    click.echo(text, err=True)


def _say_nothing_suitable(refusal: NothingSuitable, library: Library) -> None:
    _say(refusal_text(refusal, words=WORDS))
    _say(f"  {finding_text(refusal.reason, library=library, words=WORDS)}")
    for one in refusal.omissions:
        reason = omission_text(one, library=library, words=WORDS)
        _say(f"  {one.exercise_id}: {reason}")


@click.group(cls=_Group)
@click.version_option(package_name="hep")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Home exercise programs for running-related ankle pain."""
    ctx.obj = {"settings": load_settings(os.environ)}


main.add_command(library)
main.add_command(figure)

REQUEST_OPTIONS = (
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
    click.option("--age-band", default=AgeBand.UNDER_65.value, help=f"{', '.join(AgeBand)}."),
    click.option("--first-time", is_flag=True, help="Has not done such a program before."),
)


def _asks_for_a_plan(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(REQUEST_OPTIONS):
        command = option(command)
    return command


def _read(ctx: click.Context, fields: dict[str, Any]) -> tuple[Library, PlanRequest]:
    library = load_library(ctx.obj["settings"].library_dir)
    ctx.obj["library"] = library
    fields |= {"first_time": "yes" if fields["first_time"] else ""}
    return library, read_request(
        {**fields, "equipment": fields["equipment"] or None}, library=library
    )


@main.command()
@_asks_for_a_plan
@click.pass_context
def plan(ctx: click.Context, /, **fields: Any) -> None:
    """Print a program as JSON, with every reason and every exercise left out."""
    library, request = _read(ctx, fields)
    try:
        plain = program_json(draft_program(request, library=library), library=library, words=WORDS)
    except NothingSuitable as refusal:
        plain = refusal_json(refusal, request, library=library, words=WORDS)
    click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
    if not plain["items"]:
        sys.exit(NOTHING_SUITABLE)


@main.command()
@_asks_for_a_plan
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--paper", default="a4", type=click.Choice(PAPERS), help="Paper size.")
@click.option("--date", "printed_on", type=click.DateTime(["%Y-%m-%d"]), help="Usually today.")
@click.pass_context
def handout(  # noqa: PLR0913  # the options of a command
    ctx: click.Context,
    /,
    output: Path,
    paper: str,
    printed_on: datetime.datetime | None,
    **fields: Any,
) -> None:
    """Write the patient's sheet as PDF."""
    library, request = _read(ctx, fields)
    settings = ctx.obj["settings"]
    with Worker(allow_root=True) as worker:
        pdf = make_handout(
            draft_program(request, library=library),
            library=library,
            words=WORDS,
            worker=worker,
            clinic=settings.clinic,
            printed_on=(printed_on or datetime.datetime.now().astimezone()).date(),
            paper=paper,
        )
    _write_whole(output, pdf)
    _say(f"Wrote {output}.")


def _write_whole(path: Path, content: bytes) -> None:
    """Write all of it or nothing: into a neighbour first, then renamed into place."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise click.ClickException(message) from error
    finally:
        part.unlink(missing_ok=True)


@main.command()
@click.option("--host", help="Where to listen; usually this machine alone.")
@click.option("--port", type=int, help="Usually 8000.")
@click.pass_context
def serve(ctx: click.Context, host: str | None, port: int | None) -> None:
    """Serve the web app on this machine."""
    from hep.web.serve import serve_app  # noqa: PLC0415  # Flask only when serving

    serve_app(ctx.obj["settings"], host=host, port=port)
