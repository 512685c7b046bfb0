"""What a button beside an exercise does to the request, on the shipped library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.alternatives import alternatives
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Level
from hep.domain.program import StepKind
from hep.domain.request import PlanRequest, SoreSide
from hep.services.programs import draft_program
from hep.services.request_json import plain_request
from hep.services.requests import read_request
from hep.web.item_actions import act_on
from hep.web.replacing import is_open, minutes_after
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.web.forms import Fields

HEEL, STAND = "single-heel-raise", "single-leg-stance"


def planned(fields: Fields, library: Library) -> Program:
    return draft_program(read_request(fields, library=library), library=library)


def ids(fields: Fields, library: Library) -> list[str]:
    return [one.exercise.id for one in planned(fields, library).items]


def after(act: str, library: Library, fields: Fields = ASKED) -> Fields:
    return act_on(dict(fields), act, library=library)


def programs(library: Library) -> Iterator[Program]:
    for cause in library.pathways:
        for level in Level:
            try:
                yield draft_program(PlanRequest(cause, level, SoreSide.LEFT), library=library)
            except NothingSuitable:
                continue


def test_keep_and_free_turn_a_must_have_on_and_off(library: Library) -> None:
    kept = after(f"keep:{HEEL}", library, ASKED | {"must_not": [HEEL]})
    assert kept["must_have"] == [HEEL]
    assert "must_not" not in kept
    assert after(f"free:{HEEL}", library, kept) == ASKED


def test_liking_is_a_favourite(library: Library) -> None:
    liked = after(f"like:{HEEL}", library)
    assert liked["favourites"] == [HEEL]
    assert after(f"unlike:{HEEL}", library, liked) == ASKED


def test_what_was_left_out_can_be_put_in(library: Library) -> None:
    name = "eccentric-lower-floor"
    assert name not in ids(ASKED, library)
    assert name in ids(after(f"put:{name}", library), library)


def test_what_is_blocked_never_comes_in(library: Library) -> None:
    for one in sorted(library.exercises):
        fields = after(f"put:{one}", library, ASKED | {"tags": ["FALLS"]})
        request = read_request(fields, library=library)
        program = draft_program(request, library=library)
        given = {item.exercise.id for item in program.items}
        falls = library.tags["FALLS"]
        assert not any(falls.does_block(library.exercises[name]) for name in given), one
        assert one in given or program.hindered


def test_a_swap_changes_one_item_and_no_other(library: Library) -> None:
    seen = 0
    for program in programs(library):
        fields = plain_request(program.request)
        before = {one.exercise.id for one in program.items}
        for item in program.active_items:
            for swap in [
                one for one in alternatives(program, item, library) if is_open(one, program)
            ][:2]:
                into = swap.into.exercise.id
                changed = after(f"swap:{swap.out}:{into}", library, fields)
                assert set(ids(changed, library)) == before - {swap.out} | {into}
                assert int(str(changed["minutes"])) == max(20, minutes_after(swap, program))
                seen += 1
    assert seen > 50


def test_a_swap_that_breaks_a_rule_or_names_nobody_does_nothing(library: Library) -> None:
    for act in (
        f"swap:{HEEL}:{STAND}",
        f"swap:{STAND}:walk-brisk",
        "swap:a-march:a-skip",
        f"swap:{HEEL}",
    ):
        assert after(act, library) == ASKED


def test_a_swap_keeps_the_place_in_a_wanted_order(library: Library) -> None:
    fields = after(f"up:{HEEL}", library)
    order = str(fields["order"][0]).split(",")
    swapped = after(f"swap:{STAND}:tandem-stance", library, fields)
    expected = ["tandem-stance" if one == STAND else one for one in order]
    assert swapped["order"] == [",".join(expected)]
    assert ids(swapped, library)[: len(order)] == expected


def test_taking_one_out_leaves_the_others_and_nothing_more(library: Library) -> None:
    for program in programs(library):
        trained = [one.exercise.id for one in program.active_items]
        if len(trained) == 1:
            continue
        fields = after(f"remove:{trained[0]}", library, plain_request(program.request))
        left = [one.exercise.id for one in planned(fields, library).active_items]
        assert sorted(left) == sorted(trained[1:])


def test_the_last_exercise_and_what_is_read_are_not_taken_out(library: Library) -> None:
    one = ASKED | {"max_exercises": "1"}
    (only,) = [item.exercise.id for item in planned(one, library).active_items]
    assert after(f"remove:{only}", library, one) == one
    assert after("remove:pain-monitor-card", library) == ASKED


@pytest.mark.parametrize("way", ["easier", "harder"])
def test_a_printed_step_can_be_taken_as_the_item(library: Library, way: str) -> None:
    taken = {StepKind.DOSE: 0, StepKind.EXERCISE: 0}
    for program in programs(library):
        fields = plain_request(program.request)
        for item in program.active_items:
            step, changed = getattr(item, way), after(f"{way}:{item.exercise.id}", library, fields)
            if changed == fields:
                continue
            new = {one.exercise.id: one for one in planned(changed, library).items}
            assert new[step.exercise.id].exercise is step.exercise
            assert len(new) == len(program.items)
            if step.kind is StepKind.DOSE:
                assert new[step.exercise.id].dose.sets == step.dose.sets
                assert new[step.exercise.id].dose.repetitions == step.dose.repetitions
            taken[step.kind] += 1
    assert taken[StepKind.DOSE] > 10
    if way == "easier":
        assert taken[StepKind.EXERCISE] > 3


def test_up_and_down_change_places(library: Library) -> None:
    first, second, *_ = ids(ASKED, library)
    moved = after(f"down:{first}", library)
    assert ids(moved, library)[:2] == [second, first]
    assert ids(after(f"up:{first}", library, moved), library) == ids(ASKED, library)
    assert after(f"up:{first}", library) == ASKED
    assert after("down:pain-monitor-card", library) == ASKED


def test_the_program_on_show_becomes_the_one_before(library: Library) -> None:
    assert after("before", library)["given_before"] == sorted(ids(ASKED, library))


def test_all_that_was_set_by_hand_can_be_undone(library: Library) -> None:
    fields = ASKED
    for act in (f"like:{HEEL}", f"harder:{HEEL}", f"up:{HEEL}", f"remove:{STAND}"):
        fields = after(act, library, fields)
    plain = after("plain", library, fields)
    assert set(plain) - set(ASKED) == {"max_exercises"}


def test_the_planned_dose_comes_back(library: Library) -> None:
    edited = after(f"harder:{HEEL}", library)
    assert "dose_edits" in edited
    assert after(f"as-planned:{HEEL}", library, edited) == ASKED


@pytest.mark.parametrize(
    "act",
    [
        "",
        "nonsense",
        "keep",
        "keep:nope",
        "up",
        "easier:nope",
        "keep:a:b",
        "harder:a-march",
        "easier:a-march",
    ],
)
def test_an_action_that_means_nothing_changes_nothing(library: Library, act: str) -> None:
    assert after(act, library) == ASKED


def test_without_a_program_only_lists_change(library: Library) -> None:
    none = ASKED | {"tags": ["FX_SURG"]}
    assert after(f"up:{HEEL}", library, none) == none
    assert after(f"keep:{HEEL}", library, none)["must_have"] == [HEEL]
