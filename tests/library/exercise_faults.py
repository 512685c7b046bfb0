"""How each check of one exercise.yaml as a whole is broken: what it demands, what contradicts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.domain.exercise import Shoes, Side
from tests.library.spoilt import faults_in

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from tests.library.spoilt import Damage, Spoilt, Told

LEVEL = r"  L\d:"
TRAINING = "    repetitions: 5\n    frequency: {times_per_day: 1, days_per_week: 3}"


def _file(one: Exercise) -> str:
    return f"items/{one.id}/exercise.yaml"


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


# --- one dose ---


def _dose_without_frequency(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    frequency: ")
    at = it.entry_of(it.edit(file, r"^    frequency: .*\n", ""), LEVEL)
    return at, "frequency: is missing; add times_per_day, days_per_week"


def _sets_without_rest(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    sets: [2-9].*\n(    .*\n)*?    rest_seconds: .*\n")
    at = it.line_of(file, r"^  L\d:\n    sets: [2-9]")
    it.edit(file, r"(^  L\d:\n    sets: [2-9].*\n(?:    .*\n)*?)    rest_seconds: .*\n", r"\1")
    return at, "rest_seconds: is missing"


def _tempo_without_repetitions(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    (hold|duration)_seconds: ")
    it.edit(file, r"^    (hold|duration)_seconds: .*$", r"\g<0>\n    tempo: 2-1-2")
    return it.line_of(file, r"^    tempo: 2-1-2$"), "tempo: needs repetitions"


def _default_of_nothing(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    defaulted: \[rest_seconds\]$")
    at = it.edit(file, r"^    defaulted: \[rest_seconds\]$", "    defaulted: [occasion]")
    return at, "names 'occasion', which is not written"


def _two_measures(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    repetitions: ")
    at = it.edit(file, r"^    repetitions: .*$", r"\g<0>\n    distance_metres: 20")
    return it.entry_of(at, LEVEL), "a dose has exactly one measure"


def _weight_of_nothing(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    repetitions: ")
    it.edit(file, r"^    repetitions: .*$", r"\g<0>\n    weight_step_kilograms: 5")
    return it.line_of(file, r"^    weight_step_kilograms: 5"), "needs weight"


def _later_maximum_of_nothing(it: Spoilt) -> Told:
    file = _with_dose(it, r"^    repetitions: ")
    it.edit(file, r"^    repetitions: .*$", r"\g<0>\n    later_repetition_maximum: 30")
    at = it.line_of(file, r"^    later_repetition_maximum: 30")
    return at, "is not below repetition_maximum"


# --- the whole file ---


def _grade_without_source(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if one.evidence.grade != "D"])
    return it.edit(_file(one), r"^  references: .*$", "  references: []"), "is empty for grade"


def _education_with_a_leg(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    at = it.edit(_file(one), r"^side: none$", "shoes: either\nside: none")
    return at, "shoes: has no meaning for education"


def _education_with_a_side(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    at = it.edit(_file(one), r"^side: none$", "side: bilateral")
    return at, "side: has no meaning for education; write none"


def _education_without_occasion(it: Spoilt) -> Told:
    file = _file(it.exercise(active=False))
    at = it.line_of(file, r"^  L\d:\n    occasion: ")
    it.edit(file, r"^    occasion: .*$", TRAINING)
    return at, "occasion: is missing"


def _movement_with_occasion(it: Spoilt) -> Told:
    file = _file(it.exercise())
    text = it.read(file)
    start = text.index("dose:\n  L")
    end = re.search(r"\n(?=\S)", text[start + 6 :])
    assert end
    level = text[start + 6 : start + 11].strip()
    new = f"dose:\n  {level}\n    occasion: once"
    it.write(file, text[:start] + new + text[start + 6 + end.start() :])
    return it.line_of(file, r"^    occasion: once"), "occasion: is for education"


def _movement_of_no_side(it: Spoilt) -> Told:
    return it.edit(_file(it.exercise()), r"^side: .*$", "side: none"), "side: is none"


def _leg_that_does_not_fit(it: Spoilt) -> Told:
    one = it.exercise(side=Side.UNILATERAL)
    return it.edit(_file(one), r"^sore_leg: .*$", "sore_leg: both"), "does not fit the side"


def _shoes_that_are_not_listed(it: Spoilt) -> Told:
    one = it.exercise(shoes=Shoes.SHOD)
    return it.edit(_file(one), r"^equipment: .*$", "equipment: [[wall]]"), "lacks shoes"


def _barefoot_in_shoes(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if "barefoot" in one.flags])
    return it.edit(_file(one), r"^shoes: .*$", "shoes: either"), "contradicts the flag barefoot"


def _shoes_that_are_not_barefoot(it: Spoilt) -> Told:
    one = it.exercise(shoes=Shoes.EITHER)
    at = it.edit(_file(one), r"^shoes: .*$", "shoes: barefoot")
    return at, "contradicts the flag barefoot"


def _one_leg_dose_of_one_leg(it: Spoilt) -> Told:
    one = it.exercise(side=Side.UNILATERAL)
    new = f"dose_on_one_leg:\n  L4:\n{TRAINING}\nevidence:"
    return it.edit(_file(one), r"^evidence:", new), "is for exercises of both legs"


def _without(key: str) -> Damage:
    def damage(it: Spoilt) -> Told:
        file = _file(it.exercise())
        it.edit(file, rf"^{key}: .*\n", "")
        return f"exercises/{file}:1", f"{key}: is missing"

    return damage


EXERCISE_FAULTS: dict[str, Damage] = {
    **faults_in(globals()),
    **{f"movement_without_{key}": _without(key) for key in ("sore_leg", "support", "shoes")},
}
