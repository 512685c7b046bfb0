"""A clinic's changes in words, one line each, for the person who makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.dose import Dose
from hep.language.dose_words import dose_sentence
from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.changes import Change
    from hep.domain.library import Library
    from hep.language.words import Words

SENTENCES = {
    "clinic_name": mark("Sheets carry the name {after}."),
    "clinic_phone": mark("Sheets carry the phone number {after}."),
    "clinic_emergency": mark("Sheets name {after} as the emergency number."),
    "clinic_hours": mark("Sheets say when you are open: {after}."),
    "clinic_colour": mark("Sheets are printed in {after}."),
    "clinic_logo": mark("Sheets carry the clinic's logo."),
    "house_exercises": mark("Programs usually have {after} exercises."),
    "house_minutes": mark("Sessions usually last {after} minutes."),
    "hidden": mark("{subject}: never given."),
    "added": mark("{subject}: the clinic's own exercise."),
    "first_in_cell": mark("{subject}, level {level}: {after} stands first."),
    "redosed": mark("{subject}, level {level}: {after} Before: {before}"),
    "translated": mark("{subject}: words added in {place}."),
    "reworded": mark("{subject}, {place}: “{after}” Before: “{before}”"),
    "reworded_cause": mark("{subject}, {place}: “{after}” Before: “{before}”"),
}
OF_CAUSES = ("first_in_cell", "reworded_cause")
NAMED_AFTER = ("first_in_cell",)  # `after` is an exercise


def change_text(change: Change, *, base: Library, used: Library, words: Words) -> str:
    """Return one change as a sentence; exercises and causes by their names."""

    def exercise(identifier: str) -> str:
        known = used.exercises.get(identifier) or base.exercises[identifier]
        return known.require_text(words.locale).name

    def value(raw: str | int | Dose) -> str:
        if isinstance(raw, Dose):
            return dose_sentence(raw, item=None, words=words)
        return exercise(str(raw)) if change.code in NAMED_AFTER and raw else str(raw)

    subject = change.subject
    if change.code in OF_CAUSES:
        subject = base.texts[words.locale].labels["causes"][subject]
    elif subject:
        subject = exercise(subject)
    sentence = words.text(
        SENTENCES[change.code],
        subject=subject,
        place=change.place,
        level=int(change.level or 0),
        before=value(change.before),
        after=value(change.after),
    )
    return sentence[:1].upper() + sentence[1:]
