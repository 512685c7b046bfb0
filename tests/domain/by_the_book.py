"""The planner's rules a second time, straight from the clinical brief and the score's own words.

Nothing of the planner's rules, score or search is imported: only plain data (exercises, tags,
pathways, ladders, rules, weights). Where both agree on hundreds of requests, both mean the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.domain.dose import Dose, Span
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.pathway import Ladder, Pathway, Subtype
    from hep.domain.request import PlanRequest
    from hep.domain.safety import Tag

KINDS = ("mobility", "strength", "balance", "gait")


@dataclass
class Patient:
    """What follows from a request before any exercise is looked at."""

    request: PlanRequest
    library: Library
    causes: list[Pathway] = field(default_factory=list)
    subtype: Subtype | None = None
    tags: list[Tag] = field(default_factory=list)
    level: int = 0  # 0: none may be opened
    may_hop: bool = False
    runs: bool = False
    things: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Work it out."""
        request, library = self.request, self.library
        names = [request.cause] + ([request.second_cause] if request.second_cause else [])
        order = ["overuse", "scar", "instability", "footwear", "gait"]  # brief 7
        self.causes = [library.pathways[name] for name in sorted(names, key=order.index)]
        for pathway in self.causes:
            self.subtype = pathway.subtypes.get(request.subtype or "", self.subtype)
        ids = set(request.tags) | set(self.subtype.implies_tags if self.subtype else [])
        self.tags = [library.tags[one] for one in sorted(ids)]
        level = int(request.level)
        if request.entry == "not-met" and level > 1:
            level -= 1
        self.level = min([level] + [tag.cap for tag in self.tags])
        entered = request.level == 1 or request.entry == "met"
        self.may_hop = request.gate == "met" and entered
        self.runs = (
            request.running != "none"
            and not any("run" in tag.blocked_flags for tag in self.tags)
            and (request.running == "as-now" or self.may_hop)
        )
        home = library.vocabulary.home_equipment
        self.things = home if request.equipment is None else request.equipment

    @property
    def is_refused(self) -> bool:
        """No automatic program at all."""
        return self.level == 0 or any(tag.is_manual_only for tag in self.tags)

    def named(self, level: int) -> list[str]:
        """Ids that subtype and causes name at a level."""
        return [*(self.subtype.adds if self.subtype else []), *self.listed(level)]

    def listed(self, level: int) -> list[str]:
        """Ids that the causes alone name at a level."""
        ids: list[str] = []
        for pathway in self.causes:
            for at, stage in pathway.stages.items():
                ids += stage.candidates if at == level else ()
        return ids

    @property
    def goal_rungs(self) -> set[str]:
        """Ids on the ladders that the goals of this level name."""
        ladders = self.library.ladders
        stages = [one.stages[at] for one in self.causes for at in one.stages if at == self.level]
        return {rung for one in stages for goal in one.goal_ladders for rung in ladders[goal].rungs}

    @property
    def has_runs_named(self) -> bool:
        """The causes name runs for this level."""
        exercises = self.library.exercises
        return any("run" in exercises[one].flags for one in self.listed(self.level))

    @property
    def anchors(self) -> list[str]:
        """Brief 3.6, dose anchor: what the subtype's loading is made of, without any caution."""
        return [
            name
            for name in (self.subtype.anchors if self.subtype else ())
            if not any(
                name in tag.caution_ids or self.library.exercises[name].flags & tag.caution_flags
                for tag in self.tags
            )
        ]


def dose_at(exercise: Exercise, level: int) -> Dose | None:
    """The dose of the level or of the nearest below."""
    fitting = sorted(at for at in exercise.doses if at <= level)
    return exercise.doses[fitting[-1]] if fitting else None


def may_be_given(exercise: Exercise, patient: Patient, *, at_any_level: bool = False) -> bool:
    """All rules about one exercise, rungs apart."""
    request, flags = patient.request, exercise.flags
    for tag in patient.tags:
        if tag.blocks == "all" or flags & tag.blocked_flags or exercise.id in tag.blocked_ids:
            return False
        if tag.blocks == "all_except_education" and exercise.category != "education":
            return False
    dose = dose_at(exercise, patient.level)
    any_dose = dose or exercise.doses[min(exercise.doses)]
    often = any_dose.frequency.days_per_week.low
    scheduled = [one for one in exercise.doses.values() if one.follows_run_schedule]
    places = patient.subtype
    wrong = [
        dose is None and not at_any_level,
        bool(flags & {"run", "impact"}) and not patient.may_hop,
        "run" in flags and not patient.runs,
        bool(scheduled) and not request.running.startswith("stage"),
        request.age_band in ("60-to-64", "65-plus") and "eyes" in flags,
        places is not None
        and bool(flags & places.avoids_flags or exercise.id in places.avoids_ids),
        places is None
        and any(one.subtypes and flags & one.unsure_avoids_flags for one in patient.causes),
        "heavy" in flags and often >= 5 and "run" not in flags,
        exercise.is_manual_only and exercise.id not in request.must_have,
        any(not set(group) & patient.things for group in exercise.equipment),
        exercise.position in request.positions_avoided,
        exercise.id in request.must_not,
        request.days_a_week is not None
        and "run" in flags
        and dose is not None
        and dose.frequency.days_per_week.low > request.days_a_week,
    ]
    return not any(wrong)


def prepares_for_something(exercise: Exercise, patient: Patient) -> bool:
    """Brief 3.1 level 4, 3.0 running status: a drill before a run that may not be run is idle."""
    is_before_a_run = exercise.subcategory == "drill" and patient.has_runs_named
    return (
        patient.runs
        or not is_before_a_run
        or exercise.id in patient.request.must_have
        or exercise.id in patient.goal_rungs
    )


