"""Reasons, omissions and warnings in a therapist's words: one sentence for each code.

The tables are the whole vocabulary of the planner; a test proves that they name every code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.program import Fact, Facts, Finding, Omission, Reason
    from hep.language.words import Words

REASONS = {
    "fits_subtype": mark("Chosen for where it hurts: {source}."),
    "fits_stage": mark("Named for {cause} at level {level}."),
    "from_other_level": mark(
        "Level {level} of {cause} names no fitting {category} exercise; taken from level {source}."
    ),
    "from_ladder": mark(
        "No fitting {category} exercise is named for {cause}; an easier rung of {source}."
    ),
    "from_library": mark(
        "The mix asks for {category}, but {cause} names none that fits; taken from the library."
    ),
    "dose_from_level": mark("Dose of level {level}, begun at its lower end.{defaulted}"),
    "evidence": mark("Evidence {grade}: {meaning}."),
    "evidence_with_downside": mark(
        "Evidence {grade}: {meaning}; with a downside or no benefit shown."
    ),
}
OMISSIONS = {
    "blocked_by_tag": mark("Left out because of {tag}."),
    "gate_not_met": mark("A hop or run: the run-and-hop gate is not met."),
    "no_running_now": mark("A running exercise: no running is allowed now."),
    "no_run_stage": mark("Needs a stage of the walk-run schedule as running status."),
    "not_from_65": mark("Not given from the age of 65."),
    "choose_subtype": mark("Left out until it is chosen where it hurts."),
    "subtype_avoids": mark("Avoided with {subtype}."),
    "manual_only": mark("Only when the therapist picks it by hand."),
    "no_dose_at_level": mark("Has no dose for level {level} or below."),
    "equipment_missing": mark("Needs {equipment}."),
    "category_not_in_mix": mark("The mix has no place for {category} at this number of exercises."),
    "better_alternative": mark("Better here: {chosen}."),
    "session_full": mark("Would make the session longer than asked for."),
    "ladder_full": mark("Two exercises of its ladder are in the program already."),
    "loading_full": mark("Two exercises that load the tendon are in the program already."),
    "loading_rhythms": mark("Daily loading and heavy loading are not given together."),
    "by_hand_only": mark("The therapist picks each exercise by hand: {tags}."),
    "level_closed": mark("No level may be opened: {tags}."),
}
FINDINGS = {
    "safety_not_asked": mark("The safety questions have not been asked. This is a draft."),
    "gate_not_tested": mark("The run-and-hop gate is not tested: no run and no hop is given."),
    "entry_not_tested": mark("Whether level {level} may be entered has not been recorded."),
    "subtype_not_chosen": mark(
        "Choose where it hurts: heavy work and end-range ankle bends are left out until then."
    ),
    "worse_side_not_known": mark("Both sides are sore: say which is worse. The left begins."),
    "level_capped": mark("{tags} allows level {level} at most; asked for was level {wanted}."),
    "running_stopped": mark("No running now: {tags}."),
    "running_needs_gate": mark("Walk-run stage {stage} needs the gate to be met: no running now."),
    "fewer_exercises": mark("{given} of {wanted} exercises fit the rules and {minutes} minutes."),
    "many_exercises": mark("{given} exercises: most people do not manage more than five."),
    "fallback_used": mark(
        "Not all were named for this level; these come from elsewhere: {exercises}."
    ),
    "category_left_out": mark("No {category} exercise could be given."),
    "no_run_items": mark("No running exercise in this program: running is {running}."),
    "by_hand_only": mark(
        "No automatic program: the therapist picks each exercise by hand ({tags})."
    ),
    "level_closed": mark("No program: {tags} lets no level be opened."),
    "nothing_fits_minutes": mark("No exercise that is allowed fits into {minutes} minutes."),
    "all_blocked": mark("No exercise is left: every one is ruled out."),
}
EVIDENCE = {
    "A": mark("guideline or consistent trials for this use"),
    "B": mark("at least one randomised trial for this kind of exercise and problem"),
    "C": mark("small, indirect or biomechanical studies"),
    "D": mark("practice convention, no trial found"),
}
DEFAULTED = mark(" Working defaults: {fields}.")
RUNNING = {
    "none": mark("not part of the plan now"),
    "as-now": mark("as now, within the pain rule"),
    "stage": mark("walk-run stage {stage}"),
}


def reason_text(reason: Reason, *, library: Library, words: Words) -> str:
    """Return why an item was chosen."""
    facts = _spoken(reason.facts, library, words)
    if "grade" in facts:
        facts["meaning"] = words.text(EVIDENCE[facts["grade"]])
    if "defaulted" in facts:
        fields = facts["defaulted"].replace("_", " ")
        facts["defaulted"] = words.text(DEFAULTED, fields=fields) if fields else ""
    if "source" in facts:
        facts["source"] = _source(reason, library, words)
    return words.text(REASONS[reason.code], **facts)


def omission_text(omission: Omission, *, library: Library, words: Words) -> str:
    """Return why a candidate was left out."""
    return words.text(OMISSIONS[omission.code], **_spoken(omission.facts, library, words))


def finding_text(finding: Finding, *, library: Library, words: Words) -> str:
    """Return a warning, or why there is no program."""
    facts = _spoken(finding.facts, library, words)
    if "running" in facts:
        facts["running"] = running_text(str(finding.facts["running"]), words=words)
    return words.text(FINDINGS[finding.code], **facts)


def running_text(running: str, *, words: Words) -> str:
    """Return a running status in a few words."""
    if running.startswith("stage-"):
        return words.text(RUNNING["stage"], stage=running.removeprefix("stage-"))
    return words.text(RUNNING[running])


def _source(reason: Reason, library: Library, words: Words) -> str:
    source = str(reason.facts["source"])
    if reason.code == "fits_subtype":
        return _label("subtypes", source, library, words)
    return source


def _spoken(facts: Facts, library: Library, words: Words) -> dict[str, str]:
    return {name: _word(name, fact, library, words) for name, fact in facts.items()}


def _word(name: str, fact: Fact, library: Library, words: Words) -> str:
    if isinstance(fact, tuple):
        parts = [_word(name, one, library, words) for one in fact]
        return words.join_either(parts) if name == "equipment" else words.join(parts)
    if isinstance(fact, int):
        return words.number(fact)
    if name in ("tag", "tags"):
        return library.texts[_language(library, words)].tags[fact]["name"]
    if name in ("chosen", "exercises"):
        return library.exercises[fact].require_text(words.locale).name
    kinds = {"cause": "causes", "subtype": "subtypes", "category": "categories"}
    kind = {"equipment": "equipment", "flags": "flags", **kinds}.get(name)
    return _label(kind, fact, library, words) if kind else fact


def _label(kind: str, identifier: str, library: Library, words: Words) -> str:
    labels = library.texts[_language(library, words)].labels
    return labels.get(kind, {}).get(identifier, identifier)


def _language(library: Library, words: Words) -> str:
    return words.locale if words.locale in library.texts else "en"
