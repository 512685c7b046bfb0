"""What a drawing says about itself in its file: a sentence, and the kinds of marks it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.scene import Show
from hep.illustration.camera import VIEWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.scene import Frame, Prop, Scene


def description(scene: Scene, props: Sequence[Prop], frames: Sequence[Frame]) -> str:
    """Return one plain English sentence for a file that is read alone.

    The words that patients get beside a picture are the exercise's own, in their language.
    """
    things = sorted({prop.kind for prop in props})
    if scene.view.show is Show.THINGS:
        signs = sorted({sign.kind for frame in frames for sign in frame.signs})
        return f"A drawing of things ({', '.join(map(_plain, [*things, *signs]))})."
    muscles = sorted({frame.highlight for frame in frames if frame.highlight})
    parts = [f"{_plain(scene.figure)}, {_plain(scene.base)}, {_side(scene.view.camera)}"]
    if things:
        parts.append(f"with {', '.join(map(_plain, things))}")
    if muscles:
        parts.append(f"striped: {', '.join(map(_plain, muscles))}")
    return f"A drawing of a figure ({'; '.join(parts)})."


def kinds_in(scene: Scene, frames: Sequence[Frame]) -> list[str]:
    """Return the kinds of movement marks in some frames, as the legend names them."""
    kinds = [arrow.kind.value for frame in frames for arrow in frame.arrows]
    kinds += ["contact" for frame in frames if frame.marks]
    kinds += ["muscle" for frame in frames if frame.highlight]
    kinds += ["hold" for frame in frames if frame.hold]
    kinds += ["ghost" for frame in frames if frame.ghost]
    kinds += ["lens"] if scene.lens else []
    kinds += ["side"] if scene.side_mark else []
    kinds += ["phases"] if scene.strip else []
    return list(dict.fromkeys(kinds))


def _side(camera: str) -> str:
    azimuth, elevation = VIEWS[camera]
    turned = abs((azimuth + 180) % 360 - 180)
    sides = ((20, "the front"), (60, "the front and one side"), (110, "one side"))
    name = next((words for most, words in sides if turned <= most), "behind")
    return f"seen from {name}" + (" and above" if elevation > 20 else "")


def _plain(name: str) -> str:
    return name.replace("_", " ")
