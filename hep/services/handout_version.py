"""What tells one sheet from another: its version, until when it is good, what is new on it."""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import TYPE_CHECKING

from hep.services.plan_json import dose_json
from hep.services.request_json import plain_request

if TYPE_CHECKING:
    from hep.domain.program import Program
    from hep.services.handout_setting import Setting

LETTERS = 6  # of the version: enough to tell a person's sheets apart


def until_words(setting: Setting, printed_on: datetime.date) -> str:
    """Return the last day of the sheet: the longest that this level usually takes (brief 3)."""
    program, words = setting.program, setting.words
    weeks = setting.library.pathways[program.cause].stages[program.level].typical_weeks.high
    until = words.date(printed_on + datetime.timedelta(weeks=weeks))
    return words.text("Use this sheet until {until}.", until=until)


def version_of(program: Program) -> str:
    """Return a few letters that differ when request, exercises or doses differ."""
    items = [[item.exercise.id, dose_json(item.dose), item.side] for item in program.items]
    plain = json.dumps([plain_request(program.request), items], sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:LETTERS]


def changes_since(setting: Setting) -> tuple[str, ...]:
    """Return what is new and what is gone since the program before; empty when none was told."""
    program, words = setting.program, setting.words
    before = program.request.given_before
    if not before:
        return ()
    exercises = setting.library.exercises
    now = {item.exercise.id: setting.text(item).name for item in program.items}
    new = [name for one, name in now.items() if one not in before]
    gone = [
        exercises[one].require_text(words.locale).name for one in sorted(before) if one not in now
    ]
    lines = []
    if new:
        lines.append(words.text("New: {names}.", names=words.join(new)))
    if gone:
        lines.append(words.text("No longer: {names}.", names=words.join(gone)))
    return tuple(lines) or (words.text("The exercises are the same as last time."),)
