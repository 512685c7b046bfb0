"""The Spanish index against counts by hand and against texts of known kind."""

from __future__ import annotations

import pytest

from hep.services.spanish_reading import spanish_ease, spanish_syllable_count

COUNTED = {  # by the spelling rules: strong vowels part, weak ones join, an accent parts them
    "ahora": 3, "idea": 3, "oído": 3, "ejercicio": 4, "pie": 1, "rodilla": 3, "izquierdo": 3,
    "hacia": 2, "suelo": 2, "aéreo": 4, "uno": 2, "a": 1, "día": 2, "leer": 2, "apoye": 3,
    "caída": 3, "ahí": 2, "agua": 2, "quédese": 3, "oiga": 2, "sea": 2, "muy": 1, "guía": 2,
    "siguiente": 3, "pingüino": 3, "y": 1, "que": 1, "ciudad": 2, "país": 2, "estirón": 3,
    "12": 2,
}  # fmt: skip


@pytest.mark.parametrize(("word", "syllables"), COUNTED.items())
def test_syllables_follow_the_spelling(word: str, syllables: int) -> None:
    assert spanish_syllable_count(word) == syllables


def test_the_index_is_the_published_formula() -> None:
    # 6 words, 2 sentences, 10 syllables
    assert spanish_ease("Doble la rodilla. Baje el pie.") == pytest.approx(
        206.835 - 62.3 * 10 / 6 - 3
    )


def test_long_words_and_sentences_read_harder() -> None:
    easy = "Suba el talón. Baje despacio."
    hard = (
        "Manteniendo aproximadamente perpendicular la articulación metatarsofalángica, "
        "intensifique progresivamente la plantiflexión contralateral supervisada."
    )
    assert spanish_ease(easy) > 75
    assert spanish_ease(hard) < 0


def test_a_place_to_fill_counts_as_the_word_that_is_printed() -> None:
    assert spanish_ease("Suba el talón {sore}.") == spanish_ease("Suba el talón izquierdo.")


def test_a_text_without_words_is_as_easy_as_can_be() -> None:
    assert spanish_ease("...") == 100.0
