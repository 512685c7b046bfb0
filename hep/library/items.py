"""Checks that join the files of one exercise: its facts, its words, its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import Problem
from hep.domain.exercise import Exercise, Side, Support
from hep.library.coverage import SOURCE_LANGUAGE, covers
from hep.library.pictures import check_picture
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.library.folder import LibraryFile, LibraryFolder
    from hep.library.yaml_nodes import Document

OF_MOVEMENT = ("brief", "feel", "stop_if", "shoes", "easier", "harder")
OF_PICTURES = ("alt", "caption")
SORE = ("{sore}", "{sore_f}")
LEAST_FRAMES = ("start", "end")
PHASES = ("1", "2")
STRIP = "phases"


def check_items(folder: LibraryFolder) -> Iterator[Problem]:
    """Give every problem of exercises whose own files are valid."""
    yield from _same_ids(folder)
    yield from _same_names(folder)
    for file, document in folder.documents("exercise"):
        identifier = file.facts["id"]
        if folder.find("text", id=identifier, language=SOURCE_LANGUAGE) is None:
            yield problem(document, (), "has no text.en.yaml", "write its words")
        if isinstance(file.value, Exercise):
            if file.value.id != identifier:
                yield problem(document, ("id",), "is not the folder's name", "make them the same")
            yield from _check_words(folder, file.value)
            yield from _check_frames(folder, file.value, document)
            yield from _check_figure(folder, file.value)
    for file in folder.of("picture"):
        yield from check_picture(file)
    for kind in ("text", "picture", "figure"):
        for file in folder.of(kind):
            if folder.find("exercise", id=file.facts["id"]) is None:
                yield Problem(file.name, "belongs to no exercise", "add exercise.yaml beside it")


def frames_of(folder: LibraryFolder, identifier: str) -> tuple[str, ...]:
    """Return the frames drawn for this exercise, start before end."""
    frames = [file.facts["frame"] for file in folder.with_id("picture", identifier)]
    return tuple(sorted(frames, key=lambda frame: (frame == "end", frame)))


def _texts(folder: LibraryFolder, identifier: str) -> Iterator[tuple[LibraryFile, Document]]:
    for file in folder.with_id("text", identifier):
        if file.document and file.value is not None:
            yield file, file.document


def _check_words(folder: LibraryFolder, exercise: Exercise) -> Iterator[Problem]:
    frames = frames_of(folder, exercise.id)
    for file, document in _texts(folder, exercise.id):
        for key in OF_MOVEMENT:
            if exercise.is_active and not file.value[key]:
                yield problem(document, (key,), "is missing", "every movement needs it")
            if not exercise.is_active and file.value[key]:
                yield problem(document, (key,), "has no meaning for education", "remove it")
        yield from _check_picture_words(exercise, file, document, frames)
        if exercise.support is not Support.NONE and not file.value["support"]:
            yield problem(document, ("support",), "is missing", "say what to hold on to")
        yield from _check_sides(document, exercise)


def _check_picture_words(
    exercise: Exercise, file: LibraryFile, document: Document, frames: tuple[str, ...]
) -> Iterator[Problem]:
    for key in OF_PICTURES:
        if frames:
            yield from covers(document, (key,), frames, what="pictures")
        elif exercise.is_active and not file.value[key]:
            yield problem(document, (key,), "is missing", "every movement needs it")
        elif not exercise.is_active and file.value[key]:
            yield problem(document, (key,), "tells of pictures that are not there", "remove it")


def _check_sides(document: Document, exercise: Exercise) -> Iterator[Problem]:
    places = [
        (steps, text) for steps, text in document.scalars() if any(one in text for one in SORE)
    ]
    if exercise.side is not Side.UNILATERAL:
        for steps, _ in places:
            yield problem(document, steps, f"names {SORE[0]}, but no single leg works", "reword it")
    elif not any(steps[0] in ("start", "steps") for steps, _ in places):
        yield problem(document, ("start",), f"never names {SORE[0]}", "say which leg works")


def _check_frames(
    folder: LibraryFolder, exercise: Exercise, document: Document
) -> Iterator[Problem]:
    frames = frames_of(folder, exercise.id)
    if not exercise.is_active:
        yield from _check_drawn_alone(folder, exercise, frames, document)
        return
    if STRIP in frames:  # all phases in one picture
        return
    wanted = PHASES if PHASES[0] in frames else LEAST_FRAMES
    for frame in wanted:
        if frame not in frames:
            yield problem(document, (), f"has no picture {frame}.svg", "draw it: hep figure draw")


def _check_drawn_alone(
    folder: LibraryFolder, exercise: Exercise, frames: tuple[str, ...], document: Document
) -> Iterator[Problem]:
    """Education has the pictures that its scene draws, and no others; it may have none at all."""
    has_scene = folder.find("figure", id=exercise.id) is not None
    if frames and not has_scene:
        yield problem(document, (), "is education with pictures of no scene", "add figure.yaml")
    if has_scene and not frames:
        yield problem(document, (), "has a scene, but no picture", "draw it: hep figure draw")


def _check_figure(folder: LibraryFolder, exercise: Exercise) -> Iterator[Problem]:
    figure = folder.find("figure", id=exercise.id)
    if figure is None or figure.document is None or figure.value is None:
        return
    document = figure.document
    frames = tuple(frame.name for frame in figure.value["frames"])
    named = (STRIP,) if figure.value.get("strip") else frames
    drawn = frames_of(folder, exercise.id)
    for frame in drawn:
        if frame not in named:
            yield problem(document, ("frames",), f"lacks the drawn frame '{frame}'", "draw again")
    for frame in named:
        if drawn and frame not in drawn:
            steps = ("frames", frame) if frame in frames else ("strip",)
            yield problem(document, steps, f"has no picture {frame}.svg", "draw again")


def _same_ids(folder: LibraryFolder) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for file in folder.of("exercise"):
        other = seen.setdefault(file.facts["id"], file.name)
        if other != file.name:
            yield Problem(file.name, f"has the id of {other}", "rename one of the folders")


def _same_names(folder: LibraryFolder) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for file, document in folder.documents("text"):
        if file.value is not None:
            name = file.value["name"].casefold()
            other = seen.setdefault((file.facts["language"], name), file.name)
            if other != file.name:
                yield problem(document, ("name",), f"is the name in {other} too", "choose another")
