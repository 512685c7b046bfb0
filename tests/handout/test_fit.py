"""A part that runs over its page is refused by name, with the lines that are too many."""

from __future__ import annotations

import pytest

from hep.domain.errors import TextTooLong
from hep.handout.fit import find_crowded, require_fit
from hep.handout.html import PAPER_SIZES
from hep.handout.pdf import Place, Press, RenderedPdf

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


def laid_out(pages: int = 4, **changed: Place) -> RenderedPdf:
    """A sheet of one exercise: page one, the exercise, good to know, the week."""
    places = {
        "exercise-1": Place(2, 30),
        "exercise-1-end": Place(2, 270),
        "week": Place(4, 30),
    } | {name.replace("_", "-"): place for name, place in changed.items()}
    return RenderedPdf(b"", pages, places, ())


def test_nothing_is_crowded_when_each_part_has_its_page() -> None:
    assert find_crowded(laid_out(), NAMES, pages_before=1) == set()
    assert find_crowded(laid_out(), {}, pages_before=1) == set()


@pytest.mark.parametrize(
    ("made", "crowded"),
    [
        (laid_out(5, exercise_1_end=Place(3, 30), week=Place(5, 30)), {"exercise-1"}),
        (laid_out(5, exercise_1=Place(3, 30), exercise_1_end=Place(3, 270), week=Place(5, 30)), {"first"}),
        (laid_out(5, week=Place(5, 30)), {"know"}),
        (laid_out(5), {"week"}),
    ],
)  # fmt: skip
def test_a_part_that_takes_more_pages_than_its_own_is_crowded(
    made: RenderedPdf, crowded: set[str]
) -> None:
    assert find_crowded(made, NAMES, pages_before=1) == crowded


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
