"""The whole exercise library as one immutable index, and where each value was written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from hep.domain.errors import NotFound
from hep.domain.overlay import Clinic, HouseRules
from hep.domain.pathway import LadderKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.cause_finder import CauseFinder
    from hep.domain.clinical_tools import ClinicalTools
    from hep.domain.exercise import Exercise, Review
    from hep.domain.overlay import Overlay
    from hep.domain.pathway import Ladder, Pathway, RunSchedule
    from hep.domain.rules import PlanningRules
    from hep.domain.safety import RedFlag, Tag
    from hep.domain.scene import Scene


@dataclass(frozen=True)
class Reference:
    """One source of the library."""

    id: str
    citation: str
    doi: str  # "" where none is known
    status: str  # verified, secondary, memory


@dataclass(frozen=True)
class Vocabulary:
    """The closed lists that every other file is checked against; ids in their order of print."""

    causes: tuple[str, ...]
    categories: tuple[str, ...]
    subcategories: tuple[str, ...]
    positions: tuple[str, ...]
    equipment: tuple[str, ...]
    home_equipment: frozenset[str]  # what is usual at home (clinical brief 3.0)
    targets: tuple[str, ...]
    flags: tuple[str, ...]


@dataclass(frozen=True)
class LibraryTexts:
    """Words of the library that belong to no single exercise, in one language."""

    language: str
    labels: Mapping[str, Mapping[str, str]]  # vocabulary kind -> id -> label
    tags: Mapping[str, Mapping[str, str]]  # tag id -> name, meaning, until, care
    pathways: Mapping[str, Mapping[str, object]]  # cause -> title, lead ... (see the schema)
    stop_rules: Mapping[str, tuple[str, ...]]
    pain_guide: Mapping[int, Mapping[str, object]]  # limit -> bands and next-morning words
    running: Mapping[str, Mapping[str, str]]  # running status -> what is allowed, what is fine
    cause_finder: Mapping[str, Mapping[str, str]]  # questions and pain_sites: id -> words
    # For therapists: kind of words -> its words, in English where this language has none.
    tools: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    # For therapists: cause -> goals and doses of each level, what is kept up after the last.
    pathway_aims: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class SourceMap:
    """Where a value was written: dotted path -> file:line."""

    places: Mapping[str, str] = field(default_factory=dict)

    def find(self, path: str) -> str | None:
        """Return `file:line` of this path or of its nearest written parent; None: unknown."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path.rpartition(".")[0]
        return None


@dataclass(frozen=True)
class Library:
    """Everything a plan can be made from."""

    vocabulary: Vocabulary
    exercises: Mapping[str, Exercise]
    pathways: Mapping[str, Pathway]
    ladders: Mapping[str, Ladder]
    tags: Mapping[str, Tag]
    red_flags: Mapping[str, RedFlag]
    references: Mapping[str, Reference]
    run_schedule: RunSchedule
    rules: PlanningRules
    cause_finder: CauseFinder
    tools: ClinicalTools
    texts: Mapping[str, LibraryTexts]  # by language
    fingerprint: str  # sha256 over every file read
    # File of rules -> the clinician who signed its present content; None: nobody yet.
    card_reviews: Mapping[str, Review | None] = field(default_factory=dict)
    # Translated file of words that a sheet prints -> the native clinician who signed it.
    translation_reviews: Mapping[str, Review | None] = field(default_factory=dict)
    sources: SourceMap = field(default_factory=SourceMap)
    picture_bytes: Mapping[str, bytes] = field(default_factory=dict, repr=False)  # by sha256
    # Exercise -> what its drawings were made from; a photo or other drawing has no scene.
    scenes: Mapping[str, Scene] = field(default_factory=dict, repr=False)
    overlay: Overlay | None = None  # the clinic's changes, already applied; None: as it came

    def require_exercise(self, exercise_id: str) -> Exercise:
        """Return the exercise; raise NotFound when there is none."""
        try:
            return self.exercises[exercise_id]
        except KeyError:
            kind = "exercise"
            raise NotFound(kind, exercise_id) from None

    def ladders_with(self, exercise_id: str) -> Iterator[Ladder]:
        """Give the ladders of steps this exercise stands on, in their written order."""
        for ladder in self.ladders_by_exercise.get(exercise_id, ()):
            if ladder.kind is LadderKind.STEPS:
                yield ladder

    @cached_property
    def ladders_by_exercise(self) -> Mapping[str, tuple[Ladder, ...]]:
        """Every ladder of each exercise, of steps and of variants, in their written order."""
        found: dict[str, tuple[Ladder, ...]] = {}
        for ladder in self.ladders.values():
            for rung in ladder.rungs:
                found[rung] = (*found.get(rung, ()), ladder)
        return found

    @property
    def house(self) -> HouseRules:
        """What is usual in this clinic."""
        return self.overlay.house if self.overlay else HouseRules()

    def signed_by(self, name: str, phone: str, emergency: str = "", hours: str = "") -> Clinic:
        """Return the clinic of the overlay; what is not "" here wins over its own."""
        clinic = self.overlay.clinic if self.overlay else Clinic()
        return replace(
            clinic,
            name=name or clinic.name,
            phone=phone or clinic.phone,
            emergency=emergency or clinic.emergency,
            hours=hours or clinic.hours,
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages with words for everything: the library's and every exercise's."""
        complete = set(self.texts)
        for exercise in self.exercises.values():
            complete &= set(exercise.texts)
        return tuple(sorted(complete))
