"""From a program to plain values: sides, doses, steps and days in words, pictures at their size."""

from __future__ import annotations

import datetime
import html
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hep.domain.dose import Span
from hep.domain.errors import MissingPicture
from hep.domain.exercise import Level
from hep.domain.program import Rhythm, StepKind
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.domain.safety_answers import SafetyAnswers
from hep.domain.week import WEEK
from hep.handout.document import Way
from hep.handout.editions import Edition, Printing
from hep.handout.html import render_html
from hep.language.sheet_words import furniture
from hep.language.words import load_words
from hep.services.handout_boxes import READING
from hep.services.handout_document import build_document
from hep.services.programs import draft_program
from tests.shipped import shipped

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Program
    from hep.handout.document import HandoutDocument

EN = load_words("en")
RUN = "walk-run-intervals"
POINTERS = {
    "more_signs": "good_to_know",
    "more_signs_next": "before_you_begin",
    "then_back": "go_back",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def a_program(library: Library, *, level: int = 2, **fields: object) -> Program:
    asked = {"cause": "overuse", "side": SoreSide.LEFT, **fields}
    request = PlanRequest(level=Level(level), **asked)  # type: ignore[arg-type]  # a test names its fields
    return draft_program(request, library=library)


def a_runner(library: Library) -> Program:
    return a_program(library, level=4, gate=Gate.MET, entry=Entry.MET, running="stage-1")


def built(
    program: Program, library: Library, *, paper: str = "a4", edition: Edition = Edition.PATIENT
) -> tuple[HandoutDocument, dict[str, bytes]]:
    return build_document(
        program,
        library=library,
        words=EN,
        clinic=("", ""),
        printed_on=datetime.date(2026, 11, 23),
        printing=Printing(paper, edition),
    )


def all_words(document: HandoutDocument) -> str:
    return repr(document)


def test_numb_feet_wear_shoes_where_others_may_choose(library: Library) -> None:
    raises = frozenset({"double-heel-raise"})
    numb_tag = frozenset({"NEUROPATHY"})
    free, _ = built(a_program(library, cause="instability", must_have=raises), library)
    careful = a_program(library, cause="instability", must_have=raises, tags=numb_tag)
    numb, _ = built(careful, library)
    assert "Shoes or bare feet." in all_words(free)
    assert "bare feet" not in all_words(numb).lower()
    assert "Shoes on." in all_words(numb)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (0, "Draft. Safety questions not asked."),
        (1, "Draft. Safety questions not all asked."),
        (6, ""),
    ],
)
def test_a_sheet_is_a_draft_until_every_safety_question_was_asked(
    library: Library, asked: int, says: str
) -> None:
    groups = list(dict.fromkeys(flag.group for flag in library.red_flags.values()))
    safety = SafetyAnswers(asked=frozenset(groups[:asked]))
    document, _ = built(a_program(library, safety=safety), library)
    assert document.draft == says


@pytest.mark.parametrize("side", list(SoreSide))
def test_no_placeholder_is_left_in_any_text(library: Library, side: SoreSide) -> None:
    for level in Level:
        document, _ = built(a_program(library, level=int(level), side=side), library)
        assert "{" not in all_words(document).replace("{phone}", "")


def test_every_picture_that_is_named_is_handed_over_and_no_other(library: Library) -> None:
    document, assets = built(a_program(library), library)
    named = {plate.asset for block in document.exercises for plate in block.plates}
    ways = [way for block in document.exercises for way in (block.easier, block.harder)]
    named |= {way.plate.asset for way in ways if way.plate}
    named |= {glance.asset for glance in document.page_one.glance}
    named |= {plate.asset for one in document.good_to_know.readings for plate in one.plates}
    named |= {key for _, key in document.icons}
    assert named == set(assets)


def test_pictures_of_what_goes_on_and_on_have_their_own_names_and_no_start_or_end(
    library: Library,
) -> None:
    program = a_runner(library)
    document, _ = built(program, library)
    states = {
        item.exercise.id: [(plate.state, plate.caption) for plate in block.plates]
        for item, block in zip(program.active_items, document.exercises, strict=True)
    }
    assert states[RUN] == [("Walk", ""), ("Easy run", "")]
    said = [pair for pairs in states.values() for pair in pairs if pair[0] in ("Start", "End")]
    assert said
    assert all(caption for _, caption in said)


