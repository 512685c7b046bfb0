"""What else could stand in an item's place, best first, with what each swap changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.candidates import find_candidates
from hep.domain.dose_edit import as_edited
from hep.domain.prescription import prescribe
from hep.domain.situation import read_situation
from hep.domain.swap import Swap, swap

if TYPE_CHECKING:
    from hep.domain.candidate import Candidate
    from hep.domain.library import Library
    from hep.domain.prescription import Prescription
    from hep.domain.program import Program, ProgramItem


def alternatives(program: Program, item: ProgramItem, library: Library) -> tuple[Swap, ...]:
    """Return every exercise of the same category that passes all single rules, ranked.

    Swaps that keep every limit come first, then the better score, then the place in the lists.
    The program must have been planned with this library.
    """
    situation = read_situation(program.request, library)
    field = find_candidates(situation, library)
    known = {one.exercise.id: one for one in field.candidates}
    ids = [one.exercise.id for one in program.items]

    def given(one: Candidate) -> Prescription:
        prescription = prescribe(one, situation, library)
        return as_edited(prescription, program.request, library.rules)

    chosen = [given(known[one]) for one in ids]
    out = chosen[ids.index(item.exercise.id)]
    swaps = [
        swap(chosen, out, given(one), field)
        for one in (*field.candidates, *field.standing_by)
        if one.exercise.category is item.exercise.category and one.exercise.id not in ids
    ]
    return tuple(sorted(swaps, key=_rank))


def _rank(one: Swap) -> tuple[int, int, int]:
    return len(one.broken), -one.points, one.into.candidate.place
