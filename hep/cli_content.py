"""`hep library` and `hep figure`: looking after the content, for those who write it."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

import hep
from hep.cli_request import WORDS, used_library
from hep.domain.changes import find_changes
from hep.domain.errors import LibraryError
from hep.domain.reference_use import reference_uses, unverified
from hep.language.change_words import change_text
from hep.language.marked import marked_catalogue, renewed_catalogue
from hep.language.words import is_language
from hep.library.archive import export_library, import_library
from hep.library.json_schema import json_schemas
from hep.library.load import load_library
from hep.locations import data_folder
from hep.services.check_library import check_library
from hep.services.contact_sheet import contact_sheet, folder_tiles, library_tiles
from hep.services.library_json import library_json

if TYPE_CHECKING:
    from types import ModuleType

LISTS = ("exercises", "causes", "tags", "equipment", "references")


@click.group()
def library() -> None:
    """Check, list, export and import the exercise library."""


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


@library.command()
@click.argument("language")
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path))
def words(language: str, output: Path) -> None:
    """Write the fixed words to translate, as a .po file; what OUTPUT has already is kept."""
    if not is_language(language):
        message = f"'{language[:40]}' is no language; write its code, such as es"
        raise click.ClickException(message)
    known = output.read_bytes() if output.exists() else b""
    marked = marked_catalogue(Path(hep.__file__).parent, data_folder("templates"))
    output.write_bytes(renewed_catalogue(marked, language=language, known=known))
    click.echo(str(output))


@library.command("export")
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def export_(ctx: click.Context, archive: Path) -> None:
    """Write the library in use as one zip file; the same library gives the same bytes."""
    content = export_library(ctx.obj["settings"].library_dir)
    archive.write_bytes(content)
    click.echo(f"Wrote {archive}: {len(content):,} bytes.")


@library.command("import")
@click.argument("archive", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path))
def import_(archive: Path, folder: Path) -> None:
    """Unpack a zip as a new library FOLDER, when everything in it can be used."""
    count = import_library(archive.read_bytes(), folder)
    click.echo(f"Wrote {count} files to {folder}. Use it with HEP_LIBRARY_DIR={folder}.")


@library.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def schema(folder: Path) -> None:
    """Write the JSON Schema of each kind of file into FOLDER, for editors and other programs."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = json_schemas()
    for name, content in schemas.items():
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8")
    click.echo(f"Wrote {len(schemas)} schemas to {folder}.")


@click.group()
def figure() -> None:
    """Draw and check the pictures of exercises. Needs the extra `hep[studio]`."""


@figure.command()
@click.argument("exercises", nargs=-1)
@click.option("--again", is_flag=True, help="Also those whose pictures are current.")
@click.pass_context
def draw(ctx: click.Context, exercises: tuple[str, ...], *, again: bool) -> None:
    """Draw the pictures of these exercises, of all without any named, where the scene changed."""
    studio = _studio()
    settings = ctx.obj["settings"]
    for folder in studio.figure_folders(
        settings.library_dir, exercises, overlay=settings.overlay_dir
    ):
        for path in studio.draw_exercise(folder, again=again):
            click.echo(str(path))


@figure.command()
@click.argument("scene", type=click.Path(exists=True, path_type=Path))
@click.option(
    "-o", "--output", default="preview.svg", type=click.Path(dir_okay=False, path_type=Path)
)
@click.option("--once", is_flag=True, help="Draw once, do not wait for saves.")
def preview(scene: Path, output: Path, *, once: bool) -> None:
    """Draw a figure.yaml at half size, and again at each save; keep OUTPUT open beside the editor."""
    studio = _studio("figure_preview")
    file = scene / "figure.yaml" if scene.is_dir() else scene
    for _ in studio.saves(file):
        seen = studio.preview(file.parent)
        for fact in seen.said:
            click.echo(fact)
        if seen.svg is not None:
            output.write_text(seen.svg, encoding="utf-8")
            click.echo(f"{output} ({seen.seconds:.1f} s)", err=True)
        if once:
            sys.exit(1 if seen.said else 0)


@figure.command()
@click.argument("scene", type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path))
def motion(scene: Path, output: Path) -> None:
    """Write the movement of a figure.yaml, from start to end and back, as one moving SVG."""
    studio = _studio()
    try:
        output.write_text(studio.moving(scene if scene.is_dir() else scene.parent), "utf-8")
    except LibraryError as error:
        for problem in error.problems:
            click.echo(str(problem))
        sys.exit(1)
    click.echo(str(output))


@figure.command("check")
@click.argument("exercises", nargs=-1)
@click.pass_context
def check_figures(ctx: click.Context, exercises: tuple[str, ...]) -> None:
    """Measure what each scene claims on the posed body, and whether its pictures are current."""
    studio = _studio()
    settings = ctx.obj["settings"]
    folders = studio.figure_folders(settings.library_dir, exercises, overlay=settings.overlay_dir)
    problems = [problem for folder in folders for problem in studio.check_exercise(folder)]
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{len(problems)} problems in {len(folders)} scenes.", err=True)
    sys.exit(1 if problems else 0)


@figure.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--height", "height_mm", default=90, help="Height of each picture in millimetres.")
@click.option("--grey", is_flag=True, help="As a black-and-white printer shows them.")
@click.pass_context
def sheet(
    ctx: click.Context, folders: tuple[Path, ...], output: Path, *, height_mm: int, grey: bool
) -> None:
    """Write contact sheets of the pictures in FOLDERS, of the whole library without any named."""
    tiles = (
        folder_tiles(folders)
        if folders
        else library_tiles(load_library(ctx.obj["settings"].library_dir))
    )
    output.mkdir(parents=True, exist_ok=True)
    suffix = "-grey" if grey else ""
    for number, page in enumerate(contact_sheet(tiles, height_mm=height_mm, grey=grey), start=1):
        path = output / f"sheet-{height_mm}mm{suffix}-{number}.svg"
        path.write_text(page, encoding="utf-8")
        click.echo(str(path))


@figure.command()
@click.option("-o", "--output", required=True, type=click.Path(file_okay=False, path_type=Path))
def legend(output: Path) -> None:
    """Write one small picture of each movement mark, to be explained in words."""
    output.mkdir(parents=True, exist_ok=True)
    for kind, svg in _studio().legend_entries().items():
        (output / f"{kind}.svg").write_text(svg, encoding="utf-8")
        click.echo(str(output / f"{kind}.svg"))


def _studio(module: str = "figures") -> ModuleType:
    """Return the drawing services; a clinic without the studio's libraries has none."""
    try:
        return importlib.import_module(f"hep.services.{module}")
    except ModuleNotFoundError as error:
        message = f"drawing needs {error.name}: pip install 'hep[studio]'"
        raise click.ClickException(message) from error
