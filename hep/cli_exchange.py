"""The commands of `hep library` that carry the library out and in: archive, words, schemas.

They write or read files for other programs and people; what is said about the library on the
screen stands in `hep/cli_library.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

import click

import hep
from hep.language.marked import marked_catalogue, renewed_catalogue
from hep.language.words import is_language
from hep.library.archive import export_library, import_library
from hep.library.json_schema import json_schemas
from hep.locations import data_folder


@click.command("export")
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def export_(ctx: click.Context, archive: Path) -> None:
    """Write the library in use as one zip file; the same library gives the same bytes."""
    content = export_library(ctx.obj["settings"].library_dir)
    archive.write_bytes(content)
    click.echo(f"Wrote {archive}: {len(content):,} bytes.")


@click.command("import")
@click.argument("archive", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path))
def import_(archive: Path, folder: Path) -> None:
    """Unpack a zip as a new library FOLDER, when everything in it can be used."""
    count = import_library(archive.read_bytes(), folder)
    click.echo(f"Wrote {count} files to {folder}. Use it with HEP_LIBRARY_DIR={folder}.")


@click.command()
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


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def schema(folder: Path) -> None:
    """Write the JSON Schema of each kind of file into FOLDER, for editors and other programs."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = json_schemas()
    for name, content in schemas.items():
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8")
    click.echo(f"Wrote {len(schemas)} schemas to {folder}.")
