"""A clinic's folder over a small library: what it may change, and every way in which it is refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from hep.domain.dose import Span
from hep.domain.errors import LibraryError
from hep.domain.exercise import Level
from hep.domain.overlay import Clinic, HouseRules
from hep.library.load import load_library
from tests.library.small_library import RISE, RISE_TEXT, SVG, write_library

if TYPE_CHECKING:
    from pathlib import Path

    from hep.domain.library import Library

OVERLAY = """\
name: Riverside
hide: [pain-card]
adds: {sprain: {L2: [own-rise]}}
house_rules: {exercises: 3, minutes: 15}
clinic: {name: Riverside, phone: 555 0142, colour: "#1B4F72", logo: logo.png}
"""
DOSE = """\
dose:
  L2: {sets: 2, repetitions: 8, rest_seconds: 60, frequency: {times_per_day: 1, days_per_week: 3}}
"""


def a_png(size: tuple[int, int] = (600, 440), *, kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "white").save(file, kind, **options)
    return file.getvalue()


def write_overlay(folder: Path, **files: str | bytes) -> Path:
    """Write an overlay that holds an exercise of its own, with these files changed; None: left out."""
    base = folder / "exercises"
    own = (base / RISE).read_text("utf-8").replace("one-leg-rise", "own-rise")
    words = (base / RISE_TEXT).read_text("utf-8").replace("One-leg rise", "Our own rise")
    root = folder / "clinic"
    usual: dict[str, str | bytes] = {
        "overlay.yaml": OVERLAY,
        "logo.png": a_png((100, 40)),
        "items/own-rise/exercise.yaml": own,
        "items/own-rise/text.en.yaml": words,
        "items/own-rise/start.png": a_png(),
        "items/own-rise/end.jpg": a_png(kind="JPEG"),
    }
    for name, content in (usual | files).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def _used(base: Path, **files: str | bytes) -> Library:
    return load_library(base, overlay=write_overlay(base.parent, **files))


def _refused(base: Path, **files: str | bytes) -> list[str]:
    with pytest.raises(LibraryError) as caught:
        _used(base, **files)
    return [str(problem) for problem in caught.value.problems]


def test_all_of_it_is_in_force(base: Path) -> None:
    library = _used(base)
    assert "pain-card" not in library.exercises
    own = library.exercises["own-rise"]
    assert [picture.media_type for picture in own.pictures] == ["image/png", "image/jpeg"]
    assert (own.pictures[0].width_mm, own.pictures[0].height_mm) == (88.0, 64.5)
    assert library.pathways["sprain"].stages[Level.BUILD].candidates[0] == "own-rise"
    assert library.house == HouseRules(exercises=3, minutes=15)
    clinic = library.signed_by("", "")
    assert (clinic.name, clinic.phone, clinic.colour) == ("Riverside", "555 0142", "#1B4F72")
    assert (clinic.logo_width_mm, clinic.logo_height_mm) == (30.0, 12.0)
    assert clinic.logo == a_png((100, 40))


def test_an_overlay_needs_nothing_but_its_name(base: Path) -> None:
    root = base.parent / "clinic"
    root.mkdir()
    (root / "overlay.yaml").write_text("name: Riverside\n", encoding="utf-8")
    library = load_library(base, overlay=root)
    assert library.signed_by("", "") == Clinic()
    assert library.fingerprint != load_library(base).fingerprint


def test_words_are_merged_key_by_key(base: Path) -> None:
    before = load_library(base).exercises["one-leg-rise"].texts["en"]
    after = _used(base, **{RISE_TEXT: "mistake: You rush.\n"}).exercises["one-leg-rise"].texts["en"]
    assert after.mistake == "You rush."
    assert (after.name, after.stop_if, after.steps) == (before.name, before.stop_if, before.steps)


def test_a_dose_is_replaced_whole_but_keeps_its_pain_limit(base: Path) -> None:
    text = (
        (base / RISE)
        .read_text("utf-8")
        .replace("    sets: 3\n", "    sets: 3\n    pain_limit: 3\n")
    )
    (base / RISE).write_text(text, encoding="utf-8")
    dose = _used(base, **{RISE: DOSE}).exercises["one-leg-rise"].doses[Level.BUILD]
    assert (dose.sets, dose.repetitions, dose.tempo) == (Span(2, 2), Span(8, 8), None)
    assert dose.pain_limit == 3


def test_places_name_the_file_that_says_it(base: Path) -> None:
    sources = _used(base, **{RISE: DOSE}).sources
    assert sources.find("exercises.one-leg-rise.dose.L2.sets") == f"clinic/{RISE}:2"
    assert sources.find("exercises.one-leg-rise.tier") == f"exercises/{RISE}:12"


def test_a_new_language_for_one_exercise_is_an_addition(base: Path) -> None:
    words = (base / RISE_TEXT).read_text("utf-8")
    library = _used(base, **{RISE_TEXT.replace(".en.", ".es."): words})
    assert set(library.exercises["one-leg-rise"].texts) == {"en", "es"}
    assert library.languages == ("en",)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("safety/tags.yaml", "[]\n", "clinic/safety/tags.yaml: is not for a clinic to change"),
        ("safety/red_flags.yaml", "[]\n", "is not for a clinic to change"),
        ("safety/tags.en.yaml", "FX: {}\n", "is not for a clinic to change"),
        ("planning.yaml", "a: b\n", "is not for a clinic to change"),
        ("notes.txt", "hello", "clinic/notes.txt: is not a file of an overlay"),
        (RISE, "flags: []\n", "dose.*"),
        (RISE, "flags: []\n", f"clinic/{RISE}:1: flags: is not for a clinic to change"),
        (RISE, "tier: 0\n", ":1: tier: is not for a clinic to change"),
        (RISE, "[]\n", "is not a mapping"),
        (RISE, DOSE.replace("L2", "L1"), ":2: dose.L1: 'L1' is not one of the levels of its dose"),
        (RISE, DOSE.replace("sets: 2", "sets: 99"), f"clinic/{RISE}:2: dose.L2.sets: 99 is out"),
        (RISE, "dose: {L2: no}\n", "dose.L2: is not a mapping"),
        (
            RISE_TEXT,
            "stop_if: Never.\n",
            ":1: stop_if: is not for a clinic to change; here you may",
        ),
        (RISE_TEXT, "support: None needed.\n", ":1: support: is not for a clinic to change"),
        (RISE_TEXT, "name: [a\n", f"clinic/{RISE_TEXT}:1: is not YAML"),
        (RISE_TEXT, f"name: {'long ' * 20}\n", f"clinic/{RISE_TEXT}:1: name: has 99 letters"),
        (
            RISE.replace("exercise.yaml", "start.svg"),
            SVG,
            "start.svg: is not for a clinic to change",
        ),
        ("items/own-rise/start.png", b"GIF89a", "start.png: is no PNG or JPEG; save it again"),
        ("items/own-rise/start.png", a_png((60, 44)), "has 60 x 44 pixels, which print blurred"),
        ("items/own-rise/end.jpg", a_png(kind="JPEG", comment=b"x"), "carries a camera's"),
        ("items/own-rise/up.png", a_png(), "'up' is not a frame"),
        ("logo.png", b"<svg/>", "clinic.logo: logo.png is no picture; add a PNG or JPEG"),
        ("logo.png", a_png((9000, 9000)), "clinic.logo: logo.png has 2"),
        (
            "logo.png",
            a_png(exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"),
            "carries a camera's or an editor's",
        ),
    ],
)
def test_what_it_may_not_say_is_refused_at_its_place(
    base: Path, name: str, content: str | bytes, said: str
) -> None:
    assert any(said in one for one in _refused(base, **{name: content}))


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("name: Riverside\n", "", "overlay.yaml:1: name: is missing; add it"),
        (
            "[pain-card]",
            "[pain-cart]",
            ":2: hide[0]: 'pain-cart' is not one of the ex",
        ),
        (
            "[pain-card]",
            "[one-leg-rise, both-legs-rise, own-rise]",
            ":2: hide: leaves no exerc",
        ),
        ("sprain:", "sprains:", ":3: adds.sprains: 'sprains' is not one of the causes"),
        ("[own-rise]", "[our-rise]", ":3: adds.sprain.L2[0]: 'our-rise' is not one of the exerc"),
        ("[own-rise]", "[pain-card]", "adds.sprain.L2[0]: is hidden here, too; do one"),
        ("L2:", "L7:", "adds.sprain.L7: 'L7' is not known"),
        ("exercises: 3", "exercises: 9", "house_rules.exercises: 9 is out of range"),
        ("minutes: 15", "minutes: 90", "house_rules.minutes: 90 is out of range"),
        ('"#1B4F72"', "blue", "clinic.colour: 'blue' is not a colour; write it like"),
        ('"#1B4F72"', '"#5DADE2"', "clinic.colour: has a contrast of 2.5 on white; take a darker"),
        ('"#1B4F72"', '"#7B1113"', "clinic.colour: looks like the red of the stop rules"),
        ("logo: logo.png", "logo: ../logo.png", "clinic.logo: '../logo.png' is not an id"),
        ("logo: logo.png", "logo: logo.jpg", "clinic.logo: logo.jpg is missing"),
        ("phone: 555 0142", "fax: 1", "clinic.fax: is not known here"),
        ("hide:", "tags:", "tags: is not known here"),
    ],
)
def test_each_rule_of_overlay_yaml_refuses(base: Path, right: str, wrong: str, said: str) -> None:
    assert right in OVERLAY
    found = _refused(base, **{"overlay.yaml": OVERLAY.replace(right, wrong)})
    assert any(said in one for one in found), found


def test_an_overlay_without_its_file_or_folder_is_named(base: Path) -> None:
    root = write_overlay(base.parent)
    (root / "overlay.yaml").unlink()
    with pytest.raises(LibraryError, match=r"clinic/overlay.yaml: is missing"):
        load_library(base, overlay=root)
    with pytest.raises(LibraryError, match="is not a folder; set HEP_OVERLAY_DIR"):
        load_library(base, overlay=base.parent / "nowhere")


def test_all_problems_are_named_at_once(base: Path) -> None:
    spoilt: dict[str, str | bytes] = {RISE: "flags: []\ntier: 0\n", "logo.png": b"x", "a.txt": "x"}
    found = _refused(base, **spoilt)
    assert len(found) == 4


def test_a_raised_pain_limit_is_refused_and_a_lowered_one_taken(base: Path) -> None:
    text = (
        (base / RISE)
        .read_text("utf-8")
        .replace("    sets: 3\n", "    sets: 3\n    pain_limit: 3\n")
    )
    (base / RISE).write_text(text, encoding="utf-8")
    higher = DOSE.replace("sets: 2", "pain_limit: 5, sets: 2")
    assert any(
        "pain_limit: is higher than the source allows" in one
        for one in _refused(base, **{RISE: higher})
    )
    lower = _used(base, **{RISE: DOSE.replace("sets: 2", "pain_limit: 2, sets: 2")})
    assert lower.exercises["one-leg-rise"].doses[Level.BUILD].pain_limit == 2


def test_a_broken_file_of_the_library_is_named_once(base: Path) -> None:
    (base / RISE).write_text("id: [\n", encoding="utf-8")
    found = _refused(base, **{RISE: DOSE})
    assert sum(f"exercises/{RISE}" in one and "not YAML" in one for one in found) == 1
    assert not any(one.startswith(f"clinic/{RISE}") for one in found)
