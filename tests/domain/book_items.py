"""Candidates by the book: seconds, points and groups of each, worked out a second time.

Like `by_the_book`, it imports nothing of the planner's rules, score or search.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.domain.by_the_book import (
    KINDS,
    Patient,
    circles,
    dose_at,
    may_be_given,
    mix_by_the_book,
    prepares_for_something,
    stands_on_a_fitting_rung,
)

if TYPE_CHECKING:
    from hep.domain.dose import Span
    from hep.domain.exercise import Exercise

CIRCLE_WEIGHTS = (
    "fits_subtype",
    "fits_stage",
    "fits_second_cause",
    "fits_other_level",
    "fits_ladder",
)


FAR = 3  # the first circle that is not named for this cause and level
USUAL = 4  # active items, brief 3.0
LAST = 5  # the library as a whole
RISKS = {"impact", "ssc", "run", "heavy", "eyes", "unstable", "edge"}
FEW = 3  # named exercises: with fewer, every circle is open


@dataclass
class BookItem:
    """One candidate with all that the model needs."""

    exercise: Exercise
    seconds: int  # of the session; 0 for an outing
    points: int  # by itself
    once: dict[tuple[str, str], int]  # feature: its points, counted once a program
    seats: list[tuple[str, int]]  # group, most
    sides: list[tuple[str, str]]  # choice, side

    @property
    def id(self) -> str:
        """The exercise's id."""
        return self.exercise.id

    @property
    def kind(self) -> str:
        """The exercise's category."""
        return str(self.exercise.category)


def book_items(patient: Patient) -> list[BookItem]:
    """Every candidate of this patient: active ones, and education that must be there."""
    request = patient.request
    fit = []
    for name, circle in circles(patient).items():
        exercise = patient.library.exercises[name]
        wanted = exercise.category in KINDS or name in request.must_have
        if (
            wanted
            and may_be_given(exercise, patient)
            and stands_on_a_fitting_rung(exercise, patient)
            and prepares_for_something(exercise, patient)
        ):
            fit.append((exercise, circle))
    asked = {*request.must_have, *request.favourites, *request.given_before}
    fills = _fills([one for one, circle in fit if circle < FAR and one.category in KINDS], patient)
    walks = walking_kinds(patient)
    known = _known_elsewhere([one for one, circle in fit if circle == LAST], patient)
    items = []
    for one, circle in fit:
        item = _item(one, circle, patient)
        if circle >= FAR and one.id not in asked:
            if item.kind == "gait" and one.subcategory not in walks:
                continue
            if fills is not None:
                most, farthest, local = fills.get(item.kind, (0, 0, False))
                if circle > farthest or (
                    local and (_is_of_tendon(one, patient) if most == 1 else _is_loading(one))
                ):
                    continue
                if circle == LAST and (
                    one.flags & RISKS
                    or (
                        one.evidence.grade == "D"
                        and item.kind in known
                        and one.id not in known[item.kind]
                    )
                ):
                    continue
                item.seats.append((f"fill {item.kind}", most))
        items.append(item)
    return items


def _known_elsewhere(shelf: list[Exercise], patient: Patient) -> dict[str, set[str]]:
    """What other causes name for this level, by kind: it stands in before anything else."""
    names = {
        name
        for pathway in patient.library.pathways.values()
        for at, stage in pathway.stages.items()
        if at == patient.level
        for name in stage.candidates
    }
    known: dict[str, set[str]] = {}
    for one in shelf:
        if one.id in names and not one.flags & RISKS:
            known.setdefault(str(one.category), set()).add(one.id)
    return known


def walking_kinds(patient: Patient) -> set[str]:
    """Brief 3.4, 3.5 ("gait 1 (walk)"): a share of walking is filled by what the causes name."""
    exercises = patient.library.exercises
    found = [
        (int(at), exercises[name].subcategory)
        for pathway in patient.causes
        for at, stage in pathway.stages.items()
        for name in stage.candidates
        if exercises[name].category == "gait"
    ]
    return {kind for at, kind in found if at <= patient.level} or {kind for _, kind in found}


def _fills(here: list[Exercise], patient: Patient) -> dict[str, tuple[int, int, bool]] | None:
    """How many of a kind may come from where, and whether none may load; None: all of all."""
    if len(here) < FEW:
        return None
    fills = {}
    for kind, span in mix_by_the_book(patient).items():
        named = [one for one in here if one.category == kind]
        number_wanted = patient.request.wanted_exercises > USUAL
        least = span.high if number_wanted else span.low
        if not named and least > 0:
            fills[kind] = (least, LAST, False)
        if named and not [one for one in named if not _is_of_tendon(one, patient)]:
            fills[kind] = (span.high if number_wanted else 1, FAR, True)
    return fills


def _item(exercise: Exercise, circle: int, patient: Patient) -> BookItem:
    seconds = 0 if exercise.is_outing else session_seconds(exercise, patient)
    return BookItem(
        exercise, seconds, _points(exercise, circle, patient), _once(exercise, patient),
        _seats(exercise, patient), _sides(exercise, patient),
    )  # fmt: skip


