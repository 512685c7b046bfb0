"""docs/clinical.md cites only sources that the library has, and names what the checks refuse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hep.services.claims import find_claims
from tests.shipped import shipped

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "clinical.md").read_text(encoding="utf-8")


def test_every_source_it_cites_is_in_the_library() -> None:
    known = shipped().references
    cited = set(re.findall(r"R\d{2,3}", TEXT))
    assert len(cited) > 20
    assert cited <= set(known)
    assert f"({len(known)} entries" in TEXT


@pytest.mark.parametrize(
    "claim",
    [
        "breaks down scar tissue", "realigns", "flushes toxins", "tightens ligaments",
        "fixes pronation", "corrects your arch", "Heel striking is wrong", "180 steps",
        "shoes prevent injury", "no pain no gain", "a guarantee", "clinically proven",
    ],
)  # fmt: skip
def test_what_it_says_is_refused_is_refused(claim: str) -> None:
    assert list(find_claims(claim, language="en"))
