"""The reference scenes show everything that the studio can: each base, prop, view and mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.scene import ArrowKind, Clothes, Scale, Scene, Show
from hep.illustration.bases import bases, require_base
from hep.illustration.bodies import FIGURES
from hep.illustration.camera import VIEWS
from hep.illustration.captions import kinds_in
from hep.illustration.dialect import fingerprint as drawn_from
from hep.illustration.dialect import mark_kinds
from hep.illustration.legend import KINDS
from hep.illustration.props import CARRIED, STANDING
from hep.illustration.signs import KINDS as SIGNS
from hep.illustration.studio import drawing_names, fingerprint
from tests.illustration.reference import reference_folders, reference_scene

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = reference_folders()
SCENES = [reference_scene(folder) for folder in FOLDERS]


def props_of(scene: Scene) -> set[str]:
    shown = require_base(scene.base).props if scene.view.show is Show.PERSON else ()
    frames = [prop for frame in scene.frames for prop in frame.props]
    return {prop.kind for prop in (*shown, *scene.props, *frames)}


def test_there_are_at_least_forty() -> None:
    assert len(SCENES) >= 40


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        (set(bases()), {scene.base for scene in SCENES}),
        ({*STANDING, *CARRIED}, {kind for scene in SCENES for kind in props_of(scene)}),
        (set(SIGNS), {sign.kind for s in SCENES for f in s.frames for sign in f.signs}),
        (set(VIEWS), {scene.view.camera for scene in SCENES}),
        (set(FIGURES), {scene.figure for scene in SCENES}),
        (set(KINDS), {kind for scene in SCENES for kind in kinds_in(scene, scene.frames)}),
        (set(ArrowKind), {a.kind for s in SCENES for f in s.frames for a in f.arrows}),
        (set(Clothes), {scene.clothes for scene in SCENES}),
        (set(Scale), {scene.view.scale for scene in SCENES}),
    ],
    ids=["bases", "props", "signs", "views", "figures", "marks", "arrows", "clothes", "scales"],
)
def test_all_is_shown_at_least_once(known: set[str], shown: set[str]) -> None:
    assert known - shown == set()


def test_women_and_men_young_and_old_light_and_dark_are_shown_alike() -> None:
    people = [scene for scene in SCENES if scene.view.show is not Show.THINGS]
    share = sum("woman" in scene.figure for scene in people) / len(people)
    assert 0.45 <= share <= 0.55


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_drawing_is_there_and_current_and_small(folder: Path) -> None:
    scene = reference_scene(folder)
    for name in drawing_names(scene):
        text = (folder / f"{name}.svg").read_text(encoding="utf-8")
        assert drawn_from(text) == fingerprint(scene)
        assert len(text.encode()) <= 45_000
        frames = scene.frames if scene.strip else [f for f in scene.frames if f.name == name]
        assert list(mark_kinds(text)) == kinds_in(scene, frames)
