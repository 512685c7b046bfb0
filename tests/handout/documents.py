"""A sheet built by hand: plain values, so that no change of the library changes what it prints."""

from __future__ import annotations

from dataclasses import replace

from hep.handout.assets import asset_key
from hep.handout.chart import Chart, ChartItem, LeftOut, Source
from hep.handout.document import (
    Band,
    ExerciseBlock,
    Furniture,
    Glance,
    GoodToKnow,
    HandoutDocument,
    LogRow,
    PageOne,
    Plate,
    Reading,
    SideSign,
    Way,
)
from hep.handout.editions import Printing
from hep.handout.journey_sheet import JourneyBand, JourneySheet
from hep.handout.run_sheet import Bar, RunRow, RunSheet
from hep.handout.stamp import Stamp
from hep.language.sheet_words import DRAFT, SHORT_DAYS, furniture
from hep.language.words import load_words

WORDS = load_words("en")
PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="37mm" height="65mm" viewBox="0 0 37 65">'
    b'<circle cx="18" cy="20" r="12" fill="#0a5560"/></svg>'
)
ASSETS = {asset_key(PICTURE): PICTURE}
FULL_CELL_MM, HALF_CELL_MM = 41.0, 34.0


def a_plate(state: str, *, is_half: bool) -> Plate:
    return Plate(
        asset=asset_key(PICTURE),
        alt=f"A person at the {state.lower()} of the movement.",
        width_mm=29.0 if is_half else 37.0,
        height_mm=51.0 if is_half else 65.0,
        cell_mm=HALF_CELL_MM if is_half else FULL_CELL_MM,
        drop_mm=0.0,
        is_turned=False,
        state=state,
        caption="heel low" if state == "Start" else "heel high",
    )


def a_block(number: int, *, is_half: bool = False, **words: object) -> ExerciseBlock:
    block = ExerciseBlock(
        number=number,
        name=f"Heel raise {number}",
        side=SideSign(is_left=True, is_right=False, words="Your left leg"),
        why="Makes your calf strong.",
        dose="3\u00a0sets of 10, left leg.",
        pace="Rest 1\u00a0minute after each set.",
        when="On your exercise days.",
        plates=(a_plate("Start", is_half=is_half), a_plate("End", is_half=is_half)),
        is_wide=False,
        start="Stand on your left leg. Touch a wall.",
        steps=("Push up on your toes.", "Lower your heel."),
        until="Do this 9 times, then change legs.",
        feel="In your left calf.",
        mistake="Your ankle rolls out.",
        stop_if="You feel a sharp pain.",
        stop_then="Stop all for today.",
        easier=Way("Do 2 sets of 10."),
        harder=Way("Do 3 sets of 12.", a_plate("End", is_half=True)),
        cautions=(),
    )
    return replace(block, **words)  # type: ignore[arg-type]  # a test names the words it changes


def a_page_one(blocks: tuple[ExerciseBlock, ...]) -> PageOne:
    return PageOne(
        kicker="Level 2 of 4: build strength",
        title="Exercises for the sore tendon above your left heel",
        why="Slow, steady load makes the tendon strong.",
        facts=(
            (str(len(blocks)), "exercises"),
            ("3\u00a0days", "a week"),
            ("20\u00a0minutes", "each time"),
            ("You need", "a wall"),
        ),
        glance=tuple(
            Glance(
                one.number,
                one.name,
                one.dose,
                one.plates[-1].asset,
                "Heel up.",
                15.0,
                26.0,
                is_turned=False,
            )
            for one in blocks
        ),
        pain_rule="Your pain limit is 3 out of 10.",
        pain_scale="0 is no pain, 10 the worst.",
        in_turn="Each leg in turn, left first.",
        above="Above it: rest.",
        bands=(
            Band("green", "0 to 2: carry on", "Go on."),
            Band("amber", "3: do not go harder", "You may go on."),
            Band("red", "4 to 10: stop", "Stop and rest."),
        ),
        emergency_rules=("You cannot get your breath.",),
        stop_rules=("You feel a snap.", "Your calf swells up."),
        running="No running for now.",
        instead="Cycling is fine.",
    )


def a_chart() -> Chart:
    return Chart(
        title="Chart: overused tendon",
        facts=(("Level", "2"),),
        goals=("Progressive loading.",),
        warnings=("Safety questions not asked.",),
        items=(
            ChartItem(
                1, "Heel raise 1", "3 sets of 10.", "Rest.", "2 sets.", "", ("Fits. [1]",), ()
            ),
        ),
        left_out=(LeftOut("Needs a ball.", "Heel raise with a ball"),),
        move_on=("3 sets of 15.",),
        step_back=("Stiff for 2 days.",),
        pain=("The plan's one pain limit: 3 of 10.",),
        sources=(Source(1, "A trial.", "https://doi.org/10.1/x", "Not verified: from memory."),),
        unsigned="Not yet signed by a clinician: 1 of the exercises here, 2 of the rule files.",
        record=("Home exercise program.",),
    )


