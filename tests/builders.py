"""Small, typed builders with sensible defaults: a test names only what it is about."""

from __future__ import annotations

from hep.domain.cadence import Cadence
from hep.domain.candidate import Candidate, Circle
from hep.domain.cause_finder import CauseFinder
from hep.domain.clinical_tools import ClinicalTools
from hep.domain.dose import Dose, Frequency, Occasion, RunSession, Span, Tempo
from hep.domain.exercise import (
    Category,
    Evidence,
    EvidenceGrade,
    Exercise,
    ExerciseText,
    Level,
    Licence,
    Shoes,
    Side,
    SoreLeg,
    Support,
)
from hep.domain.library import Library, LibraryTexts, Reference, Vocabulary
from hep.domain.pain_rule import PainLimits, PainRule
from hep.domain.pathway import Ladder, LadderKind, Pathway, RunSchedule, Stage, Subtype
from hep.domain.prescription import Prescription, prescribe
from hep.domain.request import Entry, PlanRequest, SoreSide
from hep.domain.rules import PlanningRules
from hep.domain.run_moves import Gap, RunMoves
from hep.domain.safety import Blocks, Tag
from hep.domain.shoes import HeelLiftTrial, InsoleTrial, ShoePlan, ShoeTransition
from hep.domain.situation import Situation, read_situation
from hep.domain.weights import Weights
from hep.domain.wells import WellsRule

TRAINING = Frequency(Span(1, 1), Span(3, 3))
DAILY = Frequency(Span(1, 1), Span(7, 7))


def a_dose(
    *,
    sets: int = 3,
    repetitions: tuple[int, int] | None = (10, 12),
    frequency: Frequency = TRAINING,
    rest_seconds: int = 60,
    **fields: object,
) -> Dose:
    """Three sets of ten to twelve on training days unless told otherwise."""
    return Dose(
        frequency=frequency,
        sets=Span(sets, sets),
        repetitions=Span(*repetitions) if repetitions else None,
        tempo=Tempo(2, 1, 2) if repetitions else None,
        rest_seconds=rest_seconds,
        **fields,  # type: ignore[arg-type]  # a builder passes on whatever the test names
    )


def an_education_dose(occasion: Occasion = Occasion.ONCE) -> Dose:
    """Something to read once."""
    return Dose(frequency=Frequency(Span(1, 1), Span(1, 1)), occasion=occasion)


def a_text(name: str = "Heel raise", language: str = "en") -> ExerciseText:
    """Words for one exercise."""
    return ExerciseText(
        language=language,
        name=name,
        purpose="Makes your calf strong.",
        start="Stand on your {sore} leg.",
        steps=("Push up on your {sore} toes.", "Lower your heel."),
        mistake="Your ankle rolls out.",
        brief="Rise on your toes and come down slowly.",
    )


def an_exercise(
    identifier: str = "heel-raise",
    *,
    category: Category = Category.STRENGTH,
    subcategory: str = "heel-raise",
    equipment: tuple[tuple[str, ...], ...] = (),
    side: Side = Side.UNILATERAL,
    flags: set[str] | None = None,
    tier: int = 1,
    targets: tuple[str, ...] = ("calf",),
    doses: dict[Level, Dose] | None = None,
    grade: EvidenceGrade = EvidenceGrade.B,
    has_downside: bool = False,
    is_outing: bool = False,
    is_manual_only: bool = False,
) -> Exercise:
    """One exercise with doses for all four levels unless told otherwise."""
    is_education = category is Category.EDUCATION
    default = an_education_dose() if is_education else a_dose()
    return Exercise(
        id=identifier,
        revision=1,
        category=category,
        subcategory=subcategory,
        position="standing",
        equipment=equipment,
        side=Side.NONE if is_education else side,
        sore_leg=None if is_education else SoreLeg.STANDS,
        support=Support.NONE,
        shoes=Shoes.EITHER,
        flags=frozenset(flags or ()),
        tier=tier,
        targets=targets,
        doses=dict.fromkeys(Level, default) if doses is None else doses,
        evidence=Evidence(grade, has_downside, ("R01",)),
        licence=Licence("CC-BY-4.0", "hep contributors"),
        review=None,
        is_outing=is_outing,
        is_manual_only=is_manual_only,
        texts={"en": a_text(identifier)},
    )