def test_a_thing_to_know_has_its_drawing_whole_in_its_place_with_its_words(
    library: Library,
) -> None:
    (item,) = a_program(library, cause="footwear", level=1).education_items
    document, assets = built(a_program(library, cause="footwear", level=1), library)
    (one,) = document.good_to_know.readings
    (plate,) = one.plates
    assert plate.caption == item.exercise.require_text("en").caption["1"]
    assert plate.alt == item.exercise.require_text("en").alt["1"]
    assert (plate.state, plate.drop_mm, plate.is_turned) == ("", 0.0, False)
    assert plate.width_mm <= READING.wide_mm
    assert plate.height_mm <= READING.high_mm
    (picture,) = item.exercise.pictures
    shape = picture.width_mm / picture.height_mm
    assert plate.width_mm / plate.height_mm == pytest.approx(shape, rel=0.01)
    assert b"<g transform" not in assets[plate.asset]  # digits are not turned over for the left


def test_a_thing_to_know_without_a_drawing_has_its_words_alone(library: Library) -> None:
    program = a_program(library, cause="footwear", level=1)
    items = tuple(
        replace(item, exercise=replace(item.exercise, pictures=())) if not item.minutes else item
        for item in program.items
    )
    document, _ = built(replace(program, items=items), library)
    assert document.good_to_know.readings[0].plates == ()


def test_pictures_beside_each_other_fit_their_column_at_one_scale(library: Library) -> None:
    for level in Level:
        document, _ = built(a_program(library, level=int(level)), library)
        for block in document.exercises:
            widths = [plate.cell_mm for plate in block.plates]
            assert (max(widths) if block.is_wide else sum(widths)) <= 82
            assert all(plate.width_mm <= plate.cell_mm for plate in block.plates)
            floors = {round(plate.height_mm + plate.drop_mm) for plate in block.plates}
            assert block.is_wide or max(floors) - min(floors) <= 1


def test_five_exercises_stand_two_on_a_page(library: Library) -> None:
    more = a_program(library, max_exercises=6, minutes=60)
    assert built(more, library)[0].is_half
    assert not built(a_program(library), library)[0].is_half


def test_the_signs_say_which_leg_works(library: Library) -> None:
    blocks = [
        block
        for side in (SoreSide.LEFT, SoreSide.RIGHT)
        for level in Level
        for block in built(a_program(library, level=int(level), side=side), library)[0].exercises
    ]
    signs = {(one.side.is_left, one.side.is_right, one.side.words) for one in blocks}
    assert (True, True, "Each leg in turn, left first.") in signs
    assert (True, True, "Each leg in turn, right first.") in signs
    assert (True, True, "Both legs") in signs
    for is_left, is_right, words in signs:
        if is_left != is_right:
            assert words == ("Your left leg" if is_left else "Your right leg")


def test_a_step_says_what_to_do_and_when(library: Library) -> None:
    document, _ = built(a_program(library), library)
    for block in document.exercises:
        assert block.easier.words.endswith(
            "Do this if you cannot do it well, or when the pain guide says so."
        )
        assert block.harder.words.endswith(
            "Do this when it was easy on 2\u00a0exercise days in a row."
            " Make only one exercise harder each week."
        )


def test_who_trains_every_day_waits_two_days_before_going_harder(library: Library) -> None:
    program = a_program(library)
    daily = tuple(replace(one, rhythm=Rhythm.EVERY_DAY, days=WEEK) for one in program.active_items)
    document, _ = built(replace(program, items=daily), library)
    assert all(
        "easy 2\u00a0times, 2\u00a0days apart." in block.harder.words
        for block in document.exercises
    )


def test_heavy_work_and_hops_go_up_more_slowly(library: Library) -> None:
    spaced, seen = library.rules.spaced_flags, set()
    for cause in ("overuse", "instability"):
        program = a_program(library, level=3, cause=cause, gate=Gate.MET, entry=Entry.MET)
        document, _ = built(program, library)
        for block, item in zip(document.exercises, program.active_items, strict=True):
            is_spaced = bool(item.exercise.flags & spaced)
            slow = "every 2\u00a0weeks at most" in block.harder.words
            assert slow == (is_spaced and item.harder is not None), block.name
            seen.add(slow)
    assert seen == {True, False}


def test_another_exercise_as_a_way_is_drawn_for_the_same_leg(library: Library) -> None:
    program = a_program(library)
    document, assets = built(program, library)
    for block, item in zip(document.exercises, program.active_items, strict=True):
        for way, step in ((block.easier, item.easier), (block.harder, item.harder)):
            is_other = step is not None and step.kind is StepKind.EXERCISE
            assert (way.plate is not None) == is_other, block.name
            if way.plate:
                assert way.plate.asset in assets
                assert way.plate.alt


