"""How each check of a library that loads is broken: claims, hard words, shoes, doses, idle ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.domain.exercise import Shoes, Side, StopSign
from tests.library.spoilt import faults_in

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from tests.library.spoilt import Damage, Spoilt, Told

KEYS = ("purpose", "brief", "mistake", "easier", "harder", "feel", "stop_if")
HARD = (
    "Rehabilitation necessitates individualised physiological adaptation.",
    "Unanticipated deterioration necessitates professional consultation.",
    "Inappropriate compensatory stabilisation.",
    "Utilise bilateral stabilisation.",
    "Facilitate individualised progression.",
    "Generalised musculature activation.",
    "Unanticipated deterioration.",
)
HARD_IN_SPANISH = (
    "Rehabilitación individualizada progresivamente especializada.",
    "Desestabilización fisiológica imprevisible.",
    "Compensaciones biomecánicas inapropiadas.",
    "Estabilización bilateral facilitada.",
    "Progresión individualizada intensificada.",
    "Activación muscular generalizada.",
    "Deterioro inmediatamente imprevisible.",
)
CLAIMS = ("It breaks down scar tissue.", "It tightens your ligaments.", "A cure, guaranteed.")
SPANISH_CLAIMS = ("Rompe la cicatriz.", "Tensa los ligamentos.", "Resultado garantizado.")


def _text(one: Exercise, language: str = "en") -> str:
    return f"items/{one.id}/text.{language}.yaml"


def _file(one: Exercise) -> str:
    return f"items/{one.id}/exercise.yaml"


# --- words ---


def _claim(it: Spoilt) -> Told:
    new = f"purpose: {it.draw(CLAIMS)}"
    return it.edit(_text(it.exercise()), r"^purpose: .*$", new), "claims '"


def _claim_in_spanish(it: Spoilt) -> Told:
    new = f"purpose: {it.draw(SPANISH_CLAIMS)}"
    return it.edit(_text(it.exercise(), "es"), r"^purpose: .*$", new), "claims '"


def _long_sentence(it: Spoilt) -> Told:
    new = "mistake: " + " ".join(["it is"] * 12)
    return it.edit(_text(it.exercise()), r"^mistake: .*$", new), "has a sentence of 24 words"


def _with_words(it: Spoilt, words: tuple[str, ...], *, language: str) -> str:
    """Write other words into an exercise; return where a problem of its whole text stands."""
    name = _text(it.exercise(side=Side.BILATERAL), language)  # no word names a side
    for key, line in zip(KEYS, words, strict=True):
        it.edit(name, rf"^{key}: .*$", f"{key}: {line}")
    it.edit(name, r"^steps:\n(  .*\n)+", f"steps:\n  - {words[3]}\n  - {words[4]}\n")
    return f"exercises/{name}:1"


def _hard_words(it: Spoilt) -> Told:
    return _with_words(it, HARD, language="en"), "reads at grade"


def _hard_words_in_spanish(it: Spoilt) -> Told:
    return _with_words(it, HARD_IN_SPANISH, language="es"), "on the INFLESZ scale"


def _long_sentences_all_over(it: Spoilt) -> Told:
    name = _text(it.exercise(side=Side.BILATERAL))  # no word names a side
    long = " ".join(["a"] * 29)
    it.edit(name, r"^purpose: .*$", f"purpose: {long[:39]}")  # 20 words, the most it may have
    for key in ("start", *KEYS[1:]):
        it.edit(name, rf"^{key}: .*$", f"{key}: {long}")
    it.edit(name, r"^steps:\n(  .*\n)+", f"steps:\n  - {long}\n  - {long} b\n")
    return f"exercises/{name}:1", "words a sentence on average"


def _not_translated(it: Spoilt) -> Told:
    one = it.exercise()
    it.write(_text(one, "es"), None)
    return f"exercises/{_text(one)}:1", "is not there in the language 'es'"


# --- things ---


def _without(it: Spoilt, thing: str) -> Exercise:
    """Draw a movement of one leg that does without this thing, and which says what to hold."""
    return it.draw(
        [
            one
            for one in it.exercises.values()
            if one.side is Side.UNILATERAL
            and one.texts["en"].support
            and not any(thing in group for group in one.equipment)
        ]
    )


def _thing_that_is_not_listed(it: Spoilt) -> Told:
    file = _text(_without(it, "towel"))
    at = it.edit(file, r"^support: .*$", "support: Hold on to a rolled towel.")
    return at, "asks for 'a rolled towel', but towel is not listed"


def _thing_that_is_not_listed_in_spanish(it: Spoilt) -> Told:
    file = _text(_without(it, "table"), "es")
    at = it.edit(file, r"^start: .*$", "start: Apoye el pie {sore}. Toque una pared o la encimera.")
    return at, "asks for 'la encimera', but table is not listed"


def _with_call(it: Spoilt, *, asked: bool) -> Exercise:
    """Draw a movement whose signs to stop ask for a call, or one whose do not."""
    return it.draw(
        [
            one
            for one in it.exercises.values()
            if one.is_active and (StopSign.CALL in one.stop_signs) is asked
        ]
    )


def _call_that_is_not_marked(it: Spoilt) -> Told:
    one = _with_call(it, asked=False)
    new = "stop_if: Your toes go white (call us)."
    return it.edit(_text(one), r"^stop_if: .*$", new), "says 'call us', but call is not among"


def _call_that_is_not_said(it: Spoilt) -> Told:
    one = _with_call(it, asked=True)
    new = "stop_if: Siente un dolor agudo."
    return it.edit(_text(one, "es"), r"^stop_if: .*$", new), "never says 'llámenos'"


# --- pictures ---


def _scene_in_other_shoes(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if one.shoes is Shoes.SHOD])
    name = f"items/{one.id}/figure.yaml"
    return it.edit(name, r"^shoes: true$", "shoes: false"), "the picture contradicts exercise.yaml"


# --- doses that no source would give ---


def _with_dose(it: Spoilt, pattern: str) -> str:
    """Draw an active exercise whose file has this; return the file."""
    return it.draw(
        [
            _file(one)
            for one in it.exercises.values()
            if one.is_active
            and not one.is_outing
            and re.search(pattern, it.read(_file(one)), re.MULTILINE)
        ]
    )


def _unlikely_pain(it: Spoilt) -> Told:
    free = [one for one in it.exercises.values() if "pain_limit" not in it.read(_file(one))]
    file = _file(it.draw([one for one in free if one.is_active]))
    it.edit(file, r"^    frequency:", "    pain_limit: 9\n    frequency:")
    return it.line_of(file, r"^    pain_limit: 9"), "pain_limit: is 9"


def _unlikely_repetitions(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    sets: .*\n    repetitions: ")
    it.edit(file, r"^    sets: .*\n    repetitions: .*$", "    sets: 10\n    repetitions: 60")
    return it.line_of(file, r"^    repetitions: 60"), "repetitions a day"


def _unlikely_time(it: Spoilt) -> Told:
    timed = r"^    sets: .*\n    (hold|duration)_seconds: .*$"
    file = _with_dose(it, timed)
    it.edit(file, timed, r"    sets: 10\n    \1_seconds: 180")
    if "rest_seconds" not in it.read(file):
        it.edit(file, r"^    sets: 10$", "    sets: 10\n    rest_seconds: 30")
    return it.line_of(file, r"^    sets: 10"), "minutes a session"


def _hops_every_day(it: Spoilt) -> Told:
    springy = [
        one
        for one in it.exercises.values()
        if one.flags & {"impact", "run"}
        and not any(dose.follows_run_schedule for dose in one.doses.values())
    ]
    new = "    frequency: {times_per_day: 1, days_per_week: 7}"
    at = it.edit(_file(it.draw(springy)), r"^    frequency: .*$", new)
    return at, "asks for hops or runs on 7 days"


def _used_nowhere(name: str) -> Damage:
    def damage(it: Spoilt) -> Told:
        spare = "zz-spare"
        file = f"vocabulary/{name}.yaml"
        entry = f"- {{id: {spare}, at_home: false}}" if name == "equipment" else f"- {spare}"
        at = it.insert(file, entry)
        for language in ("en", "es"):
            labels = f"vocabulary/labels.{language}.yaml"
            it.edit(labels, rf"^{name}:\n", f"{name}:\n  {spare}: spare\n")
        return at, f"'{spare}' is used nowhere"

    return damage


UNUSED = ("subcategories", "positions", "targets", "equipment", "endings", "subtypes", "flags")
WORD_FAULTS: dict[str, Damage] = {
    **faults_in(globals()),
    **{f"{name}_used_nowhere": _used_nowhere(name) for name in UNUSED},
}
