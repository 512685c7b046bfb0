"""What a therapist enters beside the safety questions: who cleared a block, and the Wells score.

Entries are shown as they were written. What one clears is a rule of the domain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.safety_words import ENTRY_LABELS
from hep.services.safety_fields import ENTRY_PARTS, LONGEST_ENTRY, clearable, entry_field
from hep.web.form_fields import Choice, Field
from hep.web.safety_parts import EntryView, WellsView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.library import Library, LibraryTexts
    from hep.domain.safety_answers import SafetyAnswers
    from hep.domain.wells import WellsRule, WellsScore
    from hep.language.words import Words
    from hep.web.forms import Fields


def blocking(answers: SafetyAnswers, library: Library) -> tuple[str, ...]:
    """Return the blocking questions with a yes, cleared or not."""
    return tuple(one for one in clearable(library) if one in answers.red_flags)


def entry_view(
    red_flag: str,
    fields: Fields,
    *,
    texts: LibraryTexts,
    words: Words,
    problems: Mapping[str, str],
) -> EntryView:
    """Return the entry that clears one question; `problems` are sentences by their field."""
    parts = []
    for part in ENTRY_PARTS:
        name = entry_field(red_flag, part)
        value = fields.get(name, "")
        parts.append(
            Field(
                name,
                words.text(ENTRY_LABELS[part]),
                value=value[:LONGEST_ENTRY] if isinstance(value, str) else "",
                problem=problems.get(name, ""),
            )
        )
    question = texts.labels["red_flags"][red_flag]
    begun = any(one.value for one in parts)
    return EntryView(red_flag, question, tuple(parts), LONGEST_ENTRY, begun)


def find_wells_view(
    answers: SafetyAnswers, score: WellsScore | None, *, rule: WellsRule, texts: LibraryTexts
) -> WellsView | None:
    """Return the score's items, and its result once something is ticked; None: it is not asked."""
    if rule.asked_with not in answers.red_flags:
        return None
    said = texts.tools["wells_words"]
    items = tuple(
        Choice(one.id, said["items"][one.id], is_chosen=one.id in answers.wells)
        for one in rule.items
    )
    if score is None:
        return WellsView(items, "")
    return WellsView(items, said["likely" if score.points >= rule.likely_from else "not_likely"])
