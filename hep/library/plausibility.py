"""Checks over the whole library: ladders without cycles, stages that can be filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.exercise import ACTIVE, Exercise
from hep.domain.pathway import Ladder, LadderKind, Pathway
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hep.domain.errors import Problem
    from hep.library.folder import LibraryFolder
    from hep.library.yaml_nodes import Document


def check_plausibility(folder: LibraryFolder) -> Iterator[Problem]:
    """Give every problem that shows only when valid files are seen together."""
    exercises = {file.value.id: file.value for file in folder.of("exercise") if file.value}
    for file, document in folder.documents("ladders"):
        yield from _check_ladders(document, file.value or (), exercises)
    for file, document in folder.documents("pathway"):
        if isinstance(file.value, Pathway):
            yield from _check_stages(document, file.value, exercises)


def _check_ladders(
    document: Document, ladders: Sequence[Ladder], exercises: Mapping[str, Exercise]
) -> Iterator[Problem]:
    for number, ladder in enumerate(ladders):
        if ladder.kind is LadderKind.VARIANTS:
            continue
        tiers = [exercises[rung].tier for rung in ladder.rungs if rung in exercises]
        if tiers != sorted(tiers):
            yield problem(
                document, (number, "rungs"), "has an easier rung above a harder one", "reorder it"
            )
        for rung in ladder.rungs:
            if rung in _above(rung, ladders):
                steps = (number, "rungs", ladder.rungs.index(rung))
                fact = f"'{rung}' is harder than itself by the ladders together"
                yield problem(document, steps, fact, "reorder one of them")


def _above(exercise_id: str, ladders: Sequence[Ladder]) -> set[str]:
    """Return every exercise that is reached by going up from this one."""
    found: set[str] = set()
    waiting = [exercise_id]
    while waiting:
        rung = waiting.pop()
        for ladder in ladders:
            higher = ladder.find_neighbour(rung, offset=1)
            if ladder.kind is LadderKind.STEPS and higher and higher not in found:
                found.add(higher)
                waiting.append(higher)
    return found


def _check_stages(
    document: Document, pathway: Pathway, exercises: Mapping[str, Exercise]
) -> Iterator[Problem]:
    for level, stage in pathway.stages.items():
        for number, candidate in enumerate(stage.candidates):
            exercise = exercises.get(candidate)
            if exercise and exercise.find_dose(level) is None:
                steps = ("levels", f"L{int(level)}", "candidates", number)
                fact = f"'{candidate}' has no dose for level {int(level)} or below"
                yield problem(document, steps, fact, "add a dose or remove it")
        if not any(stage.mix[category].high for category in ACTIVE):
            mix = ("levels", f"L{int(level)}", "mix")
            yield problem(document, mix, "asks for no exercise", "give a category a number")
