"""`hep handout`: making a sheet and checking one. Without a word it makes one, as it always did."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hep.cli_refusals import WORDS, say
from hep.cli_request import used_library
from hep.containment.client import Worker
from hep.domain.errors import HandoutError, NoRunPlan
from hep.handout.checklist import require_point
from hep.handout.pdf import PRELOAD
from hep.language.refusals import refusal_text
from hep.services.handout_checks import SheetReport, check_sheet, report_json
from hep.services.handout_matrix import make_sheet, sheet_cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.library import Library

CLINIC = ("Riverside Physiotherapy", "555 0142")  # of the sheets made to be checked


class GroupWithDefault(click.Group):
    """A group that runs `default_command` where its first word is none of its commands."""

    default_command = ""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command before options that are not the group's own."""
        is_own = args[:1] and (
            args[0] in self.commands or args[0] in self.get_help_option_names(ctx)
        )
        return super().parse_args(ctx, args if is_own else [self.default_command, *args])


class HandoutGroup(GroupWithDefault):
    """`hep handout --cause ...` is `hep handout make --cause ...`."""

    default_command = "make"


@click.group(cls=HandoutGroup)
def handout_commands() -> None:
    """Make a sheet, or check one. `hep handout --cause ...` is `hep handout make --cause ...`."""


@handout_commands.command()
@click.argument(
    "files",
    metavar="[FILE.pdf]...",
    nargs=-1,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "--all", "every", is_flag=True, help="Make every sheet that hep can make, and check it."
)
@click.option("--edition", help="Which it is; usually the file says.")
@click.option("--language", help="Of its words; usually the file says.")
@click.option("--json", "as_json", is_flag=True, help="Every failure, as JSON.")
@click.pass_context
def check(
    ctx: click.Context,
    *,
    files: tuple[Path, ...],
    every: bool,
    edition: str | None,
    language: str | None,
    as_json: bool,
) -> None:
    """Check sheets against the checklist (docs/checklist.md): what a machine can see on the PDF."""
    if bool(files) == every:
        message = "name at least one FILE.pdf, or --all"
        raise click.UsageError(message)
    ctx.obj["json"] = as_json
    library, told = used_library(ctx), {"edition": edition, "language": language}
    reports, unmade = [], dict[str, str]()
    with Worker(preload=PRELOAD, allow_root=True) as worker:
        for name, pdf in _made(library, worker, unmade) if every else _read(files):
            reports.append((name, check_sheet(pdf, library=library, worker=worker, **told)))
            if not as_json:
                _print(*reports[-1])
    if as_json:
        plain = {"schema": 1, "sheets": [report_json(one, name) for name, one in reports]}
        plain |= {"not_made": unmade}
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
    failures = sum(len(report.failures) for _, report in reports)
    counted = [
        WORDS.count("{number} failure", "{number} failures", failures),
        WORDS.count("{number} sheet", "{number} sheets", len(reports)),
    ]
    say(" in ".join(counted) + ".")
    for name, why in unmade.items():
        say(f"{name}: {why}")
    sys.exit(1 if failures or unmade else 0)


def _read(files: tuple[Path, ...]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        yield str(file), file.read_bytes()


def _made(library: Library, worker: Worker, unmade: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield every sheet of the matrix; why one cannot be made is noted in `unmade`."""
    for case in sheet_cases(library):
        try:
            yield case.name, make_sheet(case, library=library, worker=worker, clinic=CLINIC)
        except NoRunPlan:
            continue  # most programs have none, and are not to have one
        except HandoutError as error:
            unmade[case.name] = refusal_text(error, words=WORDS)


def _print(name: str, report: SheetReport) -> None:
    for failure in report.failures:
        click.echo(f"{name}: {require_point(failure.point).number} {failure}")
