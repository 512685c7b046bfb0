"""The drawers of the request that are closed at first: further fields, and what was set by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.request import DAYS, STEPS_A_MINUTE
from hep.language.planner_words import NUMBERS
from hep.language.words import mark
from hep.services.dose_edits import split_edit
from hep.web.form_fields import Choice, Field
from hep.web.form_words import LEGENDS
from hep.web.item_view import Narrator
from hep.web.wishes import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.library import Library
    from hep.language.words import Words
    from hep.web.forms import Fields

LISTS = ("must_have", "must_not", "favourites", "given_before")
ADD_AS = {
    "must_have": mark("it must be in the program"),
    "must_not": mark("it must not be in the program"),
    "favourites": mark("the patient likes it"),
    "given_before": mark("it was given before"),
}


@dataclass(frozen=True)
class MoreForm:
    """Further fields; each is usually left alone."""

    second_cause: Field
    days_a_week: Field
    steps_a_minute: Field  # a number, "" where not counted
    steps_limits: tuple[int, int]
    irritable: Field
    positions_avoided: Field
    wishes: tuple[Field, ...]  # what was set by hand, each with a tick to take it out
    add_exercise: tuple[Choice, ...]  # every exercise by name, an empty one first
    add_as: tuple[Choice, ...]

    @property
    def number(self) -> int:
        """How many of the further fields are filled."""
        several = sum(
            bool(one.value) for one in (*self.second_cause.chosen, *self.days_a_week.chosen)
        )
        several += bool(self.steps_a_minute.value)
        return several + len(self.irritable.chosen) + len(self.positions_avoided.chosen)

    @property
    def has_problem(self) -> bool:
        """One of the further fields is wrong."""
        lists = (self.second_cause, self.days_a_week, self.irritable, self.positions_avoided)
        return any(one.problem for one in (*lists, self.steps_a_minute))

    @property
    def number_by_hand(self) -> int:
        """How many things were set by hand."""
        return sum(len(one.choices) for one in self.wishes)


def more_form(
    fields: Fields, *, library: Library, words: Words, problems: Mapping[str, str]
) -> MoreForm:
    """Return the further fields, filled."""
    maker = _Maker(fields, Narrator(library, words), problems)
    return MoreForm(
        second_cause=maker.one_of("second_cause", dict(maker.causes())),
        days_a_week=maker.one_of("days_a_week", dict(maker.days())),
        steps_a_minute=maker.number("steps_a_minute"),
        steps_limits=STEPS_A_MINUTE,
        irritable=maker.field("irritable", (maker.yes("irritable"),)),
        positions_avoided=maker.field("positions_avoided", tuple(maker.positions())),
        wishes=tuple(one for one in maker.wishes() if one.choices or one.problem),
        add_exercise=tuple(maker.exercises()),
        add_as=tuple(
            Choice(value, words.text(label), "", value == "must_have")
            for value, label in ADD_AS.items()
        ),
    )


@dataclass(frozen=True)
class _Maker:
    fields: Fields
    narrator: Narrator
    problems: Mapping[str, str]

    def field(self, name: str, choices: tuple[Choice, ...]) -> Field:
        legend = self.narrator.words.text(LEGENDS[name])
        return Field(name, legend, choices, "", self.problems.get(name, ""))

    def one_of(self, name: str, labels: Mapping[str, str]) -> Field:
        chosen = self.fields.get(name, "")
        made = (Choice(value, label, "", value == chosen) for value, label in labels.items())
        return self.field(name, tuple(made))

    def number(self, name: str) -> Field:
        value = str(self.fields.get(name, ""))
        legend = self.narrator.words.text(LEGENDS[name])
        return Field(name, legend, (), value, self.problems.get(name, ""))

    def causes(self) -> Iterator[tuple[str, str]]:
        yield "", self.narrator.words.text("None")
        for cause in self.narrator.library.vocabulary.causes:
            yield cause, self.narrator.title("causes", cause)

    def days(self) -> Iterator[tuple[str, str]]:
        yield "", self.narrator.words.text("As the doses ask")
        for number in range(DAYS[0], DAYS[1] + 1):
            yield str(number), self.narrator.words.number(number)

    def yes(self, name: str) -> Choice:
        note = self.narrator.words.text("Doses begin at their lower end.")
        legend = self.narrator.words.text(LEGENDS[name])
        return Choice("yes", legend, note, self.fields.get(name) == "yes")

    def positions(self) -> Iterator[Choice]:
        chosen, library = listed(self.fields, "positions_avoided"), self.narrator.library
        trained = {one.position for one in library.exercises.values() if one.is_active}
        for one in (one for one in library.vocabulary.positions if one in trained):
            yield Choice(one, self.narrator.title("positions", one), "", one in chosen)

    def exercises(self) -> Iterator[Choice]:
        yield Choice("", self.narrator.words.text("Choose an exercise"), "", is_chosen=True)
        names = {one: self._name(one) for one in self.narrator.library.exercises}
        for one, name in sorted(names.items(), key=lambda pair: pair[1]):
            yield Choice(one, name)

    def wishes(self) -> Iterator[Field]:
        for name in LISTS:
            known = (one for one in listed(self.fields, name) if one)
            yield self.field(name, tuple(self._ticked(one, self._name(one)) for one in known))
        doses = (one for one in listed(self.fields, "dose_edits") if one)
        yield self.field("dose_edits", tuple(self._dose(one) for one in doses))
        order = [one for text in listed(self.fields, "order") for one in text.split(",") if one]
        names = self.narrator.words.join([self._name(one) for one in order]) if order else ""
        ticked = (self._ticked(",".join(order), names),) if order else ()
        yield self.field("order", ticked)

    def _ticked(self, value: str, label: str) -> Choice:
        return Choice(value, label, "", is_chosen=True)

    def _dose(self, text: str) -> Choice:
        name, numbers = split_edit(text)
        words = self.narrator.words
        said = [
            words.text("{number}: {value}", number=words.text(NUMBERS.get(one, one)), value=value)
            for one, value in numbers.items()
        ]
        return Choice(text, self._name(name), ", ".join(said), is_chosen=True)

    def _name(self, exercise_id: str) -> str:
        exercise = self.narrator.library.exercises.get(exercise_id)
        return exercise.require_text(self.narrator.words.locale).name if exercise else exercise_id