def _points(exercise: Exercise, circle: int, patient: Patient) -> int:
    weights, request = patient.library.rules.weights, patient.request
    points = getattr(weights, CIRCLE_WEIGHTS[circle]) if circle < len(CIRCLE_WEIGHTS) else 0
    points += getattr(weights, f"evidence_{exercise.evidence.grade.lower()}", 0)
    if patient.subtype and {*patient.subtype.references} & {*exercise.evidence.references}:
        points += weights.evidence_of_place
    points += weights.own_level if patient.level in exercise.doses else 0
    points -= weights.downside_costs if exercise.evidence.has_downside else 0
    for tag in patient.tags:
        if exercise.id in tag.caution_ids or exercise.flags & tag.caution_flags:
            points -= weights.caution_costs
    points += weights.favourite if exercise.id in request.favourites else 0
    points += weights.given_before if exercise.id in request.given_before else 0
    return int(points)


def _once(exercise: Exercise, patient: Patient) -> dict[tuple[str, str], int]:
    weights = patient.library.rules.weights
    once = {("target", target): weights.each_target for target in exercise.targets}
    once["kind", exercise.subcategory] = weights.each_kind
    for pathway in patient.causes:
        for at, stage in pathway.stages.items():
            for goal in stage.goal_ladders if at == patient.level else ():
                if exercise.id in patient.library.ladders[goal].rungs:
                    once["goal", goal] = weights.each_goal
    once["position", exercise.position] = -weights.each_position_costs
    for group in exercise.equipment:
        thing = next(one for one in group if one in patient.things)
        once["thing", thing] = -weights.each_thing_costs
    if len(patient.causes) > 1:
        stages = patient.causes[1].stages
        if any(at == patient.level and exercise.id in stages[at].candidates for at in stages):
            once["second", ""] = weights.second_cause_served
    return once


def _is_loading(exercise: Exercise) -> bool:
    return exercise.tier >= 2 and exercise.subcategory in ("heel-raise", "power")


def _is_of_tendon(exercise: Exercise, patient: Patient) -> bool:
    """Loads the tendon, or trains the calf and nothing else."""
    calf = patient.library.rules.loading_targets
    return _is_loading(exercise) or not [one for one in exercise.targets if one not in calf]


def _seats(exercise: Exercise, patient: Patient) -> list[tuple[str, int]]:
    library = patient.library
    seats = [
        (f"ladder {one.id}", 2) for one in library.ladders.values() if exercise.id in one.rungs
    ]
    if _is_loading(exercise):
        seats.append(("calf loading", 2))
    if exercise.id in library.rules.gait_cues:
        seats.append(("cues", 1))
    return seats


def _sides(exercise: Exercise, patient: Patient) -> list[tuple[str, str]]:
    rules, dose = patient.library.rules, dose_at(exercise, patient.level)
    sides = []
    if dose and _is_loading(exercise):
        if dose.frequency.days_per_week.low >= 5 and "run" not in exercise.flags:
            sides.append(("loading", "daily"))
        if "heavy" in exercise.flags:
            sides.append(("loading", "heavy"))
    sides += [("protocol", name) for name, ids in rules.protocols.items() if exercise.id in ids]
    sides += [("change", "cue")] if exercise.id in rules.gait_cues else []
    sides += [("new", "cue")] if exercise.id in rules.gait_cues else []
    sides += [("new", "drill")] if exercise.id in rules.running_drills else []
    own = {one for name in rules.sole_protocols for one in rules.protocols[name]}
    sides += [("raise", "own")] if exercise.id in own else []
    sides += [("raise", "plain")] if exercise.id in rules.plain_raises else []
    sides += [("change", "shoe")] if exercise.id in rules.shoe_changes else []
    return sides


def session_seconds(exercise: Exercise, patient: Patient) -> int:
    """Brief 3.0: sets of repetitions by tempo or hold, rest, change-over; the other leg's set rests."""
    dose, request = dose_at(exercise, patient.level), patient.request
    if dose is None or dose.occasion is not None:
        return 0
    low = request.is_first_time or request.is_irritable or request.age_band == "65-plus"

    def begins(span: Span | None, step: int = 1) -> int:
        if span is None:
            return 0
        if low:
            return span.low
        return max(span.low, (span.low + span.high) // 2 // step * step)

    long = dose.duration_seconds is not None and dose.duration_seconds.low >= 300
    hold = begins(dose.hold_seconds, 5) + 2 if dose.hold_seconds else 0
    if dose.duration_seconds:
        work = begins(dose.duration_seconds, 60 if long else 5)
    elif dose.distance_metres:
        work = round(begins(dose.distance_metres, 5) / 0.5)
    elif dose.repetitions:
        pace = (dose.tempo.up_seconds + dose.tempo.pause_seconds + dose.tempo.down_seconds
                if dose.tempo else 0 if hold else 3)  # fmt: skip
        ways = {"way": 2, "direction": 3}.get(str(dose.each), 1)
        work = begins(dose.repetitions) * ways * (pace + hold)
    else:
        work = hold
    sore_only = exercise.category == "mobility" and request.side != "both"
    in_turn = exercise.side == "unilateral" and not sore_only
    sets, rest = begins(dose.sets), dose.rest_seconds
    if in_turn:
        return sets * 2 * work + (sets - 1) * max(0, rest - work) + 45
    return sets * work + (sets - 1) * rest + 45
