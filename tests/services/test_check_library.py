"""The words of the library are held to a grade, a length and to what may be claimed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hep.domain.errors import LibraryError
from hep.services.check_library import check_library
from tests.library.small_library import (
    BOTH,
    FIGURE,
    PATHWAY_TEXT,
    RISE,
    RISE_TEXT,
    edit,
    write_library,
)

SHIPPED = Path(__file__).parents[2] / "exercises"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def _said(folder: Path) -> list[str]:
    return [str(problem) for problem in check_library(folder).problems]


def test_the_shipped_words_pass() -> None:
    assert [said for said in _said(SHIPPED) if "figure.yaml" not in said] == []


def test_the_report_counts_what_it_looked_at(folder: Path) -> None:
    counts = check_library(folder).counts
    assert (counts["exercises"], counts["pathways"], counts["tags"]) == (3, 1, 2)
    assert counts["pictures"] == 4
    assert (counts["rule cards"], counts["rule cards signed by a clinician"]) == (16, 0)
    assert counts["exercises signed by a clinician"] == 1
    edit(folder, RISE_TEXT, "  - Come down.", "  - Come down.\n  - Rest a while.")
    assert check_library(folder).counts["texts"] == counts["texts"] + 1


def test_a_library_that_cannot_be_loaded_is_refused(folder: Path) -> None:
    edit(folder, RISE, "tier: 2", "tier: 9")
    with pytest.raises(LibraryError, match="tier: 9 is out of range"):
        check_library(folder)


def test_a_claim_is_found_at_its_line(folder: Path) -> None:
    edit(folder, RISE_TEXT, "Makes your calf strong.", "It breaks down scar tissue.")
    assert _said(folder) == [
        f"exercises/{RISE_TEXT}:3: claims 'breaks down scar': exercise does not do that; reword it"
    ]


def test_therapists_words_may_not_claim_either(folder: Path) -> None:
    edit(folder, "safety/tags.en.yaml", "Suspected clot.", "Guaranteed to be a clot.")
    assert _said(folder)[0].startswith("exercises/safety/tags.en.yaml:8: claims 'Guarante'")


def test_a_long_sentence_is_found_at_its_line(folder: Path) -> None:
    edit(folder, PATHWAY_TEXT, "Calm comes first.", "it is so " * 8 + "calm.")
    assert any(
        one == f"exercises/{PATHWAY_TEXT}:5: has a sentence of 25 words; split it, to 22 or less"
        for one in _said(folder)
    )


def test_long_sentences_for_therapists_are_allowed(folder: Path) -> None:
    edit(folder, "safety/tags.en.yaml", "Suspected clot.", "it is so " * 8 + "calm.")
    assert _said(folder) == []


def test_hard_words_are_found_by_file(folder: Path) -> None:
    edit(folder, RISE_TEXT, "Rise on your toes and come down slowly.", "Rehabilitation activities.")
    edit(folder, RISE_TEXT, "Makes your calf strong.", "Facilitates physiological adaptation.")
    edit(folder, RISE_TEXT, "You feel a snap.", "Unanticipated deterioration.")
    edit(folder, RISE_TEXT, "Use one finger.", "Minimise manual stabilisation.")
    edit(folder, RISE_TEXT, "Hold on with both hands.", "Utilise bilateral stabilisation.")
    said = _said(folder)
    assert len(said) == 1
    assert said[0].startswith(f"exercises/{RISE_TEXT}:1: reads at grade ")
    assert said[0].endswith("use shorter words, to 6 or less")


@pytest.mark.parametrize(
    ("shoes", "wears", "agrees"),
    [
        ("shod", "true", True),
        ("shod", "false", False),
        ("barefoot", "false", True),
        ("barefoot", "true", False),
        ("either", "true", True),
    ],
)
def test_a_picture_wears_what_the_words_say(
    folder: Path, shoes: str, wears: str, *, agrees: bool
) -> None:
    edit(folder, RISE, "shoes: either", f"shoes: {shoes}")
    if shoes == "shod":
        edit(folder, RISE, "[[wall, table], [band]]", "[[wall], [shoes]]")
        edit(folder, "vocabulary/equipment.yaml", "id: band", "id: shoes")
        edit(folder, "vocabulary/labels.en.yaml", "band: a band", "shoes: shoes")
        edit(folder, BOTH, "[[wall, table], [band]]", "[[wall, table]]")
    if shoes == "barefoot":
        edit(folder, RISE, "flags: [heavy]", "flags: [barefoot]")
        edit(folder, "vocabulary/flags.yaml", "- run", "- run\n- barefoot")
        edit(folder, "vocabulary/labels.en.yaml", "run: running", "run: running, barefoot: bare")
    edit(folder, FIGURE, "shoes: false", f"shoes: {wears}")
    contradicts = f"contradicts exercise.yaml, which says {shoes}"
    expected = f"exercises/{FIGURE}:4: the picture {contradicts}; mend one of them and draw again"
    assert _said(folder) == ([] if agrees else [expected])
