"""planning.yaml: the planner's rules and weights."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from marshmallow import Schema, post_load

from hep.domain.rules import PlanningRules
from hep.domain.weights import Weights
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Words
from hep.library.number_fields import Count
from hep.library.schemas.ids import flag, flag_list, id_list, kebab, reference_list, tag
from hep.library.strict_fields import StrictSchema

MOST_POINTS = 99


class WeightSchema(StrictSchema):
    """One weight of the score, and what it means."""

    points = Count(0, MOST_POINTS, required=True)
    meaning = Words(90, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> int:
        """Return the points; the meaning is for people who read the file."""
        return int(data["points"])


class WeightsSchema(StrictSchema):
    """Every weight that the score knows, and no other."""

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Weights:
        """Return the domain's value."""
        return Weights(**data)


def _named_weights() -> type[Schema]:
    """Return the schema with one field for each weight of the domain."""
    parts = {one.name: Part(WeightSchema, required=True) for one in fields(Weights)}
    return type("NamedWeightsSchema", (WeightsSchema,), parts)


class RulesSchema(StrictSchema):
    """planning.yaml."""

    references = reference_list()
    gated_flags = flag_list(required=True)
    run_flag = flag(required=True)
    loading_subcategories = id_list(required=True)
    loading_from_tier = Count(0, 4, required=True)
    loading_most = Count(1, 7, required=True)
    heavy_flag = flag(required=True)
    spaced_flags = flag_list(required=True)
    ladder_most = Count(1, 7, required=True)
    steps_add_no = flag_list(required=True)
    harder_tier_most = Count(0, 4, required=True)
    from_60_avoids = flag_list(required=True)
    fresh_subcategories = id_list(required=True)
    zero_pain_tags = Listed(tag(), required=True)
    steady_first_flags = flag_list(required=True)
    steady_first_from = Count(1, 4, required=True)
    cues_most = Count(1, 7, required=True)
    gait_cues = id_list()
    running_drills = id_list()
    drill_subcategories = id_list()
    loading_targets = id_list()
    shoe_changes = id_list()
    protocols = Keyed(kebab(), id_list(), load_default=dict)
    standing_positions = id_list()
    leaning_things = id_list()
    sole_protocols = id_list()
    plain_raises = id_list()
    weights = Part(_named_weights(), required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> PlanningRules:
        """Return the domain's value."""
        typed: dict[str, Any] = {
            name: frozenset(value) if isinstance(value, tuple) and name != "references" else value
            for name, value in data.items()
        }
        typed["protocols"] = {name: frozenset(ids) for name, ids in data["protocols"].items()}
        return PlanningRules(**typed)
