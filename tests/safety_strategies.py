"""Answers to the shipped safety questions, for tests over random requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from hep.domain.clearance import Clearance
from hep.domain.safety_answers import SafetyAnswers
from hep.services.safety_fields import clearable

if TYPE_CHECKING:
    from hep.domain.library import Library

LETTERS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=20)


@st.composite
def answers_to(draw: st.DrawFn, library: Library) -> SafetyAnswers:
    """Draw some yes, some groups asked, and an entry for some of what blocks."""
    yes = draw(st.frozensets(st.sampled_from(sorted(library.red_flags)), max_size=3))
    groups = sorted({flag.group for flag in library.red_flags.values()})
    items = [one.id for one in library.tools.wells.items]
    return SafetyAnswers(
        yes,
        draw(st.frozensets(st.sampled_from(groups))),
        tuple(
            Clearance(one, draw(LETTERS), str(draw(st.dates())), draw(LETTERS), draw(LETTERS))
            for one in clearable(library)
            if one in yes and draw(st.booleans())
        ),
        draw(st.frozensets(st.sampled_from(items))),
    )
