"""Rules about exercises together: each is one small named function (brief 3.0 and 7).

Two shapes are enough. A capacity says how many of a group a program may hold; a choice says that
of several sides a program may hold one. Both are monotone: a set that breaks one stays broken
when more is added, so the search may cut. Time is a third limit, of the whole session.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.program import Rhythm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from hep.domain.library import Library
    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules


@dataclass(frozen=True)
class Seat:
    """One seat that an item takes of a capacity."""

    code: str
    group: str
    most: int


@dataclass(frozen=True)
class Side:
    """The side that an item takes of a choice."""

    code: str
    side: str


def seats(one: Prescription, library: Library) -> Iterator[Seat]:
    """Give every capacity that this item takes a seat of."""
    for rule in CAPACITIES:
        yield from rule(one, library)


def sides(one: Prescription, rules: PlanningRules) -> Iterator[Side]:
    """Give every choice that this item decides."""
    for rule in CHOICES:
        yield from rule(one, rules)


def find_broken_limit(
    chosen: Sequence[Prescription], library: Library, *, seconds: int
) -> str | None:
    """Return the code of the first limit that these break together; None: they keep all."""
    return next(broken_limits(chosen, library, seconds=seconds), None)


def broken_limits(
    chosen: Sequence[Prescription], library: Library, *, seconds: int
) -> Iterator[str]:
    """Give the code of every limit that these break together, each once."""
    if session_time(chosen) > seconds:
        yield "session_full"
    taken = Counter(seat for one in chosen for seat in seats(one, library))
    decided = {side for one in chosen for side in sides(one, library.rules)}
    codes = [seat.code for seat, number in taken.items() if number > seat.most]
    codes += [code for code, number in Counter(one.code for one in decided).items() if number > 1]
    yield from (code for code in LIMIT_CODES if code in codes)


def session_time(chosen: Sequence[Prescription]) -> int:
    """Return the seconds of one full session; walks and runs of their own are apart."""
    return sum(counted_seconds(one) for one in chosen)


def counted_seconds(one: Prescription) -> int:
    """Return the seconds that this item takes of a session."""
    return 0 if one.exercise.is_outing else one.seconds


def _one_ladder(one: Prescription, library: Library) -> Iterator[Seat]:
    """No more than two items from one ladder (brief 3.0, progress)."""
    for ladder in library.ladders_by_exercise.get(one.exercise.id, ()):
        yield Seat("ladder_full", ladder.id, library.rules.ladder_most)


def _calf_loading(one: Prescription, library: Library) -> Iterator[Seat]:
    """Calf-loading items of tier 2 and more: at most two (brief 3.0, one tendon protocol)."""
    if library.rules.is_loading(one.exercise):
        yield Seat("loading_full", "", library.rules.loading_most)


def _from_elsewhere(one: Prescription, _library: Library) -> Iterator[Seat]:
    """What fills a category from elsewhere fills no more than it must have (brief 3.0)."""
    if most := one.candidate.fills:
        yield Seat("fill_full", one.exercise.category.value, most)


def _one_cue(one: Prescription, library: Library) -> Iterator[Seat]:
    """One gait cue at a time (brief 3.3, level 4)."""
    if one.exercise.id in library.rules.gait_cues:
        yield Seat("cues_full", "", library.rules.cues_most)


def _daily_or_heavy(one: Prescription, rules: PlanningRules) -> Iterator[Side]:
    """Never a daily tendon protocol together with a heavy one (brief 3.0)."""
    if rules.is_loading(one.exercise):
        if one.rhythm is Rhythm.EVERY_DAY:
            yield Side("loading_rhythms", "daily")
        if rules.heavy_flag in one.exercise.flags:
            yield Side("loading_rhythms", "heavy")


def _one_protocol(one: Prescription, rules: PlanningRules) -> Iterator[Side]:
    """One tendon protocol a program (brief 3.0)."""
    for name, members in rules.protocols.items():
        if one.exercise.id in members:
            yield Side("two_protocols", name)


def _cue_or_shoe(one: Prescription, rules: PlanningRules) -> Iterator[Side]:
    """Never a gait-cue change and a shoe change in the same four weeks (brief 7)."""
    if one.exercise.id in rules.gait_cues:
        yield Side("cue_and_shoe", "cue")
    if one.exercise.id in rules.shoe_changes:
        yield Side("cue_and_shoe", "shoe")


def _cue_or_drill(one: Prescription, rules: PlanningRules) -> Iterator[Side]:
    """Never a new running drill beside a gait cue: one new stimulus at a time (brief 6.2, 9)."""
    if one.exercise.id in rules.gait_cues:
        yield Side("cue_and_drill", "cue")
    if one.exercise.id in rules.running_drills:
        yield Side("cue_and_drill", "drill")


def _sole_raise(one: Prescription, rules: PlanningRules) -> Iterator[Side]:
    """No plain raise beside the raise of a place: it would only tire the calf (brief 3.0, 3.6)."""
    if any(one.exercise.id in rules.protocols.get(name, ()) for name in rules.sole_protocols):
        yield Side("sole_raise", "protocol")
    if one.exercise.id in rules.plain_raises:
        yield Side("sole_raise", "plain")


CAPACITIES: tuple[Callable[[Prescription, Library], Iterator[Seat]], ...] = (
    _one_ladder,
    _calf_loading,
    _from_elsewhere,
    _one_cue,
)
CHOICES: tuple[Callable[[Prescription, PlanningRules], Iterator[Side]], ...] = (
    _daily_or_heavy,
    _one_protocol,
    _cue_or_shoe,
    _cue_or_drill,
    _sole_raise,
)
LIMIT_CODES = (
    "ladder_full",
    "loading_full",
    "fill_full",
    "cues_full",
    "loading_rhythms",
    "two_protocols",
    "cue_and_shoe",
    "cue_and_drill",
    "sole_raise",
)
