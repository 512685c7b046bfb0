"""shoes.yaml and its words: looking at shoes, changing them, trying lifts and insoles."""

from __future__ import annotations

from typing import Any

from marshmallow import post_load

from hep.domain.shoes import HeelLiftTrial, InsoleTrial, ShoePlan, ShoeTransition
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Words
from hep.library.number_fields import Count, Range
from hep.library.schemas.ids import kebab, reference_list
from hep.library.strict_fields import StrictSchema

NOTE = 180


class TransitionSchema(StrictSchema):
    """From the old pair to the new one."""

    walk_days = Range(0, 14, required=True)
    first_percent = Count(1, 50, required=True)
    percent_a_week = Count(1, 50, required=True)
    low_drop_weeks = Range(1, 52, required=True)
    freeze_weeks = Count(1, 12, required=True)
    previous_share_weeks = Count(1, 12, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> ShoeTransition:
        """Return the domain's value."""
        return ShoeTransition(**data)


class HeelLiftSchema(StrictSchema):
    """Heel lifts in both shoes."""

    millimetres = Range(1, 20, required=True)
    weeks = Range(1, 52, required=True)
    review_weeks = Count(1, 26, required=True)
    wean_weeks = Count(1, 12, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> HeelLiftTrial:
        """Return the domain's value."""
        return HeelLiftTrial(**data)


class InsoleSchema(StrictSchema):
    """An insole off the shelf."""

    first_hours = Count(1, 12, required=True)
    hours_a_day = Count(1, 12, required=True)
    review_weeks = Count(1, 26, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> InsoleTrial:
        """Return the domain's value."""
        return InsoleTrial(**data)


class ShoesSchema(StrictSchema):
    """shoes.yaml."""

    references = reference_list()
    audit = Listed(kebab(), least=1, most=20, required=True)
    comfort_from = Count(0, 10, required=True)
    audit_every_weeks = Count(1, 52, required=True)
    not_weeks_with_gait_cue = Count(0, 26, required=True)
    transition = Part(TransitionSchema, required=True)
    heel_lift = Part(HeelLiftSchema, required=True)
    insole = Part(InsoleSchema, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> ShoePlan:
        """Return the domain's value."""
        return ShoePlan(**data)


class ShoesWordsSchema(StrictSchema):
    """shoes.<language>.yaml; `audit` is for patients."""

    audit = Keyed(kebab(), Words(70), required=True)
    transition = Words(NOTE, required=True)
    hold = Words(NOTE, required=True)
    together = Words(NOTE, required=True)
    heel_lift = Words(NOTE, required=True)
    insole = Words(NOTE, required=True)


SHOES = Part(ShoesSchema)
SHOES_WORDS = Part(ShoesWordsSchema)
