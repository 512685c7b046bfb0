"""What is left out, by kind; and only what can come in has a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.planner_words import OMISSIONS
from hep.language.words import load_words
from hep.services.programs import draft_program
from hep.services.requests import read_request
from hep.web.item_view import Narrator
from hep.web.omission_view import GROUP_OF, MAY_BE_PUT_IN, OmissionGroup, omission_groups
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from hep.domain.library import Library


def groups(library: Library, **fields: list[str]) -> tuple[OmissionGroup, ...]:
    program = draft_program(read_request({**ASKED, **fields}, library=library), library=library)
    narrator = Narrator(library, load_words("en"))
    return omission_groups(program.omissions, narrator, asked=program.request.must_have)


def test_every_omission_has_its_group() -> None:
    assert set(GROUP_OF) == set(OMISSIONS)
    assert set(MAY_BE_PUT_IN) <= set(OMISSIONS)


def test_omissions_stand_in_groups_and_nothing_is_lost(library: Library) -> None:
    found = groups(library)
    program = draft_program(read_request(ASKED, library=library), library=library)
    assert sum(one.number for one in found) == len(program.omissions)
    assert [one.title for one in found][-1] == "For safety"


def test_what_may_be_put_in_comes_in_and_what_may_not_has_no_button(library: Library) -> None:
    seen = {True: 0, False: 0}
    for group in groups(library):
        for one in group.omissions:
            seen[one.may_be_put_in] += 1
            request = read_request(
                ASKED | {"must_have": [one.id], "minutes": "60"}, library=library
            )
            given = {item.exercise.id for item in draft_program(request, library=library).items}
            assert (one.id in given) == one.may_be_put_in, one.id
    assert min(seen.values()) > 0


def test_what_was_asked_for_already_has_no_button(library: Library) -> None:
    name = "towel-toe-heel-raise"
    both = [name, "eccentric-drop-straight", "single-heel-raise", "bent-knee-single-heel-raise"]
    shown = {one.id: one for group in groups(library, must_have=both) for one in group.omissions}
    assert shown
    assert not any(shown[one].may_be_put_in for one in both if one in shown)
