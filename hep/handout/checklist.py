"""The 34 points that a good printed program keeps, and who looks at each in which edition.

The table is `checklist.toml`: data, so that what is asked can be read without reading code. How a
machine looks is `hep.handout.checks`; docs/checklist.md is written from the table.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hep.handout.editions import Edition

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = Path(__file__).with_name("checklist.toml")


class Way(StrEnum):
    """Who looks at a point in an edition."""

    MACHINE = "machine"
    EYES = "eyes"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True)
class Point:
    """One point of the checklist."""

    number: int  # as in the published list, 1 to 34
    id: str
    words: str
    source: str
    ways: Mapping[Edition, Way]
    reasons: Mapping[Edition, str]  # why not, of each edition where it does not apply
    looked_at: str  # what eyes look at, of what a machine cannot; "" where it sees all
    gap: str  # what of it no check asks, and why; "" where nothing

    def way(self, edition: Edition) -> Way:
        """Return who looks at it in this edition."""
        return self.ways[edition]

    @property
    def needs_eyes(self) -> bool:
        """A person has to look, for all of it or for a part."""
        return bool(self.looked_at)


@lru_cache
def load_checklist() -> tuple[Point, ...]:
    """Read the table; ValueError where an edition is told twice or not at all."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return tuple(_point(plain) for plain in table["points"])


def require_point(identifier: str) -> Point:
    """Return the point with this id; KeyError for an unknown one."""
    return {one.id: one for one in load_checklist()}[identifier]


def _point(plain: dict[str, Any]) -> Point:
    reasons = {Edition(name): str(why) for name, why in plain.get("not_applicable", {}).items()}
    told = [(Edition(name), Way.MACHINE) for name in plain.get("machine", ())]
    told += [(Edition(name), Way.EYES) for name in plain.get("eyes", ())]
    told += [(edition, Way.NOT_APPLICABLE) for edition in reasons]
    if sorted(edition for edition, _ in told) != sorted(Edition):
        message = f"{TABLE.name}: {plain['id']}: name each edition once; {len(told)} are named"
        raise ValueError(message)
    return Point(
        number=plain["number"],
        id=plain["id"],
        words=plain["words"],
        source=plain["source"],
        ways=dict(told),
        reasons=reasons,
        looked_at=plain.get("looked_at", ""),
        gap=plain.get("gap", ""),
    )
