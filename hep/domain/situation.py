"""The patient's situation, worked out once from a request: active tags, level, running, things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.exercise import Level
from hep.domain.program import Finding
from hep.domain.request import Entry, Gate, SoreSide
from hep.domain.safety_answers import outcome_of, safety_findings

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.pathway import Pathway, Stage, Subtype
    from hep.domain.program import Facts
    from hep.domain.request import PlanRequest
    from hep.domain.safety import Tag
    from hep.domain.safety_answers import Outcome


@dataclass(frozen=True)
class Situation:
    """What every rule needs to know, and what had to be changed in the request."""

    request: PlanRequest
    pathway: Pathway  # of the leading cause
    second: Pathway | None  # of the other cause, where two are asked for
    subtype: Subtype | None
    tags: tuple[Tag, ...]  # set by the therapist, the answers or the subtype, in library order
    level: Level | None  # None: a tag lets no level be opened
    equipment: frozenset[str]
    running: str
    is_gate_met: bool
    warnings: tuple[Finding, ...]
    safety: Outcome  # of the safety questions

    @property
    def stage(self) -> Stage:
        """The cell of cause and level that is planned."""
        return self.pathway.stages[self.level or Level.PROTECT]

    @property
    def pathways(self) -> tuple[Pathway, ...]:
        """The leading cause's pathway, then the second's."""
        return (self.pathway, self.second) if self.second else (self.pathway,)

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The cells of all causes at the level that is planned."""
        return tuple(one.stages[self.stage.level] for one in self.pathways)

    @property
    def first_side(self) -> SoreSide:
        """The sore side, or the worse one of two: it begins."""
        if self.request.side is not SoreSide.BOTH:
            return self.request.side
        return self.request.worse_side or SoreSide.LEFT


def read_situation(request: PlanRequest, library: Library) -> Situation:
    """Work out the situation; nothing is refused here."""
    lead, second = _leading(request, library)
    subtype = _subtype(request, library)
    safety = outcome_of(request.safety, library)
    wanted = request.tags | set(subtype.implies_tags if subtype else ()) | set(safety.tags)
    tags = tuple(tag for tag in library.tags.values() if tag.id in wanted)
    entered, held_back = _entered_level(request)
    level, capped = _capped_level(request, entered, tags)
    running, stopped = _allowed_running(request, tags, library.rules.run_flag)
    return Situation(
        request=request,
        pathway=library.pathways[lead],
        second=library.pathways[second] if second else None,
        subtype=subtype,
        tags=tags,
        level=level,
        equipment=library.vocabulary.home_equipment
        if request.equipment is None
        else request.equipment,
        running=running,
        is_gate_met=is_gate_open(request),
        warnings=(
            *_lead_changed(request, lead),
            *held_back,
            *capped,
            *stopped,
            *safety_findings(safety),
            *_doubts(request, library),
        ),
        safety=safety,
    )


def is_gate_open(request: PlanRequest) -> bool:
    """Tell whether runs and hops may be given: gate met, and the level's entry too (brief 3.0).

    "Not tested" is allowed for entering a level, but opens no run or hop item.
    """
    is_entered = request.level is Level.PROTECT or request.entry is Entry.MET
    return request.gate is Gate.MET and is_entered


def _leading(request: PlanRequest, library: Library) -> tuple[str, str | None]:
    """Return the cause that leads, then the other: the lower-load family first (brief 7)."""
    order = library.cause_finder.safest_first
    ranked = sorted(
        request.causes, key=lambda cause: order.index(cause) if cause in order else len(order)
    )
    return ranked[0], (ranked[1] if len(ranked) > 1 else None)


def _lead_changed(request: PlanRequest, lead: str) -> list[Finding]:
    if request.second_cause is None:
        return []
    return [Finding("two_causes", {"cause": lead, "other": _other(request, lead)})]


def _other(request: PlanRequest, lead: str) -> str:
    return next(cause for cause in request.causes if cause != lead)


def _subtype(request: PlanRequest, library: Library) -> Subtype | None:
    if request.subtype is None:
        return None
    known: dict[str, Subtype] = {}
    for cause in request.causes:
        known.update(library.pathways[cause].subtypes)
    return known[request.subtype]


def _entered_level(request: PlanRequest) -> tuple[Level, list[Finding]]:
    """Return the level whose criteria are met: one lower while they are not (brief 3.0)."""
    if request.entry is not Entry.NOT_MET or request.level is Level.PROTECT:
        return request.level, []
    level = Level(request.level - 1)
    return level, [Finding("entry_not_met", {"wanted": int(request.level), "level": int(level)})]


def _capped_level(
    request: PlanRequest, level: Level, tags: tuple[Tag, ...]
) -> tuple[Level | None, list[Finding]]:
    lowest = min((tag.cap for tag in tags), default=Level.RUN)
    if request.level <= lowest:
        return level, []
    capping = tuple(tag.id for tag in tags if tag.cap == lowest)
    facts: Facts = {"wanted": int(request.level), "level": int(lowest), "tags": capping}
    capped = Level(min(level, lowest)) if lowest else None
    return capped, [Finding("level_capped", facts)]


def _allowed_running(
    request: PlanRequest, tags: tuple[Tag, ...], run_flag: str
) -> tuple[str, list[Finding]]:
    """Return what running is allowed; each thing that stops it is told."""
    if request.running == "none":
        return "none", []
    stops = []
    stopping = tuple(tag.id for tag in tags if run_flag in tag.blocked_flags)
    if stopping:
        stops.append(Finding("running_stopped", {"tags": stopping}))
    if request.run_stage is not None and not is_gate_open(request):
        stops.append(Finding("running_needs_gate", {"stage": request.run_stage}))
    return ("none" if stops else request.running), stops


def _doubts(request: PlanRequest, library: Library) -> list[Finding]:
    doubts = []
    if request.gate is not Gate.MET:
        doubts.append(Finding("gate_not_tested"))
    elif not is_gate_open(request):
        doubts.append(Finding("entry_keeps_closed", {"level": int(request.level)}))
    if request.level > Level.PROTECT and request.entry is Entry.NOT_TESTED:
        doubts.append(Finding("entry_not_tested", {"level": int(request.level)}))
    places = [library.pathways[cause].subtypes for cause in request.causes]
    if any(places) and request.subtype is None:
        doubts.append(Finding("subtype_not_chosen"))
    if request.side is SoreSide.BOTH and request.worse_side is None:
        doubts.append(Finding("worse_side_not_known"))
    return doubts
