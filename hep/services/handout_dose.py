"""Doses of a sheet as sentences: the whole one, the short one, another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.request import SoreSide
from hep.language.amount_words import minutes_words, span_in_time, times_words
from hep.language.dose_words import dose_sentence
from hep.language.pace_words import pace_sentences
from hep.language.words import mark
from hep.services.handout_beat import beat_sentence

if TYPE_CHECKING:
    from hep.domain.dose import Dose
    from hep.domain.program import ProgramItem
    from hep.language.words import Words
    from hep.services.handout_setting import Setting


IN_TURN = {
    SoreSide.LEFT: mark("Each leg in turn, left first."),
    SoreSide.RIGHT: mark("Each leg in turn, right first."),
}


def legs_words(item: ProgramItem, words: Words) -> str:
    """Return which leg begins, where the legs take turns; else ""."""
    return words.text(IN_TURN[item.first_side]) if item.legs_take_turns else ""


RUN_IN_ALL = mark("Step {stage}: {whole} with the walks.")
RUN_STEP = mark("Step {stage} of your run plan. Later, do the step that it says.")


def pace(item: ProgramItem, setting: Setting) -> str:
    """Return rest, tempo, load, effort and beat; with the days nothing of the dose is left open."""
    if session := item.dose.run_session:
        stage = setting.words.number(session.stage)
        return setting.words.text(RUN_STEP, stage=stage)
    pieces = pace_sentences(item.dose, words=setting.words, in_turn=item.legs_take_turns)
    said = (*pieces, beat_sentence(item, setting))
    return " ".join(one for one in said if one)


DO_ALL = mark("Do this {number}.")
DO_ALL_AND_CHANGE = mark("Do this {number}, then change legs.")
CHANGE = mark("Then change legs.")
HOLD_FOR = mark("Hold for {time} each time.")
HOLD_FOR_AND_CHANGE = mark("Hold for {time}, then change legs.")
DO_FOR = mark("Do this for {time}.")
DO_FOR_AND_CHANGE = mark("Do this for {time}, then change legs.")


def until_words(item: ProgramItem, setting: Setting) -> str:
    """Return how much of the steps is one set, and that the legs change.

    "" where a set is one time, or told way by way for one leg, and for a run.
    """
    dose, words, turns = item.dose, setting.words, item.legs_take_turns
    if dose.each and turns:
        return words.text(CHANGE)
    if dose.run_session or dose.each:
        return ""
    if dose.repetitions and dose.repetitions.high > 1:
        number = times_words(dose.repetitions, words=words)
        return words.text(DO_ALL_AND_CHANGE if turns else DO_ALL, number=number)
    if dose.repetitions or not (time := dose.hold_seconds or dose.duration_seconds):
        return ""
    sentences = (
        (HOLD_FOR, HOLD_FOR_AND_CHANGE) if dose.hold_seconds else (DO_FOR, DO_FOR_AND_CHANGE)
    )
    return words.text(sentences[turns], time=span_in_time(time, words=words))


def short_dose(item: ProgramItem, setting: Setting, *, with_leg: bool = True) -> str:
    """Return the dose sentence; of a run session, told on its page, only its step and how long."""
    session = item.dose.run_session
    if session:
        whole = minutes_words(session.minutes, words=setting.words)
        stage = setting.words.number(session.stage)
        return setting.words.text(RUN_IN_ALL, stage=stage, whole=whole)
    return dose_sentence(item.dose, item=item if with_leg else None, words=setting.words)


def other_dose(dose: Dose, usual: Dose, words: Words) -> str:
    """Return how much instead; a single set is named, or "8 times" would sound like 8 sets."""
    sentence = dose_sentence(dose, item=None, words=words, usual=usual)
    if dose.run_session:
        return sentence
    if dose.sets.high == 1 and usual.sets.high > 1:
        return words.text("Do only 1\u00a0set: {dose}", dose=sentence)
    return words.text("Do {dose}", dose=sentence)
