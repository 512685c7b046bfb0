"""What a POST of the builder asks for: the fields, with what was typed, added and acted on.

Used by every view that plans, so that program, sheet and file never differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.errors import InvalidRequest
from hep.services.exercise_lists import EXERCISE_LISTS
from hep.web.dose_form import typed_changes, with_typed
from hep.web.forms import read_fields
from hep.web.item_actions import act_on
from hep.web.wishes import with_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from werkzeug.datastructures import MultiDict

    from hep.domain.library import Library
    from hep.web.dose_form import RefusedDose
    from hep.web.forms import Fields


@dataclass(frozen=True)
class Asked:
    """The fields to plan with, and the doses that were typed and are refused."""

    fields: Fields
    refused: Mapping[str, RefusedDose]

    @property
    def error(self) -> InvalidRequest | None:
        """What is refused of the doses; None: nothing is. The program is shown all the same."""
        problems = [one for dose in self.refused.values() for one in dose.problems]
        return InvalidRequest(problems) if problems else None


def read_asked(form: MultiDict[str, str], *, library: Library) -> Asked:
    """Return what a form asks for: its fields, then what was typed, added, and the button."""
    fields = _with_added(read_fields(form, library=library), form, library)
    act = form.get("act", "")
    typed = typed_changes(form)
    if act.startswith("as-planned:"):
        typed.pop(act.partition(":")[2], None)
    fields, refused = with_typed(fields, typed, library=library)
    if act:
        fields = act_on(fields, act, library=library)
    return Asked(fields, refused)


def _with_added(fields: Fields, form: MultiDict[str, str], library: Library) -> Fields:
    """Put the exercise that was picked from the library on the list that was picked for it."""
    name, where = form.get("add_exercise", ""), form.get("add_as", "")
    if name not in library.exercises or where not in EXERCISE_LISTS:
        return fields
    against = {"must_have": "must_not", "must_not": "must_have"}.get(where)
    return with_list(with_list(fields, against, out=name) if against else fields, where, put=[name])
