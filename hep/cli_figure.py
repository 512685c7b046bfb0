"""`hep figure`: drawing, checking and laying out the pictures of exercises, for those who draw.

No drawing happens here. The studio is an extra of the installation, so its services are imported
only when a command needs them.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hep.domain.errors import LibraryError
from hep.library.load import load_library
from hep.services.contact_sheet import contact_sheet, folder_tiles, library_tiles

if TYPE_CHECKING:
    from types import ModuleType


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
