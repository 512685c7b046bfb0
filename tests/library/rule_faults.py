"""How each check between files of rules is broken: ladders, pathways, criteria, words, signatures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.domain.exercise import Level
from hep.domain.pathway import LadderKind
from hep.library.kinds import LIBRARY_WORDS, THERAPIST_WORDS
from tests.library.spoilt import faults_in

if TYPE_CHECKING:
    from hep.domain.pathway import Ladder
    from tests.library.spoilt import Damage, Spoilt, Told

CAUSES = ("instability", "scar", "gait", "overuse", "footwear")
FILES_OF_WORDS = {
    "labels": "vocabulary/labels",
    "running": "running",
    "tag_words": "safety/tags",
    "red_flag_words": "safety/red_flags",
    "stop_rules": "safety/stop_rules",
    "pain_guide": "safety/pain_guide",
    "cause_finder_words": "cause_finder",
    "criterion_words": "criteria",
    "wells_words": "safety/wells",
    "pain_rule_words": "safety/pain_rule",
    "measure_words": "measures",
    "circuit_words": "circuits",
    "run_schedule_words": "run_schedule",
    "cadence_words": "cadence",
    "shoes_words": "shoes",
}


# --- ladders ---


def _ladder(it: Spoilt, *, uneven: bool) -> Ladder:
    """Draw a ladder of steps, whose ends differ in load when `uneven`."""
    tier = {one.id: one.tier for one in it.exercises.values()}
    return it.draw(
        [
            one
            for one in it.library.ladders.values()
            if one.kind is LadderKind.STEPS
            and (tier[one.rungs[0]] < tier[one.rungs[-1]] or not uneven)
        ]
    )


def _ladder_upside_down(it: Spoilt) -> Told:
    ladder = _ladder(it, uneven=True)
    listed = f"[{', '.join(reversed(ladder.rungs))}]"
    pattern = rf"^- id: {ladder.id}\n  kind: steps\n  rungs: ?(\[[^\]]*\]|\n(  +- .*\n)+)"
    it.edit("ladders.yaml", pattern, f"- id: {ladder.id}\n  kind: steps\n  rungs: {listed}\n")
    return it.line_of("ladders.yaml", re.escape(listed)), "has an easier rung above a harder one"


def _ladder_in_a_circle(it: Spoilt) -> Told:
    first, *rest = _ladder(it, uneven=False).rungs
    rungs = f"    - {rest[0]}\n    - {first}"
    it.add("ladders.yaml", f"- id: zz-circle\n  kind: steps\n  rungs:\n{rungs}")
    last = len(it.read("ladders.yaml").splitlines())
    return f"exercises/ladders.yaml:{last}", f"'{first}' is harder than itself"


# --- pathways and criteria ---


def _candidate_without_dose(it: Spoilt) -> Told:
    late = it.draw([one for one in it.exercises.values() if one.levels[0] > Level.PROTECT])
    name = f"pathways/{it.draw(CAUSES)}.yaml"
    at = it.edit(name, r"^      - .*$", f"      - {late.id}")
    return at, f"'{late.id}' has no dose for level 1 or below"


def _level_without_exercise(it: Spoilt) -> Told:
    name = f"pathways/{it.draw(CAUSES)}.yaml"
    return it.edit_one(name, r"^    mix: .*$", "    mix: {education: 1}"), "asks for no exercise"


def _work_of_which_nothing_is_said(it: Spoilt) -> Told:
    name = f"pathways/{it.draw(CAUSES)}.yaml"
    at = it.edit_one(name, r"^      - \{work: .*$", "      - {work: walk}")
    return at, "says nothing of this work"


def _criterion_of_another_kind(it: Spoilt) -> Told:
    name = f"pathways/{it.draw(CAUSES)}.yaml"
    it.edit_one(name, r"^    progress_when:\n", "    progress_when:\n      - gate-confidence-7\n")
    return it.line_of(name, r"^      - gate-confidence-7"), "is a criterion of gate"


def _criterion_without_use(it: Spoilt) -> Told:
    at = it.insert("criteria.yaml", "- {id: zz-nothing, kind: progress}")
    for language in ("en", "es"):
        it.add(f"criteria.{language}.yaml", "zz-nothing: {when: Nothing.}")
    return at, "is used by no pathway"


def _progress_with_an_action(it: Spoilt) -> Told:
    criteria = it.library.tools.criteria.values()
    name = it.draw([one.id for one in criteria if one.kind.value == "progress"])
    it.edit("criteria.en.yaml", rf"^{name}:\n", f"{name}:\n  then: Rest.\n")
    return it.line_of("criteria.en.yaml", r"^  then: Rest"), "is for a step back only"


def _progress_that_screens_again(it: Spoilt) -> Told:
    name = "criteria.yaml"
    at = it.edit_one(name, r"kind: progress(.*)\}$", r"kind: progress\1, screens_again: true}")
    return at, "screens_again: is for step_back only"


def _cause_of_another_file(it: Spoilt) -> Told:
    cause = it.draw(CAUSES)
    other = it.draw([one for one in CAUSES if one != cause])
    at = it.edit(f"pathways/{cause}.yaml", r"^cause: .*$", f"cause: {other}")
    return at, "cause: is not the file's name"


def _place_that_nobody_knows(it: Spoilt) -> Told:
    place = it.draw(list(it.library.pathways["overuse"].subtypes))
    at = it.edit("pathways/overuse.yaml", rf"^  {place}:$", f"  {place}-zz:")
    return at, f"'{place}-zz' is not one of the subtypes"


# --- which files there are ---


def _missing_pathway(it: Spoilt) -> Told:
    cause = it.draw(CAUSES)
    it.write(f"pathways/{cause}.yaml", None)
    where = f"exercises/pathways/{cause}.yaml"
    return where, "is missing; add the file or remove the cause"


def _missing_words_of_a_pathway(it: Spoilt) -> Told:
    name = f"pathways/{it.draw(CAUSES)}.{it.draw(['en', 'es'])}.yaml"
    it.write(name, None)
    return f"exercises/{name}", "is missing; add the file"


def _missing_aims_of_a_pathway(it: Spoilt) -> Told:
    name = f"pathways/{it.draw(CAUSES)}.clinical.en.yaml"
    it.write(name, None)
    return f"exercises/{name}", "is missing; add the file"


def _missing_file_of_words(it: Spoilt) -> Told:
    kind = it.draw([*LIBRARY_WORDS, *THERAPIST_WORDS])
    it.write(f"{FILES_OF_WORDS[kind]}.en.yaml", None)
    return "exercises (en)", f"has no words for {kind.replace('_', ' ')}"


# --- words and signatures ---


def _guide_of_another_colour(it: Spoilt) -> Told:
    name = f"safety/pain_guide.{it.draw(['en', 'es'])}.yaml"
    at = it.edit_one(name, r"zone: green(\n      low: 0)", r"zone: amber\1")
    return at, "prints amber for 0, which the pain rule makes green"


def _care_without_words(it: Spoilt) -> Told:
    tags = it.library.tags.values()
    tag = it.draw([one.id for one in tags if one.caution_flags or one.caution_ids])
    at = it.line_of("safety/tags.en.yaml", rf"^{tag}:")
    it.edit("safety/tags.en.yaml", rf"(^{tag}:\n(?:  .*\n)*?)  care: .*\n", r"\1")
    return at, f"{tag}.care: is missing"


def _care_that_nobody_reads(it: Spoilt) -> Told:
    tags = it.library.tags.values()
    tag = it.draw([one.id for one in tags if not (one.caution_flags or one.caution_ids)])
    it.edit("safety/tags.en.yaml", rf"^{tag}:\n", f"{tag}:\n  care: Rest.\n")
    return it.line_of("safety/tags.en.yaml", r"^  care: Rest\."), "is never printed"


def _signature_of_another_content(it: Spoilt) -> Told:
    card = it.draw(re.findall(r"^(.+): null$", it.read("reviewed.yaml"), re.MULTILINE))
    signed = f"{{by: Ada Example, on: 2026-11-02, sha256: {'0' * 64}}}"
    at = it.edit("reviewed.yaml", rf"^{re.escape(card)}: null$", f"{card}: {signed}")
    return at, "was signed by Ada Example for another content"


def _words_for_nothing(name: str, line: str, *, below: str = "") -> Damage:
    """Give words an entry of an id that does not exist, below a key or at the top."""
    says = f"'{line.partition(':')[0]}' is not one of the"

    def damage(it: Spoilt) -> Told:
        if not below:
            return it.insert(name, line), says
        text = it.read(name)
        block = re.search(rf"^{below}:.*\n((?:  .*\n)+)", text, re.MULTILINE)
        assert block
        entries = re.finditer(r"^  \S", block[1], re.MULTILINE)
        place = block.start(1) + it.draw([one.start() for one in entries])
        it.write(name, f"{text[:place]}  {line}\n{text[place:]}")
        return f"exercises/{name}:{text.count(chr(10), 0, place) + 1}", says

    return damage


TAG = "{name: Zz, meaning: Zz., until: Zz.}"
RULE_FAULTS: dict[str, Damage] = {
    **faults_in(globals()),
    "labels_for_no_kind": _words_for_nothing("vocabulary/labels.en.yaml", "zz: {zz: zz}"),
    "label_for_no_id": _words_for_nothing("vocabulary/labels.en.yaml", "zz: zz", below="targets"),
    "words_for_no_tag": _words_for_nothing("safety/tags.en.yaml", f"ZZ: {TAG}"),
    "words_for_no_red_flag": _words_for_nothing(
        "safety/red_flags.en.yaml", "RF99: Zz?", below="questions"
    ),
    "words_for_no_place": _words_for_nothing(
        "pathways/overuse.en.yaml", "zz: {problem: 'your {side} ankle'}", below="subtypes"
    ),
    "signature_of_no_file": _words_for_nothing("reviewed.yaml", "zz.yaml: null"),
}
