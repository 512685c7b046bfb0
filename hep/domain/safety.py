"""Precaution tags and red flags as rules over exercises (clinical brief 1.1 and 1.2)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hep.domain.exercise import Category

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise


class Blocks(StrEnum):
    """How far a tag's block reaches before single flags are looked at."""

    LISTED = "listed"
    ALL = "all"
    ALL_EXCEPT_EDUCATION = "all_except_education"


@dataclass(frozen=True)
class Tag:
    """One precaution or contraindication that a therapist sets for a patient."""

    id: str
    blocks: Blocks
    blocked_flags: frozenset[str]
    blocked_ids: frozenset[str]
    caution_flags: frozenset[str]
    caution_ids: frozenset[str]
    cap: int  # highest level that may be opened: 0-4
    is_manual_only: bool  # no automatic program: the therapist picks each item
    ends: str  # id of what ends it (vocabulary), "" for as long as it is set
    references: tuple[str, ...]
    is_held: bool = False  # what is done standing is done with a hand on a fixed support

    def does_block(self, exercise: Exercise) -> bool:
        """Tell whether this exercise is left out while the tag is set."""
        if self.blocks is Blocks.ALL:
            return True
        if self.blocks is Blocks.ALL_EXCEPT_EDUCATION:
            return exercise.category is not Category.EDUCATION
        return exercise.id in self.blocked_ids or bool(exercise.flags & self.blocked_flags)

    def does_caution(self, exercise: Exercise) -> bool:
        """Tell whether this exercise stays, marked as needing care."""
        if self.does_block(exercise):
            return False
        return exercise.id in self.caution_ids or bool(exercise.flags & self.caution_flags)


class RedFlagAction(StrEnum):
    """What a yes leads to, most urgent first."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    BLOCK = "block"
    REFER = "refer"
    CAUTION = "caution"


@dataclass(frozen=True)
class RedFlag:
    """One screening question; its words live in the library's texts."""

    id: str
    group: str
    is_examined: bool  # the therapist finds it by hand; else it is asked
    action: RedFlagAction
    tags: tuple[str, ...]  # set when the answer is yes
    references: tuple[str, ...]
