"""How large pictures may be: nowhere in large print smaller than in the patient's edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.request import Entry
from hep.handout.editions import Edition, Printing
from hep.services.handout_boxes import FEW
from tests.services.sheets import a_program, its_document

if TYPE_CHECKING:
    from hep.handout.document import Glance, HandoutDocument, Plate


def test_large_print_has_larger_pictures_everywhere() -> None:
    program = a_program(entry=Entry.MET, subtype="achilles-midportion")
    usual, large = (
        its_document(program, Printing("a4", one)) for one in (Edition.PATIENT, Edition.LARGE_PRINT)
    )
    assert len(usual.page_one.glance) <= FEW
    for small, big in zip(_pictures(usual), _pictures(large), strict=True):
        assert big[0] > 1.02 * small[0], big
        assert big[0] / big[1] == pytest.approx(small[0] / small[1], rel=0.02)


def _pictures(document: HandoutDocument) -> list[tuple[float, float]]:
    """Return width and height, millimetres, of every picture of a sheet, in order."""
    ways = (way for one in document.exercises for way in (one.easier, one.harder))
    pictures: list[Glance | Plate] = [
        *document.page_one.glance,
        *(plate for one in document.exercises for plate in one.plates),
        *(way.plate for way in ways if way.plate),
        *(plate for one in document.good_to_know.readings for plate in one.plates),
    ]
    return [(one.width_mm, one.height_mm) for one in pictures]
