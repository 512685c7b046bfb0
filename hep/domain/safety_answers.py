"""The answers to the safety questions as part of a request, and what follows from them (brief 1.1).

A group of questions is either asked, then every question of it without a yes was answered with no,
or it is not asked: silence never counts as a no. Which exercises a tag leaves out is `screening`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hep.domain.clearance import Answer, closing_flags
from hep.domain.program import Finding
from hep.domain.safety import RedFlagAction
from hep.domain.wells import NextStep, wells_score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hep.domain.clearance import Clearance
    from hep.domain.library import Library
    from hep.domain.safety import RedFlag
    from hep.domain.wells import WellsRule, WellsScore

URGENCY = tuple(RedFlagAction)


@dataclass(frozen=True)
class SafetyAnswers:
    """What a therapist asked, found and entered; ids of the library's questions and groups."""

    red_flags: frozenset[str] = frozenset()  # yes, or not known where that counts as a yes
    asked: frozenset[str] = frozenset()  # groups in which all that is not a yes is a no
    clearances: tuple[Clearance, ...] = ()  # of blocking questions
    wells: frozenset[str] = frozenset()  # items that the therapist ticked, the judged one too


def without_people(answers: SafetyAnswers) -> SafetyAnswers:
    """Return the answers without what was written of people: enough to make the same sheet."""
    nobody = tuple(
        replace(one, by="-", on="2000-01-01", result="-", limits="-") for one in answers.clearances
    )
    return replace(answers, clearances=nobody)


NOTHING_ASKED = SafetyAnswers()


@dataclass(frozen=True)
class Outcome:
    """What the answers amount to; flags in order of urgency."""

    groups: tuple[str, ...]  # every group of the library, as written
    unasked: tuple[str, ...]  # those not asked in full
    standing: tuple[RedFlag, ...]  # answered with yes and not cleared
    closing: tuple[RedFlag, ...]  # of these, the ones that let no program be made
    cleared: tuple[Clearance, ...]  # entries that count
    wells: WellsScore | None  # None: its question is no yes, or nothing was ticked

    @property
    def is_asked(self) -> bool:
        """Tell whether every group was asked; a library without questions asked nothing."""
        return bool(self.groups) and not self.unasked

    @property
    def is_clear(self) -> bool:
        """Tell whether all was asked and nothing keeps a program from being made."""
        return self.is_asked and not self.closing

    @property
    def tags(self) -> Mapping[str, tuple[RedFlag, ...]]:
        """Every tag that is set, with the questions that set it."""
        found: dict[str, tuple[RedFlag, ...]] = {}
        for flag in self.standing:
            for tag in flag.tags:
                found[tag] = (*found.get(tag, ()), flag)
        return found


def weigh_answers(
    answers: SafetyAnswers, red_flags: Mapping[str, RedFlag], wells: WellsRule
) -> Outcome:
    """Work out what follows; the answers name ids of these questions."""
    flags = tuple(red_flags.values())
    groups = tuple(dict.fromkeys(flag.group for flag in flags))
    yes = [flag for flag in flags if flag.id in answers.red_flags]
    counted = tuple(
        one
        for one in answers.clearances
        if one.red_flag in answers.red_flags
        and red_flags[one.red_flag].action is RedFlagAction.BLOCK
    )
    cleared = {one.red_flag for one in counted}
    standing = [flag for flag in yes if flag.id not in cleared]
    return Outcome(
        groups=groups,
        unasked=tuple(group for group in groups if group not in answers.asked),
        standing=tuple(sorted(standing, key=lambda flag: URGENCY.index(flag.action))),
        closing=closing_flags(yes, {flag.id: Answer.YES for flag in yes}, counted),
        cleared=counted,
        wells=_wells(answers, wells),
    )


def outcome_of(answers: SafetyAnswers, library: Library) -> Outcome:
    """Work out what follows from answers to this library's questions."""
    return weigh_answers(answers, library.red_flags, library.tools.wells)


def safety_findings(outcome: Outcome) -> tuple[Finding, ...]:
    """Return what is said beside a program or a refusal: what is not asked, and what was found."""
    return (*_unasked(outcome), *_wells_finding(outcome), *_found(outcome))


def closed_by(flags: Iterable[RedFlag]) -> Finding:
    """Return why no program is made: the most urgent action, with the questions that ask for it."""
    ordered = sorted(flags, key=lambda flag: URGENCY.index(flag.action))
    action = ordered[0].action
    named = tuple(flag.id for flag in ordered if flag.action is action)
    return Finding(CLOSED_CODES[action], {"red_flags": named})


CLOSED_CODES: Mapping[RedFlagAction, str] = {
    RedFlagAction.EMERGENCY: "closed_by_emergency",
    RedFlagAction.SAME_DAY: "closed_for_today",
    RedFlagAction.BLOCK: "closed_until_cleared",
}


def _wells(answers: SafetyAnswers, rule: WellsRule) -> WellsScore | None:
    """Return the score: an entry of the therapist, so the judged item counts where ticked."""
    if rule.asked_with not in answers.red_flags or not answers.wells:
        return None
    judged = {one.id for one in rule.items if one.is_judged}
    return wells_score(rule, answers.wells - judged, judged=answers.wells & judged)


def _unasked(outcome: Outcome) -> list[Finding]:
    if outcome.is_asked:
        return []
    if outcome.unasked == outcome.groups:
        return [Finding("safety_not_asked")]
    return [Finding("safety_asked_in_part", {"groups": outcome.unasked})]


def _wells_finding(outcome: Outcome) -> list[Finding]:
    if outcome.wells is None:
        return []
    is_scan = outcome.wells.next_step is NextStep.SCAN
    code = "wells_likely" if is_scan else "wells_not_likely"
    return [Finding(code, {"points": outcome.wells.points})]


def _found(outcome: Outcome) -> list[Finding]:
    found = [
        Finding("refer_beside", {"red_flag": flag.id})
        for flag in outcome.standing
        if flag.action is RedFlagAction.REFER
    ]
    if outcome.tags:
        found.append(Finding("tags_from_answers", {"tags": tuple(outcome.tags)}))
    found += [
        Finding(
            "cleared_by",
            {
                "red_flag": one.red_flag,
                "by": one.by,
                "on": one.on,
                "result": one.result,
                "limits": one.limits,
            },
        )
        for one in outcome.cleared
    ]
    return found
