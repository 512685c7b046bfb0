"""One of the studio's people chosen for the patient: every picture of a program shows that person.

A picture that no scene was written for (a clinic's photo), or that shows things alone, stays as it
is. So does one whose movement does not hold with that person's build; the program then says so.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from hep.domain.exercise import SVG
from hep.domain.program import Finding, StepKind
from hep.domain.scene import Show
from hep.illustration.dialect import root_attributes, size_mm
from hep.illustration.palette import FIGURES
from hep.language.figure_words import described_with
from hep.language.findings import finding_text
from hep.services.studio_room import studio_room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.containment.client import Worker
    from hep.domain.exercise import Exercise, Picture
    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem
    from hep.language.words import Words

PEOPLE = tuple(FIGURES)
KEPT = "figure_kept"


def with_figure(
    program: Program, figure: str, *, library: Library, words: Words, worker: Worker
) -> tuple[Program, Library]:
    """Return program and library with the pictures of this figure, drawn now where they are not kept.

    The program gains a warning that names the exercises which stay as they were drawn. Raises
    NoStudio, or another HandoutError when drawing fails.
    """
    others = [one for one in _shown(program) if _is_other(one, figure, library)]
    scenes = [library.scenes[one.id] for one in others]
    drawn = studio_room(worker).draw(scenes, figure)
    content = dict(library.picture_bytes)
    redrawn: dict[str, Exercise] = {}
    for exercise, made in zip(others, drawn, strict=True):
        content |= {_key(svg): svg for svg in made.pictures.values()}
        redrawn[exercise.id] = _redrawn(exercise, made.pictures, figure, words)
    kept = tuple(one.id for one, made in zip(others, drawn, strict=True) if made.unfit)
    items = tuple(_dressed(one, redrawn) for one in program.items)
    warnings = (*program.warnings, Finding(KEPT, {"exercises": kept})) if kept else program.warnings
    changed = replace(program, items=items, warnings=warnings)
    return changed, replace(library, picture_bytes=content)


def kept_as_drawn(
    program: Program, figure: str, *, library: Library, words: Words, worker: Worker
) -> str:
    """Return the sentence that names the pictures which stay as drawn; "" where there are none."""
    dressed, _ = with_figure(program, figure, library=library, words=words, worker=worker)
    kept = [one for one in dressed.warnings if one.code == KEPT]
    return " ".join(finding_text(one, library=library, words=words) for one in kept)


def _shown(program: Program) -> list[Exercise]:
    """Return the exercises that a sheet draws: the given ones, and other ones that are a step away."""
    steps = (step for one in program.items for step in (one.easier, one.harder))
    exercises = [
        *(one.exercise for one in program.items),
        *(one.exercise for one in steps if one and one.kind is StepKind.EXERCISE),
    ]
    return [*{one.id: one for one in exercises}.values()]


def _dressed(item: ProgramItem, redrawn: Mapping[str, Exercise]) -> ProgramItem:
    easier, harder = (
        step and replace(step, exercise=redrawn.get(step.exercise.id, step.exercise))
        for step in (item.easier, item.harder)
    )
    exercise = redrawn.get(item.exercise.id, item.exercise)
    return replace(item, exercise=exercise, easier=easier, harder=harder)


def _is_other(exercise: Exercise, figure: str, library: Library) -> bool:
    """Tell whether an exercise has drawings of a scene that shows somebody else."""
    scene = library.scenes.get(exercise.id)
    if scene is None or scene.view.show is Show.THINGS or scene.figure == figure:
        return False
    return any(_is_of(one, scene.figure, library) for one in exercise.pictures)


def _is_of(picture: Picture, figure: str, library: Library) -> bool:
    """Tell whether a picture is the studio's drawing of a figure."""
    if picture.media_type != SVG:
        return False
    svg = library.picture_bytes[picture.sha256].decode()
    return root_attributes(svg).get("data-figure") == figure


def _redrawn(exercise: Exercise, drawn: Mapping[str, bytes], figure: str, words: Words) -> Exercise:
    """Return an exercise with these drawings in the place of its own, and described so."""
    pictures = tuple(
        _picture(one, drawn[one.frame], figure)
        if one.media_type == SVG and one.frame in drawn
        else one
        for one in exercise.pictures
    )
    text = exercise.require_text(words.locale)
    changed = {one.frame for one in pictures if one.figure == figure}
    alt = {
        frame: described_with(said, figure, words) if frame in changed else said
        for frame, said in text.alt.items()
    }
    texts = {**exercise.texts, words.locale: replace(text, alt=alt)}
    return replace(exercise, pictures=pictures, texts=texts)


def _picture(picture: Picture, svg: bytes, figure: str) -> Picture:
    size = size_mm(svg.decode())
    return replace(
        picture,
        sha256=_key(svg),
        width_mm=size.width_mm,
        height_mm=size.height_mm,
        figure=figure,
    )


def _key(svg: bytes) -> str:
    return sha256(svg).hexdigest()
