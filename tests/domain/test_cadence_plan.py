"""A runner's own targets, and everything that speaks against them."""

from __future__ import annotations

from dataclasses import replace

from hep.domain.cadence_plan import CadencePlan, cadence_plan
from hep.domain.dose import Span
from hep.domain.exercise import Category, Level
from hep.domain.planner import plan
from tests.builders import a_dose, a_library, a_mix, a_pathway, a_request, a_subtype, an_exercise

FASTER = an_exercise(
    "faster",
    category=Category.GAIT,
    doses=dict.fromkeys(Level, a_dose(more_steps_percent=Span(5, 5))),
)
INSOLE = an_exercise("insole", category=Category.EDUCATION)


def _cadence(*, steps_a_minute: int | None = 165, **asked: object) -> CadencePlan:
    subtypes = (a_subtype("strain"), a_subtype("tendon"))
    mix = a_mix(gait=(1, 1), strength=(1, 1))
    exercises = (FASTER, an_exercise(), INSOLE)
    pathway = a_pathway(
        dict.fromkeys(Level, tuple(one.id for one in exercises)), mix=mix, subtypes=subtypes
    )
    library = a_library(*exercises, pathway=pathway)
    library = replace(
        library,
        rules=replace(library.rules, shoe_changes=frozenset({"insole"})),
        tools=replace(
            library.tools,
            cadence=replace(library.tools.cadence, not_subtypes_first=("strain",)),
        ),
    )
    return cadence_plan(
        plan(a_request(level=2, steps_a_minute=steps_a_minute, **asked), library), library
    )


def _codes(*, steps_a_minute: int | None = 165, **asked: object) -> list[str]:
    found = _cadence(steps_a_minute=steps_a_minute, **asked)
    assert found.applies is not bool(found.obstacles)
    return [one.code for one in found.obstacles]


def test_the_own_steps_give_a_target_and_a_ceiling() -> None:
    found = _cadence()
    assert (found.own, found.target, found.ceiling) == (165, 173, 181)
    assert found.exercises == ("faster",)
    assert found.applies


def test_without_the_own_steps_there_is_no_target() -> None:
    found = _cadence(steps_a_minute=None)
    assert (found.own, found.target, found.ceiling, found.applies) == (None, None, None, False)
    assert _codes(steps_a_minute=None) == ["cadence_not_counted"]


def test_what_speaks_against_more_steps_is_told() -> None:
    assert _codes(subtype="tendon") == []
    assert _codes(subtype="strain") == ["cadence_after_strain"]
    assert _codes(must_not=frozenset({"faster"})) == ["cadence_not_in_program"]


def test_a_change_of_shoes_before_or_now_makes_it_wait() -> None:
    assert _codes(given_before=frozenset({"insole"})) == ["cadence_after_shoes"]
    assert _codes(must_have=frozenset({"insole"})) == ["cadence_after_shoes"]
