"""Every scene of the library with every person: what is drawn, and what stays as it was."""

from __future__ import annotations

from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Show
from hep.illustration.bodies import FIGURES
from hep.illustration.contrast import faint
from hep.illustration.dialect import root_attributes, size_mm
from hep.illustration.stand_in import drawn_with
from hep.illustration.studio import drawing_names
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.scene import Scene

WOMEN = ("woman", "young_woman", "older_woman")
# Exercise -> the people whose build its scene does not hold with: 37 of 777, measured.
UNFIT = MappingProxyType(
    {
        "a-skip": ("heavy_woman",),
        "clamshell": ("heavy_woman", "heavy_man"),
        "cross-friction-massage": ("heavy_woman",),
        "double-bridge": ("older_woman", "heavy_woman"),
        "foam-roll-calf": (*WOMEN, "older_man", "heavy_woman"),
        "heel-raise-ball-squeeze": ("man", "young_man", "older_man", "heavy_man"),
        "march-in-place": ("woman", "young_woman", "older_man"),
        "plantar-fascia-stretch": (
            *WOMEN, "young_man", "older_man", "heavy_woman", "heavy_man",
        ),
        "scar-massage": ("heavy_woman",),
        "side-lying-hip-abduction": ("heavy_man",),
        "split-squat": ("woman", "older_woman"),
        "steamboats": ("older_man", "heavy_man"),
        "stick-roll-shin": ("man", "young_man", "heavy_man"),
        "wall-tib-raise": ("heavy_man",),
        "weight-shift": ("heavy_woman", "heavy_man"),
    }
)  # fmt: skip
SCENES = tuple(sorted(shipped().scenes))
EVERY = tuple(
    (name, figure) for name, figure in product(SCENES, FIGURES)
    if shipped().scenes[name].figure != figure
    and shipped().scenes[name].view.show is not Show.THINGS
)  # fmt: skip
# Each person at least once, and scenes of each kind: a lens, a strip, legs, a foot, things held.
SAMPLE = (
    ("single-heel-raise", "older_woman"),
    ("forward-hop-stick", "heavy_man"),
    ("band-eversion", "woman"),
    ("towel-scrunch", "young_man"),
    ("single-leg-squat", "man"),
    ("step-up", "older_man"),
    ("hsr-seated-soleus", "young_woman"),
    ("star-excursion", "heavy_woman"),
)


def is_unfit(name: str, figure: str) -> bool:
    return figure in UNFIT.get(name, ())


def check_drawn(scene: Scene, figure: str) -> None:
    """Draw a scene with somebody else and hold it to what the sheet needs of a drawing."""
    drawings = drawn_with(scene, figure)
    assert tuple(drawings) == drawing_names(scene)
    texts = [one.svg for one in drawings.values()]
    assert {root_attributes(text)["data-figure"] for text in texts} == {figure}
    assert len({size_mm(text) for text in texts}) == 1
    assert len(set(texts)) == len(texts)
    assert [fact for text in texts for fact in faint(text)] == []


def test_the_sample_shows_everybody_and_the_named_exceptions_are_exercises() -> None:
    assert {figure for _, figure in SAMPLE} == set(FIGURES)
    assert {(name, one) for name, people in UNFIT.items() for one in people} <= set(EVERY)
    assert sum(map(len, UNFIT.values())) == 37


@pytest.mark.parametrize(("name", "figure"), SAMPLE)
def test_a_person_takes_the_place_of_another(name: str, figure: str) -> None:
    scene = shipped().scenes[name]
    assert scene.figure != figure
    check_drawn(scene, figure)


def test_what_does_not_hold_is_refused_with_its_place() -> None:
    with pytest.raises(FigureError, match="left_hand goes"):
        drawn_with(shipped().scenes["a-skip"], "heavy_woman")


@pytest.mark.long
@pytest.mark.parametrize(("name", "figure"), EVERY)
def test_every_scene_holds_with_every_person_but_those_named(name: str, figure: str) -> None:
    scene = shipped().scenes[name]
    if is_unfit(name, figure):
        with pytest.raises(FigureError):
            drawn_with(scene, figure)
        return
    check_drawn(scene, figure)
