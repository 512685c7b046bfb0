"""Nothing that hep stands on forces its users to change their licence."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution

import pytest

from tests.contracts.tracked import ROOT

LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
COPYLEFT = re.compile(
    r"(?<![A-Z])A?GPL|(?<!Lesser )(?<!Library )General Public License|Affero", re.IGNORECASE
)

REVIEWED = {  # read by a person; each with what was found
    "pyphen": "GPL, LGPL or MPL as one likes: LGPL is taken",
}
REVIEWED_TOOLS = {  # only for people who work on hep
    "text-unidecode": "Artistic License or GPL as one likes: Artistic is taken",
}
BY_LICENCE_FILE = {  # say nothing in their metadata; the file they carry was read
    "axe-playwright-python": "MIT",
    "resvg-py": "MIT",
}


def names_in(lock: str) -> list[str]:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return [name.lower() for name in LOCKED.findall(text)]


def licence_of(name: str) -> str:
    """Return all that a package's metadata says of its licence."""
    try:
        metadata = distribution(name).metadata
    except PackageNotFoundError:  # locked for another platform
        return "not installed here"
    said = [
        *(metadata.get_all("License-Expression") or []),
        *(text.strip().split("\n")[0] for text in metadata.get_all("License") or []),
        *(one for one in metadata.get_all("Classifier") or [] if one.startswith("License ::")),
    ]
    return "; ".join(filter(None, said))


def test_the_lists_are_found() -> None:
    assert {"flask", "weasyprint"} <= set(names_in("runtime.txt")) <= set(names_in("dev.txt"))


@pytest.mark.parametrize("name", names_in("dev.txt"))
def test_every_package_says_its_licence(name: str) -> None:
    assert licence_of(name) or name in BY_LICENCE_FILE


@pytest.mark.parametrize("name", names_in("runtime.txt"))
def test_nothing_that_users_need_is_copyleft(name: str) -> None:
    assert name in REVIEWED or not COPYLEFT.search(licence_of(name)), licence_of(name)


@pytest.mark.parametrize("name", names_in("dev.txt"))
def test_a_tool_is_not_copyleft_unless_it_was_reviewed(name: str) -> None:
    reviewed = REVIEWED | REVIEWED_TOOLS
    assert name in reviewed or not COPYLEFT.search(licence_of(name)), licence_of(name)


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", True),
        ("GNU Affero General Public License", True),
        ("LGPL-2.1-or-later", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MIT AND MPL-2.0", False),
    ],
)
def test_copyleft_is_told_from_the_lesser_kind(said: str, *, refused: bool) -> None:
    assert bool(COPYLEFT.search(said)) is refused