def stands_on_a_fitting_rung(exercise: Exercise, patient: Patient) -> bool:
    """Brief 4.2: no level gives an easier rung than one below it, nor one ahead of its own."""
    if exercise.id in patient.request.must_have:
        return True
    if exercise.category not in ("strength", "balance"):
        return True
    wobbly = exercise.flags & {"unstable", "eyes"} and exercise.category == "balance"
    if wobbly and patient.level < 3 and _has_steadier_rung(exercise, patient):
        return False
    here = exercise.id in patient.named(patient.level)
    kept = exercise.id in patient.listed(patient.level) and any(
        exercise.id in patient.listed(level) for level in range(1, patient.level)
    )
    if patient.subtype and exercise.id in patient.subtype.anchors:
        kept = True
    for ladder in patient.library.ladders.values():
        if ladder.kind != "steps" or exercise.id not in ladder.rungs:
            continue
        rung = ladder.rungs.index(exercise.id)
        below = _top(ladder, patient, patient.level - 1)
        own = _top(ladder, patient, patient.level)
        if below is not None and rung < below and not kept:
            return False
        if own is not None and rung > own and not here:
            return False
    return True


def _has_steadier_rung(exercise: Exercise, patient: Patient) -> bool:
    """Brief 3.0: 45 seconds on one leg come before harder senses or surface."""
    library = patient.library
    for ladder in library.ladders.values():
        if ladder.kind == "steps" and exercise.id in ladder.rungs:
            for name in ladder.rungs[: ladder.rungs.index(exercise.id)]:
                easier = library.exercises[name]
                if not (easier.flags & {"unstable", "eyes"} and easier.category == "balance"):
                    return True
    return False


def _top(ladder: Ladder, patient: Patient, level: int) -> int | None:
    if level < 1:
        return None
    usable = {}
    for rung, name in enumerate(ladder.rungs):
        exercise = patient.library.exercises[name]
        graded = exercise.category in ("strength", "balance")
        if graded and may_be_given(exercise, patient, at_any_level=True):
            usable[rung] = exercise
    first_named: dict[int, list[int]] = {}
    for at in (1, 2, 3, 4):
        ids = set(patient.named(at))
        first_named[at] = [r for r, one in usable.items() if one.id in ids and dose_at(one, at)]
    named = [rung for at in range(1, level + 1) for rung in first_named[at]]
    if named:
        return max(named)
    dosed = [rung for rung, one in usable.items() if min(one.doses) <= level]
    if not dosed:
        return None
    behind = [rung for rung in dosed if min(usable[rung].doses) < level]
    top = max(behind) if behind else min(dosed)
    for at in range(level + 1, 5):
        if first_named[at]:
            return min(top, *first_named[at])
    return top


def circles(patient: Patient) -> dict[str, int]:
    """Every exercise that some circle reaches, with the number of the nearest one."""
    library, level = patient.library, patient.level
    reached: dict[str, int] = {}

    def reach(ids: list[str], circle: int) -> None:
        for one in ids:
            reached.setdefault(one, circle)

    reach(list(patient.subtype.adds) if patient.subtype else [], 0)
    for number, pathway in enumerate(patient.causes):
        for at, stage in pathway.stages.items():
            if at == level:
                reach(list(stage.candidates), 1 + number)
    for pathway in patient.causes:
        for stage in pathway.stages.values():
            reach(list(stage.candidates), 3)
    known = set(reached)
    for ladder in library.ladders.values():
        if ladder.kind == "steps":
            tops = [rung for rung, name in enumerate(ladder.rungs) if name in known]
            reach(list(ladder.rungs[: max(tops, default=0)]), 4)
    reach([one.id for one in library.exercises.values() if level in one.doses], 5)
    reach(list(patient.request.must_have), 5)
    return reached


def quota(patient: Patient, number: int, available: dict[str, int]) -> dict[str, int]:
    """The mix by largest remainder, kinds with a minimum of two sure of one."""
    mix = mix_by_the_book(patient)
    weight = {kind: mix[kind].low + mix[kind].high if kind in mix else 0 for kind in KINDS}
    total, share = sum(weight.values()), dict.fromkeys(KINDS, 0)
    sure = [kind for kind in KINDS if kind in mix and mix[kind].low >= 2]
    for kind in sure if len(sure) <= number else []:
        share[kind] = min(1, available[kind])
    while sum(share.values()) < number:
        best, most = "", (False, -(10**9), False)
        for kind in KINDS:
            if weight[kind] and share[kind] < available[kind]:
                lack = number * weight[kind] - share[kind] * total
                need = (lack >= total, lack, mix[kind].low >= 1 and share[kind] == 0)
                if need > most:
                    best, most = kind, need
        if not best:
            break
        share[best] += 1
    return share


def mix_by_the_book(patient: Patient) -> dict[str, Span]:
    mix: dict[str, Span] = {}
    for at, stage in patient.causes[0].stages.items():
        if at == patient.level:
            mix = {str(kind): span for kind, span in stage.mix.items()}
            if [one for one in stage.dose_base if one.work == "balance" and one.minutes]:
                mix["balance"] = replace(mix["balance"], low=mix["balance"].high)
    for at, shares in (patient.subtype.mix if patient.subtype else {}).items():
        if at == patient.level:
            mix |= {str(kind): span for kind, span in shares.items()}
    return mix
