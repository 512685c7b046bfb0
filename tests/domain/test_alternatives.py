"""What else could stand in an item's place, and what each swap changes."""

from __future__ import annotations

from hep.domain.alternatives import alternatives
from hep.domain.dose import Span
from hep.domain.exercise import Category, EvidenceGrade, Exercise, Level, Side
from hep.domain.planner import plan
from hep.domain.timing import SETTING_UP_SECONDS
from tests.builders import a_dose, a_library, a_mix, a_pathway, a_request, an_exercise

A = EvidenceGrade.A
LONG = dict.fromkeys(Level, a_dose(sets=9))
EXERCISES = (
    an_exercise("best", grade=A, targets=("calf", "hip")),
    an_exercise("second", grade=EvidenceGrade.B, targets=("calf", "foot")),
    an_exercise("third", grade=EvidenceGrade.D),
    an_exercise("long", grade=A, doses=LONG),
    an_exercise("stand", category=Category.BALANCE, targets=("calf",)),
    an_exercise("band", grade=A, equipment=(("band",),)),
    an_exercise("read", category=Category.EDUCATION),
)
MIX = a_mix(strength=(1, 1), balance=(1, 1), education=(1, 1))
LIBRARY = a_library(
    *EXERCISES, pathway=a_pathway(dict.fromkeys(Level, tuple(one.id for one in EXERCISES)), mix=MIX)
)


def test_alternatives_are_ranked_limits_first_then_score() -> None:
    program = plan(a_request(max_exercises=2, minutes=12), LIBRARY)
    item = next(one for one in program.items if one.exercise.id == "best")
    found = alternatives(program, item, LIBRARY)
    assert [(one.into.exercise.id, one.broken) for one in found] == [
        ("second", ()),
        ("third", ()),
        ("long", ("session_full",)),
    ]


def test_a_swap_tells_points_time_and_reach() -> None:
    program = plan(a_request(max_exercises=2, minutes=12), LIBRARY)
    item = next(one for one in program.items if one.exercise.id == "best")
    second, third, long = alternatives(program, item, LIBRARY)
    assert (second.out, second.points, second.seconds) == ("best", -3, 0)
    assert (second.gains, second.losses) == (("foot",), ("hip",))
    assert (third.points, third.gains, third.losses) == (-11, (), ("hip",))
    assert long.seconds == 6 * (2 * 11 * 5 + 5)


def test_reading_can_be_swapped_too() -> None:
    program = plan(a_request(max_exercises=2, minutes=12), LIBRARY)
    assert alternatives(program, program.education_items[0], LIBRARY) == ()


def test_a_swap_that_is_one_second_too_long_says_so() -> None:
    def lasting(seconds: int) -> Exercise:
        work = Span(seconds - SETTING_UP_SECONDS, seconds - SETTING_UP_SECONDS)
        dose = a_dose(sets=1, repetitions=None, duration_seconds=work)
        doses = dict.fromkeys(Level, dose)
        return an_exercise(f"lasts-{seconds}", side=Side.BILATERAL, doses=doses)

    exercises = [lasting(100), lasting(720), lasting(721)]
    ids = tuple(one.id for one in exercises)
    pathway = a_pathway(dict.fromkeys(Level, ids), mix=a_mix(strength=(1, 1)))
    library = a_library(*exercises, pathway=pathway)
    program = plan(a_request(max_exercises=1, minutes=12), library)
    found = alternatives(program, program.items[0], library)
    assert program.items[0].exercise.id == "lasts-100"
    assert [(one.into.exercise.id, one.broken) for one in found] == [
        ("lasts-720", ()),
        ("lasts-721", ("session_full",)),
    ]
