"""`hep library`: what the exercise library holds, what is wrong with it, what a clinic changed in it.

Nothing here writes a file; the commands that do are added from `hep/cli_exchange.py`.
"""

from __future__ import annotations

import json
import sys

import click

from hep.cli_exchange import export_, import_, schema, words
from hep.cli_refusals import WORDS
from hep.cli_request import used_library
from hep.domain.changes import find_changes
from hep.domain.errors import LibraryError
from hep.domain.reference_use import reference_uses, unverified
from hep.language.change_words import change_text
from hep.library.load import load_library
from hep.services.check_library import check_library
from hep.services.library_json import library_json

LISTS = ("exercises", "causes", "tags", "equipment", "references")


@click.group()
def library() -> None:
    """Check, list, export and import the exercise library."""


library.add_command(export_)
library.add_command(import_)
library.add_command(schema)
library.add_command(words)


@library.command()
@click.pass_context
def check(ctx: click.Context) -> None:
    """Print every problem of the library like a compiler: file, line, what, what to do."""
    try:
        settings = ctx.obj["settings"]
        report = check_library(settings.library_dir, overlay=settings.overlay_dir)
    except LibraryError as error:
        for problem in error.problems:
            click.echo(str(problem))
        click.echo(f"{len(error.problems)} problems.", err=True)
        sys.exit(1)
    for problem in report.problems:
        click.echo(str(problem))
    counts = ", ".join(f"{number} {name}" for name, number in report.counts.items())
    click.echo(f"{len(report.problems)} problems in {counts}.", err=True)
    sys.exit(1 if report.problems else 0)


@library.command("list")
@click.argument("what", type=click.Choice(LISTS), default="exercises")
@click.option("--json", "as_json", is_flag=True, help="All exercises, as JSON.")
@click.pass_context
def list_(ctx: click.Context, what: str, *, as_json: bool) -> None:
    """List ids with their names."""
    known = used_library(ctx)
    if as_json:
        click.echo(json.dumps(library_json(known), ensure_ascii=False, indent=2))
        return
    texts = known.texts["en"]
    names = {
        "exercises": {one.id: one.require_text("en").name for one in known.exercises.values()},
        "causes": texts.labels["causes"],
        "tags": {tag: entry["name"] for tag, entry in texts.tags.items()},
        "equipment": texts.labels["equipment"],
        "references": {one.id: one.citation for one in known.references.values()},
    }[what]
    for identifier, name in names.items():
        click.echo(f"{identifier}\t{name}")


@library.command()
@click.pass_context
def diff(ctx: click.Context) -> None:
    """Say in words what the clinic's own changes (HEP_OVERLAY_DIR) change."""
    settings = ctx.obj["settings"]
    if settings.overlay_dir is None:
        click.echo("HEP_OVERLAY_DIR is not set: the library is as it came.", err=True)
        return
    base = load_library(settings.library_dir)
    used = load_library(settings.library_dir, overlay=settings.overlay_dir)
    changes = find_changes(base, used)
    for change in changes:
        click.echo(change_text(change, base=base, used=used, words=WORDS))
    click.echo(f"{len(changes)} changes.", err=True)


@library.command()
@click.option("--unverified", "only_unverified", is_flag=True, help="Only those not yet checked.")
@click.pass_context
def sources(ctx: click.Context, *, only_unverified: bool) -> None:
    """List every source: how well it was checked, and what rests on it."""
    known = load_library(ctx.obj["settings"].library_dir)
    uses = reference_uses(known)
    doubtful = unverified(known.references, known)
    for one in doubtful if only_unverified else known.references.values():
        click.echo(f"{one.id}\t{one.status}\t{' '.join(uses[one.id]) or '-'}")
