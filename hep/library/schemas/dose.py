"""How a dose is written: `sets: 3`, `repetitions: 10-12`, `tempo: 2-1-3`, a frequency."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from hep.domain.dose import Dose, Each, Frequency, Occasion, Span, Weight
from hep.library.containers import Listed, Part
from hep.library.fields import Choice, Named, YesNo
from hep.library.number_fields import Count, Pace, Range
from hep.library.strict_fields import StrictSchema

ONCE_A_DAY = Span(1, 1)
EDUCATION_DAYS = {Occasion.EVERY_DAY: Span(7, 7)}  # else once: education has no training days


class FrequencySchema(StrictSchema):
    """How many times a day, on how many days a week."""

    times_per_day = Range(1, 6, required=True)
    days_per_week = Range(1, 7, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Frequency:
        """Return the domain's value."""
        return Frequency(**data)


class DoseSchema(StrictSchema):
    """One level's dose of one exercise."""

    sets = Range(1, 10)
    repetitions = Range(1, 60)
    hold_seconds = Range(1, 180)
    duration_seconds = Range(10, 3600)
    distance_metres = Range(2, 400)
    occasion = Choice(Occasion)
    follows_run_schedule = YesNo()
    each = Choice(Each)
    tempo = Pace()
    rest_seconds = Count(0, 300)
    effort = Range(0, 10)
    repetition_maximum = Count(1, 30)
    later_repetition_maximum = Count(1, 30)
    weight = Choice(Weight)
    weight_kilograms = Range(1, 60)
    weight_step_kilograms = Count(1, 20)
    more_steps_percent = Range(1, 10)
    pain_limit = Count(0, 10)
    frequency = Part(FrequencySchema)
    defaulted = Listed(Named(r"[a-z]+(_[a-z]+){0,2}", "rest_seconds"))

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse what a sheet could not print or a person could not do."""
        if "frequency" not in data and "occasion" not in data:
            raise ValidationError({"frequency": ["is missing; add times_per_day, days_per_week"]})
        if data.get("sets", ONCE_A_DAY).high > 1 and "rest_seconds" not in data:
            raise ValidationError({"rest_seconds": ["is missing; say the rest after each set"]})
        for name in ("weight_kilograms", "weight_step_kilograms"):
            if name in data and "weight" not in data:
                raise ValidationError({name: ["needs weight; say added or optional"]})
        least = data.get("later_repetition_maximum")
        if least is not None and least >= data.get("repetition_maximum", 0):
            msg = "is not below repetition_maximum; lower it or write both"
            raise ValidationError({"later_repetition_maximum": [msg]})
        if "tempo" in data and "repetitions" not in data:
            raise ValidationError({"tempo": ["needs repetitions; remove it or add them"]})
        for name in data.get("defaulted", ()):
            if name not in data:
                msg = f"names '{name}', which is not written; remove it"
                raise ValidationError({"defaulted": [msg]})

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Dose:
        """Return the domain's value."""
        occasion = data.get("occasion")
        if occasion:
            days = EDUCATION_DAYS.get(occasion, ONCE_A_DAY)
            data.setdefault("frequency", Frequency(ONCE_A_DAY, days))
        try:
            return Dose(**data)
        except ValueError as error:
            msg = f"{error}; write one of repetitions, hold_seconds, duration_seconds"
            raise ValidationError(msg) from error
