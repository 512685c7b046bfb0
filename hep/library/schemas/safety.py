"""safety/: precaution tags, red flags, stop rules and the pain guide, with their words."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from hep.domain.pain import PAIN_LIMITS
from hep.domain.safety import Blocks, RedFlag, RedFlagAction, Tag
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Named, Words, YesNo
from hep.library.number_fields import Count
from hep.library.schemas.ids import flag_list, id_list, kebab, reference_list, tag
from hep.library.strict_fields import StrictSchema, TextField, shown

ZONES = ("green", "amber", "red")
WORST_PAIN = 10


def red_flag_id(*, required: bool = False) -> Named:
    """Return the field of a question's id."""
    return Named(r"RF[0-9]{2,3}", "RF07", required=required)


class TagSchema(StrictSchema):
    """One precaution or contraindication."""

    id = tag(required=True)
    blocks = Choice(Blocks, required=True)
    blocked_flags = flag_list()
    blocked_ids = id_list()
    caution_flags = flag_list()
    caution_ids = id_list()
    cap = Count(0, 4, required=True)
    until = kebab(load_default="")
    manual_only = YesNo(load_default=False)
    hand_on_support = YesNo(load_default=False)
    references = reference_list()

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse lists that a sweeping block would hide, and flags both blocked and cautioned."""
        listed = [key for key in ("blocked_flags", "blocked_ids") if data[key]]
        if data["blocks"] is not Blocks.LISTED and listed:
            raise ValidationError({listed[0]: ["has no effect beside this block; remove it"]})
        for kind in ("flags", "ids"):
            both = sorted(set(data[f"blocked_{kind}"]) & set(data[f"caution_{kind}"]))
            if both:
                msg = f"{shown(both[0])} is blocked already; remove it here"
                raise ValidationError({f"caution_{kind}": [msg]})

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Tag:
        """Return the domain's value."""
        sets = ("blocked_flags", "blocked_ids", "caution_flags", "caution_ids")
        return Tag(
            id=data["id"],
            blocks=data["blocks"],
            cap=data["cap"],
            is_manual_only=data["manual_only"],
            is_held=data["hand_on_support"],
            ends=data["until"],
            references=data["references"],
            **{name: frozenset(data[name]) for name in sets},
        )


class RedFlagSchema(StrictSchema):
    """One question of the safety screen."""

    id = red_flag_id(required=True)
    group = kebab(required=True)
    examined = YesNo(required=True)
    action = Choice(RedFlagAction, required=True)
    tags = Listed(tag(), required=True)
    references = reference_list()

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> RedFlag:
        """Return the domain's value."""
        return RedFlag(is_examined=data.pop("examined"), **data)


class TagWordsSchema(StrictSchema):
    """A tag in words; `care` stands on a patient's sheet."""

    name = Words(40, required=True)
    meaning = Words(200, required=True)
    until = Words(120, required=True)
    care = Words(90, most_words=18)


class RedFlagWordsSchema(StrictSchema):
    """safety/red_flags.<language>.yaml."""

    groups = Keyed(kebab(), Words(40), required=True)
    questions = Keyed(red_flag_id(), Words(200), required=True)


class StopRulesSchema(StrictSchema):
    """safety/stop_rules.<language>.yaml."""

    call_emergency = Listed(Words(60), least=1, most=4, required=True)
    stop_and_get_help = Listed(Words(60), least=1, most=8, required=True)
    stop_the_exercise = Listed(Words(60), least=1, most=8, required=True)
    stop_the_run = Listed(Words(60), least=1, most=8, required=True)
    report_within_a_day = Listed(Words(60), least=1, most=8, required=True)


class Zone(TextField[str]):
    """One colour of the pain guide."""

    def read(self, text: str) -> str:
        """Return the colour."""
        if text not in ZONES:
            msg = f"{shown(text)} is not known; write {', '.join(ZONES)}"
            raise ValidationError(msg)
        return text


class BandSchema(StrictSchema):
    """A band of pain scores and what it means."""

    zone = Zone(required=True)
    low = Count(0, WORST_PAIN, required=True)
    high = Count(0, WORST_PAIN, required=True)
    title = Words(40, required=True)
    words = Words(120, required=True)


class MorningSchema(StrictSchema):
    """An answer of the next morning and what to do."""

    zone = Zone(required=True)
    title = Words(50, required=True)
    words = Words(120, required=True)


class PainGuideSchema(StrictSchema):
    """The guide for one pain limit."""

    rule = Words(120, required=True)
    scale = Words(120, required=True)
    normal = Words(120, required=True)
    bands = Listed(Part(BandSchema), least=2, most=3, required=True)
    next_morning = Listed(Part(MorningSchema), least=2, most=3, required=True)
    red_again = Words(120, required=True)

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse bands that leave a score out or name one twice."""
        expected = 0
        for number, band in enumerate(data["bands"]):
            if band["low"] != expected or band["high"] < band["low"]:
                msg = f"does not follow on; the bands must cover 0 to {WORST_PAIN} once"
                raise ValidationError({"bands": {number: {"low": [msg]}}})
            expected = band["high"] + 1
        if expected != WORST_PAIN + 1:
            msg = f"stop at {expected - 1}; the last must reach {WORST_PAIN}"
            raise ValidationError({"bands": [msg]})


class Limit(TextField[int]):
    """A pain limit that a plan can have."""

    def read(self, text: str) -> int:
        """Return the limit."""
        known = [str(limit) for limit in PAIN_LIMITS]
        if text not in known:
            msg = f"{shown(text)} is not a limit of any plan; write {', '.join(known)}"
            raise ValidationError(msg)
        return int(text)


PAIN_GUIDES = Keyed(Limit(), Part(PainGuideSchema), least=len(PAIN_LIMITS))
TAGS = Listed(Part(TagSchema), least=1, most=200)
TAG_WORDS = Keyed(tag(), Part(TagWordsSchema))
RED_FLAGS = Listed(Part(RedFlagSchema), least=1, most=200)
