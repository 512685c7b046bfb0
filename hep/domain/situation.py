"""The patient's situation, worked out once from a request: active tags, level, running, things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.exercise import Level
from hep.domain.program import Finding
from hep.domain.request import Gate, SoreSide

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.pathway import Pathway, Stage, Subtype
    from hep.domain.program import Facts
    from hep.domain.request import PlanRequest
    from hep.domain.safety import Tag


@dataclass(frozen=True)
class Situation:
    """What every rule needs to know, and what had to be changed in the request."""

    request: PlanRequest
    pathway: Pathway
    subtype: Subtype | None
    tags: tuple[Tag, ...]  # set by the therapist or implied by the subtype, in library order
    level: Level | None  # None: a tag lets no level be opened
    equipment: frozenset[str]
    running: str
    is_gate_met: bool
    warnings: tuple[Finding, ...]

    @property
    def stage(self) -> Stage:
        """The cell of cause and level that is planned."""
        return self.pathway.stages[self.level or Level.PROTECT]

    @property
    def first_side(self) -> SoreSide:
        """The sore side, or the worse one of two: it begins."""
        if self.request.side is not SoreSide.BOTH:
            return self.request.side
        return self.request.worse_side or SoreSide.LEFT


def read_situation(request: PlanRequest, library: Library) -> Situation:
    """Work out the situation; nothing is refused here."""
    pathway = library.pathways[request.cause]
    subtype = pathway.subtypes[request.subtype] if request.subtype else None
    wanted = request.tags | set(subtype.implies_tags if subtype else ())
    tags = tuple(tag for tag in library.tags.values() if tag.id in wanted)
    level, capped = _capped_level(request.level, tags)
    running, stopped = _allowed_running(request, tags, library.rules.run_flag)
    return Situation(
        request=request,
        pathway=pathway,
        subtype=subtype,
        tags=tags,
        level=level,
        equipment=library.vocabulary.home_equipment
        if request.equipment is None
        else request.equipment,
        running=running,
        is_gate_met=request.gate is Gate.MET,
        warnings=(*capped, *stopped, *_doubts(request, pathway)),
    )


def _capped_level(level: Level, tags: tuple[Tag, ...]) -> tuple[Level | None, list[Finding]]:
    lowest = min((tag.cap for tag in tags), default=Level.RUN)
    if level <= lowest:
        return level, []
    capping = tuple(tag.id for tag in tags if tag.cap == lowest)
    facts: Facts = {"wanted": int(level), "level": int(lowest), "tags": capping}
    return (Level(lowest) if lowest else None), [Finding("level_capped", facts)]


def _allowed_running(
    request: PlanRequest, tags: tuple[Tag, ...], run_flag: str
) -> tuple[str, list[Finding]]:
    if request.running == "none":
        return "none", []
    stopping = tuple(tag.id for tag in tags if run_flag in tag.blocked_flags)
    if stopping:
        return "none", [Finding("running_stopped", {"tags": stopping})]
    if request.run_stage is not None and request.gate is not Gate.MET:
        return "none", [Finding("running_needs_gate", {"stage": request.run_stage})]
    return request.running, []


def _doubts(request: PlanRequest, pathway: Pathway) -> list[Finding]:
    doubts = [Finding("safety_not_asked")]
    if request.gate is not Gate.MET:
        doubts.append(Finding("gate_not_tested"))
    if request.level > Level.PROTECT:
        doubts.append(Finding("entry_not_tested", {"level": int(request.level)}))
    if pathway.subtypes and request.subtype is None:
        doubts.append(Finding("subtype_not_chosen"))
    if request.side is SoreSide.BOTH and request.worse_side is None:
        doubts.append(Finding("worse_side_not_known"))
    return doubts
