"""exercise.yaml: the language-neutral facts of one exercise."""

from __future__ import annotations

import datetime as dt
from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from hep.domain.exercise import (
    Category,
    Evidence,
    EvidenceGrade,
    Exercise,
    Level,
    Licence,
    Review,
    Shoes,
    Side,
    SoreLeg,
    StopSign,
    Support,
)
from hep.library.containers import Keyed, Listed, OrNull, Part
from hep.library.fields import Choice, Words, YesNo
from hep.library.number_fields import Count
from hep.library.schemas.dose import DoseSchema
from hep.library.schemas.ids import flag_list, kebab, reference_list
from hep.library.strict_fields import StrictSchema, TextField, shown

LICENCES = ("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0")
BOTH_LEGS = (SoreLeg.BOTH,)


class Day(TextField[str]):
    """A day such as 2026-11-02."""

    def read(self, text: str) -> str:
        """Return the day as written."""
        try:
            dt.date.fromisoformat(text)
        except ValueError as error:
            msg = f"{shown(text)} is not a day; write it like 2026-11-02"
            raise ValidationError(msg) from error
        return text


class LicenceId(TextField[str]):
    """One of the free licences that the shipped content may carry."""

    def read(self, text: str) -> str:
        """Return the SPDX id."""
        if text not in LICENCES:
            msg = f"{shown(text)} is not known; write {', '.join(LICENCES)}"
            raise ValidationError(msg)
        return text


class EvidenceSchema(StrictSchema):
    """How well the use is supported."""

    grade = Choice(EvidenceGrade, required=True)
    has_downside = YesNo(required=True)
    references = reference_list()

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Evidence:
        """Return the domain's value."""
        return Evidence(**data)

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse a grade above D that names no source."""
        if data["grade"] is not EvidenceGrade.D and not data["references"]:
            msg = f"is empty for grade {data['grade'].value}; name a source or grade it D"
            raise ValidationError({"references": [msg]})


class LicenceSchema(StrictSchema):
    """Under which terms, and by whom."""

    id = LicenceId(required=True)
    author = Words(80, required=True)


class ReviewSchema(StrictSchema):
    """A named clinician's signature."""

    by = Words(80, required=True)
    on = Day(required=True)


class ExerciseSchema(StrictSchema):
    """The whole file."""

    id = kebab(required=True)
    revision = Count(1, 9999, required=True)
    category = Choice(Category, required=True)
    subcategory = kebab(required=True)
    position = kebab(required=True)
    equipment = Listed(Listed(kebab(), least=1, most=6), most=6, required=True)
    side = Choice(Side, required=True)
    sore_leg = Choice(SoreLeg)
    support = Choice(Support)
    shoes = Choice(Shoes)
    flags = flag_list(required=True)
    tier = Count(0, 4, required=True)
    targets = Listed(kebab(), least=1, most=8, required=True)
    stop_signs = Listed(Choice(StopSign), least=1, most=len(StopSign))
    dose = Keyed(Choice(Level, prefix="L"), Part(DoseSchema), least=1, required=True)
    dose_on_one_leg = Keyed(Choice(Level, prefix="L"), Part(DoseSchema), load_default=dict)
    evidence = Part(EvidenceSchema, required=True)
    licence = Part(LicenceSchema, required=True)
    reviewed = OrNull(Part(ReviewSchema), required=True)
    is_outing = YesNo(load_default=False)
    is_manual_only = YesNo(load_default=False)

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse what contradicts itself."""
        problems = _of_education(data) if _is_education(data) else _of_movement(data)
        if problems:
            raise ValidationError(problems)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Exercise:
        """Return the domain's value, still without words and pictures."""
        review = data.pop("reviewed")
        return Exercise(
            doses=data.pop("dose"),
            one_leg_doses=data.pop("dose_on_one_leg"),
            flags=frozenset(data.pop("flags")),
            sore_leg=data.pop("sore_leg", None),
            support=data.pop("support", Support.NONE),
            shoes=data.pop("shoes", Shoes.EITHER),
            stop_signs=frozenset(data.pop("stop_signs", (StopSign.PAIN,))),
            licence=Licence(**data.pop("licence")),
            review=Review(**review) if review else None,
            **data,
        )


def _is_education(data: dict[str, Any]) -> bool:
    return data["category"] is Category.EDUCATION


def _of_education(data: dict[str, Any]) -> dict[str, Any]:
    problems: dict[str, Any] = {
        name: ["has no meaning for education; remove it"]
        for name in ("sore_leg", "support", "shoes", "stop_signs")
        if name in data
    }
    if data["side"] is not Side.NONE:
        problems["side"] = ["has no meaning for education; write none"]
    for level, dose in data["dose"].items():
        if dose.occasion is None:
            problems["dose"] = {f"L{int(level)}": {"occasion": ["is missing; say how often"]}}
    return problems


def _of_movement(data: dict[str, Any]) -> dict[str, Any]:
    problems: dict[str, Any] = {
        name: ["is missing; add it"]
        for name in ("sore_leg", "support", "shoes")
        if name not in data
    }
    if data["side"] is Side.NONE:
        problems["side"] = ["is none, which is for education; write unilateral or bilateral"]
    if data["dose_on_one_leg"] and data["side"] is not Side.BILATERAL:
        problems["dose_on_one_leg"] = ["is for exercises of both legs; write these under dose"]
    is_both = data.get("sore_leg") in BOTH_LEGS
    if "sore_leg" in data and is_both != (data["side"] is Side.BILATERAL):
        problems["sore_leg"] = ["does not fit the side; both legs work exactly when bilateral"]
    if data.get("shoes") is Shoes.SHOD and ("shoes",) not in data["equipment"]:
        problems["equipment"] = ["lacks shoes, which are worn; add [shoes]"]
    if "shoes" in data and ("barefoot" in data["flags"]) != (data["shoes"] is Shoes.BAREFOOT):
        problems["shoes"] = ["contradicts the flag barefoot; mend one of them"]
    for level, dose in data["dose"].items():
        if dose.occasion is not None:
            problems["dose"] = {f"L{int(level)}": {"occasion": ["is for education; remove it"]}}
    return problems
