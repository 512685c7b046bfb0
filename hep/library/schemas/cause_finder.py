"""cause_finder.yaml and its words: questions with weights, thresholds, where it hurts."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load

from hep.domain.cause_finder import CauseFinder, CauseQuestion
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Words
from hep.library.number_fields import Count
from hep.library.schemas.ids import kebab, reference_list
from hep.library.strict_fields import StrictSchema

QUESTION_LETTERS, SITE_LETTERS = 110, 60


class GivenSchema(StrictSchema):
    """What a yes gives to one cause."""

    cause = kebab(required=True)
    points = Count(1, 9, required=True)


class QuestionSchema(StrictSchema):
    """One question and its weights."""

    id = kebab(required=True)
    gives = Listed(Part(GivenSchema), least=1, most=20, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> CauseQuestion:
        """Return the domain's value; a cause is named once."""
        points = {one["cause"]: one["points"] for one in data["gives"]}
        if len(points) < len(data["gives"]):
            msg = "names a cause twice; add its points up"
            raise ValidationError({"gives": [msg]})
        return CauseQuestion(data["id"], points)


class PainSiteSchema(StrictSchema):
    """Where it hurts, and the kind of overuse that it speaks for."""

    id = kebab(required=True)
    subtype = kebab(required=True)


class CauseFinderSchema(StrictSchema):
    """The whole file."""

    references = reference_list()
    show_from_points = Count(1, 50, required=True)
    show_from_percent = Count(1, 100, required=True)
    lead_by_percent = Count(1, 100, required=True)
    safest_first = Listed(kebab(), least=1, most=20, required=True)
    questions = Listed(Part(QuestionSchema), least=1, most=60, required=True)
    pain_sites = Listed(Part(PainSiteSchema), least=0, most=30, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> CauseFinder:
        """Return the domain's value; every cause of the order can be reached by a question."""
        reached = {cause for one in data["questions"] for cause in one.points}
        for number, cause in enumerate(data["safest_first"]):
            if cause not in reached:
                msg = f"'{cause}' gets points from no question; add one or remove it"
                raise ValidationError({"safest_first": {number: [msg]}})
        sites = {one["id"]: one["subtype"] for one in data.pop("pain_sites")}
        return CauseFinder(
            **data | {"questions": tuple(data["questions"])},
            pain_sites=sites,
        )


class CauseFinderWordsSchema(StrictSchema):
    """cause_finder.<language>.yaml."""

    questions = Keyed(kebab(), Words(QUESTION_LETTERS), required=True)
    pain_sites = Keyed(kebab(), Words(SITE_LETTERS), required=True)
