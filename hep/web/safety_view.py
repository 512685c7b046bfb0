"""The safety questions and what follows from the answers, told in the words of the screen.

The values that a page takes stand in `hep/web/safety_parts.py`. No rules live here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.clearance import URGENT
from hep.domain.safety import RedFlagAction
from hep.domain.safety_answers import outcome_of
from hep.language.safety_words import (
    ACTIONS,
    ASKED_IN_PART,
    BY_HAND,
    CLEARED,
    HEADLINES,
    NOT_ASKED,
    NOTHING_FOUND,
)
from hep.web.entry_view import blocking, entry_view, find_wells_view
from hep.web.form_words import problem_sentence
from hep.web.safety_parts import ActionView, GroupView, OutcomeView, QuestionView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.errors import Problem
    from hep.domain.library import Library, LibraryTexts
    from hep.domain.safety import RedFlag
    from hep.domain.safety_answers import Outcome, SafetyAnswers
    from hep.language.words import Words
    from hep.web.forms import Fields
    from hep.web.safety_parts import EntryView

TONES = {RedFlagAction.REFER: "slow", RedFlagAction.CAUTION: "slow"}  # else stop


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
            entries=self._entries(fields, problems),
            wells=find_wells_view(
                self.answers, outcome.wells, rule=self.library.tools.wells, texts=self.texts
            ),
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

    def _entries(self, fields: Fields, problems: Sequence[Problem]) -> tuple[EntryView, ...]:
        told = {one.where: problem_sentence(one) for one in problems}
        return tuple(
            entry_view(one, fields, texts=self.texts, words=self.words, problems=told)
            for one in blocking(self.answers, self.library)
        )
