"""The safety questions and what follows from the answers, as plain values. No rules live here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.clearance import URGENT
from hep.domain.safety import RedFlagAction
from hep.domain.safety_answers import outcome_of
from hep.language.safety_words import (
    ACTIONS,
    ASKED_IN_PART,
    BY_HAND,
    CLEARED,
    ENTRY_LABELS,
    HEADLINES,
    NOT_ASKED,
    NOTHING_FOUND,
)
from hep.services.safety_fields import ENTRY_PARTS, LONGEST_ENTRY, entry_field
from hep.web.form_fields import Choice, Field
from hep.web.form_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.errors import Problem
    from hep.domain.library import Library, LibraryTexts
    from hep.domain.safety import RedFlag
    from hep.domain.safety_answers import Outcome, SafetyAnswers
    from hep.language.words import Words
    from hep.web.forms import Fields

TONES = {RedFlagAction.REFER: "slow", RedFlagAction.CAUTION: "slow"}  # else stop


@dataclass(frozen=True)
class ActionView:
    """What a yes leads to."""

    tone: str  # stop or slow
    name: str
    text: str
    sets: str  # names of the tags that it sets, "" for none


@dataclass(frozen=True)
class QuestionView:
    """One question, its answer, and what a yes leads to."""

    id: str
    text: str
    is_examined: bool
    is_urgent: bool  # not knowing counts as a yes
    is_yes: bool
    action: ActionView


@dataclass(frozen=True)
class GroupView:
    """Questions that are asked together; `is_asked`: all that is not a yes is a no."""

    id: str
    legend: str
    questions: tuple[QuestionView, ...]
    is_asked: bool


@dataclass(frozen=True)
class EntryView:
    """The entry of a person that clears one question."""

    red_flag: str
    question: str
    parts: tuple[Field, ...]  # one line of text each
    longest: int
    is_begun: bool


@dataclass(frozen=True)
class WellsView:
    """The Wells score as an entry of the therapist."""

    items: tuple[Choice, ...]
    result: str  # "" until something is ticked


@dataclass(frozen=True)
class OutcomeView:
    """What all answers amount to."""

    tone: str  # stop, slow or plain
    headline: str
    progress: str
    found: tuple[QuestionView, ...]  # the most urgent first
    unasked: tuple[str, ...]  # groups still to be asked, once one was
    tags: tuple[tuple[str, str], ...]  # name, meaning
    entries: tuple[EntryView, ...]
    wells: WellsView | None


class SafetyNarrator:
    """Tells the answers of one request in the words of the screen."""

    def __init__(self, answers: SafetyAnswers, library: Library, words: Words) -> None:
        """Weigh the answers once."""
        self.answers, self.library, self.words = answers, library, words
        self.outcome: Outcome = outcome_of(answers, library)

    @property
    def texts(self) -> LibraryTexts:
        """The library's words in this language, or in English."""
        known = self.library.texts
        return known.get(self.words.locale) or known["en"]

    def groups(self) -> tuple[GroupView, ...]:
        """Return every question in its group, as the library orders them."""
        flags = self.library.red_flags.values()
        return tuple(
            GroupView(
                group,
                self._group(group),
                tuple(self.question(flag) for flag in flags if flag.group == group),
                group in self.answers.asked,
            )
            for group in self.outcome.groups
        )

    def question(self, flag: RedFlag) -> QuestionView:
        """Return one question."""
        name, text = ACTIONS[flag.action]
        names = [self.texts.tags[tag]["name"] for tag in flag.tags]
        action = ActionView(
            TONES.get(flag.action, "stop"),
            self.words.text(name),
            self.words.text(text),
            self.words.join(names) if names else "",
        )
        is_yes = flag.id in self.answers.red_flags
        text = self.texts.labels["red_flags"][flag.id]
        return QuestionView(flag.id, text, flag.is_examined, flag.action in URGENT, is_yes, action)

    def outcome_view(self, fields: Fields, problems: Sequence[Problem] = ()) -> OutcomeView:
        """Return what all answers amount to; `fields` hold entries as they were written."""
        outcome, words = self.outcome, self.words
        asked = len(outcome.groups) - len(outcome.unasked)
        return OutcomeView(
            tone=self.tone(),
            headline=self.headline(),
            progress=words.text(
                "{asked} of {all} groups asked",
                asked=words.number(asked),
                all=words.number(len(outcome.groups)),
            ),
            found=tuple(self.question(flag) for flag in outcome.standing),
            unasked=tuple(map(self._group, outcome.unasked)) if asked else (),
            tags=tuple(
                (self.texts.tags[tag]["name"], self.texts.tags[tag]["meaning"])
                for tag in outcome.tags
            ),
            entries=self._entries(fields, {one.where: problem_sentence(one) for one in problems}),
            wells=self._wells(),
        )

    def tone(self) -> str:
        """Return how loud the outcome is."""
        if not self.outcome.standing:
            return "plain"
        return "stop" if self.outcome.closing or self._is_by_hand() else "slow"

    def headline(self) -> str:
        """Return the outcome in one sentence."""
        outcome = self.outcome
        if outcome.closing:
            return self.words.text(HEADLINES[outcome.closing[0].action])
        if self._is_by_hand():
            return self.words.text(BY_HAND)
        if outcome.standing:
            return self.words.text(HEADLINES[outcome.standing[0].action])
        if outcome.is_asked:
            return self.words.text(CLEARED if outcome.cleared else NOTHING_FOUND)
        nothing = outcome.unasked == outcome.groups
        return self.words.text(NOT_ASKED if nothing else ASKED_IN_PART)

    def _is_by_hand(self) -> bool:
        set_tags = [self.library.tags[tag] for tag in self.outcome.tags]
        return any(tag.is_manual_only or tag.cap == 0 for tag in set_tags)

    def _group(self, group: str) -> str:
        return self.texts.labels["red_flag_groups"][group]

    def _entries(self, fields: Fields, problems: Mapping[str, str]) -> tuple[EntryView, ...]:
        """Return an entry for each blocking question with a yes, cleared or not."""
        blocking = [
            flag
            for flag in self.library.red_flags.values()
            if flag.action is RedFlagAction.BLOCK and flag.id in self.answers.red_flags
        ]
        return tuple(self._entry(flag, fields, problems) for flag in blocking)

    def _entry(self, flag: RedFlag, fields: Fields, problems: Mapping[str, str]) -> EntryView:
        parts = []
        for part in ENTRY_PARTS:
            name = entry_field(flag.id, part)
            value = fields.get(name, "")
            parts.append(
                Field(
                    name,
                    self.words.text(ENTRY_LABELS[part]),
                    value=value[:LONGEST_ENTRY] if isinstance(value, str) else "",
                    problem=problems.get(name, ""),
                )
            )
        question = self.texts.labels["red_flags"][flag.id]
        begun = any(one.value for one in parts)
        return EntryView(flag.id, question, tuple(parts), LONGEST_ENTRY, begun)

    def _wells(self) -> WellsView | None:
        rule = self.library.tools.wells
        if rule.asked_with not in self.answers.red_flags:
            return None
        said = self.texts.tools["wells_words"]
        items = tuple(
            Choice(one.id, said["items"][one.id], is_chosen=one.id in self.answers.wells)
            for one in rule.items
        )
        score = self.outcome.wells
        if score is None:
            return WellsView(items, "")
        return WellsView(
            items, said["likely" if score.points >= rule.likely_from else "not_likely"]
        )