def a_tag(identifier: str = "CARE", *, cap: int = 4, **fields: object) -> Tag:
    """A tag that changes nothing unless told otherwise."""
    defaults: dict[str, object] = {
        "blocks": Blocks.LISTED,
        "blocked_flags": frozenset(),
        "blocked_ids": frozenset(),
        "caution_flags": frozenset(),
        "caution_ids": frozenset(),
        "is_manual_only": False,
        "ends": "",
        "references": (),
    }
    return Tag(id=identifier, cap=cap, **(defaults | fields))  # type: ignore[arg-type]


def a_mix(**shares: tuple[int, int]) -> dict[Category, Span]:
    """A mix by category name: `a_mix(strength=(3, 3))`."""
    return {Category(name): Span(*share) for name, share in shares.items()}


def a_pathway(
    candidates: dict[Level, tuple[str, ...]],
    *,
    mix: dict[Category, Span] | None = None,
    subtypes: tuple[Subtype, ...] = (),
    unsure_avoids: set[str] | None = None,
    progress: dict[Level, tuple[str, ...]] | None = None,
) -> Pathway:
    """The cause `sprain`, the same mix at each level."""
    share = a_mix(mobility=(1, 1), strength=(2, 2), balance=(1, 1)) if mix is None else mix
    stages = {
        level: Stage(
            level,
            share,
            candidates.get(level, ()),
            Span(1, 2),
            ("R02",),
            progress_when=(progress or {}).get(level, ()),
        )
        for level in Level
    }
    known = {subtype.id: subtype for subtype in subtypes}
    return Pathway("sprain", stages, known, frozenset(unsure_avoids or ()))


def a_subtype(identifier: str = "tendon", **fields: object) -> Subtype:
    """A place where it hurts; changes nothing unless told otherwise."""
    defaults: dict[str, object] = {
        "adds": (),
        "avoids_ids": frozenset(),
        "avoids_flags": frozenset(),
        "implies_tags": (),
        "is_achilles": False,
        "mix": {},
        "references": ("R03",),
    }
    return Subtype(id=identifier, **(defaults | fields))  # type: ignore[arg-type]


def some_rules() -> PlanningRules:
    """The rules as the shipped library has them."""
    return PlanningRules(
        gated_flags=frozenset({"run", "impact"}),
        run_flag="run",
        loading_subcategories=frozenset({"heel-raise", "power"}),
        loading_from_tier=2,
        loading_most=2,
        heavy_flag="heavy",
        spaced_flags=frozenset({"heavy", "impact"}),
        ladder_most=2,
        steps_add_no=frozenset({"impact", "run", "heavy", "eyes", "unstable", "edge"}),
        harder_tier_most=1,
        from_60_avoids=frozenset({"eyes"}),
        fresh_subcategories=frozenset({"power"}),
        zero_pain_tags=frozenset({"BONE"}),
        weights=Weights(
            fits_subtype=60,
            fits_stage=40,
            fits_second_cause=30,
            fits_other_level=20,
            fits_ladder=10,
            own_level=5,
            evidence_a=9,
            evidence_b=6,
            evidence_c=3,
            evidence_of_place=9,
            downside_costs=3,
            caution_costs=4,
            favourite=8,
            given_before=14,
            each_target=2,
            each_kind=4,
            each_goal=12,
            second_cause_served=12,
            each_thing_costs=1,
            each_position_costs=1,
        ),
    )


def some_pain_rule() -> PainRule:
    """The pain traffic light as the shipped library has it."""
    return PainRule(
        amber_from=3,
        red_from=6,
        morning_rise_amber=1,
        settles_within_hours=24,
        weeks_worse_red=2,
        red_signs=frozenset({"sharp-pain"}),
        unsteady_red_signs=frozenset({"new-swelling"}),
        nerve_tingling_most=2,
        nerve_gone_within_minutes=30,
        unsupervised_weeks=2,
        green_sessions=2,
        green_hours_apart=48,
        steps_a_week=1,
        heavy_weeks_a_step=2,
        amber_repeats=2,
        amber_less_percent=Span(20, 30),
        red_rest_days=Span(1, 2),
        red_rungs_down=2,
        limits=PainLimits(0, 2, 3, 3, 5),
        references=(),
    )


def some_moves() -> RunMoves:
    """The moves on the run schedule as the shipped library has them."""
    return RunMoves(
        sessions_a_week=3,
        rest_days_between=1,
        up_after_sessions=2,
        up_after_sessions_bone=Span(3, 4),
        red_rest_hours=48,
        red_stages_back=2,
        reds_most=2,
        reds_within_weeks=2,
        reds_to_level=3,
        longest_run_percent=10,
        longest_run_days=30,
        longest_run_from_stage=8,
        brace_weeks=Span(8, 12),
        hard_tendon_days_apart=Span(2, 3),
        gaps=(Gap(4, 0, None), Gap(8, 2, None), Gap(15, None, 2)),
    )


