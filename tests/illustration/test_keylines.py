"""A white gap where a limb of the person crosses the person, and nowhere else."""

from __future__ import annotations

from hep.illustration.keylines import keyline_path
from hep.illustration.pen import PEN
from tests.illustration.drawn import lines
from tests.illustration.rendered import is_inked
from tests.illustration.simple_meshes import square


def test_a_limb_before_the_person_has_a_white_gap_on_its_far_side() -> None:
    found = lines(square(side=3.0), square(middle=(0, 0, 0.5)))
    gap = keyline_path(found)
    # The near square ends at 5 mm; the gap lies beyond it, on the farther form.
    assert is_inked(gap, 5.3, 0.0)
    assert not is_inked(gap, 4.7, 0.0)
    assert not is_inked(gap, 5.0 + PEN.inner / 2 + PEN.keyline + 0.2, 0.0)


def test_a_cloth_that_lies_on_the_skin_has_no_white_gap() -> None:
    found = lines(square(side=3.0), square(group=2, slot="shirt", middle=(0, 0, 0.01)))
    assert keyline_path(found) == ""


def test_a_limb_before_a_prop_has_no_white_gap() -> None:
    found = lines(square(side=3.0, slot="wood"), square(group=2, middle=(0, 0, 0.5)))
    assert keyline_path(found) == ""
