"""A clinic's own changes beside the library's files: what is hidden, added, usual, and its name.

Rewording and re-dosing change files and are merged when these are read; what they can never touch
(tags, red flags, flags of an exercise) is refused there. What lives here is applied to the finished
library, as a pure function.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.exercise import Level
    from hep.domain.library import Library
    from hep.domain.pathway import Ladder, Pathway, Stage, Subtype

LEAST_RUNGS = 2  # a ladder of one exercise leads nowhere


@dataclass(frozen=True)
class Clinic:
    """Whose sheet it is; "" where nothing is set."""

    name: str = ""
    phone: str = ""
    emergency: str = ""  # the number to call for emergency help, such as 112
    hours: str = ""  # when it is open, in the words of the sheet
    colour: str = ""  # #RRGGBB instead of the sheet's own, at 7:1 on white
    logo: bytes = field(default=b"", repr=False)  # PNG or JPEG
    logo_width_mm: float = 0.0
    logo_height_mm: float = 0.0


@dataclass(frozen=True)
class HouseRules:
    """What is usual in this clinic where a request says nothing; None: hep's own default."""

    exercises: int | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class Overlay:
    """A clinic's changes that are not words or doses of one exercise."""

    name: str
    hidden: tuple[str, ...] = ()  # exercise ids that are never given
    adds: Mapping[str, Mapping[Level, tuple[str, ...]]] = field(default_factory=dict)
    house: HouseRules = field(default_factory=HouseRules)
    clinic: Clinic = field(default_factory=Clinic)


def apply_overlay(library: Library, overlay: Overlay) -> Library:
    """Return the library as this clinic uses it.

    Hidden exercises are gone from every list that could choose them; additions stand first in
    their cell. Tags, red flags and rules stay as they are.
    """
    shown = {key: one for key, one in library.exercises.items() if key not in overlay.hidden}
    ladders = {key: _ladder(one, overlay) for key, one in library.ladders.items()}
    return replace(
        library,
        exercises=shown,
        pathways={key: _pathway(one, overlay) for key, one in library.pathways.items()},
        ladders={key: one for key, one in ladders.items() if len(one.rungs) >= LEAST_RUNGS},
        overlay=overlay,
    )


def _without(ids: tuple[str, ...], overlay: Overlay) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in overlay.hidden)


def _ladder(ladder: Ladder, overlay: Overlay) -> Ladder:
    return replace(ladder, rungs=_without(ladder.rungs, overlay))


def _pathway(pathway: Pathway, overlay: Overlay) -> Pathway:
    adds = overlay.adds.get(pathway.cause, {})
    return replace(
        pathway,
        stages={
            level: _stage(stage, adds.get(level, ()), overlay)
            for level, stage in pathway.stages.items()
        },
        subtypes={key: _subtype(one, overlay) for key, one in pathway.subtypes.items()},
    )


def _stage(stage: Stage, added: tuple[str, ...], overlay: Overlay) -> Stage:
    candidates = dict.fromkeys((*added, *_without(stage.candidates, overlay)))
    return replace(stage, candidates=tuple(candidates), firsts=added)


def _subtype(subtype: Subtype, overlay: Overlay) -> Subtype:
    return replace(
        subtype,
        adds=_without(subtype.adds, overlay),
        anchors=_without(subtype.anchors, overlay),
    )
