"""What a button beside an exercise does to the request: `act=swap:old:new`, `act=up:old` ...

An action changes fields and nothing else; the planner then plans as always, so nothing that is
blocked can come in this way. How the other exercises are kept stands in `hep/web/replacing.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.alternatives import alternatives
from hep.web.replacing import LONG, find_planned, find_taken, is_open, kept, minutes_after, replaced
from hep.web.wishes import (
    BY_HAND,
    as_planned,
    with_favourite,
    with_must,
    without,
    without_favourite,
    without_must,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem
    from hep.web.forms import Fields


def act_on(fields: Fields, act: str, *, library: Library) -> Fields:
    """Return the fields after an action; unchanged when it means nothing here."""
    verb, *names = act.split(":")
    if verb == "plain":
        return {name: value for name, value in fields.items() if name not in BY_HAND}
    if not all(name in library.exercises for name in names):
        return fields
    if verb in LISTINGS and len(names) == 1:
        return LISTINGS[verb](fields, names[0])
    if verb not in CHANGES or len(names) != NAMES.get(verb, 1):
        return fields
    program = find_planned(fields, library)
    return CHANGES[verb](fields, names, program, library) if program else fields


def _swap(fields: Fields, names: list[str], program: Program, library: Library) -> Fields:
    item = _find_item(program, names[0])
    swaps = alternatives(program, item, library) if item else ()
    found = next((one for one in swaps if one.into.exercise.id == names[1]), None)
    if found is None or not is_open(found, program):
        return fields
    if LONG in found.broken:
        fields = fields | {"minutes": str(minutes_after(found, program))}
    return replaced(fields, *names, program=program, library=library)


def _easier(fields: Fields, names: list[str], program: Program, library: Library) -> Fields:
    item = _find_item(program, names[0])
    if item is None:
        return fields
    return find_taken(program, item, item.easier, fields=fields, library=library) or fields


def _harder(fields: Fields, names: list[str], program: Program, library: Library) -> Fields:
    item = _find_item(program, names[0])
    if item is None:
        return fields
    return find_taken(program, item, item.harder, fields=fields, library=library) or fields


def _remove(fields: Fields, names: list[str], program: Program, library: Library) -> Fields:
    """Take one out and give nothing in its place."""
    trained = [one.exercise.id for one in program.active_items]
    if names[0] not in trained or len(trained) == 1:
        return fields
    fields = without(fields, names[0]) | {"max_exercises": str(len(trained) - 1)}
    wanted = {one.exercise.id for one in program.items} - {names[0]}
    return kept(fields, wanted, library)


def _move(fields: Fields, name: str, program: Program, offset: int) -> Fields:
    order = [one.exercise.id for one in program.active_items]
    if name not in order or not 0 <= order.index(name) + offset < len(order):
        return fields
    here, there = order.index(name), order.index(name) + offset
    order[here], order[there] = order[there], order[here]
    return fields | {"order": [",".join(order)]}


def _up(fields: Fields, names: list[str], program: Program, _library: Library) -> Fields:
    return _move(fields, names[0], program, -1)


def _down(fields: Fields, names: list[str], program: Program, _library: Library) -> Fields:
    return _move(fields, names[0], program, 1)


def _before(fields: Fields, _names: list[str], program: Program, _library: Library) -> Fields:
    return fields | {"given_before": sorted(one.exercise.id for one in program.items)}


def _find_item(program: Program, name: str) -> ProgramItem | None:
    return next((one for one in program.items if one.exercise.id == name), None)


LISTINGS: Mapping[str, Callable[[Fields, str], Fields]] = {
    "keep": with_must,
    "put": with_must,
    "free": without_must,
    "like": with_favourite,
    "unlike": without_favourite,
    "as-planned": as_planned,
}
NAMES = {"swap": 2, "before": 0}  # how many exercises an action names; one, if not said here
CHANGES: Mapping[str, Callable[[Fields, list[str], Program, Library], Fields]] = {
    "swap": _swap,
    "easier": _easier,
    "harder": _harder,
    "remove": _remove,
    "up": _up,
    "down": _down,
    "before": _before,
}
