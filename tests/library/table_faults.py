"""How each check of one file of rules as a whole is broken: measures, schedules, scores, guides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.library.spoilt import faults_in

if TYPE_CHECKING:
    from tests.library.spoilt import Damage, Spoilt, Told

MEASURES, FINDER = "measures.yaml", "cause_finder.yaml"
SCHEDULE, CADENCE = "run_schedule.yaml", "cadence.yaml"
TAGS, RULE, WELLS = "safety/tags.yaml", "safety/pain_rule.yaml", "safety/wells.yaml"
GUIDE = "safety/pain_guide.en.yaml"


# --- measures and circuits ---


def _error_of_no_kind(it: Spoilt) -> Told:
    at = it.edit_one(MEASURES, r"^  real_change_kind: .*\n", "")
    return it.entry_of(at, "- id: "), "real_change_kind: and real_change need one another"


def _measure_upside_down(it: Spoilt) -> Told:
    at = it.edit_one(MEASURES, r"^  high: .*$", "  high: 0")
    return at, "high: is not above low"


def _norms_of_one_age(it: Spoilt) -> Told:
    known = r"^(    - \{ages: .*, sex: .*, value: ).*\}$"
    at = it.edit_one(MEASURES, known, r"\g<0>\n\g<1>1}")
    name, line = at.removeprefix("exercises/").rsplit(":", 1)
    return f"exercises/{name}:{int(line) + 1}", "has ages that another norm has"


def _list_that_goes_round(it: Spoilt) -> Told:
    it.edit_one("circuits.yaml", r"^  kind: list$", "  kind: list\n  rounds: 3")
    at = it.line_of("circuits.yaml", r"^  kind: list\n  rounds: 3")
    return f"{at.rpartition(':')[0]}:{int(at.rpartition(':')[2]) + 1}", "is for the kind rounds"


# --- walking to running ---


def _gap_that_says_both(it: Spoilt) -> Told:
    known = r"^    - \{from_days: (\d+), \w+: \d+\}$"
    at = it.edit_one(SCHEDULE, known, r"    - {from_days: \1, stages_back: 1, to_stage: 1}")
    return at, "says both or neither of stages_back and to_stage"


def _gaps_that_do_not_grow(it: Spoilt) -> Told:
    last = it.draw(["8", "15"])
    at = it.edit(SCHEDULE, rf"from_days: {last}", f"from_days: {it.draw(['1', '2', '3'])}")
    return at, "from_days: is not longer than the one before"


def _stage_out_of_order(it: Spoilt) -> Told:
    at = it.edit_one(SCHEDULE, r"- \{stage: [1-7], ", "- {stage: 8, ")
    return at, "stage: is 8; number the stages 1 to 8"


def _later_stage_out_of_order(it: Spoilt) -> Told:
    at = it.edit_one(SCHEDULE, r"- \{stage: (9|10|11)\b", "- {stage: 19")
    return at, "stage: is 19; go on from 9"


def _beep_that_does_not_fade(it: Spoilt) -> Told:
    new = f"beep_percent: [{it.draw(['0', '25', '50'])}, 100]"
    return it.edit(CADENCE, r"^beep_percent: .*$", new), "beep_percent: does not fade"


def _target_above_its_ceiling(it: Spoilt) -> Told:
    it.edit(CADENCE, r"^ceiling_percent: .*$", f"ceiling_percent: {it.draw(['1', '2', '3'])}")
    return it.line_of(CADENCE, r"^first_percent"), "first_percent: is above the ceiling"


# --- safety ---


def _list_beside_a_sweeping_block(it: Spoilt) -> Told:
    it.edit_one(TAGS, r"^  blocks: all\w*$", r"\g<0>\n  blocked_flags: [run]")
    return it.line_of(TAGS, r"^  blocked_flags: \[run\]$"), "has no effect beside this block"


def _care_for_what_is_blocked(it: Spoilt) -> Told:
    both = r"^  blocked_flags: \[(\w+).*\]\n  caution_flags: \["
    text = it.read(TAGS)
    found = it.draw(list(re.finditer(both, text, re.MULTILINE)))
    it.write(TAGS, text[: found.end()] + f"{found[1]}, " + text[found.end() :])
    line = text.count("\n", 0, found.end()) + 1
    return f"exercises/{TAGS}:{line}", f"'{found[1]}' is blocked already"


def _guide_with_a_hole(it: Spoilt) -> Told:
    return it.edit_one(GUIDE, r"^      low: [1-8]$", "      low: 9"), "low: does not follow on"


def _guide_that_ends_early(it: Spoilt) -> Told:
    at = it.edit_one(GUIDE, r"^      high: 10$", "      high: 9")
    return it.entry_of(at, "  bands:"), "bands: stop at 9; the last must reach 10"


def _points_that_nobody_judges(it: Spoilt) -> Told:
    at = it.edit_one(WELLS, r"points: [12](, judged: true)?\}", "points: -1}")
    return at, "judged: is missing; an item that takes points away"


def _limit_above_the_rest(it: Spoilt) -> Told:
    it.edit(RULE, r"^  otherwise: .*$", "  otherwise: 2")
    key = it.draw(["unsupervised", "other_than_achilles"])
    it.edit(RULE, r"^  (unsupervised|other_than_achilles): .*$", r"  \1: 2")
    it.edit(RULE, r"^  other_than_achilles: .*$", "  other_than_achilles: 2")
    return it.edit(RULE, rf"^  {key}: .*$", f"  {key}: 3"), "above the limit for everything else"


def _red_below_amber(it: Spoilt) -> Told:
    at = it.edit(RULE, r"^red_from: .*$", f"red_from: {it.draw(['1', '2', '3'])}")
    return at, "red_from: is not above amber_from"


# --- the cause finder ---


def _cause_given_twice(it: Spoilt) -> Told:
    known = r"^    gives: \[\{cause: (\w+), points: \d\}"
    at = it.edit_one(FINDER, known, r"\g<0>, {cause: \1, points: 9}")
    return at, "gives: names a cause twice"


def _cause_without_points(it: Spoilt) -> Told:
    cause = it.draw(["gait", "footwear", "scar"])
    text = it.read(FINDER)
    head, questions = text.split("questions:", 1)
    other = {"gait": "scar", "footwear": "gait", "scar": "gait"}[cause]
    given = re.sub(rf"(, )?\{{cause: {cause}, points: \d\}}", "", questions)
    given = given.replace("[, ", "[").replace(
        "gives: []", f"gives: [{{cause: {other}, points: 1}}]"
    )
    it.write(FINDER, f"{head}questions:{given}")
    return it.line_of(FINDER, r"^safest_first:"), f"'{cause}' gets points from no question"


TABLE_FAULTS: dict[str, Damage] = faults_in(globals())
