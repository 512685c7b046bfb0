"""What the page of safety questions is made of, as plain values: groups, entries, the outcome.

No words and no rules live here; `hep/web/safety_view.py` fills them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.web.form_fields import Choice, Field


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
