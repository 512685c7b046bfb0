"""criteria.yaml and its words: what is looked at before a level is left or opened."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from hep.domain.criteria import Criterion, CriterionKind
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Words, YesNo
from hep.library.schemas.ids import id_list, kebab
from hep.library.strict_fields import StrictSchema


class CriterionSchema(StrictSchema):
    """One criterion."""

    id = kebab(required=True)
    kind = Choice(CriterionKind, required=True)
    measures = id_list()
    causes = id_list()
    screens_again = YesNo(load_default=False)

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse a progress that leads to a referral."""
        if data["screens_again"] and data["kind"] is not CriterionKind.STEP_BACK:
            raise ValidationError({"screens_again": ["is for step_back only; remove it"]})

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Criterion:
        """Return the domain's value."""
        return Criterion(**data)


class CriterionWordsSchema(StrictSchema):
    """A criterion for therapists; `then`: what to do when it leads back."""

    when = Words(200, required=True)
    then = Words(120)


CRITERIA = Listed(Part(CriterionSchema), least=1, most=300)
CRITERION_WORDS = Keyed(kebab(), Part(CriterionWordsSchema))
