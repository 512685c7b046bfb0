"""The signs of the screens: those that the sheet has, too, are the sheet's own shapes."""

from __future__ import annotations

import pytest

from hep.handout.icons import SHAPES
from hep.web.contexts import environment

SAME = {
    "stop": "stop",
    "care": "do-less",
    "easier": "easier",
    "harder": "harder",
    "cross": "mistake",
}


@pytest.mark.parametrize("name", SAME)
def test_a_sign_of_the_sheet_has_the_same_shape_on_the_screen(name: str) -> None:
    source = '{% import "web/icons.html" as icons %}{{ icons[name]() }}'
    shown = environment().from_string(source).render(name=name)
    for path in SHAPES[SAME[name]]:
        assert f'd="{path}"' in shown
