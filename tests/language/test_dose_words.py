"""A dose is read aloud as whole sentences, and no number stands without its unit."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hep.domain.dose import Dose, Each, Frequency, Occasion, RunSession, Span, Tempo
from hep.domain.exercise import Side
from hep.domain.program import ItemSide, ProgramItem, Rhythm
from hep.domain.request import SoreSide
from hep.language.amount_words import duration_words
from hep.language.dose_words import dose_sentence, leg_words, rhythm_sentence
from hep.language.pace_words import effort_sentence, pace_sentences
from hep.language.words import load_words
from tests.builders import TRAINING, a_dose, an_education_dose, an_exercise

EN = load_words("en")


def an_item(
    dose: Dose, *, side: ItemSide = ItemSide.LEFT, works: Side = Side.UNILATERAL
) -> ProgramItem:
    return ProgramItem(
        exercise=an_exercise(side=works),
        dose=dose,
        side=side,
        first_side=SoreSide.LEFT,
        seconds=300,
        rhythm=Rhythm.TRAINING_DAYS,
        reasons=(),
        cautions=(),
        easier=None,
        harder=None,
    )


def said(dose: Dose, item: ProgramItem | None = None) -> str:
    """The sentence with plain spaces, as a reader hears it."""
    return dose_sentence(dose, item=item, words=EN).replace("\u00a0", " ")


def timed(**measure: Span | Each) -> Dose:
    return Dose(frequency=TRAINING, **measure)  # type: ignore[arg-type]  # one measure by name


@pytest.mark.parametrize(
    ("dose", "sentence"),
    [
        (a_dose(repetitions=(10, 10)), "3 sets of 10."),
        (a_dose(), "3 sets of 10 to 12."),
        (a_dose(sets=1, repetitions=(15, 15)), "15 times."),
        (
            a_dose(repetitions=(8, 8), hold_seconds=Span(5, 5)),
            "3 sets of 8, hold each for 5 seconds.",
        ),
        (a_dose(sets=2, repetitions=(10, 10), each=Each.WAY), "2 sets of 10 each way."),
        (
            a_dose(sets=2, repetitions=(10, 10), each=Each.DIRECTION),
            "2 sets of 10 in each direction.",
        ),
        (timed(sets=Span(3, 3), hold_seconds=Span(30, 30)), "3 times 30 seconds."),
        (timed(hold_seconds=Span(30, 45)), "30 to 45 seconds."),
        (timed(hold_seconds=Span(30, 60)), "30 seconds to 1 minute."),
        (timed(duration_seconds=Span(1200, 1200)), "20 minutes."),
        (timed(duration_seconds=Span(600, 1200)), "10 to 20 minutes."),
        (timed(duration_seconds=Span(60, 60)), "1 minute."),
        (timed(sets=Span(4, 4), distance_metres=Span(20, 20)), "4 times 20 metres."),
        (
            timed(sets=Span(3, 3), hold_seconds=Span(30, 30), each=Each.WAY),
            "3 times 30 seconds each way.",
        ),
        (timed(distance_metres=Span(20, 20), each=Each.DIRECTION), "20 metres in each direction."),
        (an_education_dose(Occasion.EVERY_RUN), "Each time you run."),
    ],
)
def test_a_dose_is_one_sentence(dose: Dose, sentence: str) -> None:
    assert said(dose) == sentence


def test_a_dose_done_more_than_once_a_day_says_so() -> None:
    dose = a_dose(repetitions=(10, 10), frequency=Frequency(Span(2, 3), Span(7, 7)))
    assert said(dose) == "3 sets of 10. Do this 2 to 3 times a day."


@pytest.mark.parametrize(
    ("side", "legs"),
    [(ItemSide.LEFT, "left leg"), (ItemSide.RIGHT, "right leg"), (ItemSide.BOTH, "each leg")],
)
def test_the_sentence_names_the_leg(side: ItemSide, legs: str) -> None:
    dose = a_dose(repetitions=(10, 10))
    assert said(dose, an_item(dose, side=side)) == f"3 sets of 10, {legs}."


def test_both_legs_together_need_no_leg_in_the_sentence() -> None:
    item = an_item(a_dose(), side=ItemSide.BOTH, works=Side.BILATERAL)
    assert leg_words(item, words=EN) == ""


def test_no_number_can_be_parted_from_its_unit() -> None:
    dose = a_dose(repetitions=(8, 8), hold_seconds=Span(5, 5))
    sentence = dose_sentence(dose, item=None, words=EN)
    assert "3\u00a0sets" in sentence
    assert "5\u00a0seconds" in sentence


@pytest.mark.parametrize(
    ("session", "sentence"),
    [
        (
            RunSession(1, 5, 1, 4, 5),
            "Walk 5 minutes. Then 5 times: run 1 minute, walk 4 minutes. Walk 5 minutes.",
        ),
        (RunSession(8, 1, 30, 0, 5), "Walk 5 minutes. Run 30 minutes. Walk 5 minutes."),
    ],
)
def test_a_run_session_tells_every_walk_and_run(session: RunSession, sentence: str) -> None:
    assert said(Dose(frequency=TRAINING, run_session=session)) == sentence


def test_a_dose_that_waits_for_the_running_step_points_to_it() -> None:
    assert said(Dose(frequency=TRAINING, follows_run_schedule=True)) == "As your run step says."


def test_the_pace_tells_rest_tempo_load_and_effort() -> None:
    dose = a_dose(effort=Span(7, 8), repetition_maximum=10)
    assert [one.replace("\u00a0", " ") for one in pace_sentences(dose, words=EN)] == [
        "Rest 1 minute after each set.",
        "Take 2 seconds to move, hold 1 second, take 2 seconds to come back.",
        "Add weight, such as a backpack with books, so that you can do 10, but no more.",
    ]
    lighter = replace(dose, repetition_maximum=None)
    assert pace_sentences(lighter, words=EN)[-1] == (
        "It should feel hard: you could do 2 more, but do not."
    )


def test_a_tempo_without_a_pause_has_no_hold() -> None:
    dose = replace(a_dose(), tempo=Tempo(3, 0, 3))
    assert "Take 3\u00a0seconds to move and 3\u00a0seconds to come back." in pace_sentences(
        dose, words=EN
    )


def test_a_single_set_needs_no_rest_after_it() -> None:
    assert not any("Rest" in one for one in pace_sentences(a_dose(sets=1), words=EN))


@pytest.mark.parametrize(
    "dose", [an_education_dose(), Dose(frequency=TRAINING, run_session=RunSession(1, 5, 1, 4, 5))]
)
def test_education_and_runs_have_no_pace(dose: Dose) -> None:
    assert pace_sentences(dose, words=EN) == ()


def test_every_effort_has_words() -> None:
    found = [effort_sentence(Span(0, most), words=EN) for most in range(11)]
    assert found[3] == "It should feel light."
    assert found[10].startswith("It should feel very hard")
    assert len(set(found)) == 6


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (45, "45 seconds"),
        (60, "1 minute"),
        (90, "90 seconds"),
        (120, "2 minutes"),
        (150, "2 minutes 30 seconds"),
    ],
)
def test_a_length_of_time_is_said_as_people_say_it(seconds: int, words: str) -> None:
    assert duration_words(seconds, words=EN).replace("\u00a0", " ") == words


def test_a_rhythm_says_when_and_education_has_none() -> None:
    assert rhythm_sentence(Rhythm.RUN_DAYS, words=EN) == "On your run days."
    assert rhythm_sentence(Rhythm.AS_NEEDED, words=EN) == ""


@given(
    sets=st.integers(1, 6),
    number=st.integers(1, 40),
    hold=st.none() | st.integers(2, 55),
    times=st.integers(1, 5),
    each=st.none() | st.sampled_from(Each),
)
def test_every_number_of_a_chosen_dose_is_said(
    sets: int, number: int, hold: int | None, times: int, each: Each | None
) -> None:
    dose = a_dose(
        sets=sets,
        repetitions=(number, number),
        hold_seconds=hold and Span(hold, hold),
        each=each,
        frequency=Frequency(Span(times, times), Span(3, 3)),
    )
    is_once = sets == number == 1  # said in a word
    expected = [sets] * (sets > 1) + [number] * (not is_once) + [hold] * (hold is not None)
    expected += [times] * (times > 1)
    found = [int(digits) for digits in re.findall(r"\d+", said(dose))]
    assert found == expected


def test_one_movement_is_done_once() -> None:
    dose = a_dose(sets=1, repetitions=(1, 1))
    assert dose_sentence(dose, item=None, words=EN) == "Once."


ES = load_words("es")


def said_in_spanish(dose: Dose, item: ProgramItem | None = None) -> str:
    return dose_sentence(dose, item=item, words=ES).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("dose", "sentence"),
    [
        (a_dose(repetitions=(10, 10)), "3 series de 10 veces, con la pierna izquierda."),
        (a_dose(), "3 series de 10 a 12 veces, con la pierna izquierda."),
        (a_dose(sets=2, repetitions=(1, 1)), "2 series de 1 vez, con la pierna izquierda."),
        (a_dose(sets=1, repetitions=(1, 1)), "Una vez, con la pierna izquierda."),
        (
            a_dose(repetitions=(8, 8), hold_seconds=Span(5, 5)),
            "3 series de 8 veces, quédese 5 segundos cada vez, con la pierna izquierda.",
        ),
        (
            timed(sets=Span(3, 3), hold_seconds=Span(30, 30)),
            "3 veces, 30 segundos cada vez, con la pierna izquierda.",
        ),
        (timed(duration_seconds=Span(60, 60)), "1 minuto, con la pierna izquierda."),
        (
            a_dose(repetitions=(10, 10), frequency=Frequency(Span(2, 3), Span(7, 7))),
            "3 series de 10 veces, con la pierna izquierda. Hágalo 2 a 3 veces al día.",
        ),
    ],
)
def test_a_spanish_dose_is_a_natural_sentence(dose: Dose, sentence: str) -> None:
    assert said_in_spanish(dose, an_item(dose)) == sentence


def test_a_spanish_pace_speaks_as_usted() -> None:
    dose = a_dose(effort=Span(7, 8), repetition_maximum=10)
    assert [one.replace("\u00a0", " ") for one in pace_sentences(dose, words=ES)] == [
        "Descanse 1 minuto entre series.",
        "Muévase en 2 segundos, quédese 1 segundo y vuelva en 2 segundos.",
        "Añada peso, como una mochila con libros, para que pueda hacer 10, pero no más.",
    ]
    lighter = replace(dose, repetition_maximum=None)
    assert pace_sentences(lighter, words=ES)[-1] == (
        "Debe costarle mucho: podría hacer 2 más, pero no los haga."
    )
    session = RunSession(1, 5, 1, 4, 5)
    assert said_in_spanish(Dose(frequency=TRAINING, run_session=session)) == (
        "Camine 5 minutos. Luego, 5 veces: corra 1 minuto, camine 4 minutos. Camine 5 minutos."
    )


def test_spanish_numbers_are_never_parted_from_their_units() -> None:
    sentence = dose_sentence(a_dose(hold_seconds=Span(5, 5)), item=None, words=ES)
    assert "3\u00a0series" in sentence
    assert "5\u00a0segundos" in sentence


def test_of_legs_in_turn_the_rest_is_what_the_other_leg_leaves() -> None:
    quick = replace(a_dose(sets=2, rest_seconds=90), repetitions=Span(5, 5))  # 5 times 5 seconds
    slow = replace(a_dose(sets=2, rest_seconds=90), repetitions=Span(20, 20))
    assert "Do a set with each leg, then rest 65\u00a0seconds. Do 2\u00a0rounds." in pace_sentences(
        quick, words=EN, in_turn=True
    )
    assert "Do a set with each leg, 2\u00a0rounds, with no extra rest." in pace_sentences(
        slow, words=EN, in_turn=True
    )
    assert "Rest 90\u00a0seconds after each set." in pace_sentences(slow, words=EN)
