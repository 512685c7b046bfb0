"""What the documents tell a reader to do exists: commands, options, settings, files."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from hep import settings
from hep.cli import main
from hep.cli_checks import GroupWithDefault
from tests.contracts.tracked import ROOT, tracked

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = [path for path in tracked() if path.endswith(".md")]
SPAN = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)")


def text_of(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def commands_in(document: str) -> Iterator[list[str]]:
    """Give each command line of a document, as words."""
    text = text_of(document)
    lines = [line for block in BLOCK.findall(text) for line in block.splitlines()]
    for line in (*lines, *SPAN.findall(BLOCK.sub("", text))):
        if re.match(r"(?:\.venv/bin/)?hep |(?:\S*/)?script/[a-z]", line):
            yield shlex.split(line, comments=True)


def complaint_about(words: list[str]) -> str:
    """Say what in a `hep ...` line the command line does not know; "" where all is known."""
    command: click.Command = main
    for word in words:
        if isinstance(command, click.Group) and not word.startswith("-"):
            if word not in command.commands:
                return f"there is no command {word!r}"
            command = command.commands[word]
        elif isinstance(command, GroupWithDefault):  # its options are those of the one it runs
            command = command.commands[command.default_command]
    known = {name for option in command.params for name in option.opts} | {"--help", "--version"}
    unknown = [word for word in words if word.startswith("-") and word.split("=")[0] not in known]
    return f"{command.name} has no {', '.join(unknown)}" if unknown else ""


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_that_is_named_exists(document: str) -> None:
    for words in commands_in(document):
        if words[0].endswith("hep"):
            assert not complaint_about(words[1:]), words
        else:
            program = ROOT / words[0]
            assert program.is_file(), words
            assert os.access(program, os.X_OK), words


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_to_a_file(document: str) -> None:
    folder = Path(document).parent
    missing = [
        link for link in LINK.findall(text_of(document)) if not (ROOT / folder / link).exists()
    ]
    assert missing == []


def test_the_commands_are_found_and_wrong_ones_are_told() -> None:
    assert len(list(commands_in("README.md"))) >= 8
    assert complaint_about(["plan", "--colour", "red"])
    assert complaint_about(["dance"])
    assert complaint_about(["library", "check"]) == ""


def test_the_readme_lists_every_setting_and_no_other() -> None:
    listed = re.findall(r"^\| `(HEP_[A-Z_]+)` \|", text_of("README.md"), re.MULTILINE)
    assert sorted(listed) == sorted(settings.NAMES)


def test_the_readme_shows_every_command() -> None:
    shown = {tuple(words[1:3]) for words in commands_in("README.md") if words[0] == "hep"}
    for name, command in main.commands.items():
        inner = command.commands if isinstance(command, click.Group) else {}
        usual = getattr(command, "default_command", "")  # shown without its word
        assert all((name, one) in shown for one in inner if one != usual), name
        assert inner or any(name == words[0] for words in shown), name


def test_the_readme_says_that_no_clinician_has_reviewed_it() -> None:
    assert "not been reviewed by a clinician" in text_of("README.md")
