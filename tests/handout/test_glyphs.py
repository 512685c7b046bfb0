"""Which characters can be printed: asked of the real fonts."""

from __future__ import annotations

import pytest

from hep.domain.errors import MissingGlyph
from hep.handout.fonts import FAMILY, font_files, printable_characters
from hep.handout.glyphs import find_missing_character, printed_by_css, require_glyphs


def test_four_faces_of_the_family_are_there() -> None:
    assert FAMILY == "Atkinson Hyperlegible"
    assert [path.stem.partition("-")[2] for path in font_files()] == [
        "Bold",
        "BoldItalic",
        "Italic",
        "Regular",
    ]


def test_english_and_spanish_can_be_printed() -> None:
    text = (
        "Lift your heel 10 times \u2013 3 \u00d7 30 s, ≤ 5/10. ¿Dónde? ¡Ñandú, pingüino! “½” • 20 °"
    )
    assert find_missing_character(text) is None


@pytest.mark.parametrize(
    "character", ["\u2192", "\u2713", "\u2610", "\u6f22", "\U0001f600", "\x07"]
)
def test_other_characters_are_named(character: str) -> None:
    assert find_missing_character(f"ankle {character} foot") == character


def test_breaking_hints_need_no_shape() -> None:
    assert find_missing_character("line\n\tdorsi\u00adflexion\u200b\u2060") is None


def test_the_error_names_text_and_character() -> None:
    with pytest.raises(MissingGlyph) as caught:
        require_glyphs(["all is well", "  not \u2713 here "])
    assert (caught.value.text, caught.value.character) == ("not \u2713 here", "\u2713")


def test_css_comments_print_nothing_and_escapes_print_their_character() -> None:
    assert "\u2713" not in printed_by_css("/* \u2713 */ p { color: red }")
    assert "\u2713" in printed_by_css('p::before { content: "\\2713 " }')
    assert "\U0010ffff" in printed_by_css('p::before { content: "\\ffffff" }')


def test_printable_characters_are_the_same_object_each_time() -> None:
    assert printable_characters() is printable_characters()
    assert "A" in printable_characters()
