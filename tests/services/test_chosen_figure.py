"""A person chosen for the patient: on every picture of people, and on no other picture."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from hep.containment.client import Worker
from hep.domain.errors import NoStudio
from hep.domain.exercise import Picture
from hep.domain.program import StepKind
from hep.domain.scene import Show
from hep.handout.editions import Edition, Printing
from hep.handout.pdf import PRELOAD
from hep.illustration.dialect import root_attributes
from hep.illustration.palette import SKINS
from hep.language.words import load_words
from hep.services import studio_room as room_module
from hep.services.chosen_figure import KEPT, kept_as_drawn, with_figure
from hep.services.handout_document import build_document
from tests.containment.measuring import MEASURED
from tests.handout.measured import page_texts
from tests.services.sheets import FACTS, a_program, a_sheet
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program

EN = load_words("en")
FIGURE = "older_man"


@pytest.fixture(scope="module")
def program() -> Program:
    return a_program(subtype="achilles-midportion")


@pytest.fixture(scope="module")
def dressed(program: Program, worker: Worker) -> tuple[Program, Library]:
    return with_figure(program, FIGURE, library=shipped(), words=EN, worker=worker)


def with_exercise(program: Program, name: str) -> Program:
    """The program with another exercise in the place of its first."""
    first = replace(program.items[0], exercise=shipped().exercises[name], easier=None, harder=None)
    return replace(program, items=(first, *program.items[1:]))


def test_every_picture_of_people_shows_the_chosen_one(
    program: Program, dressed: tuple[Program, Library]
) -> None:
    changed, library = dressed
    checked = 0
    steps = [step for one in changed.items for step in (one.easier, one.harder) if step]
    others = [one.exercise for one in steps if one.kind is StepKind.EXERCISE]
    assert others
    for exercise in (*(one.exercise for one in changed.items), *others):
        scene = shipped().scenes[exercise.id]
        if scene.view.show is Show.THINGS:
            continue
        for picture in exercise.pictures:
            content = library.picture_bytes[picture.sha256]
            assert sha256(content).hexdigest() == picture.sha256
            attributes = root_attributes(content.decode())
            assert attributes["data-figure"] == picture.figure == FIGURE
            assert float(attributes["width"].removesuffix("mm")) == picture.width_mm
            checked += 1
    assert checked >= 6
    assert [one.exercise.id for one in changed.items] == [one.exercise.id for one in program.items]
    assert changed.warnings == program.warnings


def test_a_description_names_the_person_who_is_drawn(
    program: Program, dressed: tuple[Program, Library]
) -> None:
    for before, after in zip(program.items, dressed[0].items, strict=True):
        own = shipped().scenes[before.exercise.id]
        said, now = (one.exercise.require_text("en").alt for one in (before, after))
        if own.figure == FIGURE or own.view.show is Show.THINGS:
            assert now == said
        else:
            ends = {
                frame: f"{text} The person shown is an older man." for frame, text in said.items()
            }
            assert now == ends


def test_things_and_photos_stay_as_they_are(program: Program, worker: Worker) -> None:
    thing = next(
        name for name, scene in sorted(shipped().scenes.items()) if scene.view.show is Show.THINGS
    )
    photo = Picture("start", "0" * 64, "image/jpeg", 80, 60, "default", mirrorable=True)
    own = replace(shipped().exercises["a-march"], pictures=(photo,))
    items = with_exercise(with_exercise(program, thing), thing).items[:1]
    asked = replace(program, items=(*items, replace(items[0], exercise=own)))
    changed, library = with_figure(asked, FIGURE, library=shipped(), words=EN, worker=worker)
    assert changed == asked
    assert library.picture_bytes == shipped().picture_bytes


def test_what_does_not_fit_stays_as_drawn_and_is_named(program: Program, worker: Worker) -> None:
    asked = with_exercise(program, "a-skip")
    changed, _ = with_figure(asked, "heavy_woman", library=shipped(), words=EN, worker=worker)
    assert changed.items[0].exercise == asked.items[0].exercise
    assert [(one.code, one.facts) for one in changed.warnings[len(asked.warnings) :]] == [
        (KEPT, {"exercises": ("a-skip",)})
    ]
    name = asked.items[0].exercise.require_text("en").name
    facts: dict[str, Any] = {"library": shipped(), "words": EN, "worker": worker}
    said = kept_as_drawn(asked, "heavy_woman", **facts)
    assert said.endswith(f"does not fit the chosen person: {name}.")
    assert kept_as_drawn(program, FIGURE, **facts) == ""
    chart = page_texts(
        a_sheet(asked, Printing(edition=Edition.THERAPIST, figure="heavy_woman"), worker)
    )
    assert "does not fit the chosen person" in " ".join(" ".join(chart).split())


def test_a_scene_is_drawn_once_for_every_print(
    program: Program,
    dressed: tuple[Program, Library],
    worker: Worker,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(room_module, "run_job", refuse)
    again = with_figure(program, FIGURE, library=shipped(), words=EN, worker=worker)
    assert again[0] == dressed[0]


def test_another_process_draws_the_same_bytes(
    program: Program, dressed: tuple[Program, Library]
) -> None:
    few = replace(program, items=program.items[:1])
    with Worker(preload=PRELOAD, allow_root=True, environment=MEASURED) as other:
        changed, _ = with_figure(few, FIGURE, library=shipped(), words=EN, worker=other)
    assert changed.items[0].exercise == dressed[0].items[0].exercise


# Pairwise: each value of a choice with each value of every other.
PRINTS = (
    Printing("a4", Edition.PATIENT, is_black_and_white=True, figure=FIGURE, skin_tone=4),
    Printing("letter", Edition.LARGE_PRINT, is_black_and_white=False, figure=FIGURE, skin_tone=4),
    Printing("a4", Edition.LARGE_PRINT, is_black_and_white=True, figure=FIGURE),
    Printing("letter", Edition.ONE_PAGE, is_black_and_white=True, figure=FIGURE),
    Printing("a4", Edition.ONE_PAGE, is_black_and_white=False, figure=FIGURE, skin_tone=4),
    Printing("letter", Edition.PATIENT, is_black_and_white=False, figure=FIGURE),
)


@pytest.mark.parametrize("printing", PRINTS, ids=str)
def test_a_figure_goes_with_every_other_choice_of_a_print(
    program: Program, worker: Worker, printing: Printing
) -> None:
    pdf = a_sheet(program, printing, worker)
    plain = a_sheet(program, replace(printing, figure=None), worker)
    assert pdf != plain
    assert page_texts(pdf) == page_texts(plain)  # the same words on the same pages
    assert pdf == a_sheet(program, printing, worker)


def test_side_and_skin_are_those_of_the_chosen_person(dressed: tuple[Program, Library]) -> None:
    changed, library = dressed
    facts: dict[str, Any] = {"words": EN, "library": library, **FACTS}
    printing = Printing(figure=FIGURE, skin_tone=4)
    document, assets = build_document(changed, printing=printing, **facts)
    (first, *_) = document.exercises
    for plate in first.plates:
        svg = assets[plate.asset].decode()
        assert root_attributes(svg)["data-figure"] == FIGURE
        assert f'data-slot="skin" fill="{SKINS[3]}"' in svg
        assert "matrix(-1 0 0 1" in svg  # the left leg is sore


def test_editions_without_people_draw_nobody(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Worker(preload=PRELOAD, allow_root=True) as idle:
        monkeypatch.setattr(room_module, "has_studio", lambda: False)
        assert a_sheet(program, Printing(edition=Edition.LOG, figure=FIGURE), idle)
        with pytest.raises(NoStudio):
            a_sheet(program, Printing(figure=FIGURE), idle)