def test_an_easier_exercise_names_its_leg_and_why_its_number_is_higher(library: Library) -> None:
    raises = frozenset({"single-heel-raise"})
    asked = a_program(library, must_have=raises, given_before=frozenset({"double-heel-raise"}))
    document, _ = built(asked, library)
    found = dict(
        zip((one.exercise.id for one in asked.active_items), document.exercises, strict=True)
    )
    easier = found["single-heel-raise"].easier.words.replace("\u00a0", " ")
    assert "3 sets of 15, each leg. It is lighter, so you do more of it. Do this if" in easier
    fewer = [
        block.easier.words for block in document.exercises if "It is lighter" not in repr(block)
    ]
    assert fewer
    assert not any("each leg. Do this if" in one and "15" in one for one in fewer)


def test_where_no_pain_is_allowed_nobody_goes_back_to_the_usual_way_alone(library: Library) -> None:
    bone = replace(a_program(library), pain_limit=0)
    assert built(bone, library)[0].good_to_know.usual_again == ""
    usual, _ = built(a_program(library), library)
    sessions = library.tools.pain_rule.green_sessions
    assert f"went well {sessions} times" in usual.good_to_know.usual_again


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_heading_that_is_pointed_to_is_named_as_it_stands(language: str) -> None:
    said = dict(furniture(load_words(language), phone="", emergency="", hours="", name="", link=""))
    for pointer, heading in POINTERS.items():
        assert said[heading] in said[pointer]


def test_the_last_level_has_nothing_to_move_on_to(library: Library) -> None:
    (last, _), (earlier, _) = built(a_runner(library), library), built(a_program(library), library)
    assert last.say["arrived"] in render_html(last)[0]
    assert last.say["moving_on"] not in render_html(last)[0]
    assert earlier.say["moving_on"] in render_html(earlier)[0]
    assert earlier.say["arrived"] not in render_html(earlier)[0]


@pytest.mark.parametrize("edition", [Edition.ONE_PAGE, Edition.LOG, Edition.THERAPIST])
def test_a_page_that_hangs_alone_says_every_sign_to_stop(
    library: Library, edition: Edition
) -> None:
    document, _ = built(a_program(library), library)
    page = html.unescape(render_html(replace(document, printing=Printing("a4", edition)))[0])
    know, first = document.good_to_know, document.page_one
    said = (*know.report, *first.stop_rules, *first.emergency_rules, first.running)
    assert [one for one in said if one not in page] == []


def test_after_the_steps_stands_how_much_and_that_the_legs_change(library: Library) -> None:
    program = a_program(library)
    document, _ = built(program, library)
    last = {
        item.exercise.id: block.until.replace("\u00a0", " ")
        for block, item in zip(document.exercises, program.active_items, strict=True)
    }
    for item in program.active_items:
        said, dose = last[item.exercise.id], item.dose
        if dose.each:
            assert said == ("Then change legs." if item.legs_take_turns else "")
        elif dose.repetitions:
            assert f"Do this {dose.repetitions.low} times" in said
        else:
            assert said.startswith("Hold for " if dose.hold_seconds else "Do this for ")
        assert said.lower().endswith("then change legs.") == item.legs_take_turns


def test_at_a_limit_of_no_pain_the_easier_step_does_not_wait_for_pain(library: Library) -> None:
    program = replace(a_program(library), pain_limit=0)
    document, _ = built(program, library)
    assert all(
        block.easier.words.endswith("Do this if you cannot do it well.")
        for block in document.exercises
    )
    assert [band.zone for band in document.page_one.bands] == ["green", "red"]


def test_fewer_sets_are_said_as_sets_down_to_the_last_one(library: Library) -> None:
    program = a_program(library)
    item = next(
        one
        for one in program.active_items
        if one.easier and one.dose.repetitions and not one.dose.each
    )
    assert item.easier is not None
    said = {}
    for sets in (1, 2):
        usual = replace(item.dose, sets=Span(3, 3), repetitions=Span(8, 8))
        step = replace(item.easier, kind=StepKind.DOSE, dose=replace(usual, sets=Span(sets, sets)))
        changed = replace(item, dose=usual, easier=step)
        block = built(replace(program, items=(changed,)), library)[0].exercises[0]
        said[sets] = block.easier.words.replace("\u00a0", " ")
    assert said[1].startswith("Do only 1 set: 8 times.")
    assert said[2].startswith("Do 2 sets of 8.")


def test_a_missing_step_leaves_its_place_empty(library: Library) -> None:
    program = a_program(library)
    items = tuple(replace(item, easier=None, harder=None) for item in program.items)
    document, _ = built(replace(program, items=items), library)
    assert {one for block in document.exercises for one in (block.easier, block.harder)} == {
        Way("")
    }


