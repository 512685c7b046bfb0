"""Every cell with every tag, minutes, things and place: a program or a named conflict, no crash.

20 cells x 32 tags (and none) x minutes 10, 15, 20 x nothing, the usual or everything at hand, with
each place where it hurts and without; with --long all of them, else one in 97.
"""

from __future__ import annotations

import os
from itertools import product
from typing import TYPE_CHECKING

from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.language.findings import hindrance_text, omission_text
from hep.language.words import load_words
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.program import Hindrance

EVERY = 1 if os.environ.get("HEP_TEST_LONG") else 97
MINUTES = (10, 15, 20)
WORDS = load_words("en")


def _requests() -> Iterator[PlanRequest]:
    library = shipped()
    everything = frozenset(library.vocabulary.equipment)
    things: tuple[frozenset[str] | None, ...] = (frozenset(), None, everything)
    for cause, level, tag in product(library.pathways, Level, (None, *library.tags)):
        places = (None, *library.pathways[cause].subtypes)
        for minutes, equipment, place in product(MINUTES, things, places):
            gate = Gate.MET if minutes == MINUTES[1] else Gate.NOT_TESTED
            yield PlanRequest(
                cause=cause,
                level=level,
                side=SoreSide.RIGHT,
                subtype=place,
                tags=frozenset({tag} if tag else ()),
                minutes=minutes,
                equipment=equipment,
                gate=gate,
                entry=Entry.MET,
                running="stage-1" if gate is Gate.MET else "none",
            )


REQUESTS = list(_requests())[::EVERY]


def _outcome(request: PlanRequest) -> int:
    """Return how many exercises there are; a refusal must name its conflict in words."""
    library = shipped()
    try:
        program = draft_program(request, library=library)
    except NothingSuitable as refusal:
        _check_conflict(refusal.conflict)
        return 0
    assert program.minutes <= request.minutes
    for one in program.omissions:
        assert omission_text(one, library=library, words=WORDS)
    return len(program.active_items)


def _check_conflict(conflict: tuple[Hindrance, ...]) -> None:
    assert conflict
    for rule in conflict:
        assert hindrance_text(rule, library=shipped(), words=WORDS)
        assert not (rule.is_safety and rule.gives)


def test_each_request_gives_a_program_or_a_named_conflict() -> None:
    numbers = [_outcome(request) for request in REQUESTS]
    assert max(numbers) == 4
    assert sum(map(bool, numbers)) > len(numbers) * 0.8
