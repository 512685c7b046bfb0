"""The small library becomes a Library: typed, whole, and knowing where each value was written."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from hep.domain.dose import Dose, Frequency, Occasion, Span, Tempo
from hep.domain.errors import LibraryError
from hep.domain.exercise import Category, Level, Review, SoreLeg
from hep.domain.safety import Blocks, RedFlagAction
from hep.library.load import load_library
from tests.library.small_library import (
    BOTH_TEXT,
    FILES,
    PATHWAY,
    RISE,
    RISE_TEXT,
    edit,
    write_library,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def test_a_dose_is_typed_with_every_value(folder: Path) -> None:
    assert load_library(folder).exercises["one-leg-rise"].doses == {
        Level.BUILD: Dose(
            frequency=Frequency(Span(1, 1), Span(3, 3)),
            sets=Span(3, 3),
            repetitions=Span(10, 12),
            tempo=Tempo(2, 1, 3),
            rest_seconds=60,
            effort=Span(6, 7),
            defaulted=("rest_seconds",),
        )
    }


def test_education_has_an_occasion_and_no_leg(folder: Path) -> None:
    card = load_library(folder).exercises["pain-card"]
    assert card.sore_leg is None
    assert card.doses[Level.PROTECT].occasion is Occasion.EVERY_DAY
    assert card.doses[Level.PROTECT].frequency.days_per_week == Span(7, 7)
    assert card.review == Review("Ada Example", "2026-11-02")


def test_grouped_folders_count_as_any_other(folder: Path) -> None:
    exercise = load_library(folder).exercises["both-legs-rise"]
    assert exercise.sore_leg is SoreLeg.BOTH
    assert exercise.equipment == (("wall", "table"), ("band",))
    assert exercise.require_text("en").name == "Rise on both legs"


def test_pictures_come_start_first_with_size_and_bytes(folder: Path) -> None:
    library = load_library(folder)
    start, end = library.exercises["one-leg-rise"].pictures
    assert (start.frame, end.frame) == ("start", "end")
    assert (start.width_mm, start.height_mm) == (43.0, 65.0)
    content = (folder / "items/one-leg-rise/end.svg").read_bytes()
    assert end.sha256 == hashlib.sha256(content).hexdigest()
    assert library.picture_bytes[end.sha256] == content


def test_pathways_ladders_tags_and_flags_are_typed(folder: Path) -> None:
    library = load_library(folder)
    stage = library.pathways["sprain"].stages[Level.PROTECT]
    assert stage.mix[Category.STRENGTH] == Span(2, 3)
    assert stage.candidates == ("both-legs-rise", "pain-card")
    assert library.pathways["sprain"].subtypes["outer-side"].implies_tags == ("BONE",)
    assert library.ladders["rises"].rungs == ("both-legs-rise", "one-leg-rise")
    assert library.tags["CLOT"].blocks is Blocks.ALL
    assert library.tags["CLOT"].is_manual_only
    assert library.tags["BONE"].ends == "clearance"
    assert library.red_flags["RF01"].action is RedFlagAction.BLOCK
    assert library.run_schedule.stages[3].minutes == 5 * 4 + 10
    assert library.rules.gated_flags == {"run"}
    assert library.vocabulary.home_equipment == {"wall", "table"}


def test_the_words_of_the_library_come_by_kind(folder: Path) -> None:
    words = load_library(folder).texts["en"]
    assert words.labels["equipment"]["band"] == "a band"
    assert words.labels["red_flags"]["RF01"] == "Could you walk?"
    assert words.tags["BONE"]["care"] == "Take care of your bone."
    assert words.pathways["sprain"]["problem"] == "your {side} ankle"
    assert words.stop_rules["stop_the_run"] == ("A limp.",)
    assert words.pain_guide[5]["red_again"] == "Call us."
    assert words.running["as-now"]["instead"] == "Swim."


def test_each_value_knows_where_it_was_written(folder: Path) -> None:
    sources = load_library(folder).sources
    assert sources.find("exercises.one-leg-rise.dose.L2.tempo") == f"exercises/{RISE}:18"
    assert sources.find("texts.one-leg-rise.en.steps[1]") == f"exercises/{RISE_TEXT}:7"
    assert sources.find("tags.CLOT.cap") == "exercises/safety/tags.yaml:12"
    assert sources.find("pathways.sprain.levels.L2.mix") == f"exercises/{PATHWAY}:14"


def test_a_signature_holds_while_its_file_is_the_same(folder: Path) -> None:
    shoes = hashlib.sha256((folder / "shoes.yaml").read_bytes()).hexdigest()
    signed = f"{{by: Ada Example, on: 2026-11-02, sha256: {shoes}}}"
    edit(folder, "reviewed.yaml", "shoes.yaml: null", f"shoes.yaml: {signed}")
    reviews = load_library(folder).card_reviews
    assert reviews["shoes.yaml"] == Review("Ada Example", "2026-11-02")
    assert reviews["cadence.yaml"] is None
    edit(folder, "shoes.yaml", "comfort_from: 7", "comfort_from: 8")
    with pytest.raises(LibraryError, match="was signed by Ada Example for another content"):
        load_library(folder)


def test_a_translation_is_signed_as_its_rules_are(folder: Path) -> None:
    for path in [*folder.rglob("*.en.yaml")]:
        spanish = path.with_name(path.name.replace(".en.", ".es."))
        spanish.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert set(load_library(folder).translation_reviews.values()) == {None}
    stops = hashlib.sha256((folder / "safety/stop_rules.es.yaml").read_bytes()).hexdigest()
    signed = f"{{by: Ana Ejemplo, on: 2026-11-02, sha256: {stops}}}"
    with (folder / "reviewed.yaml").open("a", encoding="utf-8") as file:
        file.write(f"safety/stop_rules.es.yaml: {signed}\n")
    library = load_library(folder)
    review = Review("Ana Ejemplo", "2026-11-02")
    assert library.translation_reviews["safety/stop_rules.es.yaml"] == review
    assert library.translation_reviews["running.es.yaml"] is None
    assert "safety/stop_rules.es.yaml" not in library.card_reviews
    with (folder / "safety/stop_rules.es.yaml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    with pytest.raises(LibraryError, match="was signed by Ana Ejemplo for another content"):
        load_library(folder)


def test_the_same_files_give_the_same_library(folder: Path, tmp_path: Path) -> None:
    other = write_library(tmp_path / "again")
    assert load_library(folder) == load_library(other)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_change_in_any_file_changes_the_fingerprint(folder: Path, name: str) -> None:
    before = load_library(folder).fingerprint
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert load_library(folder).fingerprint != before


def test_notes_beside_the_data_do_not_count(folder: Path) -> None:
    before = load_library(folder).fingerprint
    (folder / "README.md").write_text("How to add an exercise.\n", encoding="utf-8")
    assert load_library(folder).fingerprint == before


def test_a_second_language_is_offered_once_it_is_whole(folder: Path) -> None:
    for path in sorted(folder.rglob("*.en.yaml")):
        spanish = path.with_name(path.name.replace(".en.", ".es."))
        spanish.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_library(folder).languages == ("en", "es")
    (folder / BOTH_TEXT.replace(".en.", ".es.")).unlink()
    assert load_library(folder).languages == ("en",)


def test_a_second_language_without_its_pain_guide_is_refused(folder: Path) -> None:
    labels = folder / "vocabulary/labels.en.yaml"
    labels.with_name("labels.es.yaml").write_text(labels.read_text(encoding="utf-8"))
    with pytest.raises(LibraryError, match=r"exercises \(es\): has no words for pain guide"):
        load_library(folder)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is not a folder; set HEP_LIBRARY_DIR"):
        load_library(tmp_path / "nowhere")


def test_an_empty_folder_names_every_file_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as refused:
        load_library(tmp_path)
    missing = [str(one) for one in refused.value.problems]
    assert any("references.yaml: is missing; add the file" in one for one in missing)


def test_a_wrong_file_does_not_hide_the_problems_of_others(folder: Path) -> None:
    (folder / RISE).write_bytes(b"\xff")
    edit(folder, "safety/tags.yaml", "cap: 0", "cap: 7")
    with pytest.raises(LibraryError) as refused:
        load_library(folder)
    said = [str(problem) for problem in refused.value.problems]
    assert said == [
        f"exercises/{RISE}:1: is not UTF-8 text; save it as UTF-8",
        "exercises/safety/tags.yaml:12: [1].cap: 7 is out of range; write 0 to 4",
    ]


@pytest.mark.parametrize("name", [".git/config", "items/.DS_Store", "items/one-leg-rise/.x.swp"])
def test_what_editors_leave_behind_does_not_count(folder: Path, name: str) -> None:
    before = load_library(folder)
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\xff")
    assert load_library(folder) == before
