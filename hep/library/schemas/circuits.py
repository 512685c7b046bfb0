"""circuits.yaml and its words: exercises that are given together."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load

from hep.domain.circuit import Circuit, CircuitKind, CircuitPart
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Words
from hep.library.number_fields import Count, Range
from hep.library.schemas.ids import kebab, reference_list
from hep.library.strict_fields import StrictSchema


class CircuitPartSchema(StrictSchema):
    """One part; several exercises: the rung where the person stands now."""

    exercises = Listed(kebab(), least=1, most=6, required=True)
    sets = Range(1, 10)
    repetitions = Range(1, 60)
    distance_metres = Range(2, 400)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> CircuitPart:
        """Return the domain's value."""
        return CircuitPart(**data)


class CircuitSchema(StrictSchema):
    """One circuit."""

    id = kebab(required=True)
    kind = Choice(CircuitKind, required=True)
    parts = Listed(Part(CircuitPartSchema), least=2, most=10, required=True)
    rounds = Count(1, 10, load_default=1)
    days_per_week = Range(1, 7, load_default=None)
    weeks = Range(1, 52, load_default=None)
    references = reference_list()

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Circuit:
        """Return the domain's value; only rounds go round."""
        if data["rounds"] > 1 and data["kind"] is not CircuitKind.ROUNDS:
            raise ValidationError({"rounds": ["is for the kind rounds; remove it"]})
        return Circuit(**data)


class CircuitWordsSchema(StrictSchema):
    """A circuit for therapists."""

    name = Words(50, required=True)
    note = Words(160, required=True)


CIRCUITS = Listed(Part(CircuitSchema), most=60)
CIRCUIT_WORDS = Keyed(kebab(), Part(CircuitWordsSchema))
