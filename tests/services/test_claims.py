"""Forbidden claims are found however they are inflected, in each language; honest sentences pass."""

from __future__ import annotations

import re

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


SPANISH_CLAIMS = (
    "Rompe la cicatriz.",
    "Deshace las adherencias.",
    "Realinea la articulación.",
    "Elimina toxinas.",
    "Mejora la circulación.",
    "Activa el flujo de sangre.",
    "Aprieta los ligamentos.",
    "Corrige la pronación.",
    "Caer con el talón está mal.",
    "Corra a 180 pasos.",
    "Las plantillas evitan el dolor.",
    "Sin dolor en seis semanas.",
    "Sin dolor no hay mejora.",
    "Le garantizamos el resultado.",
    "Un plan científicamente probado.",
    "Esto cura el tobillo.",
    "Usted no tiene una fractura.",
    "Ya puede correr.",
)
SPANISH_HONEST = (
    "No acorta los tejidos.",
    "El masaje puede aliviar la rigidez.",
    "Caer con el talón no está mal.",
    "Procure no correr.",
    "Un calzado cómodo es un buen comienzo.",
    "Corra con cuidado en una curva.",
)
CASES = {"en": (CLAIMS, HONEST), "es": (SPANISH_CLAIMS, SPANISH_HONEST)}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, (bad, _) in CASES.items() for text in bad]
)
def test_a_claim_is_found(language: str, text: str) -> None:
    assert list(find_claims(text, language=language))


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, (_, good) in CASES.items() for text in good]
)
def test_an_honest_sentence_passes(language: str, text: str) -> None:
    assert list(find_claims(text, language=language)) == []


@pytest.mark.parametrize(
    ("language", "pattern"), [(code, row[0]) for code, rows in FORBIDDEN.items() for row in rows]
)
def test_every_pattern_is_needed_by_some_claim(language: str, pattern: str) -> None:
    assert any(re.search(pattern, text, re.IGNORECASE) for text in CASES[language][0])


def test_a_language_without_a_list_gives_no_claims() -> None:
    assert list(find_claims("Garantiert heilt das.", language="de")) == []
