"""What `start` and `support` ask for is among the equipment; found by the vocabulary's own labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from hep.library.load import load_library
from hep.services.check_library import check_library
from hep.services.check_things import check_things
from tests.library.small_library import RISE, RISE_TEXT, edit, write_library

LABELS = "vocabulary/labels.en.yaml"
SHIPPED = Path(__file__).parents[2] / "exercises"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def _said(folder: Path) -> list[str]:
    return [str(problem) for problem in check_things(load_library(folder))]


def test_the_shipped_exercises_list_what_they_ask_for() -> None:
    assert _said(SHIPPED) == []


def test_a_thing_that_is_not_listed_is_found_at_its_line(folder: Path) -> None:
    edit(folder, RISE, "[[wall, table], [band]]", "[[table], [band]]")
    fact = "asks for 'a wall', but wall is not listed"
    hint = "add wall to equipment in exercise.yaml, or ask for what is there"
    assert _said(folder) == [f"exercises/{RISE_TEXT}:11: {fact}; {hint}"]
    assert _said(folder)[0] in map(str, check_library(folder).problems)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Stay near a wall.", []),
        ("Touch the table.", ["the table"]),
        ("Touch a heavy table.", ["a heavy table"]),
        ("Stay near a wall or table.", ["a wall or table"]),
        ("Stay near a wall or a table.", ["a table"]),
        ("Put a towel on the counter.", ["the counter"]),
        ("Use a table mat or two tables.", ["a table"]),
        ("Hold on tables, notable ones.", []),
        ("Stay where you are.", []),
    ],
)
def test_a_thing_is_known_by_its_article_and_any_name_of_its_label(
    folder: Path, words: str, found: list[str]
) -> None:
    edit(folder, LABELS, "table: a table", "table: a table or counter")
    edit(folder, RISE, "[[wall, table], [band]]", "[[wall], [band]]")
    edit(folder, RISE_TEXT, "support: Stay near a wall.", f"support: {words}")
    said = [one for one in _said(folder) if RISE_TEXT in one]
    assert [one.split("'")[1] for one in said] == found


def test_one_of_several_will_do(folder: Path) -> None:
    edit(folder, RISE_TEXT, "start: Stand on", "start: By a wall or table, stand on")
    assert _said(folder) == []


def test_steps_may_name_what_start_has_put_there(folder: Path) -> None:
    edit(folder, RISE, "[[wall, table], [band]]", "[[wall], [band]]")
    edit(folder, RISE_TEXT, "  - Push up.", "  - Push up from the table.")
    assert _said(folder) == []


def test_a_language_of_unknown_articles_is_passed_over(folder: Path) -> None:
    portuguese = RISE_TEXT.replace(".en.", ".pt.")
    text = (folder / RISE_TEXT).read_text(encoding="utf-8")
    (folder / portuguese).write_text(text.replace("a wall", "a table"), encoding="utf-8")
    edit(folder, RISE, "[[wall, table], [band]]", "[[wall], [band]]")
    assert _said(folder) == []
