"""The sample of the matrix: every two values meet, in far fewer sheets."""

from __future__ import annotations

from hep.handout.editions import PAPERS, Edition
from hep.services.handout_matrix import sheet_cases
from tests.services.pairwise import pairs_of, pairwise
from tests.shipped import shipped


def test_every_two_values_of_the_matrix_meet_in_a_tenth_of_it() -> None:
    cases = list(sheet_cases(shipped()))
    sample = pairwise(cases)
    assert set().union(*map(pairs_of, sample)) == set().union(*map(pairs_of, cases))
    assert len(sample) <= len(cases) / 10
    assert pairwise(cases) == sample


def test_every_edition_and_language_is_in_the_sample_on_both_papers() -> None:
    sample = pairwise(list(sheet_cases(shipped())))
    assert {(one.edition, one.paper) for one in sample} == {
        (edition, paper) for edition in Edition for paper in PAPERS
    }
    assert {(one.edition, one.language) for one in sample} >= {(one, "es") for one in Edition}