def a_cadence() -> Cadence:
    """The cadence numbers as the shipped library has them."""
    return Cadence(
        baseline_seconds=30,
        baseline_counts=4,
        baseline_days=2,
        first_percent=5,
        first_weeks=2,
        ceiling_percent=10,
        repeats=Span(4, 6),
        repeat_seconds=60,
        block_minutes=Span(10, 15),
        days_per_week=Span(2, 3),
        sessions=8,
        beep_percent=(100, 75, 50, 25, 0),
        pass_within_steps=2,
        pass_minutes=10,
        pass_effort_rise=1,
        not_weeks_after_calf_strain=4,
        not_weeks_with_shoe_change=4,
        not_subtypes_first=(),
        references=(),
    )


def a_shoe_plan() -> ShoePlan:
    """The shoe plan as the shipped library has it, with one point to look at."""
    return ShoePlan(
        audit=("comfort",),
        comfort_from=7,
        audit_every_weeks=4,
        not_weeks_with_gait_cue=4,
        transition=ShoeTransition(Span(3, 5), 10, 10, Span(10, 20), 1, 2),
        heel_lift=HeelLiftTrial(Span(10, 12), Span(2, 12), 6, 2),
        insole=InsoleTrial(1, 1, 4),
        references=(),
    )


def a_library(
    *exercises: Exercise,
    pathway: Pathway | None = None,
    tags: tuple[Tag, ...] = (),
    ladders: tuple[Ladder, ...] = (),
) -> Library:
    """A library of these exercises with the one cause `sprain`, all of them named at each level."""
    ids = tuple(one.id for one in exercises)
    return Library(
        vocabulary=Vocabulary(
            causes=("sprain",),
            categories=tuple(Category),
            subcategories=("heel-raise", "power", "static"),
            positions=("standing",),
            equipment=("wall", "chair", "band"),
            home_equipment=frozenset({"wall", "chair"}),
            targets=("calf", "hip"),
            flags=("run", "impact", "heavy", "eyes", "unstable"),
        ),
        exercises={one.id: one for one in exercises},
        pathways={"sprain": pathway or a_pathway(dict.fromkeys(Level, ids))},
        ladders={ladder.id: ladder for ladder in ladders},
        tags={tag.id: tag for tag in tags},
        red_flags={},
        references={"R01": Reference("R01", "Somebody 2020.", "", "verified")},
        run_schedule=RunSchedule(
            {
                1: RunSession(1, 5, 1, 4, 5),
                2: RunSession(2, 5, 2, 3, 5),
                8: RunSession(8, 1, 30, 0, 5),
            },
            ("R126",),
            30,
            (),
            some_moves(),
        ),
        rules=some_rules(),
        cause_finder=CauseFinder((), 4, 35, 15, (), {}, ()),
        tools=ClinicalTools(
            criteria={},
            wells=WellsRule((), 2, (), "RF08"),
            pain_rule=some_pain_rule(),
            measures={},
            circuits={},
            cadence=a_cadence(),
            shoes=a_shoe_plan(),
        ),
        texts={"en": LibraryTexts("en", {}, _tag_words(tags), {}, {}, {}, {}, {})},
        fingerprint="0" * 64,
    )


def _tag_words(tags: tuple[Tag, ...]) -> dict[str, dict[str, str]]:
    return {tag.id: {"name": tag.id.lower()} for tag in tags}


def steps_ladder(*rungs: str, identifier: str = "ladder") -> Ladder:
    """A ladder of steps."""
    return Ladder(identifier, LadderKind.STEPS, rungs)


def a_request(*, level: int = 2, **fields: object) -> PlanRequest:
    """Ask for the cause `sprain`, right side, with the level's criteria met."""
    defaults: dict[str, object] = {
        "cause": "sprain",
        "side": SoreSide.RIGHT,
        "minutes": 60,
        "entry": Entry.MET,
    }
    return PlanRequest(level=Level(level), **(defaults | fields))  # type: ignore[arg-type]


def a_situation(library: Library, request: PlanRequest | None = None) -> Situation:
    """The situation of a request in this library."""
    return read_situation(request or a_request(), library)


def a_prescription(
    exercise: Exercise, situation: Situation, library: Library, *, circle: Circle = Circle.STAGE
) -> Prescription:
    """The exercise as it would be given, named for the stage unless told otherwise."""
    return prescribe(Candidate(exercise, circle, ""), situation, library)
