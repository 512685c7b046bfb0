"""What an exercise and a set are worth."""

from __future__ import annotations

from hep.domain.candidates import Candidate, Circle
from hep.domain.exercise import EvidenceGrade, Exercise
from hep.domain.prescription import Prescription, prescribe
from hep.domain.score import coverage_score, most_coverage, single_score
from tests.builders import a_library, a_request, a_situation, an_exercise


def _given(exercise: Exercise, circle: Circle = Circle.STAGE) -> Prescription:
    library = a_library(exercise)
    return prescribe(Candidate(exercise, circle, ""), a_situation(library, a_request()), library)


def _score(exercise: Exercise, circle: Circle = Circle.STAGE, **fields: object) -> int:
    facts = {"is_own_level": True, "cautions": 0} | fields
    return single_score(_given(exercise, circle), **facts)  # type: ignore[arg-type]  # facts of the test


def test_a_nearer_circle_beats_any_evidence() -> None:
    best_far = _score(an_exercise(grade=EvidenceGrade.A), Circle.OTHER_LEVEL)
    worst_near = _score(an_exercise(grade=EvidenceGrade.D, has_downside=True), is_own_level=False)
    assert worst_near > best_far


def test_every_doubt_lowers_the_score() -> None:
    plain = _score(an_exercise(grade=EvidenceGrade.B))
    assert _score(an_exercise(grade=EvidenceGrade.C)) < plain
    assert _score(an_exercise(grade=EvidenceGrade.B, has_downside=True)) < plain
    assert _score(an_exercise(grade=EvidenceGrade.B), cautions=1) < plain
    assert _score(an_exercise(grade=EvidenceGrade.B), is_own_level=False) < plain


def test_a_second_exercise_for_the_same_muscle_covers_nothing_new() -> None:
    calf, hip = an_exercise("a"), an_exercise("b", targets=("hip", "calf"))
    one, two = _given(calf), _given(hip)
    assert coverage_score([one, one]) == coverage_score([one]) == most_coverage(one)
    assert coverage_score([one, two]) == most_coverage(two)
