"""`hep library` and `hep figure`: looking after the content, for those who write it."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hep.domain.errors import LibraryError
from hep.library.load import load_library
from hep.services.check_library import check_library
from hep.services.contact_sheet import contact_sheet
from hep.services.library_json import library_json

if TYPE_CHECKING:
    from types import ModuleType

LISTS = ("exercises", "causes", "tags", "equipment", "references")


@click.group()
def library() -> None:
    """Check and list the exercise library."""


@library.command()
@click.pass_context
def check(ctx: click.Context) -> None:
    """Print every problem of the library like a compiler: file, line, what, what to do."""
    try:
        report = check_library(ctx.obj["settings"].library_dir)
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
    known = load_library(ctx.obj["settings"].library_dir)
    if as_json:
        click.echo(json.dumps(library_json(known), ensure_ascii=False, indent=2))
        return
    words = known.texts["en"]
    names = {
        "exercises": {one.id: one.require_text("en").name for one in known.exercises.values()},
        "causes": words.labels["causes"],
        "tags": {tag: entry["name"] for tag, entry in words.tags.items()},
        "equipment": words.labels["equipment"],
        "references": {one.id: one.citation for one in known.references.values()},
    }[what]
    for identifier, name in names.items():
        click.echo(f"{identifier}\t{name}")


@click.group()
def figure() -> None:
    """Draw and check the pictures of exercises. Needs the extra `hep[studio]`."""


@figure.command()
@click.argument("exercises", nargs=-1)
@click.pass_context
def draw(ctx: click.Context, exercises: tuple[str, ...]) -> None:
    """Draw the pictures of these exercises, of all without any named."""
    studio = _studio()
    for folder in studio.figure_folders(ctx.obj["settings"].library_dir, exercises):
        for path in studio.draw_exercise(folder):
            click.echo(str(path))


@figure.command("check")
@click.argument("exercises", nargs=-1)
@click.pass_context
def check_figures(ctx: click.Context, exercises: tuple[str, ...]) -> None:
    """Measure what each scene claims on the posed body, and whether its pictures are current."""
    studio = _studio()
    folders = studio.figure_folders(ctx.obj["settings"].library_dir, exercises)
    problems = [problem for folder in folders for problem in studio.check_exercise(folder)]
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{len(problems)} problems in {len(folders)} scenes.", err=True)
    sys.exit(1 if problems else 0)


@figure.command()
@click.option("-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--height", "height_mm", default=90, help="Height of each picture in millimetres.")
@click.pass_context
def sheet(ctx: click.Context, output: Path, height_mm: int) -> None:
    """Write contact sheets: every picture beside its exercise's id, at print size."""
    known = load_library(ctx.obj["settings"].library_dir)
    output.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(contact_sheet(known, height_mm=height_mm), start=1):
        path = output / f"sheet-{height_mm}mm-{number}.svg"
        path.write_text(page, encoding="utf-8")
        click.echo(str(path))


def _studio() -> ModuleType:
    """Return the drawing services; a clinic without the studio's libraries has none."""
    try:
        return importlib.import_module("hep.services.figures")
    except ModuleNotFoundError as error:
        message = f"drawing needs {error.name}: pip install 'hep[studio]'"
        raise click.ClickException(message) from error
