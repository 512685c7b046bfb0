"""`hep handout make`: a program's sheet as a PDF file, written whole or not at all.

What is printed and how is asked for in `hep/cli_request.py` and `hep/cli_printing.py`.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hep.cli_printing import asks_for_a_printing
from hep.cli_refusals import say
from hep.cli_request import asks_for_a_plan, read_options
from hep.containment.client import Worker
from hep.handout.editions import OF_PEOPLE
from hep.handout.pdf import PRELOAD
from hep.services.chosen_figure import kept_as_drawn
from hep.services.handouts import make_handout
from hep.services.languages import require_language
from hep.services.programs import draft_program

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.editions import Printing
    from hep.handout.stamp import Stamp
    from hep.language.words import Words


@click.command("make")
@asks_for_a_plan
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path))
@asks_for_a_printing
@click.option("--date", "printed_on", type=click.DateTime(["%Y-%m-%d"]), help="Usually today.")
@click.pass_context
def make(
    ctx: click.Context,
    /,
    *,
    output: Path,
    printing: Printing,
    stamp: Stamp,
    printed_on: datetime.datetime | None,
    **fields: Any,
) -> None:
    """Write the patient's sheet, or another edition of it, as PDF."""
    library, request, words = read_options(ctx, fields)
    program = draft_program(request, library=library)
    require_language(words.locale, program=program, library=library)
    # The person at this machine's keyboard may be root, as on a fresh machine; servers refuse it.
    with Worker(preload=PRELOAD, allow_root=True) as worker:
        pdf = make_handout(
            program,
            library=library,
            words=words,
            worker=worker,
            clinic=ctx.obj["settings"].clinic,
            printed_on=(printed_on or datetime.datetime.now().astimezone()).date(),
            printing=printing,
            stamp=stamp,
        )
        _say_kept(program, printing, library=library, words=words, worker=worker)
    _write_whole(output, pdf)
    say(f"Wrote {output}.")


def _say_kept(
    program: Program, printing: Printing, *, library: Library, words: Words, worker: Worker
) -> None:
    """Say which pictures do not show the chosen person; what was drawn is still at hand."""
    if printing.figure and printing.edition in OF_PEOPLE:
        facts: dict[str, Any] = {"library": library, "words": words, "worker": worker}
        kept = kept_as_drawn(program, printing.figure, **facts)
        if kept:
            say(f"! {kept}")


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
