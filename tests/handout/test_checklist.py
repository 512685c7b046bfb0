"""The table of the checklist: 34 points, each edition told once, nothing left out without a reason."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from hep.handout import checklist
from hep.handout.checklist import TABLE, Way, load_checklist, require_point
from hep.handout.editions import Edition

if TYPE_CHECKING:
    from pathlib import Path

POINTS = load_checklist()
FULL = (Edition.PATIENT, Edition.LARGE_PRINT)


def test_there_are_34_points_in_order_with_names_of_their_own() -> None:
    assert [one.number for one in POINTS] == list(range(1, 35))
    assert len({one.id for one in POINTS}) == 34
    assert all(one.words and one.source for one in POINTS)


@pytest.mark.parametrize("edition", FULL)
def test_every_point_applies_to_the_full_sheets(edition: Edition) -> None:
    assert [one.id for one in POINTS if one.way(edition) is Way.NOT_APPLICABLE] == []


def test_a_point_that_does_not_apply_says_why() -> None:
    for one in POINTS:
        left_out = {edition for edition in Edition if one.way(edition) is Way.NOT_APPLICABLE}
        assert left_out == set(one.reasons)
        assert all(len(why.split()) >= 4 for why in one.reasons.values()), one.id


def test_a_point_for_eyes_says_at_what_they_look() -> None:
    for one in POINTS:
        if Way.EYES in one.ways.values():
            assert len(one.looked_at.split()) >= 4, one.id
            assert one.needs_eyes


def test_a_point_is_found_by_its_id() -> None:
    assert require_point("contrast").number == 30
    with pytest.raises(KeyError):
        require_point("beauty")


@pytest.mark.parametrize("editions", [["patient"], ["patient", *Edition]])
def test_an_edition_told_twice_or_not_at_all_is_refused(
    editions: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "checklist.toml"
    names = ", ".join(f'"{one}"' for one in editions)
    path.write_text(
        f'[[points]]\nnumber = 1\nid = "x"\nwords = "x"\nsource = "x"\nmachine = [{names}]\n'
    )
    monkeypatch.setattr(checklist, "TABLE", path)
    with pytest.raises(ValueError, match="name each edition once"):
        load_checklist.__wrapped__()


def test_the_table_holds_no_key_that_nobody_reads() -> None:
    known = {"number", "id", "words", "source", "machine", "eyes", "not_applicable"}
    known |= {"looked_at", "gap"}
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    assert {key for point in table["points"] for key in point} <= known
