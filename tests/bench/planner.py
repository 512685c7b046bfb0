"""How long a plan takes, beside a fixed calibration loop of the same run.

    .venv/bin/python -m tests.bench.planner

First every cell of cause and level, with minutes, equipment and gate varied, on the shipped
library: the median of nine runs each, then the median and the 99th percentile over all. Then some
of them on a library of 10,000 exercises, most made up, and there the requests that are hardest to
prove. The ratio to the loop may be compared between machines and days; the milliseconds may not.
"""

from __future__ import annotations

import os
import random
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click

from hep.domain.errors import NothingSuitable
from hep.domain.exercise import ACTIVE, EvidenceGrade, Level
from hep.domain.planner import plan
from hep.domain.request import Entry, Gate, PlanRequest, SoreSide
from hep.library.load import load_library
from tests.bench.figures import calibration, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.library import Library

FOLDER = Path(__file__).parents[2] / "exercises"
MADE_UP, WARM_UP = 10_000, 20
MINUTES = (10, 15, 20)


def requests(library: Library) -> Iterator[PlanRequest]:
    """Give every cell with minutes 10, 15 and 20, three sets of things, gate met and not."""
    everything = frozenset(library.vocabulary.equipment)
    for cause, level, minutes, things, gate in product(
        library.pathways, Level, MINUTES, (frozenset(), None, everything), Gate
    ):
        yield PlanRequest(
            cause=cause,
            level=level,
            side=SoreSide.RIGHT,
            minutes=minutes,
            equipment=things,
            gate=gate,
            entry=Entry.MET,
            running="stage-1" if gate is Gate.MET else "none",
        )


def big_library(library: Library, number: int) -> Library:
    """Return the library with made-up exercises besides, so that it holds `number`."""
    draw = random.Random(7)
    models = [one for one in library.exercises.values() if one.is_active]
    exercises = dict(library.exercises)
    targets = library.vocabulary.targets
    for count in range(number - len(exercises)):
        model = draw.choice(models)
        name = f"made-up-{count}"
        exercises[name] = replace(
            model,
            id=name,
            category=draw.choice(ACTIVE),
            subcategory=draw.choice(library.vocabulary.subcategories),
            position=draw.choice(library.vocabulary.positions),
            targets=tuple(draw.sample(targets, draw.randint(1, 4))),
            evidence=replace(model.evidence, grade=draw.choice(list(EvidenceGrade))),
        )
    return replace(library, exercises=exercises)


def scarce(library: Library) -> Iterator[PlanRequest]:
    """Give requests for six and seven exercises where the minutes bind: the hardest to prove.

    Out of 10,000 exercises the first once took more than six minutes.
    """
    everything = frozenset(library.vocabulary.equipment)
    for cause, level, things, number in (
        ("gait", Level.LOAD, None, 7),
        ("gait", Level.LOAD, everything, 7),
        ("gait", Level.LOAD, everything, 6),
        ("gait", Level.RUN, None, 7),
        ("instability", Level.LOAD, everything, 7),
        ("overuse", Level.LOAD, None, 7),
        ("overuse", Level.RUN, None, 7),
    ):
        yield PlanRequest(
            cause=cause,
            level=level,
            side=SoreSide.RIGHT,
            minutes=MINUTES[0],
            max_exercises=number,
            equipment=things,
            gate=Gate.MET,
            entry=Entry.MET,
            running="stage-1",
        )


def attempt(request: PlanRequest, library: Library) -> None:
    """Plan; that there may be no program is a result too."""
    try:
        plan(request, library)
    except NothingSuitable:
        return


def main() -> None:
    """Print the figures."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    library = load_library(FOLDER)
    loop = seconds(calibration)
    click.echo(f"calibration loop {loop * 1000:.0f} ms")
    asked = list(requests(library))
    for one in asked[:WARM_UP]:
        attempt(one, library)
    times = sorted(seconds(partial(attempt, one, library)) for one in asked)
    middle, late = median(times), times[int(len(times) * 0.99)]
    click.echo(
        f"{len(times)} requests, {len(library.exercises)} exercises: median {middle * 1000:.1f} ms "
        f"= {middle / loop:.4f} loops, 99th percentile {late * 1000:.1f} ms, "
        f"slowest {times[-1] * 1000:.1f} ms"
    )
    big = big_library(library, MADE_UP)
    some = asked[:: len(asked) // 10 + 1]  # in step with no one of what is varied
    slow = [seconds(partial(attempt, one, big)) for one in some]
    click.echo(
        f"{len(big.exercises)} exercises: median {median(slow) * 1000:.0f} ms "
        f"= {median(slow) / loop:.2f} loops, slowest {max(slow) * 1000:.0f} ms"
    )
    hard = [seconds(partial(attempt, one, big)) for one in scarce(library)]
    click.echo(
        f"six and seven in {MINUTES[0]} minutes: median {median(hard) * 1000:.0f} ms "
        f"= {median(hard) / loop:.2f} loops, slowest {max(hard) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
