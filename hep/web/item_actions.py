"""What a button beside an exercise does to the request: `act=swap:old:new`, `act=up:old` ...

An action changes fields and nothing else; the planner then plans as always, so nothing that is
blocked can come in this way. What was not acted on stays: first by asking for as little change as
needed, and by name where that is not enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.alternatives import alternatives
from hep.domain.dose_edit import changed_numbers, numbers_of
from hep.domain.errors import HepError
from hep.domain.program import StepKind
from hep.domain.request import MINUTES
from hep.services.exercise_lists import EXERCISE_LISTS
from hep.services.programs import draft_program
from hep.services.requests import read_request
from hep.web.dose_form import edits_of, with_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem, Step
    from hep.domain.swap import Swap
    from hep.web.forms import Fields

LONG = "session_full"
BY_HAND = (*EXERCISE_LISTS, "dose_edits", "order")


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
    program = _planned(fields, library)
    return CHANGES[verb](fields, names, program, library) if program else fields


def listed(fields: Fields, name: str) -> list[str]:
    """Return the ids that a list of the request holds."""
    value = fields.get(name, [])
    return [value] if isinstance(value, str) else list(value)


def with_list(fields: Fields, name: str, *, put: Iterable[str] = (), out: str = "") -> Fields:
    """Return the fields with ids put into a list and one taken out of it."""
    ids = dict.fromkeys([*listed(fields, name), *put])
    ids.pop(out, None)
    others: Fields = {key: value for key, value in fields.items() if key != name}
    return others | {name: list(ids)} if ids else others


def _must(fields: Fields, name: str) -> Fields:
    return with_list(with_list(fields, "must_not", out=name), "must_have", put=[name])


def _free(fields: Fields, name: str) -> Fields:
    return with_list(fields, "must_have", out=name)


def _like(fields: Fields, name: str) -> Fields:
    return with_list(fields, "favourites", put=[name])


def _unlike(fields: Fields, name: str) -> Fields:
    return with_list(fields, "favourites", out=name)


def _as_planned(fields: Fields, name: str) -> Fields:
    return with_edits(fields, edits_of(fields) | {name: {}})


def _without(fields: Fields, name: str) -> Fields:
    """Take one out by name, with its dose and place."""
    fields = with_list(with_list(fields, "must_have", out=name), "must_not", put=[name])
    return _as_planned(with_list(fields, "given_before", out=name), name)


def _swap(fields: Fields, names: list[str], program: Program, library: Library) -> Fields:
    item = _find_item(program, names[0])
    swaps = alternatives(program, item, library) if item else ()
    found = next((one for one in swaps if one.into.exercise.id == names[1]), None)
    if found is None or not is_open(found, program):
        return fields
    if LONG in found.broken:
        fields = fields | {"minutes": str(minutes_after(found, program))}
    return replaced(fields, *names, program=program, library=library)


def replaced(fields: Fields, out: str, into: str, *, program: Program, library: Library) -> Fields:
    """Return the fields that give one exercise in the place of another, all others kept."""
    fields = _without(_must(fields, into), out)
    if out in _order(fields):
        order = [into if one == out else one for one in _order(fields)]
        fields = fields | {"order": [",".join(order)]}
    ids = [one.exercise.id for one in program.items]
    # What comes in may leave room for one more: nobody asked for that.
    fields = fields | {"max_exercises": str(len(program.active_items))}
    return _kept(fields, {into if one == out else one for one in ids}, library)


def is_open(swap: Swap, program: Program) -> bool:
    """Tell whether a swap can be done: it breaks no limit, or minutes alone, of which there are."""
    return not set(swap.broken) - {LONG} and minutes_after(swap, program) <= MINUTES[1]


def minutes_after(swap: Swap, program: Program) -> int:
    """Return the minutes that a session takes after the swap, outings apart."""
    items = program.items
    seconds = sum(item.seconds for item in items if not item.exercise.is_outing)
    return -(-(seconds + swap.seconds) // 60)


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
        return taken if _planned(taken, library) else None
    wanted = {one.exercise.id for one in program.items} - {name} | {step.exercise.id}
    taken = replaced(fields, name, step.exercise.id, program=program, library=library)
    return taken if _ids(taken, library) == wanted else None


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
    fields = _without(fields, names[0]) | {"max_exercises": str(len(trained) - 1)}
    wanted = {one.exercise.id for one in program.items} - {names[0]}
    return _kept(fields, wanted, library)


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


def _kept(fields: Fields, wanted: set[str], library: Library) -> Fields:
    """Return the fields that give exactly these: by little change, else by name, if at all."""
    soft = with_list(fields, "given_before", put=sorted(wanted))
    if _ids(soft, library) == wanted:
        return soft
    hard = with_list(fields, "must_have", put=sorted(wanted))
    return hard if _ids(hard, library) == wanted else soft


def _planned(fields: Fields, library: Library) -> Program | None:
    try:
        return draft_program(read_request(fields, library=library), library=library)
    except HepError:  # said when the page is made
        return None


def _ids(fields: Fields, library: Library) -> set[str]:
    program = _planned(fields, library)
    return {one.exercise.id for one in program.items} if program else set()


def _order(fields: Fields) -> list[str]:
    return [one for text in listed(fields, "order") for one in text.split(",")]


def _find_item(program: Program, name: str) -> ProgramItem | None:
    return next((one for one in program.items if one.exercise.id == name), None)


LISTINGS: Mapping[str, Callable[[Fields, str], Fields]] = {
    "keep": _must,
    "put": _must,
    "free": _free,
    "like": _like,
    "unlike": _unlike,
    "as-planned": _as_planned,
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
