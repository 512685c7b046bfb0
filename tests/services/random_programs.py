"""Programs of the shipped library by chance, the same for the same seed: requests, hand-set doses.

What does not live here: what must hold for them.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.dose_edit import DoseEdit, edit_range, numbers_of
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.request import RUNNING, AgeBand, Entry, Gate, PlanRequest, SoreSide
from hep.services.dose_edits import dose_edit_text, read_dose_edits
from hep.services.programs import draft_program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.program import Program

SORE = (SoreSide.LEFT, SoreSide.RIGHT)
EDITED = 0.5  # of the programs have doses set by hand


def random_programs(number: int, library: Library, *, seed: int) -> Iterator[Program]:
    """Yield so many programs; requests that leave nothing suitable are passed over."""
    chance = random.Random(seed)  # the same programs every time, nothing secret
    found = 0
    while found < number:
        program = _attempt(random_request(chance, library), library)
        if program and chance.random() < EDITED:
            program = _attempt(with_edits(program, chance, library), library)
        if program and program.active_items:
            found += 1
            yield program


def _attempt(request: PlanRequest, library: Library) -> Program | None:
    try:
        return draft_program(request, library=library)
    except NothingSuitable:
        return None


def random_request(chance: random.Random, library: Library) -> PlanRequest:
    """Return a request of every kind of wish that changes what is printed."""
    cause = chance.choice(list(library.pathways))
    tags = chance.sample(sorted(library.tags), chance.choice((0, 0, 1, 2)))
    things = library.vocabulary.equipment
    return PlanRequest(
        cause=cause,
        level=chance.choice(list(Level)),
        side=chance.choice(list(SoreSide)),
        subtype=chance.choice([None, *library.pathways[cause].subtypes]),
        worse_side=chance.choice([None, *SORE]),
        tags=frozenset(tags),
        equipment=chance.choice([None, frozenset(things), frozenset(chance.sample(things, 5))]),
        minutes=chance.randint(10, 60),
        max_exercises=chance.choice([None, *range(1, 8)]),
        running=chance.choice(RUNNING),
        gate=chance.choice(list(Gate)),
        entry=chance.choice(list(Entry)),
        age_band=chance.choice(list(AgeBand)),
        is_irritable=chance.random() < 0.2,
        days_a_week=chance.choice([None, *range(2, 8)]),
    )


def with_edits(program: Program, chance: random.Random, library: Library) -> PlanRequest:
    """Return the program's request with some doses set by hand, and its order turned about."""
    ids = [item.exercise.id for item in program.active_items]
    edits = [
        edit
        for one in sorted(chance.sample(ids, chance.randint(1, len(ids))))
        if (edit := _edit(library.exercises[one], chance, library, program.level))
    ]
    order = tuple(chance.sample(ids, len(ids)))
    return replace(program.request, dose_edits=tuple(edits), order=order)


def _edit(
    exercise: Exercise, chance: random.Random, library: Library, level: Level
) -> DoseEdit | None:
    """Return a change that the form takes; None where what was drawn is too much together."""
    names = sorted({name for dose in exercise.doses.values() for name in numbers_of(dose)})
    numbers = {}
    for name in chance.sample(names, chance.randint(0, len(names))):
        span = edit_range(exercise, name, library.rules)
        if span:
            numbers[name] = chance.randint(span.low, span.high)
    if not numbers:
        return None
    edit = DoseEdit(exercise.id, **numbers)
    _, problems = read_dose_edits([dose_edit_text(edit)], library=library, level=level)
    return None if problems else edit
