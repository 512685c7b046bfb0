"""What else could stand in an item's place, in words: minutes, reach, rules. No choice is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.alternatives import alternatives
from hep.language.amount_words import duration_words
from hep.language.findings import omission_code_text
from hep.language.words import mark
from hep.web.replacing import LONG, is_open, minutes_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.program import Program, ProgramItem
    from hep.domain.swap import Swap
    from hep.web.item_view import Narrator

MOST_SHOWN = 6
LONGER, SHORTER = mark("The session is {change} longer."), mark("The session is {change} shorter.")
GAINS, LOSSES = mark("Also trained: {targets}."), mark("No longer trained: {targets}.")


@dataclass(frozen=True)
class SwapView:
    """One exercise that could come in, and what that changes."""

    into: str
    name: str
    changes: tuple[str, ...]  # a sentence each
    is_open: bool  # it can be done with one button


def swap_views(program: Program, item: ProgramItem, narrator: Narrator) -> tuple[SwapView, ...]:
    """Return the best alternatives, those that keep every limit first."""
    found = alternatives(program, item, narrator.library)[:MOST_SHOWN]
    return tuple(_view(one, program, narrator) for one in found)


def _view(swap: Swap, program: Program, narrator: Narrator) -> SwapView:
    exercise, can_be_done = swap.into.exercise, is_open(swap, program)
    return SwapView(
        into=exercise.id,
        name=exercise.require_text(narrator.words.locale).name,
        changes=(
            *_time(swap, program, narrator),
            *_reach(swap, narrator),
            *(() if can_be_done else _rules(swap, narrator)),
        ),
        is_open=can_be_done,
    )


def _time(swap: Swap, program: Program, narrator: Narrator) -> Iterator[str]:
    words = narrator.words
    if swap.seconds:
        change = duration_words(abs(swap.seconds), words=words)
        sentence = LONGER if swap.seconds > 0 else SHORTER
        yield words.text(sentence, change=change)
    if LONG in swap.broken and is_open(swap, program):
        after = words.number(minutes_after(swap, program))
        yield words.text("Minutes a session go up to {minutes}.", minutes=after)


def _reach(swap: Swap, narrator: Narrator) -> Iterator[str]:
    words = narrator.words
    for sentence, targets in ((GAINS, swap.gains), (LOSSES, swap.losses)):
        if targets:
            names = [narrator.label("targets", one) for one in targets]
            yield words.text(sentence, targets=words.join(names))


def _rules(swap: Swap, narrator: Narrator) -> Iterator[str]:
    for code in swap.broken:
        yield omission_code_text(code, words=narrator.words)