def test_a_runner_is_told_the_session_and_the_days(library: Library) -> None:
    document, _ = built(a_runner(library), library)
    run = next(one for one in document.exercises if "run 1\u00a0minute" in one.dose)
    assert run.dose.startswith("Walk 5\u00a0minutes.")
    assert "as your run plan says. You are at step 1." in document.page_one.running
    glance = next(one for one in document.page_one.glance if one.number == run.number)
    assert glance.dose == "Step 1: 35\u00a0minutes with the walks. Tue, Thu, and Sat."
    assert len(document.good_to_know.days) == 2
    assert "You start to limp." in document.good_to_know.stop_exercise


def test_the_week_has_boxes_only_where_something_is_due(library: Library) -> None:
    program = a_runner(library)
    document, _ = built(program, library)
    due = {
        row.number: {day for day, is_due in enumerate(row.days) if is_due} for row in document.log
    }
    for number, item in enumerate(program.active_items, start=1):
        assert due[number] == set(item.days)


def test_an_exercise_on_fewer_days_than_the_others_names_its_own(library: Library) -> None:
    hops = frozenset({"hop-to-stabilise"})
    program = a_program(
        library, cause="overuse", level=4, gate=Gate.MET, entry=Entry.MET, must_have=hops
    )
    document, _ = built(program, library)
    item = next(one for one in program.active_items if len(one.days) < len(program.training_days))
    block = document.exercises[program.active_items.index(item)]
    assert block.when == "On Monday and Friday."
    others = [one for one in document.exercises if one is not block]
    assert all(one.when == "Every day." or one.when.startswith("On ") for one in others)
    assert any(
        line.startswith("Monday and Friday: exercise") for line in document.good_to_know.days
    )


def test_an_exercise_for_each_leg_in_turn_has_a_box_for_each(library: Library) -> None:
    document, _ = built(a_program(library), library)
    for block, row in zip(document.exercises, document.log, strict=True):
        assert (row.boxes == ("L", "R")) == block.side.words.startswith("Each leg in turn")


def test_what_is_done_twice_a_day_has_two_boxes(library: Library) -> None:
    program = a_program(library, cause="scar", level=1)
    document, _ = built(program, library)
    for row, item in zip(document.log, program.active_items, strict=True):
        if not item.legs_take_turns:
            assert len(row.boxes) == item.dose.frequency.times_per_day.high
    assert ("", "") in [row.boxes for row in document.log]


def test_nothing_is_said_twice_at_the_start(library: Library) -> None:
    for level in Level:
        document, _ = built(a_program(library, level=int(level)), library)
        for block in document.exercises:
            sentences = [one.strip() for one in block.start.rstrip(".").split(". ")]
            assert len(sentences) == len(set(sentences)), block.name


def test_an_exercise_without_its_end_picture_makes_no_sheet(library: Library) -> None:
    program = a_program(library)
    first = program.items[0]
    bare = replace(first.exercise, pictures=first.exercise.pictures[:1])
    broken = replace(program, items=(replace(first, exercise=bare), *program.items[1:]))
    with pytest.raises(MissingPicture, match="no picture 'end'"):
        built(broken, library)


def test_what_is_needed_is_named_once(library: Library) -> None:
    needed = built(a_program(library), library)[0].page_one.facts[-1][1]
    things = needed.replace(", and ", ", ").split(", ")
    assert len(things) == len(set(things))


def test_the_sheet_says_that_no_clinician_has_reviewed_it_until_all_are(library: Library) -> None:
    assert built(a_program(library), library)[0].review == "Not yet reviewed by a clinician."


def test_a_program_that_needs_nothing_says_so(library: Library) -> None:
    program = a_program(library)
    items = tuple(
        replace(item, exercise=replace(item.exercise, equipment=())) for item in program.items
    )
    document, _ = built(replace(program, items=items), library)
    assert document.page_one.facts[-1] == ("You need", "nothing but your body")


def test_who_may_fall_is_told_of_a_bike_that_stands(library: Library) -> None:
    steady, _ = built(a_program(library), library)
    falls, _ = built(a_program(library, tags=frozenset({"FALLS"})), library)
    assert steady.page_one.instead.startswith("Cycling and swimming")
    assert falls.page_one.instead.startswith("An exercise bike and swimming")


def test_opening_hours_stand_beside_the_number_and_only_where_they_are_known(
    library: Library,
) -> None:
    program = a_program(library)
    for hours in ("", "Monday to Friday, 8 to 18"):
        document, _ = build_document(
            program,
            library=library,
            words=EN,
            clinic=("Riverside", "555 0142", "112", hours),
            printed_on=datetime.date(2026, 11, 23),
            printing=Printing(),
        )
        html, _ = render_html(document)
        box = html.partition('class="same-day"')[2].partition("</div>")[0]
        assert ("We are open Monday to Friday, 8 to 18." in box) == bool(hours)
        assert "We are closed? Call 112." in box
