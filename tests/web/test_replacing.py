"""One exercise comes in the place of another, and the others stay, on the shipped library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.alternatives import alternatives
from hep.domain.program import StepKind
from hep.domain.request import MINUTES
from hep.web.replacing import (
    LONG,
    find_planned,
    find_taken,
    is_open,
    kept,
    minutes_after,
    replaced,
)
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.web.forms import Fields

HEEL = "single-heel-raise"


def asked(library: Library, fields: Fields = ASKED) -> Program:
    program = find_planned(dict(fields), library)
    assert program
    return program


def ids(program: Program) -> set[str]:
    return {one.exercise.id for one in program.items}


def test_fields_without_a_program_give_none(library: Library) -> None:
    assert find_planned(ASKED | {"tags": ["FX_SURG"]}, library) is None
    assert find_planned(ASKED | {"level": "9"}, library) is None


def test_a_swap_is_open_unless_it_breaks_a_limit_that_minutes_cannot_mend(library: Library) -> None:
    program = asked(library)
    (item,) = [one for one in program.items if one.exercise.id == HEEL]
    swap = replace(alternatives(program, item, library)[0], seconds=0)
    now = minutes_after(swap, program)
    assert is_open(replace(swap, broken=()), program)
    assert is_open(replace(swap, broken=(LONG,)), program)
    assert not is_open(replace(swap, broken=(LONG, "tier")), program)
    last = replace(swap, broken=(LONG,), seconds=60 * (MINUTES[1] - now))
    assert is_open(last, program)
    assert not is_open(replace(last, seconds=last.seconds + 60), program)


def test_a_begun_minute_counts_whole(library: Library) -> None:
    program = asked(library)
    swap = alternatives(program, program.active_items[0], library)[0]
    seconds = sum(one.seconds for one in program.items if not one.exercise.is_outing)
    even = replace(swap, seconds=-(seconds % 60))
    assert minutes_after(even, program) == seconds // 60
    assert minutes_after(replace(even, seconds=even.seconds + 1), program) == seconds // 60 + 1


def test_the_others_stay_and_their_number_too(library: Library) -> None:
    program = asked(library)
    (item,) = [one for one in program.items if one.exercise.id == HEEL]
    into = next(
        one.into.exercise.id
        for one in alternatives(program, item, library)
        if is_open(one, program) and not one.broken
    )
    fields = replaced(dict(ASKED), HEEL, into, program=program, library=library)
    assert ids(asked(library, fields)) == ids(program) - {HEEL} | {into}
    assert fields["max_exercises"] == str(len(program.active_items))


def test_little_change_is_tried_before_names(library: Library) -> None:
    wanted = ids(asked(library))
    assert kept(dict(ASKED), wanted, library) == ASKED | {"given_before": sorted(wanted)}
    nobody_s = {"walk-brisk", "pain-monitor-card"}
    assert kept(dict(ASKED), nobody_s, library) == ASKED | {"given_before": sorted(nobody_s)}


def test_a_step_that_is_not_there_cannot_be_taken(library: Library) -> None:
    program = asked(library)
    item = program.active_items[0]
    assert find_taken(program, item, None, fields=dict(ASKED), library=library) is None


def test_a_dose_that_changes_no_number_cannot_be_taken(library: Library) -> None:
    program = asked(library)
    item, step = next(
        (one, one.harder)
        for one in program.active_items
        if one.harder and one.harder.kind is StepKind.DOSE
    )
    same = replace(step, dose=item.dose)
    assert find_taken(program, item, same, fields=dict(ASKED), library=library) is None
    assert find_taken(program, item, step, fields=dict(ASKED), library=library) is not None
