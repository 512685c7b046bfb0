"""What a form is made of, as plain values: choices, fields, groups of precautions. No words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.web.more_form import MoreForm
    from hep.web.safety_block import SafetyBlock
    from hep.web.signs_view import SignsView


@dataclass(frozen=True)
class Choice:
    """One radio button, checkbox or option."""

    value: str
    label: str
    note: str = ""
    is_chosen: bool = False
    asks_for_place: bool = False  # a cause that has places to choose from
    is_fixed: bool = False  # set by the safety questions, not to be taken away here


@dataclass(frozen=True)
class Field:
    """A named group of choices, or a number."""

    name: str
    legend: str
    choices: tuple[Choice, ...] = ()
    value: str = ""
    problem: str = ""

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """The choices that are ticked."""
        return tuple(one for one in self.choices if one.is_chosen)


@dataclass(frozen=True)
class TagGroup:
    """Precautions that do the same kind of thing."""

    legend: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class RequestForm:
    """Everything that the left column shows."""

    cause: Field
    subtype: Field
    level: Field
    side: Field
    worse_side: Field
    minutes: Field
    minutes_limits: tuple[int, int]
    max_exercises: Field
    usual_exercises: str
    running: Field
    gate: Field
    entry: Field
    age_band: Field
    first_time: Field
    equipment: Field
    tags: Field
    tag_groups: tuple[TagGroup, ...]
    more: MoreForm
    safety: SafetyBlock
    signs: SignsView
    language: str = ""  # of the sheet, as it was chosen beside it; "" for the usual one
