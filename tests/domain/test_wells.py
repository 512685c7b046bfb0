"""The Wells score tells how urgent the next step is; no score opens a plan."""

from __future__ import annotations

import itertools

import pytest

from hep.domain.wells import NextStep, WellsItem, WellsRule, wells_score

ITEMS = tuple(WellsItem(name, 1, is_judged=False) for name in ("cancer", "swollen", "tender"))
OTHER = WellsItem("other-reason", -2, is_judged=True)
RULE = WellsRule((*ITEMS, OTHER), 2, (), "RF08")


@pytest.mark.parametrize(
    ("found", "judged", "points", "step"),
    [
        ((), (), 0, NextStep.ASSESSMENT),
        (("cancer",), (), 1, NextStep.ASSESSMENT),
        (("cancer", "swollen"), (), 2, NextStep.SCAN),
        (("cancer", "cancer"), (), 1, NextStep.ASSESSMENT),
        (("cancer", "swollen", "tender"), ("other-reason",), 1, NextStep.ASSESSMENT),
    ],
)
def test_points_are_added_and_two_make_a_clot_likely(
    found: tuple[str, ...], judged: tuple[str, ...], points: int, step: NextStep
) -> None:
    score = wells_score(RULE, found, judged=judged)
    assert (score.points, score.next_step) == (points, step)


@pytest.mark.parametrize(
    ("found", "judged"),
    [(("other-reason",), ()), (("limp",), ()), ((), ("cancer",)), ((), ("limp",))],
)
def test_only_the_therapist_enters_the_judged_item(
    found: tuple[str, ...], judged: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match="is not an item that is"):
        wells_score(RULE, found, judged=judged)


def test_every_score_there_is_leads_to_a_doctor() -> None:
    names = [one.id for one in ITEMS]
    for size in range(len(names) + 1):
        for found in itertools.combinations(names, size):
            for judged in ((), (OTHER.id,)):
                assert wells_score(RULE, found, judged=judged).next_step in NextStep
    assert set(NextStep) == {NextStep.SCAN, NextStep.ASSESSMENT}
