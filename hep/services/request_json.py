"""A request as plain fields: what `read_request` reads back as the same request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.services.dose_edits import dose_edit_text
from hep.services.exercise_lists import EXERCISE_LISTS
from hep.services.safety_fields import plain_safety

if TYPE_CHECKING:
    from hep.domain.request import PlanRequest


def plain_request(request: PlanRequest) -> dict[str, str | list[str]]:
    """Return the fields of a request; what is not set is left out.

    `equipment` is there when it was said what is at hand: an empty entry comes first, so that
    nothing at hand differs from not said.
    """
    single: dict[str, str | None] = {
        "cause": request.cause,
        "second_cause": request.second_cause,
        "subtype": request.subtype,
        "level": str(int(request.level)),
        "entry": request.entry.value,
        "side": request.side.value,
        "worse_side": request.worse_side.value if request.worse_side else None,
        "minutes": str(request.minutes),
        "max_exercises": str(request.max_exercises) if request.max_exercises else None,
        "days_a_week": str(request.days_a_week) if request.days_a_week else None,
        "steps_a_minute": str(request.steps_a_minute) if request.steps_a_minute else None,
        "running": request.running,
        "gate": request.gate.value,
        "age_band": request.age_band.value,
        "first_time": "yes" if request.is_first_time else None,
        "irritable": "yes" if request.is_irritable else None,
    }
    several: dict[str, frozenset[str]] = {
        "tags": request.tags,
        "positions_avoided": request.positions_avoided,
        **{name: getattr(request, name) for name in EXERCISE_LISTS},
    }
    plain: dict[str, str | list[str]] = {name: value for name, value in single.items() if value}
    plain |= {name: sorted(values) for name, values in several.items() if values}
    if request.dose_edits:
        plain["dose_edits"] = [dose_edit_text(one) for one in request.dose_edits]
    if request.order:
        plain["order"] = list(request.order)
    if request.equipment is not None:
        plain["equipment"] = ["", *sorted(request.equipment)]
    return plain | plain_safety(request.safety)
