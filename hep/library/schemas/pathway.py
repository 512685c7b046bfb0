"""pathways/<cause>.yaml and its words: what each level wants, from which exercises."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load

from hep.domain.dose import Span
from hep.domain.dose_base import DoseBase, Maintenance, Work
from hep.domain.exercise import Category, Level
from hep.domain.pathway import Pathway, Stage, Subtype
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Named, Words, YesNo
from hep.library.number_fields import Count, Pace, Range
from hep.library.schemas.ids import flag_list, id_list, kebab, reference_list, tag
from hep.library.strict_fields import StrictSchema

SIDE = ("{side}", "{side_f}")  # _f: beside feminine nouns
MIX = Keyed(Choice(Category), Range(0, 7))
LEVELS = {f"L{int(level)}" for level in Level}
LEVEL = Named("|".join(sorted(LEVELS)), "L2")
MOST_CRITERIA = 12


class DoseBaseSchema(StrictSchema):
    """How much of one kind of work a level has."""

    work = Choice(Work, required=True)
    option = kebab(load_default="")
    is_preferred = YesNo(load_default=False)
    sets = Range(1, 10)
    repetitions = Range(1, 60)
    seconds = Range(1, 180)
    distance_metres = Range(2, 400)
    minutes = Range(1, 60)
    tempo = Pace()
    effort = Range(0, 10)
    repetition_maximum = Range(1, 30)
    times_per_day = Range(1, 6)
    days_per_week = Range(1, 7)
    least_weeks = Count(1, 52)
    pain_limit = Count(0, 10)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> DoseBase:
        """Return the domain's value; something must be said of the work."""
        if len(data) <= len(("work", "option", "is_preferred")):
            msg = "says nothing of this work; add sets, minutes or days_per_week"
            raise ValidationError(msg)
        return DoseBase(**data)


class MaintenanceSchema(StrictSchema):
    """What is kept up after the last level."""

    days_per_week = Range(1, 7, load_default=None)
    until_months = Range(1, 36, load_default=None)
    references = reference_list()

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Maintenance:
        """Return the domain's value."""
        return Maintenance(**data)


class StageSchema(StrictSchema):
    """One cell of cause and level."""

    mix = Keyed(Choice(Category), Range(0, 7), least=1, required=True)
    candidates = Listed(kebab(), least=1, most=20, required=True)
    goal_ladders = id_list()
    dose_base = Listed(Part(DoseBaseSchema), least=1, most=12, required=True)
    progress_when = Listed(kebab(), least=1, most=MOST_CRITERIA, required=True)
    step_back_when = Listed(kebab(), least=1, most=MOST_CRITERIA, required=True)
    typical_weeks = Range(1, 52, required=True)
    references = reference_list()


class SubtypeSchema(StrictSchema):
    """Where it hurts."""

    adds = id_list()
    anchors = id_list()
    avoids_ids = id_list()
    avoids_flags = flag_list()
    implies_tags = Listed(tag(), load_default=())
    is_achilles = YesNo(load_default=False)
    is_tendon = YesNo(load_default=False)
    shoes_until = Choice(Level, prefix="L", load_default=None)
    mix = Keyed(Choice(Level, prefix="L"), MIX, load_default=dict)
    references = reference_list()


class PathwaySchema(StrictSchema):
    """The whole file."""

    cause = kebab(required=True)
    references = reference_list()
    levels = Keyed(Choice(Level, prefix="L"), Part(StageSchema), least=len(Level), required=True)
    subtypes = Keyed(kebab(), Part(SubtypeSchema), load_default=dict)
    unsure_avoids_flags = flag_list()
    maintenance = Part(MaintenanceSchema, load_default=None)
    is_unsteady = YesNo(load_default=False)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Pathway:
        """Return the domain's value."""
        return Pathway(
            cause=data["cause"],
            stages={level: _stage(level, stage) for level, stage in data["levels"].items()},
            subtypes={name: _subtype(name, fields) for name, fields in data["subtypes"].items()},
            unsure_avoids_flags=frozenset(data["unsure_avoids_flags"]),
            maintenance=data["maintenance"],
            is_unsteady=data["is_unsteady"],
            references=data["references"],
        )


def _stage(level: Level, data: dict[str, Any]) -> Stage:
    mix = {category: Span(0, 0) for category in Category} | data.pop("mix")
    return Stage(level=level, mix=mix, **data)


def _subtype(name: str, data: dict[str, Any]) -> Subtype:
    avoids_ids, avoids_flags = data.pop("avoids_ids"), data.pop("avoids_flags")
    return Subtype(
        id=name,
        avoids_ids=frozenset(avoids_ids),
        avoids_flags=frozenset(avoids_flags),
        **data,
    )


class LevelWordsSchema(StrictSchema):
    """What a patient reads of one level."""

    step = Words(40, required=True)
    why = Words(180, most_words=26, required=True)
    goals = Listed(Words(80), least=1, most=4, required=True)
    progress_when = Listed(Words(90), least=1, most=4, required=True)
    step_back_when = Listed(Words(90), most=4, required=True)  # what to do is said with each
    call_when = Listed(
        Words(90), most=3, load_default=()
    )  # signs alone: stop, and call within a day


class SubtypeWordsSchema(StrictSchema):
    """What a patient reads of where it hurts."""

    problem = Words(70, places=SIDE, required=True)


class PathwayWordsSchema(StrictSchema):
    """pathways/<cause>.<language>.yaml."""

    problem = Words(70, places=SIDE, required=True)
    levels = Keyed(LEVEL, Part(LevelWordsSchema), least=4, required=True)
    subtypes = Keyed(kebab(), Part(SubtypeWordsSchema), load_default=dict)


class LevelAimsSchema(StrictSchema):
    """What a therapist reads of one level."""

    goals = Listed(Words(120), least=1, most=5, required=True)
    dose = Words(300, required=True)


class PathwayAimsSchema(StrictSchema):
    """pathways/<cause>.clinical.<language>.yaml."""

    levels = Keyed(LEVEL, Part(LevelAimsSchema), least=4, required=True)
    maintenance = Words(120)
