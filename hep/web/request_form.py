"""The builder's form, filled: each field with its choices, what was asked and what is wrong."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.exercise import Level
from hep.domain.request import (
    DEFAULT_EXERCISES,
    DEFAULT_EXERCISES_CAREFUL,
    DEFAULT_MINUTES,
    EXERCISES,
    MINUTES,
    RUNNING_STAGES,
    AgeBand,
    Entry,
    Gate,
    SoreSide,
)
from hep.language.words import mark
from hep.web.form_fields import Choice, Field, RequestForm, TagGroup
from hep.web.form_words import LEGENDS, problem_sentence
from hep.web.more_form import more_form
from hep.web.safety_block import fixed_tags, safety_block
from hep.web.signs_view import signs_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hep.domain.errors import Problem
    from hep.domain.library import Library, LibraryTexts
    from hep.domain.safety import Tag
    from hep.language.words import Words
    from hep.web.forms import Fields

LONGEST_REPEATED = 40  # letters of a wrong value that are shown again

TAG_GROUPS = (  # by what a precaution does, strictest first
    ("stops", mark("No automatic program, or no level may be opened")),
    ("caps", mark("Keeps the program at a lower level")),
    ("cares", mark("Leaves out some exercises, or gives them with care")),
)
SIDES: Mapping[str, str] = {
    SoreSide.LEFT: mark("Left"),
    SoreSide.RIGHT: mark("Right"),
    SoreSide.BOTH: mark("Both"),
}


def request_form(
    fields: Fields, *, library: Library, words: Words, problems: Iterable[Problem] = ()
) -> RequestForm:
    """Return the form filled with these fields, problems beside them."""
    return _Builder(fields, library, words, _by_field(problems)).form()


def _by_field(problems: Iterable[Problem]) -> dict[str, str]:
    sentences: dict[str, list[str]] = defaultdict(list)
    for problem in problems:
        sentences[problem.where].append(problem_sentence(problem))
    return {name: " ".join(texts) for name, texts in sentences.items()}


@dataclass(frozen=True)
class _Builder:
    fields: Fields
    library: Library
    words: Words
    problems: Mapping[str, str]

    @property
    def texts(self) -> LibraryTexts:
        known = self.library.texts
        return known.get(self.words.locale) or known["en"]

    def form(self) -> RequestForm:
        tags = self._tag_choices()
        return RequestForm(
            cause=self._field("cause", self._causes()),
            subtype=self._field("subtype", self._places()),
            level=self._field("level", self._levels()),
            side=self._field("side", self._choices("side", SIDES)),
            worse_side=self._field("worse_side", self._worse()),
            minutes=self._field(
                "minutes",
                value=self._typed("minutes", str(self.library.house.minutes or DEFAULT_MINUTES)),
            ),
            minutes_limits=MINUTES,
            max_exercises=self._field("max_exercises", self._numbers()),
            usual_exercises=self.words.text(
                "Usual: {usual} exercises, or {careful} for a careful start.",
                usual=self.words.number(self.library.house.exercises or DEFAULT_EXERCISES),
                careful=self.words.number(DEFAULT_EXERCISES_CAREFUL),
            ),
            running=self._field("running", self._running()),
            gate=self._field("gate", self._gate()),
            entry=self._field("entry", self._entries()),
            age_band=self._field("age_band", self._ages()),
            first_time=self._field("first_time", self._first_time()),
            equipment=self._field("equipment", self._equipment()),
            tags=self._field("tags", tuple(tags.values())),
            tag_groups=self._grouped(tags),
            more=more_form(
                self.fields, library=self.library, words=self.words, problems=self.problems
            ),
            safety=safety_block(self.fields, library=self.library, words=self.words),
            signs=signs_view(self.fields, library=self.library, words=self.words),
            language=self._typed("language"),
        )

    def _field(self, name: str, choices: tuple[Choice, ...] = (), value: str = "") -> Field:
        legend = self.words.text(LEGENDS[name])
        return Field(name, legend, choices, value, self.problems.get(name, ""))

    def _typed(self, name: str, default: str = "") -> str:
        value = self.fields.get(name, default)
        return (value if isinstance(value, str) else "")[:LONGEST_REPEATED]

    def _choices(
        self, name: str, labels: Mapping[str, str], default: str = ""
    ) -> tuple[Choice, ...]:
        chosen = self.fields.get(name, default)
        return tuple(
            Choice(str(value), self.words.text(label), is_chosen=value == chosen)
            for value, label in labels.items()
        )

    def _label(self, kind: str, identifier: str) -> str:
        label = self.texts.labels[kind][identifier]
        return label[:1].upper() + label[1:]

    def _causes(self) -> tuple[Choice, ...]:
        chosen = self.fields.get("cause")
        return tuple(
            Choice(
                cause,
                self._label("causes", cause),
                is_chosen=cause == chosen,
                asks_for_place=bool(self.library.pathways[cause].subtypes),
            )
            for cause in self.library.vocabulary.causes
        )

    def _places(self) -> tuple[Choice, ...]:
        chosen = self.fields.get("subtype", "")
        places = dict.fromkeys(
            place for pathway in self.library.pathways.values() for place in pathway.subtypes
        )
        none = Choice("", self.words.text("Not known yet"), is_chosen=not chosen)
        known = (Choice(one, self._label("subtypes", one), "", one == chosen) for one in places)
        return (none, *known)

    def _levels(self) -> tuple[Choice, ...]:
        chosen = self.fields.get("level")
        return tuple(
            Choice(
                str(int(one)), self._label("levels", f"L{int(one)}"), "", str(int(one)) == chosen
            )
            for one in Level
        )

    def _worse(self) -> tuple[Choice, ...]:
        sides = {"": mark("Not known"), "left": mark("Left"), "right": mark("Right")}
        return self._choices("worse_side", sides)

    def _numbers(self) -> tuple[Choice, ...]:
        low, high = EXERCISES
        numbers = {str(one): self.words.number(one) for one in range(low, high + 1)}
        return self._choices("max_exercises", {"": mark("Usual")} | numbers)

    def _running(self) -> tuple[Choice, ...]:
        stages = {
            stage: self.words.text("Walk-run stage {number}", number=number)
            for number, stage in enumerate(RUNNING_STAGES, start=1)
        }
        known = {"none": mark("No running"), "as-now": mark("As now, within the pain rule")}
        return self._choices("running", known | stages, "none")

    def _gate(self) -> tuple[Choice, ...]:
        known: dict[str, str] = {
            Gate.NOT_TESTED: mark("Not tested, or not met"),
            Gate.MET: mark("Met"),
        }
        return self._choices("gate", known, Gate.NOT_TESTED)

    def _entries(self) -> tuple[Choice, ...]:
        known: dict[str, str] = {
            Entry.NOT_TESTED: mark("Not tested"),
            Entry.NOT_MET: mark("Not met"),
            Entry.MET: mark("Met"),
        }
        return self._choices("entry", known, Entry.NOT_TESTED)

    def _ages(self) -> tuple[Choice, ...]:
        known: dict[str, str] = {
            AgeBand.UNDER_60: mark("Under 60"),
            AgeBand.FROM_60: mark("60 to 64"),
            AgeBand.FROM_65: mark("65 or older"),
        }
        return self._choices("age_band", known, AgeBand.UNDER_60)

    def _first_time(self) -> tuple[Choice, ...]:
        return self._choices("first_time", {"yes": LEGENDS["first_time"]})

    def _equipment(self) -> tuple[Choice, ...]:
        vocabulary = self.library.vocabulary
        chosen = self.fields.get("equipment")
        ticked = vocabulary.home_equipment if chosen is None else frozenset(chosen)
        return tuple(
            Choice(one, self._label("equipment", one), "", one in ticked)
            for one in vocabulary.equipment
        )

    def _tag_choices(self) -> dict[str, Choice]:
        chosen = self.fields.get("tags", [])
        texts = self.texts.tags
        choices = {
            tag: Choice(tag, texts[tag]["name"], texts[tag].get("meaning", ""), tag in chosen)
            for tag in self.library.tags
        }
        return choices | fixed_tags(self.fields, choices, library=self.library, words=self.words)

    def _grouped(self, choices: Mapping[str, Choice]) -> tuple[TagGroup, ...]:
        members: dict[str, list[Choice]] = defaultdict(list)
        for tag, choice in choices.items():
            members[_group(self.library.tags[tag])].append(choice)
        return tuple(
            TagGroup(self.words.text(legend), tuple(members[group]))
            for group, legend in TAG_GROUPS
            if members[group]
        )


def _group(tag: Tag) -> str:
    if tag.is_manual_only or tag.cap == 0:
        return "stops"
    return "caps" if tag.cap < max(Level) else "cares"
