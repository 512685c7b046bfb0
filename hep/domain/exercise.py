"""What one exercise is, apart from any patient: language-neutral facts, its texts, its pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.dose import Dose


class Level(IntEnum):
    """Stage of a pathway, not a difficulty."""

    PROTECT = 1
    BUILD = 2
    LOAD = 3
    RUN = 4


class Category(StrEnum):
    """What kind of work an exercise is; education is not exercise."""

    MOBILITY = "mobility"
    STRENGTH = "strength"
    BALANCE = "balance"
    GAIT = "gait"
    EDUCATION = "education"


ACTIVE = (Category.MOBILITY, Category.STRENGTH, Category.BALANCE, Category.GAIT)


class Side(StrEnum):
    """How an exercise uses the legs."""

    UNILATERAL = "unilateral"  # one leg at a time
    BILATERAL = "bilateral"  # both legs together
    NONE = "none"  # education and the like


class SoreLeg(StrEnum):
    """What the sore leg does (clinical brief 3.0, sides)."""

    STANDS = "stands"
    MOVES = "moves"
    FRONT = "front"
    REAR = "rear"
    TOP = "top"
    BOTH = "both"


class Shoes(StrEnum):
    """What is on the feet."""

    BAREFOOT = "barefoot"
    SHOD = "shod"
    EITHER = "either"


class Support(StrEnum):
    """What the hands do for balance."""

    NONE = "none"
    NEAR = "near"  # a hand near a wall or table, not touching
    FINGERTIPS = "fingertips"
    HANDS = "hands"


class StopSign(StrEnum):
    """What kinds of signs stop an exercise: each asks for another rest."""

    PAIN = "pain"  # red by the pain rule (clinical brief 2): days off, then the easier way
    TODAY = "today"  # a tired, cramped or dizzy body: no more for today
    CALL = "call"  # not before the patient has called


class EvidenceGrade(StrEnum):
    """Strength of the evidence for this exercise class (clinical brief, head); best first."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True)
class Evidence:
    """How well the use is supported, and by what."""

    grade: EvidenceGrade
    has_downside: bool  # the evidence includes a downside or no benefit ("B-", "C-")
    references: tuple[str, ...]  # ids; empty: practice convention, no trial found


@dataclass(frozen=True)
class Review:
    """A named clinician's signature under one content card."""

    by: str
    on: str  # ISO date


@dataclass(frozen=True)
class Licence:
    """Under which terms, and by whom."""

    id: str  # SPDX
    author: str


SVG = "image/svg+xml"


@dataclass(frozen=True)
class Picture:
    """One picture of one phase, a drawing or a clinic's photo; its bytes are looked up by hash."""

    frame: str  # start, end, or 1 2 3
    sha256: str
    media_type: str
    width_mm: float
    height_mm: float
    figure: str  # which body was drawn
    mirrorable: bool  # drawn for the right side; mirrored for the left


@dataclass(frozen=True)
class ExerciseText:
    """All words of one exercise in one language; `{sore}` and `{other}` name the side."""

    language: str
    name: str
    purpose: str
    start: str
    steps: tuple[str, ...]
    mistake: str
    brief: str = ""  # the whole movement in one sentence, for "too hard" and "too easy" notes
    feel: str = ""
    stop_if: str = ""
    support: str = ""
    shoes: str = ""
    easier: str = ""
    harder: str = ""
    alt: Mapping[str, str] = field(default_factory=dict)  # by picture frame
    caption: Mapping[str, str] = field(default_factory=dict)  # by picture frame
    is_reviewed: bool = False  # a person has read this translation


@dataclass(frozen=True)
class Exercise:
    """One exercise of the library."""

    id: str
    revision: int
    category: Category
    subcategory: str
    position: str
    equipment: tuple[tuple[str, ...], ...]  # all of these; within one, any will do
    side: Side
    sore_leg: SoreLeg | None  # None: education
    support: Support
    shoes: Shoes
    flags: frozenset[str]
    tier: int  # relative Achilles load 0-4
    targets: tuple[str, ...]
    doses: Mapping[Level, Dose]
    evidence: Evidence
    licence: Licence
    review: Review | None
    stop_signs: frozenset[StopSign] = frozenset({StopSign.PAIN})  # the kinds that its words name
    is_outing: bool = False  # a walk or run of its own: its minutes are not part of the session
    is_manual_only: bool = False  # the therapist picks it by hand; never chosen automatically
    # Of an exercise of both legs, where the source goes on with one: for therapists to see. The
    # planner never gives them, because words, pictures and flags are those of both legs.
    one_leg_doses: Mapping[Level, Dose] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    texts: Mapping[str, ExerciseText] = field(default_factory=dict)  # by language

    @property
    def is_active(self) -> bool:
        """It moves: education does not count as exercise."""
        return self.category is not Category.EDUCATION

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels it has a dose for, lowest first."""
        return tuple(sorted(self.doses))

    def find_dose(self, level: Level) -> Dose | None:
        """Return the dose for this level, else for the nearest lower one; None: only higher."""
        if level in self.doses:
            return self.doses[level]
        fitting = [known for known in self.doses if known <= level]
        return self.doses[max(fitting)] if fitting else None

    def require_text(self, language: str) -> ExerciseText:
        """Return the words in this language, in English where it has none."""
        return self.texts.get(language) or self.texts["en"]
