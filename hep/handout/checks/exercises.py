"""The exercises of a sheet: from the numeral to the next one, and what stands under each label."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.handout.checks.sheet import Part, Sheet
    from hep.handout.checks.speech import Speech

# The labels in their one order; half a page has no words for the first two.
LABELS = ("start_position", "steps", "feel", "mistake", "stop_if", "too_hard", "too_easy")
WORDS_NEAR_NAME = 6  # parts: practised, side, why, dose, pace


@dataclass(frozen=True)
class PrintedExercise:
    """One exercise, or the part of it that stands below one of its headings."""

    number: int
    name: str
    page: int
    parts: tuple[Part, ...]  # from the numeral to the last word

    @property
    def figures(self) -> list[Part]:
        """Its pictures."""
        return [one for one in self.parts if one.role == "Figure"]

    @property
    def words(self) -> list[Part]:
        """Its texts, without numeral, name and pictures."""
        return [
            one
            for one in self.parts
            if one.role != "Figure"
            and one.text
            and not one.text.isdigit()
            and one.text != self.name
        ]

    @property
    def steps(self) -> list[Part]:
        """The items of its list."""
        return [one for one in self.parts if one.role == "LBody"]


def printed_exercises(sheet: Sheet) -> list[PrintedExercise]:
    """Return every exercise in order; one that has two headings is there twice.

    An exercise begins at a part that is a number alone, with a heading at most two parts on. It ends at
    the next one, or at a heading of the first level.
    """
    parts = sheet.parts
    begins = [i for i, one in enumerate(parts) if one.text.isdigit() and _name_after(parts, i)]
    found: list[PrintedExercise] = []
    for index in begins:
        end = next(
            (i for i in range(index + 2, len(parts)) if i in begins or parts[i].role == "H1"),
            len(parts),
        )
        name = _name_after(parts, index) or parts[index]
        found.append(
            PrintedExercise(int(parts[index].text), name.text, name.page, parts[index:end])
        )
    return found


def _name_after(parts: Sequence[Part], index: int) -> Part | None:
    return next((one for one in parts[index + 1 : index + 3] if one.is_heading), None)


def whole_exercises(sheet: Sheet) -> list[PrintedExercise]:
    """Return each exercise once: the parts below equal numerals and names, as on facing pages, joined."""
    whole: list[PrintedExercise] = []
    for one in printed_exercises(sheet):
        if whole and (whole[-1].number, whole[-1].name) == (one.number, one.name):
            first = whole.pop()
            one = replace(first, parts=first.parts + one.parts)  # noqa: PLW2901 - the two are one
        whole.append(one)
    return whole


def labelled(exercise: PrintedExercise, label: str, speech: Speech) -> str | None:
    """Return the words below a label, or after it on its line; None without the label."""
    words, wanted = exercise.words, speech.say[label]
    for index, part in enumerate(words):
        if part.text == wanted:
            rest = words[index + 1 :]
            end = next((i for i, one in enumerate(rest) if one.is_heading), len(rest))
            return " ".join(one.text for one in rest[:end])
        if _begins_with(part.text, wanted):
            return part.text.removeprefix(wanted).removeprefix(":").strip()
    return None


def order_of(exercise: PrintedExercise, speech: Speech) -> list[str]:
    """Return the labels that the exercise has, in the order they are printed."""
    places = {
        label: index
        for label in LABELS
        for index, part in reversed(list(enumerate(exercise.words)))
        if part.text == speech.say[label] or _begins_with(part.text, speech.say[label])
    }
    return sorted(places, key=places.__getitem__)


def _begins_with(text: str, label: str) -> bool:
    """Tell a label before its words, "Too hard? Do ...", from a sentence with the same first word."""
    return text.startswith(f"{label} " if label.endswith("?") else f"{label}:")


def dose_of(exercise: PrintedExercise, speech: Speech) -> str:
    """Return dose and pace, from the dose sentence to the first picture or label; "" without."""
    words = exercise.words
    for index, part in enumerate(words):
        if speech.dose.sentence.match(part.text):
            after = words[index + 1 : index + 2]
            pace = [one.text for one in after if one.role == "Div"]
            return " ".join([part.text, *pace])
        if part.is_heading or part.role == "LBody":
            break
    return ""


def side_of(exercise: PrintedExercise, speech: Speech) -> str | None:
    """Return left, right, each (in turn) or together, as said near the name; None: not said."""
    for part in exercise.words[:WORDS_NEAR_NAME]:
        for side, pattern in speech.sides.items():
            if pattern.search(part.text):
                return side
    return None
