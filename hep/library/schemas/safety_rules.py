"""safety/wells.yaml and safety/pain_rule.yaml with their words: rules with numbers, for therapists."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from hep.domain.pain_rule import PainLimits, PainRule, Zone
from hep.domain.wells import WellsItem, WellsRule
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Words, YesNo
from hep.library.number_fields import Count, Points, Range
from hep.library.schemas.ids import id_list, kebab, reference_list
from hep.library.schemas.safety import Limit, red_flag_id
from hep.library.strict_fields import StrictSchema

MODIFIERS = (
    "bone",
    "hops-and-runs",
    "unsupervised",
    "other-than-achilles",
    "nerve",
    "unsteady",
)


class WellsItemSchema(StrictSchema):
    """One item of the score."""

    id = kebab(required=True)
    points = Points(-5, 5, required=True)
    judged = YesNo(load_default=False)

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse points taken away without the therapist's own judgement (brief 1.1)."""
        if data["points"] < 0 and not data["judged"]:
            msg = "is missing; an item that takes points away is judged by the therapist"
            raise ValidationError({"judged": [msg]})

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> WellsItem:
        """Return the domain's value."""
        return WellsItem(data["id"], data["points"], data["judged"])


class WellsSchema(StrictSchema):
    """safety/wells.yaml."""

    asked_with = red_flag_id(required=True)
    references = reference_list()
    likely_from = Count(1, 9, required=True)
    items = Listed(Part(WellsItemSchema), least=1, most=20, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> WellsRule:
        """Return the domain's value."""
        return WellsRule(**data)


class WellsWordsSchema(StrictSchema):
    """safety/wells.<language>.yaml."""

    likely = Words(120, required=True)
    not_likely = Words(120, required=True)
    items = Keyed(kebab(), Words(100), required=True)


class LimitsSchema(StrictSchema):
    """What decides the one printed limit."""

    bone = Limit(required=True)
    hops_and_runs = Limit(required=True)
    unsupervised = Limit(required=True)
    other_than_achilles = Limit(required=True)
    otherwise = Limit(required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> PainLimits:
        """Return the domain's value; a special case is never laxer than the rest."""
        for name, value in data.items():
            if value > data["otherwise"]:
                msg = f"is {value}, above the limit for everything else; lower it"
                raise ValidationError({name: [msg]})
        return PainLimits(**data)


class PainRuleSchema(StrictSchema):
    """safety/pain_rule.yaml."""

    references = reference_list()
    amber_from = Count(1, 10, required=True)
    red_from = Count(1, 10, required=True)
    morning_rise_amber = Count(0, 3, required=True)
    settles_within_hours = Count(1, 72, required=True)
    weeks_worse_red = Count(1, 8, required=True)
    red_signs = id_list(required=True)
    unsteady_red_signs = id_list(required=True)
    nerve_tingling_most = Count(0, 10, required=True)
    nerve_gone_within_minutes = Count(0, 120, required=True)
    unsupervised_weeks = Count(0, 12, required=True)
    green_sessions = Count(1, 10, required=True)
    green_hours_apart = Count(0, 168, required=True)
    steps_a_week = Count(1, 7, required=True)
    heavy_weeks_a_step = Count(1, 8, required=True)
    amber_repeats = Count(1, 10, required=True)
    amber_less_percent = Range(1, 90, required=True)
    red_rest_days = Range(0, 14, required=True)
    red_rungs_down = Count(0, 5, required=True)
    limits = Part(LimitsSchema, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> PainRule:
        """Return the domain's value; red begins above amber."""
        if data["red_from"] <= data["amber_from"]:
            msg = "is not above amber_from; raise it"
            raise ValidationError({"red_from": [msg]})
        signs = ("red_signs", "unsteady_red_signs")
        return PainRule(**data | {name: frozenset(data[name]) for name in signs})


class PainRuleWordsSchema(StrictSchema):
    """safety/pain_rule.<language>.yaml."""

    zones = Keyed(Choice(Zone), Words(200), least=len(Zone), required=True)
    modifiers = Keyed(kebab(), Words(120), required=True)
    signs = Keyed(kebab(), Words(40), required=True)
    note = Words(160, required=True)
