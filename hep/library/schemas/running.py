"""run_schedule.yaml, cadence.yaml and their words: walking to running, and more steps a minute."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load

from hep.domain.cadence import Cadence
from hep.domain.dose import RunSession
from hep.domain.pathway import RunSchedule
from hep.domain.run_moves import Gap, LaterStage, RunMoves
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Named, Words
from hep.library.number_fields import Count, Range
from hep.library.schemas.ids import id_list, reference_list
from hep.library.strict_fields import StrictSchema

NOTE = 200


class StageSchema(StrictSchema):
    """One stage of the walk-run schedule."""

    stage = Count(1, 20, required=True)
    repeats = Count(1, 20, required=True)
    run_minutes = Count(1, 90, required=True)
    walk_minutes = Count(0, 30, required=True)


class LaterStageSchema(StrictSchema):
    """A stage after the sessions, described in words."""

    stage = Count(1, 20, required=True)
    run_minutes = Range(1, 120, load_default=None)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> LaterStage:
        """Return the domain's value."""
        return LaterStage(**data)


class GapSchema(StrictSchema):
    """What a break leads to."""

    from_days = Count(1, 60, required=True)
    stages_back = Count(0, 8, load_default=None)
    to_stage = Count(1, 8, load_default=None)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Gap:
        """Return the domain's value; it says exactly one of the two."""
        if (data["stages_back"] is None) is (data["to_stage"] is None):
            msg = "says both or neither of stages_back and to_stage; write one"
            raise ValidationError(msg)
        return Gap(**data)


class MovesSchema(StrictSchema):
    """How one moves on the schedule."""

    sessions_a_week = Count(1, 7, required=True)
    rest_days_between = Count(0, 6, required=True)
    up_after_sessions = Count(1, 10, required=True)
    up_after_sessions_bone = Range(1, 10, required=True)
    red_rest_hours = Count(0, 336, required=True)
    red_stages_back = Count(1, 8, required=True)
    reds_most = Count(1, 10, required=True)
    reds_within_weeks = Count(1, 12, required=True)
    reds_to_level = Count(1, 4, required=True)
    longest_run_percent = Count(1, 50, required=True)
    longest_run_days = Count(1, 90, required=True)
    longest_run_from_stage = Count(1, 20, required=True)
    brace_weeks = Range(0, 52, required=True)
    hard_tendon_days_apart = Range(1, 14, required=True)
    gaps = Listed(Part(GapSchema), least=1, most=10, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> RunMoves:
        """Return the domain's value; the gaps grow."""
        for number, gap in enumerate(data["gaps"]):
            if number and gap.from_days <= data["gaps"][number - 1].from_days:
                msg = "is not longer than the one before; put the shortest first"
                raise ValidationError({"gaps": {number: {"from_days": [msg]}}})
        return RunMoves(**data)


class RunScheduleSchema(StrictSchema):
    """run_schedule.yaml."""

    references = reference_list()
    warm_up_minutes = Count(0, 30, required=True)
    stages = Listed(Part(StageSchema), least=8, most=8, required=True)
    entry_walk_minutes = Count(1, 90, required=True)
    later = Listed(Part(LaterStageSchema), most=12, required=True)
    moves = Part(MovesSchema, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> RunSchedule:
        """Return the domain's value; the stages must be numbered 1, 2, 3 ..."""
        warm_up, sessions = data.pop("warm_up_minutes"), {}
        for number, stage in enumerate(data["stages"]):
            if stage["stage"] != number + 1:
                msg = f"is {stage['stage']}; number the stages 1 to {len(data['stages'])} in order"
                raise ValidationError({"stages": {number: {"stage": [msg]}}})
            sessions[number + 1] = RunSession(warm_up_minutes=warm_up, **stage)
        for number, later in enumerate(data["later"]):
            if later.stage != len(sessions) + number + 1:
                msg = f"is {later.stage}; go on from {len(sessions) + 1}"
                raise ValidationError({"later": {number: {"stage": [msg]}}})
        return RunSchedule(**data | {"stages": sessions})


class RunScheduleWordsSchema(StrictSchema):
    """run_schedule.<language>.yaml."""

    stages = Keyed(Named(r"[0-9]{1,2}", "9"), Words(NOTE), required=True)
    up = Words(NOTE, required=True)
    again = Words(NOTE, required=True)
    back = Words(NOTE, required=True)
    gap = Words(NOTE, required=True)
    bone = Words(NOTE, required=True)
    sprain = Words(NOTE, required=True)
    tendon = Words(NOTE, required=True)
    note = Words(NOTE, required=True)


class CadenceSchema(StrictSchema):
    """cadence.yaml."""

    references = reference_list()
    baseline_seconds = Count(10, 120, required=True)
    baseline_counts = Count(1, 10, required=True)
    baseline_days = Count(1, 7, required=True)
    first_percent = Count(1, 10, required=True)
    first_weeks = Count(1, 12, required=True)
    ceiling_percent = Count(1, 10, required=True)
    repeats = Range(1, 20, required=True)
    repeat_seconds = Count(10, 600, required=True)
    block_minutes = Range(1, 60, required=True)
    days_per_week = Range(1, 7, required=True)
    sessions = Count(1, 50, required=True)
    beep_percent = Listed(Count(0, 100), least=2, most=12, required=True)
    pass_within_steps = Count(0, 10, required=True)
    pass_minutes = Count(1, 60, required=True)
    pass_effort_rise = Count(0, 5, required=True)
    not_weeks_after_calf_strain = Count(0, 26, required=True)
    not_weeks_with_shoe_change = Count(0, 26, required=True)
    not_subtypes_first = id_list()

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Cadence:
        """Return the domain's value; the beep fades and the first target lies below the ceiling."""
        beep = data["beep_percent"]
        if list(beep) != sorted(beep, reverse=True):
            raise ValidationError({"beep_percent": ["does not fade; write the highest first"]})
        if data["first_percent"] > data["ceiling_percent"]:
            raise ValidationError({"first_percent": ["is above the ceiling; lower it"]})
        return Cadence(**data)


class CadenceWordsSchema(StrictSchema):
    """cadence.<language>.yaml."""

    who = Words(NOTE, required=True)
    who_not = Words(NOTE, required=True)
    baseline = Words(NOTE, required=True)
    target = Words(NOTE, required=True)
    dose = Words(NOTE, required=True)
    passed = Words(NOTE, required=True)
    evidence = Words(NOTE, required=True)


RUN_SCHEDULE = Part(RunScheduleSchema)
RUN_SCHEDULE_WORDS = Part(RunScheduleWordsSchema)
CADENCE = Part(CadenceSchema)
CADENCE_WORDS = Part(CadenceWordsSchema)
