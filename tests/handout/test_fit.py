"""A part that runs over its page is refused by name, with the lines that are too many."""

from __future__ import annotations

import pytest

from hep.domain.errors import TextTooLong
from hep.handout.fit import require_fit
from hep.handout.html import PAPER_SIZES
from hep.handout.pdf import Place, Press

PAPER = PAPER_SIZES["a4"]
NAMES = {"exercise-1": "Heel raise"}


def test_a_part_that_ends_on_its_own_page_is_fine() -> None:
    require_fit({"exercise-1": Place(2, 30), "exercise-1-end": Place(2, 270)}, NAMES, paper=PAPER)


def test_a_part_that_ends_on_the_next_page_is_named_with_its_lines() -> None:
    over_mm = PAPER.upright_mm + 2.5 * PAPER.line_mm
    places = {"exercise-1": Place(2, 30), "exercise-1-end": Place(3, over_mm)}
    with pytest.raises(TextTooLong) as refused:
        require_fit(places, NAMES, paper=PAPER)
    assert (refused.value.part, refused.value.lines) == ("Heel raise", 3)


def test_the_press_tells_where_ids_begin(press: Press) -> None:
    html = (
        '<html lang="en"><title>x</title><body><p id="a">One</p>'
        '<p id="b" style="break-before:page">Two</p></body></html>'
    )
    places = press.render(
        html, "@page { size: A4; margin: 20mm } p { line-height: 7mm }", {}
    ).places
    assert {name: place.page for name, place in places.items()} == {"a": 1, "b": 2}
    assert 20 < places["b"].bottom_mm < 40
