"""One exercise in the place of another, all others kept, as a change of the request's fields.

What was not acted on stays: first by asking for as little change as needed, and by name where that
is not enough. Each change is tried with the planner, which alone decides what comes in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose_edit import changed_numbers, numbers_of
from hep.domain.errors import HepError
from hep.domain.program import StepKind
from hep.domain.request import MINUTES
from hep.services.programs import draft_program
from hep.services.requests import read_request
from hep.web.dose_form import edits_of, with_edits
from hep.web.wishes import wanted_order, with_list, with_must, without

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem, Step
    from hep.domain.swap import Swap
    from hep.web.forms import Fields

LONG = "session_full"


def is_open(swap: Swap, program: Program) -> bool:
    """Tell whether a swap can be done: it breaks no limit, or minutes alone, of which there are."""
    return not set(swap.broken) - {LONG} and minutes_after(swap, program) <= MINUTES[1]


def minutes_after(swap: Swap, program: Program) -> int:
    """Return the minutes that a session takes after the swap, outings apart."""
    items = program.items
    seconds = sum(item.seconds for item in items if not item.exercise.is_outing)
    return -(-(seconds + swap.seconds) // 60)


def replaced(fields: Fields, out: str, into: str, *, program: Program, library: Library) -> Fields:
    """Return the fields that give one exercise in the place of another, all others kept."""
    fields = without(with_must(fields, into), out)
    if out in wanted_order(fields):
        order = [into if one == out else one for one in wanted_order(fields)]
        fields = fields | {"order": [",".join(order)]}
    ids = [one.exercise.id for one in program.items]
    # What comes in may leave room for one more: nobody asked for that.
    fields = fields | {"max_exercises": str(len(program.active_items))}
    return kept(fields, {into if one == out else one for one in ids}, library)


def find_taken(
    program: Program, item: ProgramItem, step: Step | None, *, fields: Fields, library: Library
) -> Fields | None:
    """Return the fields that take a printed step as the item; None where that is not possible."""
    if step is None:
        return None
    name = item.exercise.id
    if step.kind is StepKind.DOSE:
        changed = changed_numbers(item.dose, step.dose)
        if not changed:
            return None
        now, edits = numbers_of(step.dose), edits_of(fields)
        new = {one: str(now[one]) for one in changed}
        taken = with_edits(fields, edits | {name: edits.get(name, {}) | new})
        return taken if find_planned(taken, library) else None
    wanted = {one.exercise.id for one in program.items} - {name} | {step.exercise.id}
    taken = replaced(fields, name, step.exercise.id, program=program, library=library)
    return taken if _ids(taken, library) == wanted else None


def kept(fields: Fields, wanted: set[str], library: Library) -> Fields:
    """Return the fields that give exactly these: by little change, else by name, if at all."""
    soft = with_list(fields, "given_before", put=sorted(wanted))
    if _ids(soft, library) == wanted:
        return soft
    hard = with_list(fields, "must_have", put=sorted(wanted))
    return hard if _ids(hard, library) == wanted else soft


def find_planned(fields: Fields, library: Library) -> Program | None:
    """Return the program of these fields; None where they give none."""
    try:
        return draft_program(read_request(fields, library=library), library=library)
    except HepError:  # said when the page is made
        return None


def _ids(fields: Fields, library: Library) -> set[str]:
    program = find_planned(fields, library)
    return {one.exercise.id for one in program.items} if program else set()