def a_run_sheet() -> RunSheet:
    """A step behind, the next two and the last one of a ladder; a bar of one minute has no room for words."""
    walk, run = Bar(False, 5, 14.5, "5"), Bar(True, 2, 5.8, "2")
    between, short = Bar(False, 3, 8.7, "3"), Bar(False, 1, 2.9, "")
    return RunSheet(
        "Your run plan",
        "Run on Tuesday.",
        (
            RunRow(1, "2 times: run 1 minute, walk 4 minutes.", (), False, True),
            RunRow(
                2,
                "2 times: run 2 minutes, walk 3 minutes.",
                (walk, *(run, between) * 2, walk),
                True,
                False,
            ),
            RunRow(
                3,
                "2 times: run 2 minutes, walk 1 minute.",
                (walk, *(run, short) * 2, walk),
                False,
                False,
            ),
            RunRow(8, "Run 30 minutes.", (walk, Bar(True, 30, 87.0, "30"), walk), False, False),
        ),
        2,
        ("Run on flat ground.",),
        ("Go to the next step.",),
        ("Go back 2 steps.",),
        "After step 8 come and see us.",
    )


def a_journey() -> JourneySheet:
    """A level behind, the present one, one that is not open, and the last."""
    names = ("Heel raise", "Knee to the wall")
    closed = "Not open for you now. Ask us."
    bands = (
        JourneyBand(1, "protect", "Calm.", "Often 1 week.", names[:1], "", False, ("20 times.",)),
        JourneyBand(
            2, "build", "Strong.", "Often 4 weeks.", names, "", True, ("30 times.", "No pain.")
        ),
        JourneyBand(3, "load", "Fast.", "Often 4 to 6 weeks.", (), closed, False, ("10 hops.",)),
        JourneyBand(4, "run", "Far.", "Often 6 weeks.", names[1:], "", False, ("The last step.",)),
    )
    return JourneySheet("Your way back", bands, "After that: go on.")


def a_document(
    *, exercises: int = 2, paper: str = "a4", phone: str = "555 0142"
) -> HandoutDocument:
    """A sheet of so many exercises; from five on two stand on a page."""
    is_half = exercises >= 5
    blocks = tuple(a_block(number, is_half=is_half) for number in range(1, exercises + 1))
    return HandoutDocument(
        language="en",
        direction="ltr",
        printing=Printing(paper),
        clinic="Riverside Physiotherapy",
        brand="#0A5560",
        icons=(),
        logo=None,
        phone=phone,
        emergency="",
        hours="",
        plan="The sore tendon above your left heel",
        date="November 23, 2026",
        draft=DRAFT,
        review="Not yet reviewed by a clinician.",
        page_one=a_page_one(blocks),
        exercises=blocks,
        is_half=is_half,
        good_to_know=GoodToKnow(
            changes=(),
            moving_on=("You do 3 sets of 15.",),
            is_last_level=False,
            usual_again="",
            step_back=("You are stiffer.",),
            days=("Monday, Wednesday, and Friday: 1 and 2.",),
            mornings=(Band("green", "As usual", "Go on."),),
            again="",
            soreness="Soreness is normal.",
            stop_exercise=("You feel a sharp pain.",),
            stopped="Rest for 2 days.",
            report=("New swelling.",),
            report_at_level=(),
            readings=(
                Reading(
                    "Check your shoes",
                    "Shoes wear out.",
                    "You need a light.",
                    ("Look.",),
                    "Once.",
                    plates=(replace(a_plate("End", is_half=True), state="", caption="a shoe"),),
                ),
            ),
        ),
        day_names=SHORT_DAYS,
        log=tuple(
            LogRow(
                one.number,
                one.name,
                one.dose,
                "Left leg first." if one.number == 1 else "",
                ("L", "R") if one.number == 1 else ("",),
                (True, False, True, False, True, False, False),
            )
            for one in blocks
        ),
        say=Furniture(furniture(WORDS, phone=phone, emergency="", hours="", name="", link="")),
        stamp=Stamp(),
        qr="",
        version="Sheet 123abc",
        until="Use this sheet until January 4, 2027.",
        chart=a_chart(),
        runs=a_run_sheet(),
        journey=a_journey(),
    )
