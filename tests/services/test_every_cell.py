"""The shipped library fills every cell of cause and level, and survives every precaution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program

CAUSES = ("instability", "scar", "gait", "overuse", "footwear")
WITHOUT_PROGRAM = ("FX_SURG", "DVT_SUSPECT", "MINOR")
LEAST, MOST = 3, 5


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def _request(cause: str, level: Level, **fields: object) -> PlanRequest:
    entry = Entry.MET
    return PlanRequest(cause=cause, level=level, side=SoreSide.RIGHT, entry=entry, **fields)  # type: ignore[arg-type]  # a builder passes on whatever the test names


def _active(program: Program) -> list[str]:
    return [item.exercise.id for item in program.items if item.exercise.is_active]


@pytest.mark.parametrize("gate", list(Gate))
@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("cause", CAUSES)
def test_a_cell_gives_three_to_five_exercises(
    library: Library, cause: str, level: Level, gate: Gate
) -> None:
    running = "stage-1" if gate is Gate.MET and level is Level.RUN else "none"
    program = draft_program(_request(cause, level, gate=gate, running=running), library=library)
    assert LEAST <= len(_active(program)) <= MOST


@pytest.mark.parametrize("level", list(Level))
def test_each_place_where_it_hurts_gives_three_to_five_exercises(
    library: Library, level: Level
) -> None:
    for subtype in library.pathways["overuse"].subtypes:
        program = draft_program(_request("overuse", level, subtype=subtype), library=library)
        # At the heel bone one main load stands alone: no stretch, no edge, no flat raise beside it.
        alone = subtype == "achilles-insertional" and level is Level.BUILD
        least = LEAST - 1 if alone else LEAST
        assert least <= len(_active(program)) <= MOST, subtype


@pytest.mark.parametrize("cause", CAUSES)
def test_with_any_one_precaution_three_exercises_remain(library: Library, cause: str) -> None:
    for tag in set(library.tags) - set(WITHOUT_PROGRAM):
        for level in Level:
            request = _request(cause, level, tags=frozenset({tag}))
            assert len(_active(draft_program(request, library=library))) >= LEAST, (tag, level)


@pytest.mark.parametrize("tag", WITHOUT_PROGRAM)
def test_three_precautions_give_no_automatic_program(library: Library, tag: str) -> None:
    request = _request("overuse", Level.BUILD, tags=frozenset({tag}))
    with pytest.raises(NothingSuitable):
        draft_program(request, library=library)


def test_nothing_given_is_blocked_by_the_precautions_it_is_given_under(library: Library) -> None:
    for tag in set(library.tags) - set(WITHOUT_PROGRAM):
        for cause in CAUSES:
            request = _request(
                cause, Level.RUN, tags=frozenset({tag}), gate=Gate.MET, running="stage-1"
            )
            for item in draft_program(request, library=library).items:
                steps = [step.exercise for step in (item.easier, item.harder) if step]
                for exercise in (item.exercise, *steps):
                    assert not library.tags[tag].does_block(exercise), (tag, cause, exercise.id)


@pytest.mark.parametrize("level", list(Level))
def test_the_insertional_achilles_never_gets_a_stretch_or_an_edge(
    library: Library, level: Level
) -> None:
    things = frozenset(library.vocabulary.equipment)
    request = _request("overuse", level, subtype="achilles-insertional", equipment=things)
    program = draft_program(request, library=library)
    flags = {flag for item in program.items for flag in item.exercise.flags}
    assert not flags & {"df_end", "edge"}
    if level is Level.BUILD:  # on one leg; before it the hold
        assert "insertional-wedge-heel-raise" in _active(program)
