"""Forbidden claims are found however they are inflected; honest sentences pass."""

from __future__ import annotations

import pytest

from hep.services.claims import FORBIDDEN, find_claims

CLAIMS = (
    "This breaks down scar tissue.",
    "It helps to break up the adhesions.",
    "Realigns your joint.",
    "Flushes out waste.",
    "Gets rid of toxins.",
    "Improves blood flow to heal you.",
    "Promotes circulation.",
    "Tightens the ligaments.",
    "Fixes pronation.",
    "Corrects your arch.",
    "Heel striking is wrong.",
    "Run at 180 steps.",
    "Forefoot running cures ankle pain.",
    "These shoes prevent injury.",
    "Insoles prevent pain.",
    "Pain-free in six weeks.",
    "No pain, no gain!",
    "Guaranteed to work.",
    "A clinically proven plan.",
    "You do not have a fracture.",
    "You are cleared to run.",
)
HONEST = (
    "It does not shorten ligaments.",
    "Massage may ease stiffness.",
    "Heel landing is not wrong.",
    "Training improves control.",
    "Your pain limit is 3 out of 10.",
    "Comfortable shoes are a sensible start.",
    "Balance work lowers the risk of a new sprain.",
)


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_found(text: str) -> None:
    assert list(find_claims(text))


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_sentence_passes(text: str) -> None:
    assert list(find_claims(text)) == []


def test_every_pattern_is_needed_by_some_claim() -> None:
    found = {why for text in CLAIMS for _, why in find_claims(text)}
    assert found == {why for _, why in FORBIDDEN}
