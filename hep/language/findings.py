"""Reasons, omissions and warnings in a therapist's words: codes and facts become sentences.

The sentences themselves stand in `planner_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.planner_words import (
    DEFAULTED,
    DOSE_FIELDS,
    EVIDENCE,
    FINDINGS,
    KINDS,
    LOOSENING,
    NUMBERS,
    OMISSIONS,
    PROGRAM_FULL,
    REASONS,
    RULE_NAMES,
    RUNNING,
)
from hep.language.review_words import DECISIONS, MEASURES

if TYPE_CHECKING:
    from hep.domain.decision import Decision
    from hep.domain.library import Library
    from hep.domain.program import Fact, Facts, Finding, Hindrance, Omission, Reason
    from hep.domain.review_measures import MeasureFinding
    from hep.language.words import Words


def reason_text(reason: Reason, *, library: Library, words: Words) -> str:
    """Return why an item was chosen."""
    facts = _spoken(reason.facts, library, words)
    if "grade" in facts:
        facts["meaning"] = words.text(EVIDENCE[facts["grade"]])
    if "defaulted" in facts:
        facts["defaulted"] = _defaulted(reason.facts["defaulted"], words)
    if "source" in facts:
        facts["source"] = _source(reason, library, words)
    return words.text(REASONS[reason.code], **facts)


def omission_text(omission: Omission, *, library: Library, words: Words) -> str:
    """Return why a candidate was left out."""
    return words.text(OMISSIONS[omission.code], **_spoken(omission.facts, library, words))


def omission_code_text(code: str, *, words: Words) -> str:
    """Return a rule that leaves something out, by its code alone."""
    return _rule_text(code, words)


def _rule_text(code: str, words: Words) -> str:
    """Return a rule by its code alone: its sentence, where that needs no facts."""
    text = OMISSIONS.get(code, PROGRAM_FULL)
    return words.text(text) if "{" not in text else words.text(RULE_NAMES[code])


def finding_text(finding: Finding, *, library: Library, words: Words) -> str:
    """Return a warning, or why there is no program."""
    facts = _spoken(finding.facts, library, words)
    if "running" in facts:
        facts["running"] = running_text(str(finding.facts["running"]), words=words)
    return words.text(FINDINGS[finding.code], **facts)


def hindrance_text(hindrance: Hindrance, *, library: Library, words: Words) -> str:
    """Return one rule that stands in the way, and what fits without it unless it is for safety."""
    facts = _spoken(hindrance.facts, library, words)
    rule = words.text(OMISSIONS[hindrance.code], **facts)
    if hindrance.is_safety or not hindrance.gives:
        return rule
    names = _word("exercises", hindrance.gives, library, words)
    return f"{rule} {words.text(LOOSENING[hindrance.code], **facts, gives=names)}"


def decision_text(decision: Decision, *, library: Library, words: Words) -> str:
    """Return the rule behind a decision of a review."""
    return words.text(DECISIONS[decision.code], **_spoken(decision.facts, library, words))


def measure_text(finding: MeasureFinding, *, library: Library, words: Words) -> str:
    """Return what became of one measure, or of all together."""
    return words.text(MEASURES[finding.code], **_spoken(finding.facts, library, words))


def running_text(running: str, *, words: Words) -> str:
    """Return a running status in a few words."""
    if running.startswith("stage-"):
        return words.text(RUNNING["stage"], stage=running.removeprefix("stage-"))
    return words.text(RUNNING[running])


def _defaulted(fields: Fact, words: Words) -> str:
    """Return what of the dose the house has set; "" where the source says everything."""
    names = [words.text(DOSE_FIELDS[one]) for one in fields] if isinstance(fields, tuple) else []
    return words.text(DEFAULTED, fields=words.join(names)) if names else ""


def _source(reason: Reason, library: Library, words: Words) -> str:
    source = str(reason.facts["source"])
    if reason.code == "fits_subtype":
        return _label("subtypes", source, library, words)
    if reason.code == "fits_second_cause":
        return _label("causes", source, library, words)
    return source


def _spoken(facts: Facts, library: Library, words: Words) -> dict[str, str]:
    return {name: _word(name, fact, library, words) for name, fact in facts.items()}


def _word(name: str, fact: Fact, library: Library, words: Words) -> str:
    if isinstance(fact, tuple):
        return _joined(name, [_word(name, one, library, words) for one in fact], words)
    if isinstance(fact, int):
        return words.number(fact)
    if name in ("tag", "tags"):
        return library.texts[_language(library, words)].tags[fact]["name"]
    if name in ("rule", "rules"):
        return _rule_text(fact, words)
    if name in ("chosen", "exercise", "exercises", "others"):
        return library.exercises[fact].require_text(words.locale).name
    if name == "changed":
        fact = words.text(NUMBERS[fact])
    return _labelled(name, fact, library, words)


def _labelled(name: str, fact: str, library: Library, words: Words) -> str:
    if name == "measure":
        tools = library.texts[_language(library, words)].tools
        return str(tools.get("measure_words", {}).get(fact, {}).get("name", fact))
    kind = KINDS.get(name)
    return _label(kind, fact, library, words) if kind else fact


def _joined(name: str, parts: list[str], words: Words) -> str:
    if name in ("rules", "red_flags"):  # whole sentences
        return " ".join(parts)
    return words.join_either(parts) if name == "equipment" else words.join(parts)


def _label(kind: str, identifier: str, library: Library, words: Words) -> str:
    labels = library.texts[_language(library, words)].labels
    return labels.get(kind, {}).get(identifier, identifier)


def _language(library: Library, words: Words) -> str:
    return words.locale if words.locale in library.texts else "en"
