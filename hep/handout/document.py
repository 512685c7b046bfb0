"""The sheet as plain values: everything a template prints, decided and worded before.

One document is the source of every edition. Pictures are named by the hash of their bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.handout.chart import Chart
    from hep.handout.editions import Printing
    from hep.handout.journey_sheet import JourneySheet
    from hep.handout.run_sheet import RunSheet
    from hep.handout.stamp import Stamp


@dataclass(frozen=True)
class Plate:
    """One picture with its caption."""

    asset: str
    alt: str
    width_mm: float
    height_mm: float
    cell_mm: float  # the width it has to itself, with its caption
    drop_mm: float  # white above, so that all of a row stand on one floor
    is_turned: bool  # a photo printed in mirror image, for the other side
    state: str  # Start, End; "" in a drawing of a thing
    caption: str


@dataclass(frozen=True)
class Way:
    """Another way to do an exercise, easier or harder."""

    words: str  # what, how much, and when; "" where there is none
    plate: Plate | None = None  # how it ends, where it is another exercise


@dataclass(frozen=True)
class SideSign:
    """Which leg works: the sign [L][R] and the words beside it."""

    is_left: bool
    is_right: bool
    words: str


@dataclass(frozen=True)
class ExerciseBlock:
    """One exercise as it is printed."""

    number: int
    name: str
    side: SideSign
    why: str
    dose: str
    pace: str  # rest, tempo, load, effort, in sentences
    when: str  # on which days
    plates: tuple[Plate, ...]
    is_wide: bool  # lying pictures: one above the other
    start: str  # with what to hold and what to wear
    steps: tuple[str, ...]
    until: str  # how much of it is one set, and that the legs change; "" where a step says so
    feel: str
    mistake: str
    stop_if: str
    stop_then: str  # for how long
    easier: Way
    harder: Way
    cautions: tuple[str, ...]


@dataclass(frozen=True)
class Glance:
    """One picture of the strip on page one."""

    number: int
    name: str
    dose: str
    asset: str
    alt: str
    width_mm: float
    height_mm: float
    is_turned: bool


@dataclass(frozen=True)
class Band:
    """One band of the pain guide."""

    zone: str  # green, amber, red
    title: str
    words: str


@dataclass(frozen=True)
class Reading:
    """One education item: something to know or set up."""

    name: str
    why: str
    need: str
    steps: tuple[str, ...]
    when: str
    plates: tuple[Plate, ...]  # of the thing itself, one below the other; may be none


@dataclass(frozen=True)
class LogRow:
    """One line of the week: boxes where something is due."""

    number: int
    name: str
    dose: str
    first: str  # which leg begins; "" where none takes turns with the other
    boxes: tuple[str, ...]  # of a day: L and R for legs in turn, else one "" for each time a day
    days: tuple[bool, ...]  # Monday first


@dataclass(frozen=True)
class PageOne:
    """What, why, how often, how long, when to stop, whom to call."""

    kicker: str
    title: str
    why: str
    facts: tuple[tuple[str, str], ...]  # big words, small words
    glance: tuple[Glance, ...]
    in_turn: str  # which leg begins; "" where none takes turns with the other
    pain_rule: str
    pain_scale: str  # what 0 and 10 mean
    above: str  # what to do above the limit
    bands: tuple[Band, ...]
    emergency_rules: tuple[str, ...]
    stop_rules: tuple[str, ...]
    running: str
    instead: str


@dataclass(frozen=True)
class GoodToKnow:
    """Moving on, stepping back, days, the morning after, reading."""

    changes: tuple[str, ...]  # since the program before; empty: none was told
    moving_on: tuple[str, ...]
    is_last_level: bool  # nothing to move on to
    step_back: tuple[str, ...]
    usual_again: str  # when the easier way has done its work; "" where nobody goes on alone
    days: tuple[str, ...]
    mornings: tuple[Band, ...]
    again: str  # what to do when a bad morning comes again
    soreness: str  # what is normal
    stop_exercise: tuple[str, ...]
    stopped: str  # what to do then
    report: tuple[str, ...]  # signs to call within a day
    report_at_level: tuple[str, ...]  # more of them, of this cause and level; may be none
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class Furniture:
    """The fixed words of the sheet in its language, by name."""

    words: tuple[tuple[str, str], ...]

    def __getitem__(self, name: str) -> str:
        """Return one of them; KeyError for an unknown name."""
        return dict(self.words)[name]


@dataclass(frozen=True)
class Logo:
    """The clinic's sign at the head of page one."""

    asset: str
    alt: str
    width_mm: float
    height_mm: float


@dataclass(frozen=True)
class HandoutDocument:
    """Everything on the sheet."""

    language: str
    direction: str
    printing: Printing
    clinic: str  # "" where none is set
    phone: str  # "" leaves a line to write on
    emergency: str  # the number; "" says "emergency help" instead
    hours: str  # when the clinic is open; "" says nothing of it
    brand: str  # #RRGGBB of numerals, labels and rules; 7:1 on white
    icons: tuple[tuple[str, str], ...]  # name and key of each small sign (hep.handout.icons)
    logo: Logo | None
    plan: str  # running head: what and which side
    date: str
    draft: str  # why this is a draft; on every page; "" when it is none
    review: str  # that no clinician has signed the content; "" once signed
    page_one: PageOne
    exercises: tuple[ExerciseBlock, ...]
    is_half: bool  # two exercises a page
    good_to_know: GoodToKnow
    day_names: tuple[str, ...]
    log: tuple[LogRow, ...]
    say: Furniture
    stamp: Stamp
    qr: str  # key of the code for the stamp's link; "" without one
    version: str  # which sheet this is
    until: str  # until when it is good
    chart: Chart
    runs: RunSheet | None  # None: the program runs by no schedule
    journey: JourneySheet | None  # None: another edition is printed
    tight: frozenset[str] = frozenset()  # ids of parts set closer, because their words are long
