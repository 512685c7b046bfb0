"""How each check that no single field can make is broken: over a whole file, or over several.

Each function damages the copy and returns where the problem must stand and what it must say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.domain.exercise import Level, Shoes, Side, Support
from hep.domain.pathway import LadderKind
from hep.library.items import OF_MOVEMENT
from hep.library.load import load_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from hep.domain.exercise import Exercise
    from tests.library.spoilt import Spoilt

Told = tuple[str, str]
CAUSES = ("instability", "scar", "gait", "overuse", "footwear")


def _file(one: Exercise, name: str = "exercise.yaml") -> str:
    return f"items/{one.id}/{name}"


def _text(one: Exercise) -> str:
    return _file(one, "text.en.yaml")


def _with_dose(it: Spoilt, pattern: str) -> tuple[Exercise, str]:
    """Draw an active exercise whose file has this; return it with its file."""
    fitting = [
        one
        for one in it.exercises.values()
        if one.is_active
        and not one.is_outing
        and re.search(pattern, it.read(_file(one)), re.MULTILINE)
    ]
    one = it.draw(fitting)
    return one, _file(one)


# --- one exercise.yaml as a whole ---


def _dose_without_frequency(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    frequency: .*\n")
    before = it.read(file).split("    frequency:", maxsplit=1)[0].splitlines()
    line = max(n for n, text in enumerate(before, 1) if re.match(r"  L\d:", text))
    it.edit(file, r"^    frequency: .*\n", "")
    return f"exercises/{file}:{line}", "frequency: is missing"


def _sets_without_rest(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    sets: [2-9].*\n(    .*\n)*?    rest_seconds: .*\n")
    at = it.line_of(file, r"^  L\d:\n    sets: [2-9]")
    it.edit(file, r"(^  L\d:\n    sets: [2-9].*\n(?:    .*\n)*?)    rest_seconds: .*\n", r"\1")
    return at, "rest_seconds: is missing"


def _tempo_without_repetitions(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    (hold|duration)_seconds: ")
    it.edit(file, r"^    (hold|duration)_seconds: .*$", r"\g<0>\n    tempo: 2-1-2")
    return it.line_of(file, r"^    tempo: 2-1-2$"), "tempo: needs repetitions"


def _default_of_nothing(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    defaulted: \[rest_seconds\]$")
    at = it.edit(file, r"^    defaulted: \[rest_seconds\]$", "    defaulted: [occasion]")
    return at, "names 'occasion', which is not written"


def _two_measures(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    repetitions: ")
    text = it.read(file).split("    repetitions:", maxsplit=1)[0].splitlines()
    line = max(n for n, one in enumerate(text, 1) if re.match(r"  L\d:", one))
    it.edit(file, r"^    repetitions: .*$", r"\g<0>\n    distance_metres: 20")
    return f"exercises/{file}:{line}", "a dose has exactly one measure"


def _weight_of_nothing(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    repetitions: ")
    it.edit(file, r"^    repetitions: .*$", r"\g<0>\n    weight_step_kilograms: 5")
    return it.line_of(file, r"^    weight_step_kilograms: 5"), "needs weight"


def _grade_without_source(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if one.evidence.grade != "D"])
    return it.edit(_file(one), r"^  references: .*$", "  references: []"), "is empty for grade"


def _education_with_a_leg(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    at = it.edit(_file(one), r"^side: none$", "shoes: either\nside: none")
    return at, "shoes: has no meaning for education"


def _education_with_a_side(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    return it.edit(_file(one), r"^side: none$", "side: bilateral"), "side: has no meaning"


def _education_without_occasion(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    file = _file(one)
    new = "    repetitions: 5\n    frequency: {times_per_day: 1, days_per_week: 3}"
    at = it.line_of(file, r"^  L\d:\n    occasion: ")
    it.edit(file, r"^    occasion: .*$", new)
    return at, "occasion: is missing"


def _movement_with_occasion(it: Spoilt) -> Told:
    one = it.exercise()
    file = _file(one)
    text = it.read(file)
    start = text.index("dose:\n  L")
    end = re.search(r"\n(?=\S)", text[start + 6 :])
    assert end
    level = text[start + 6 : start + 11].strip()
    it.write(
        file,
        text[:start] + f"dose:\n  {level}\n    occasion: once" + text[start + 6 + end.start() :],
    )
    return it.line_of(file, r"^    occasion: once"), "occasion: is for education"


def _movement_without(key: str) -> Callable[[Spoilt], Told]:
    def damage(it: Spoilt) -> Told:
        one = it.exercise()
        it.edit(_file(one), rf"^{key}: .*\n", "")
        return f"exercises/{_file(one)}:1", f"{key}: is missing"

    return damage


def _movement_of_no_side(it: Spoilt) -> Told:
    one = it.exercise()
    return it.edit(_file(one), r"^side: .*$", "side: none"), "side: is none"


def _leg_that_does_not_fit(it: Spoilt) -> Told:
    one = it.exercise(side=Side.UNILATERAL)
    return it.edit(_file(one), r"^sore_leg: .*$", "sore_leg: both"), "does not fit the side"


def _shoes_that_are_not_listed(it: Spoilt) -> Told:
    one = it.exercise(shoes=Shoes.SHOD)
    return it.edit(_file(one), r"^equipment: .*$", "equipment: [[wall]]"), "lacks shoes"


def _barefoot_in_shoes(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if "barefoot" in one.flags])
    return it.edit(_file(one), r"^shoes: .*$", "shoes: either"), "contradicts the flag barefoot"


def _one_leg_dose_of_one_leg(it: Spoilt) -> Told:
    one = it.exercise(side=Side.UNILATERAL)
    new = "dose_on_one_leg:\n  L4:\n    repetitions: 5\n    frequency: {times_per_day: 1, days_per_week: 3}\n"
    return it.edit(_file(one), r"^evidence:", f"{new}evidence:"), "is for exercises of both legs"


# --- the files of one exercise together ---


def _another_id(it: Spoilt) -> Told:
    one = it.exercise()
    return it.edit(_file(one), r"^id: .*$", f"id: {one.id}-x"), "id: is not the folder's name"


def _no_words(it: Spoilt) -> Told:
    one = it.exercise()
    it.write(_text(one), None)
    return f"exercises/{_file(one)}:1", "has no text.en.yaml"


def _no_exercise(it: Spoilt) -> Told:
    one = it.exercise()
    it.write(_file(one), None)
    return f"exercises/{_text(one)}", "belongs to no exercise"


def _same_id_twice(it: Spoilt) -> Told:
    one = it.exercise()
    (it.folder / "items/again" / one.id).mkdir(parents=True, exist_ok=True)
    it.write(f"items/again/{one.id}/exercise.yaml", it.read(_file(one)))
    return f"exercises/{_file(one)}", "has the id of exercises/items/again/"


def _same_name_twice(it: Spoilt) -> Told:
    first, second = sorted(it.exercises)[:2]
    one = it.exercise()
    other = first if one.id != first else second
    name = it.exercises[other].require_text("en").name
    it.edit(f"items/{one.id}/text.en.yaml", r"^name: .*$", f"name: {name}")
    later = max(one.id, other)
    return it.line_of(f"items/{later}/text.en.yaml", r"^name: "), "name: is the name in"


def _words_without(key: str) -> Callable[[Spoilt], Told]:
    def damage(it: Spoilt) -> Told:
        one = it.exercise()
        it.edit(_text(one), rf"^{key}:.*\n((  .*|)\n)*", "")
        return f"exercises/{_text(one)}:1", f"{key}: is missing"

    return damage


def _education_that_is_felt(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    it.edit(_text(one), r"^mistake:", "feel: Fine.\nmistake:")
    return it.line_of(_text(one), r"^feel:"), "feel: has no meaning for education"


def _no_words_for_support(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if one.support is not Support.NONE])
    it.edit(_text(one), r"^support:.*\n", "")
    return f"exercises/{_text(one)}:1", "support: is missing"


def _a_side_of_both(it: Spoilt) -> Told:
    one = it.exercise(side=Side.BILATERAL)
    return it.edit(_text(one), r"^start: .*$", "start: Stand on your {sore} leg."), "names {sore}"


def _no_side_of_one(it: Spoilt) -> Told:
    one = it.exercise(side=Side.UNILATERAL)
    it.write(_text(one), it.read(_text(one)).replace("{sore}", "one"))
    return it.line_of(_text(one), r"^start: "), "never names {sore}"


def _picture(it: Spoilt) -> str:
    """Draw a picture that has a pair: a start or an end."""
    fitting = [
        one for one in it.exercises.values() if {"start", "end"} == {p.frame for p in one.pictures}
    ]
    return f"items/{it.draw(fitting).id}/end.svg"


def _no_picture(it: Spoilt) -> Told:
    name = _picture(it)
    it.write(name, None)
    return f"exercises/{name.replace('end.svg', 'exercise.yaml')}:1", "has no picture end.svg"


def _no_alt(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if len(one.pictures) > 1])
    frame = one.pictures[0].frame
    at = it.line_of(_text(one), r"^alt:")
    it.edit(_text(one), rf"(^alt:\n(?:  .*\n)*?)  '?{frame}'?: .*\n", r"\1")
    return at, f"alt.{frame}: is missing"


def _picture_without_size(it: Spoilt) -> Told:
    name = _picture(it)
    it.edit(name, r'width="[0-9.]+mm"', "")
    return f"exercises/{name}", "has no size in millimetres"


def _picture_with_script(it: Spoilt) -> Told:
    name = _picture(it)
    it.edit(name, r"</svg>", "\n<script/></svg>")
    return it.line_of(name, r"<script"), "which no drawing needs"


def _picture_of_education(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    it.write(_file(one, "start.svg"), it.read(_picture(it)))
    return f"exercises/{_file(one)}:1", "is education with pictures"


def _scene_with_another_frame(it: Spoilt) -> Told:
    name = _picture(it).replace("end.svg", "figure.yaml")
    at = it.line_of(name, r"^frames:")
    it.edit(name, r"^  end:", "  '3':")
    return at, "lacks the drawn frame 'end'"


def _scene_in_other_shoes(it: Spoilt) -> Told:
    shod = [one for one in it.exercises.values() if one.shoes is Shoes.SHOD and one.pictures]
    one = it.draw(shod)
    name = _file(one, "figure.yaml")
    return it.edit(name, r"^shoes: true$", "shoes: false"), "the picture contradicts exercise.yaml"


# --- rules over the library ---


def _unknown_file(it: Spoilt) -> Told:
    one = it.exercise()
    it.write(_file(one, "notes.txt"), "Hello.\n")
    return f"exercises/{_file(one, 'notes.txt')}", "is not a file of the library"


def _ladder(it: Spoilt, *, uneven: bool) -> tuple[int, tuple[str, ...]]:
    """Draw a ladder of steps, whose ends differ in load when `uneven`."""
    ladders = [
        one
        for one in load_library(it.folder).ladders.values()
        if one.kind is LadderKind.STEPS
        and (it.exercises[one.rungs[0]].tier < it.exercises[one.rungs[-1]].tier or not uneven)
    ]
    one = it.draw(ladders)
    return 0, (one.id, *one.rungs)


def _ladder_upside_down(it: Spoilt) -> Told:
    _, (name, *rungs) = _ladder(it, uneven=True)
    listed = f"[{', '.join(reversed(rungs))}]"
    pattern = rf"^- id: {name}\n  kind: steps\n  rungs: ?(\[[^\]]*\]|\n(  +- .*\n)+)"
    it.edit("ladders.yaml", pattern, f"- id: {name}\n  kind: steps\n  rungs: {listed}\n")
    return it.line_of("ladders.yaml", re.escape(listed)), "has an easier rung above a harder one"


def _ladder_in_a_circle(it: Spoilt) -> Told:
    _, (_, first, *rest) = _ladder(it, uneven=False)
    it.write(
        "ladders.yaml",
        it.read("ladders.yaml").rstrip("\n")
        + f"\n- id: zz-circle\n  kind: steps\n  rungs:\n    - {rest[0]}\n    - {first}\n",
    )
    last = len(it.read("ladders.yaml").splitlines())
    return f"exercises/ladders.yaml:{last}", f"'{first}' is harder than itself"


def _candidate_without_dose(it: Spoilt) -> Told:
    late = it.draw([one for one in it.exercises.values() if one.levels[0] > Level.PROTECT])
    name = f"pathways/{it.draw(CAUSES)}.yaml"
    at = it.edit(name, r"^      - .*$", f"      - {late.id}")
    return at, "has no dose for level 1 or below"


def _level_without_exercise(it: Spoilt) -> Told:
    name = f"pathways/{it.draw(CAUSES)}.yaml"
    return it.edit(name, r"^    mix: .*$", "    mix: {education: 1}"), "asks for no exercise"


def _criterion_of_another_kind(it: Spoilt) -> Told:
    name = f"pathways/{it.draw(CAUSES)}.yaml"
    it.edit(name, r"^    progress_when:\n", "    progress_when:\n      - gate-confidence-7\n")
    return it.line_of(name, r"^      - gate-confidence-7"), "is a criterion of gate"


def _criterion_without_use(it: Spoilt) -> Told:
    entry = "- {id: zz-nothing, kind: progress}\n"
    it.write("criteria.yaml", it.read("criteria.yaml") + entry)
    it.write("criteria.en.yaml", it.read("criteria.en.yaml") + "zz-nothing: {when: Nothing.}\n")
    return it.line_of("criteria.yaml", r"zz-nothing"), "is used by no pathway"


def _progress_with_an_action(it: Spoilt) -> Told:
    criteria = load_library(it.folder).tools.criteria.values()
    name = it.draw([one.id for one in criteria if one.kind.value == "progress"])
    it.edit("criteria.en.yaml", rf"^{name}:\n", f"{name}:\n  then: Rest.\n")
    return it.line_of("criteria.en.yaml", r"^  then: Rest"), "is for a step back only"


def _guide_of_another_colour(it: Spoilt) -> Told:
    name = "safety/pain_guide.en.yaml"
    at = it.edit(name, r"zone: green\n      low: 0", "zone: amber\n      low: 0")
    return at, "prints amber for 0, which the pain rule makes green"


def _care_without_words(it: Spoilt) -> Told:
    tags = load_library(it.folder).tags.values()
    tag = it.draw([one.id for one in tags if one.caution_flags or one.caution_ids])
    at = it.line_of("safety/tags.en.yaml", rf"^{tag}:")
    it.edit("safety/tags.en.yaml", rf"(^{tag}:\n(?:  .*\n)*?)  care: .*\n", r"\1")
    return at, f"{tag}.care: is missing"


def _care_that_nobody_reads(it: Spoilt) -> Told:
    tags = load_library(it.folder).tags.values()
    tag = it.draw([one.id for one in tags if not (one.caution_flags or one.caution_ids)])
    it.edit("safety/tags.en.yaml", rf"^{tag}:\n", f"{tag}:\n  care: Rest.\n")
    return it.line_of("safety/tags.en.yaml", r"^  care: Rest\."), "is never printed"


def _signature_of_another_content(it: Spoilt) -> Told:
    cards = re.findall(r"^(.+): null$", it.read("reviewed.yaml"), re.MULTILINE)
    card = it.draw(cards)
    signed = f"{{by: Ada Example, on: 2026-11-02, sha256: {'0' * 64}}}"
    at = it.edit("reviewed.yaml", rf"^{re.escape(card)}: null$", f"{card}: {signed}")
    return at, "was signed by Ada Example for another content"


def _cause_of_another_file(it: Spoilt) -> Told:
    cause = it.draw(CAUSES)
    other = next(one for one in CAUSES if one != cause)
    at = it.edit(f"pathways/{cause}.yaml", r"^cause: .*$", f"cause: {other}")
    return at, "cause: is not the file's name"


def _missing_pathway(it: Spoilt) -> Told:
    cause = it.draw(CAUSES)
    it.write(f"pathways/{cause}.yaml", None)
    return f"exercises/pathways/{cause}.yaml", "is missing; add the file"


# --- what a library that loads may still lack ---


def _claim(it: Spoilt) -> Told:
    one = it.exercise()
    new = "purpose: It breaks down scar tissue."
    return it.edit(_text(one), r"^purpose: .*$", new), "claims 'breaks down scar'"


def _long_sentence(it: Spoilt) -> Told:
    one = it.exercise()
    new = "mistake: " + " ".join(["it is"] * 12)
    return it.edit(_text(one), r"^mistake: .*$", new), "has a sentence of 24 words"


def _hard_words(it: Spoilt) -> Told:
    one = it.exercise()
    hard = "Rehabilitation necessitates individualised physiological adaptation"
    lines = {
        "purpose": f"{hard}.",
        "brief": "Unanticipated deterioration necessitates professional consultation.",
        "mistake": "Inappropriate compensatory stabilisation.",
        "easier": "Utilise bilateral stabilisation.",
        "harder": "Facilitate individualised progression.",
        "feel": "Generalised musculature activation.",
        "stop_if": "Unanticipated deterioration.",
    }
    for key, words in lines.items():
        it.edit(_text(one), rf"^{key}: .*$", f"{key}: {words}")
    return f"exercises/{_text(one)}:1", "reads at grade"


def _vocabulary_without_use(name: str) -> Callable[[Spoilt], Told]:
    def damage(it: Spoilt) -> Told:
        entry = "{id: zz-spare, at_home: false}" if name == "equipment" else "zz-spare"
        file = f"vocabulary/{name}.yaml"
        it.write(file, it.read(file).rstrip("\n") + f"\n- {entry}\n")
        labels = "vocabulary/labels.en.yaml"
        it.edit(labels, rf"^{name}:\n", f"{name}:\n  zz-spare: spare\n")
        return it.line_of(file, r"zz-spare"), "'zz-spare' is used nowhere"

    return damage


def _unlikely_pain(it: Spoilt) -> Told:
    free = [one for one in it.exercises.values() if "pain_limit" not in it.read(_file(one))]
    file = _file(it.draw([one for one in free if one.is_active]))
    it.edit(file, r"^    frequency:", "    pain_limit: 9\n    frequency:")
    return it.line_of(file, r"^    pain_limit: 9"), "pain_limit: is 9"


def _unlikely_repetitions(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    sets: .*\n    repetitions: ")
    new = "    sets: 10\n    repetitions: 60"
    it.edit(file, r"^    sets: .*\n    repetitions: .*$", new)
    return it.line_of(file, r"^    repetitions: 60"), "repetitions a day"


def _unlikely_time(it: Spoilt) -> Told:
    _, file = _with_dose(it, r"^    sets: .*\n    (hold|duration)_seconds: ")
    it.edit(
        file,
        r"^    sets: .*\n    (hold|duration)_seconds: .*$",
        r"    sets: 10\n    \1_seconds: 180",
    )
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
    one = it.draw(springy)
    new = "    frequency: {times_per_day: 1, days_per_week: 7}"
    return it.edit(_file(one), r"^    frequency: .*$", new), "asks for hops or runs on 7 days"


CHECKS: dict[str, Callable[[Spoilt], Told]] = {
    **{
        name.removeprefix("_"): value
        for name, value in sorted(globals().items())
        if name.startswith("_")
        and getattr(value, "__annotations__", {}) == {"it": "Spoilt", "return": "Told"}
    },
    **{
        f"movement_without_{key}": _movement_without(key)
        for key in ("sore_leg", "support", "shoes")
    },
    **{f"words_without_{key}": _words_without(key) for key in OF_MOVEMENT},
    **{
        f"{name}_without_use": _vocabulary_without_use(name)
        for name in ("subcategories", "positions", "targets", "equipment", "endings", "subtypes")
    },
}
