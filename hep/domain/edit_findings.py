"""What must be said of doses set by hand: limits they break, days they cannot have.

Nothing here refuses: an edit outside the plausible range is refused before planning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose_edit import SPACED_DAYS, WEEK, find_edit, numbers_of
from hep.domain.limits import broken_limits, session_time
from hep.domain.program import Finding, Rhythm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.candidates import Field
    from hep.domain.prescription import Prescription
    from hep.domain.program import Facts


def announce_edits(
    before: Sequence[Prescription], after: Sequence[Prescription], field: Field
) -> Iterator[Finding]:
    """Say what the edits break: `before` as chosen, `after` as edited."""
    library, request = field.library, field.situation.request
    minutes = request.minutes
    if session_time(after) > minutes * 60:
        given = -(-session_time(after) // 60)
        yield Finding("edits_too_long", {"given": given, "minutes": minutes})
    kept = set(broken_limits(before, library, seconds=minutes * 60)) | {"session_full"}
    for code in broken_limits(after, library, seconds=minutes * 60):
        if code not in kept:
            yield Finding("edit_breaks_limit", {"rule": code})
    yield from _unused(after, field)
    yield from _heavy(after, field)


def announce_edited_days(
    after: Sequence[Prescription], field: Field, *, training: int, running: int
) -> Iterator[Finding]:
    """Say where an item's days, set by hand, are not the days that the program has for it."""
    given = {Rhythm.EVERY_DAY: WEEK, Rhythm.TRAINING_DAYS: training, Rhythm.RUN_DAYS: running}
    for one in after:
        edit = find_edit(field.situation.request, one.exercise.id)
        days = edit.days_per_week if edit else None
        if days is None or one.dose.frequency.days_per_week.low != days:
            continue
        if days != given.get(one.rhythm, days):
            facts: Facts = {"exercise": one.exercise.id, "days": days, "given": given[one.rhythm]}
            yield Finding("edited_days_differ", facts)


def _unused(after: Sequence[Prescription], field: Field) -> Iterator[Finding]:
    """Say where a number set by hand has no place in the dose of this level, or breaks a rule."""
    for one in after:
        edit = find_edit(field.situation.request, one.exercise.id)
        now = numbers_of(one.dose)
        if edit and any(now.get(name) != value for name, value in edit.numbers.items()):
            yield Finding("edit_not_used", {"exercise": one.exercise.id})


def _heavy(after: Sequence[Prescription], field: Field) -> Iterator[Finding]:
    """Heavy and springy work: three days a week at most (brief 3.0 spacing)."""
    for one in after:
        edit = find_edit(field.situation.request, one.exercise.id)
        days = edit.days_per_week if edit else None
        spaced = one.exercise.flags & field.library.rules.spaced_flags
        if days is not None and days > SPACED_DAYS and spaced:
            yield Finding("edit_too_often", {"exercise": one.exercise.id, "days": days})
