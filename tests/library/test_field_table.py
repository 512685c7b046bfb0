"""The tables in exercises/README.md are those of the schemas."""

from __future__ import annotations

from pathlib import Path

import pytest

from hep.library.field_table import FORMS, field_tables

README = Path(__file__).parents[2] / "exercises" / "README.md"


@pytest.mark.parametrize("title", ["exercise.yaml", "A dose", "text.en.yaml"])
def test_the_readme_carries_the_table_of_the_schema(title: str) -> None:
    assert f"## {title}\n\n{field_tables()[title]}" in README.read_text(encoding="utf-8")


def test_limits_and_choices_are_said_in_words() -> None:
    dose = field_tables()["A dose"]
    assert "| `sets` |  | a number or range such as 3-5, 1 to 10 |" in dose
    assert "| `tempo` |  | seconds up, held, down, such as `2-1-3` |" in dose
    text = field_tables()["text.en.yaml"]
    assert "| `name` | yes | words, up to 34 letters |" in text
    assert "| `purpose` | yes | words, up to 110 letters and 20 words |" in text


def test_no_kind_of_field_is_without_words() -> None:
    used = "".join(field_tables().values())
    assert all(form not in used for form in ("None", "<", "object at"))
    assert len(FORMS) == 15
