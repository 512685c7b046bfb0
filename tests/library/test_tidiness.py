"""What a library that loads may still lack is told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from hep.domain.pain import ACHILLES, SPRINGY
from hep.library.dose_ranges import MOST_REPETITIONS, MOST_SECONDS, SPRINGY_DAYS
from hep.library.load import load_library
from hep.library.tidiness import check_tidiness
from tests.library.knee_pack import write_knee_pack
from tests.library.small_library import RISE, RISE_TEXT, edit, write_library

SHIPPED = Path(__file__).parents[2] / "exercises"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def _said(folder: Path) -> list[str]:
    load_library(folder)
    return [str(one) for one in check_tidiness(folder)]


def test_the_libraries_here_are_tidy(folder: Path, tmp_path: Path) -> None:
    assert _said(folder) == []
    assert _said(write_knee_pack(tmp_path)) == []


def test_in_english_the_shipped_library_lacks_nothing() -> None:
    assert [one for one in _said(SHIPPED) if "in the language" not in one] == []


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("flags", "- deepknee"),
        ("targets", "- shin"),
        ("positions", "- flying"),
        ("subcategories", "- hop"),
        ("endings", "- sunday"),
        ("subtypes", "- inner-side"),
        ("equipment", "- {id: rope, at_home: false}"),
    ],
)
def test_an_id_that_is_used_nowhere_is_found(folder: Path, name: str, entry: str) -> None:
    path = folder / f"vocabulary/{name}.yaml"
    path.write_text(path.read_text(encoding="utf-8") + f"{entry}\n", encoding="utf-8")
    identifier = entry.removeprefix("- ").removeprefix("{id: ").split(",")[0]
    edit(folder, "vocabulary/labels.en.yaml", f"{name}: {{", f"{name}: {{{identifier}: words, ")
    line = len(path.read_text(encoding="utf-8").splitlines())
    what = f"'{identifier}' is used nowhere; remove it"
    [said] = _said(folder)
    assert said.startswith(f"exercises/vocabulary/{name}.yaml:{line}: ")
    assert said.endswith(what)


@pytest.mark.parametrize(
    "missing",
    [RISE_TEXT, "criteria.en.yaml", "measures.en.yaml", "pathways/sprain.clinical.en.yaml"],
)
def test_words_missing_in_a_language_the_library_has_are_found(folder: Path, missing: str) -> None:
    for path in sorted(folder.rglob("*.en.yaml")):
        spanish = path.with_name(path.name.replace(".en.", ".es."))
        spanish.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert _said(folder) == []
    (folder / missing.replace(".en.", ".es.")).unlink()
    what = "is not there in the language 'es'; translate the file"
    assert _said(folder) == [f"exercises/{missing}:1: {what}"]


def test_therapists_words_are_in_english_where_a_language_lacks_them(folder: Path) -> None:
    for path in sorted(folder.rglob("*.en.yaml")):
        spanish = path.with_name(path.name.replace(".en.", ".es."))
        spanish.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "criteria.es.yaml").unlink()
    words = load_library(folder).texts
    assert words["es"].tools["criterion_words"] == words["en"].tools["criterion_words"]


@pytest.mark.parametrize(
    ("old", "new", "flag", "field", "says"),
    [
        ("sets: 3", "sets: 10", "heavy", "sets", f"stay within {MOST_SECONDS // 60}"),
        ("times_per_day: 1", "times_per_day: 1-6", "heavy", "", ""),
        ("10-12", "10-60", "heavy", "", ""),
        ("effort: 6-7", "pain_limit: 5", "heavy", "", ""),
        ("effort: 6-7", "pain_limit: 6", "heavy", "pain_limit", f"no more than {ACHILLES} is"),
        ("effort: 6-7", "pain_limit: 2", "run", "", ""),
        ("effort: 6-7", "pain_limit: 3", "run", "pain_limit", f"no more than {SPRINGY} is"),
        ("days_per_week: 3", "days_per_week: 4", "heavy", "", ""),
        ("days_per_week: 3", "days_per_week: 2-4", "run", "frequency", f"than {SPRINGY_DAYS}, nev"),
    ],
)
def test_a_dose_that_no_source_would_give_is_found(
    folder: Path, old: str, new: str, flag: str, field: str, says: str
) -> None:
    edit(
        folder,
        RISE,
        "flags: [heavy]",
        f"flags: [{flag}, heavy]" if flag != "heavy" else "flags: [heavy]",
    )
    if field == "sets":
        edit(folder, RISE, "tempo: 2-1-3", "tempo: 9-9-9")
    edit(folder, RISE, old, new)
    said = _said(folder)
    assert len(said) == bool(field)
    for one in said:
        written = (folder / RISE).read_text(encoding="utf-8").splitlines()
        line = next(n for n, text in enumerate(written, 1) if text.strip().startswith(f"{field}:"))
        assert one.startswith(f"exercises/{RISE}:{line}: dose.L2.{field}: ")
        assert says in one


def test_more_repetitions_a_day_than_anybody_would_do_are_found(folder: Path) -> None:
    edit(folder, RISE, "10-12", "10-30")
    edit(folder, RISE, "times_per_day: 1", "times_per_day: 1-4")
    [said] = _said(folder)
    assert f"makes 360 repetitions a day; stay within {MOST_REPETITIONS}" in said
