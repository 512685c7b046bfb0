"""measures.yaml and its words: what is measured over time. Totals only, no questionnaire items."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load

from hep.domain.measure import (
    Better,
    ErrorKind,
    Every,
    Licence,
    Meaning,
    Measure,
    Norm,
    Sex,
    Size,
    Unit,
)
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Words, YesNo
from hep.library.number_fields import Amount, Count, Range
from hep.library.schemas.ids import id_list, kebab, reference_list
from hep.library.strict_fields import StrictSchema

MOST = 1000


class MeaningSchema(StrictSchema):
    """A change and what it means."""

    size = Choice(Size, required=True)
    change = Amount(0, MOST, required=True)
    percent = Amount(0, 100, load_default=None)
    after_weeks = Count(1, 104, load_default=None)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Meaning:
        """Return the domain's value."""
        return Meaning(**data)


class NormSchema(StrictSchema):
    """What is usual at these ages."""

    ages = Range(0, 120, required=True)
    sex = Choice(Sex, required=True)
    value = Amount(0, MOST, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Norm:
        """Return the domain's value."""
        return Norm(data["ages"].low, data["ages"].high, data["sex"], data["value"])


class MeasureSchema(StrictSchema):
    """One measure."""

    id = kebab(required=True)
    unit = Choice(Unit, required=True)
    better = Choice(Better, required=True)
    low = Amount(0, MOST, load_default=None)
    high = Amount(0, MOST, load_default=None)
    questionnaire = YesNo(load_default=False)
    every = Choice(Every, required=True)
    licence = Choice(Licence, required=True)
    real_change = Amount(0, MOST, load_default=None)
    real_change_kind = Choice(ErrorKind, load_default=None)
    meanings = Listed(Part(MeaningSchema), most=8, load_default=())
    required_change = Amount(0, MOST, load_default=None)
    cut_off = Amount(0, MOST, load_default=None)
    subtypes = id_list()
    norms = Listed(Part(NormSchema), most=40, load_default=())
    references = reference_list()

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Measure:
        """Return the domain's value; what belongs together is there together."""
        if (data["real_change"] is None) is not (data["real_change_kind"] is None):
            msg = "and real_change need one another; add or remove one"
            raise ValidationError({"real_change_kind": [msg]})
        low, high = data["low"], data["high"]
        if low is not None and high is not None and low >= high:
            raise ValidationError({"high": ["is not above low; raise it"]})
        _refuse_doubles(data["norms"])
        return Measure(is_questionnaire=data.pop("questionnaire"), **data)


class MeasureWordsSchema(StrictSchema):
    """A measure for therapists."""

    name = Words(50, required=True)
    how = Words(160, required=True)
    note = Words(220, required=True)


def _refuse_doubles(norms: tuple[Norm, ...]) -> None:
    """Refuse two norms for one age and sex."""
    for number, norm in enumerate(norms):
        for other in norms[:number]:
            same = Sex.ANY in (norm.sex, other.sex) or norm.sex is other.sex
            if same and norm.from_age <= other.to_age and other.from_age <= norm.to_age:
                msg = "has ages that another norm has; mend one of them"
                raise ValidationError({"norms": {number: {"ages": [msg]}}})


MEASURES = Listed(Part(MeasureSchema), least=1, most=100)
MEASURE_WORDS = Keyed(kebab(), Part(MeasureWordsSchema))
