"""Lists are joined as a language joins them aloud."""

from __future__ import annotations

import pytest

from hep.language.lists import listed


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ([], ""),
        (["una pared"], "una pared"),
        (["una pared", "una silla"], "una pared y una silla"),
        (["1", "2", "3"], "1, 2 y 3"),
        (["derecha", "izquierda"], "derecha e izquierda"),
        (["aguja", "hilo"], "aguja e hilo"),
        (["agua", "hielo"], "agua y hielo"),
        (["agua", "iones"], "agua y iones"),
    ],
)
def test_spanish_says_e_for_y_before_the_sound_i(parts: list[str], sentence: str) -> None:
    assert listed(parts, style="standard", locale="es") == sentence


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (["una pared", "una silla"], "una pared o una silla"),
        (["uno", "otro"], "uno u otro"),
        (["7", "8"], "7 u 8"),
        (["10", "11"], "10 u 11"),
        (["100", "110"], "100 o 110"),
    ],
)
def test_spanish_says_u_for_o_before_the_sound_o(parts: list[str], sentence: str) -> None:
    assert listed(parts, style="or", locale="es") == sentence


def test_english_has_no_such_rule() -> None:
    assert listed(["ice", "oil"], style="or", locale="en") == "ice or oil"
    assert listed(["a", "b", "ice"], style="standard", locale="en") == "a, b, and ice"
