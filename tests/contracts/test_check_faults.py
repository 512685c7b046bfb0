"""Each check over a whole file or several, broken at three places drawn by a seed, is found there."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hep.library.load import load_library
from tests.library.check_faults import CHECKS
from tests.library.link_faults import LINK_CHECKS
from tests.library.read_once import remember_files
from tests.library.spoilt import Spoilt, spoiling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.exercise import Exercise

SHIPPED = Path(__file__).parents[2] / "exercises"
PLACES = 3
ALL_CHECKS = CHECKS | LINK_CHECKS


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped library."""
    return shutil.copytree(SHIPPED, tmp_path_factory.mktemp("spoilt") / "exercises")


@pytest.fixture(scope="module", autouse=True)
def _read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        remember_files(patch)
        yield


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    """The exercises as shipped, to draw from."""
    return dict(load_library(SHIPPED).exercises)


@pytest.mark.parametrize("check", sorted(ALL_CHECKS))
def test_every_broken_check_is_found_at_its_file_and_line(
    copy: Path, exercises: dict[str, Exercise], check: str
) -> None:
    for places in _together(copy, exercises, check):
        with spoiling(copy, exercises) as spoilt:
            told = [_damage(spoilt, check, place) for place in places]
            said = spoilt.problems()
        for where, says in told:
            found = any(one.startswith(f"{where}: ") and says in one for one in said)
            assert found, (where, says, said)


def _damage(spoilt: Spoilt, check: str, place: int) -> tuple[str, str]:
    spoilt.rule = f"{check} {place}"
    return ALL_CHECKS[check](spoilt)


def _together(copy: Path, exercises: dict[str, Exercise], check: str) -> list[list[int]]:
    """Return which places are broken at once: all, unless two of them lie in one file."""
    with spoiling(copy, exercises) as spoilt:
        touched: list[set[str]] = []
        for place in range(PLACES):
            before = len(spoilt.written)
            _damage(spoilt, check, place)
            touched.append(set(spoilt.written[before:]))
            spoilt.mend()
    alone = sum(map(len, touched)) == len(set().union(*touched))
    return [list(range(PLACES))] if alone else [[place] for place in range(PLACES)]


def test_what_was_damaged_is_mended_again(copy: Path) -> None:
    for path in sorted(SHIPPED.rglob("*.yaml")):
        assert (copy / path.relative_to(SHIPPED)).read_bytes() == path.read_bytes()
    load_library(copy)


def test_every_link_between_files_is_broken_here() -> None:
    assert len(CHECKS) > 60
    assert len(LINK_CHECKS) > 60
    assert not set(CHECKS) & set(LINK_CHECKS)
