"""A change counts when it is beyond the error of its measure; norms are found by age and sex."""

from __future__ import annotations

import pytest

from hep.domain.measure import (
    Better,
    ErrorKind,
    Every,
    Licence,
    Measure,
    Norm,
    Sex,
    Unit,
    find_norm,
)

NORMS = (Norm(20, 29, Sex.MALE, 37), Norm(20, 29, Sex.FEMALE, 30), Norm(30, 39, Sex.ANY, 9))


def _measure(
    *, better: Better = Better.HIGHER, real: float | None = 6, required: float | None = None
) -> Measure:
    return Measure(
        id="heel-raises",
        unit=Unit.COUNT,
        better=better,
        low=0,
        high=None,
        is_questionnaire=False,
        every=Every.TWO_WEEKS,
        licence=Licence.FREE,
        real_change=real,
        real_change_kind=ErrorKind.BETWEEN_DAYS,
        meanings=(),
        required_change=required,
        cut_off=None,
        subtypes=(),
        norms=NORMS,
        references=(),
    )


@pytest.mark.parametrize(
    ("real", "required", "before", "after", "expected"),
    [
        (6, None, 10, 15, False),
        (6, None, 10, 16, True),
        (6, None, 16, 10, True),
        (6, 7, 10, 16, False),
        (None, 2, 10, 12, True),
        (None, None, 10, 30, None),
    ],
)
def test_a_change_is_real_beyond_the_error_or_what_is_required(
    real: float | None,
    required: float | None,
    before: float,
    after: float,
    *,
    expected: bool | None,
) -> None:
    assert _measure(real=real, required=required).is_real(before, after) is expected


@pytest.mark.parametrize(
    ("better", "before", "after", "expected"),
    [
        (Better.HIGHER, 1, 2, True),
        (Better.HIGHER, 2, 1, False),
        (Better.LOWER, 2, 1, True),
        (Better.LOWER, 1, 2, False),
        (Better.HIGHER, 1, 1, None),
        (Better.NEITHER, 1, 2, None),
    ],
)
def test_a_change_is_better_the_way_its_measure_goes(
    better: Better, before: float, after: float, *, expected: bool | None
) -> None:
    assert _measure(better=better).is_better(before, after) is expected


@pytest.mark.parametrize(
    ("age", "sex", "norm"),
    [
        (20, Sex.MALE, 37),
        (29, Sex.FEMALE, 30),
        (35, Sex.MALE, 9),
        (40, Sex.MALE, None),
        (25, Sex.ANY, None),
    ],
)
def test_a_norm_is_found_by_age_and_sex(age: int, sex: Sex, norm: float | None) -> None:
    assert find_norm(NORMS, age=age, sex=sex) == norm
