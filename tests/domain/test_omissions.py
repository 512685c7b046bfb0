"""What is left out names the exercise it came closest to replace, and by how much."""

from __future__ import annotations

from hep.domain.exercise import EvidenceGrade, Level
from hep.domain.planner import plan
from tests.builders import a_library, a_mix, a_pathway, a_request, an_exercise


def test_the_closest_rival_is_named_with_the_difference() -> None:
    grades = (EvidenceGrade.A, EvidenceGrade.B, EvidenceGrade.C)
    exercises = [an_exercise(f"grade-{one.lower()}", grade=one) for one in grades]
    ids = tuple(one.id for one in exercises)
    pathway = a_pathway(dict.fromkeys(Level, ids), mix=a_mix(strength=(1, 1)))
    program = plan(a_request(max_exercises=2), a_library(*exercises, pathway=pathway))
    (omitted,) = program.omissions
    assert omitted.code == "better_alternative"
    assert omitted.facts == {"chosen": ("grade-b",), "points": 3}
