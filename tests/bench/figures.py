"""How long a picture takes: medians of nine beside a fixed calibration loop of the same run.

    OMP_NUM_THREADS=1 .venv/bin/python -m tests.bench.figures

The loop is plain Python, so its time says how fast this machine is just now; the ratio to it is
what may be compared between machines and days.
"""

from __future__ import annotations

import os
from functools import partial
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import click

from hep.illustration.motion import animate
from hep.illustration.studio import draw
from tests.illustration.reference import reference_folders, reference_scene

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES, EVERY = 9, 4  # of a scene, and of the reference scenes
LOOP = 3_000_000


def calibration() -> int:
    """Do the same sums each time."""
    total = 0
    for number in range(LOOP):
        total += number * number % 7
    return total


def seconds(work: Callable[[], object]) -> float:
    """Return the median of nine."""
    found = []
    for _ in range(TIMES):
        start = perf_counter()
        work()
        found.append(perf_counter() - start)
    return median(found)


def main() -> None:
    """Print one line a scene and the medians over all."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    scenes = [reference_scene(folder) for folder in reference_folders()[::EVERY]]
    draw(scenes[0])
    loop = seconds(calibration)
    click.echo(f"calibration loop {loop:.3f} s")
    click.echo(f"{'scene':32} {'picture':>8} {'preview':>8}  seconds a picture")
    rows = []
    for scene in scenes:
        works = (partial(draw, scene), partial(draw, scene, preview=True))
        full, half = (seconds(work) / len(scene.frames) for work in works)
        rows.append((full, half))
        click.echo(f"{scene.id:32} {full:8.2f} {half:8.2f}")
    for name, column in zip(("picture", "preview"), zip(*rows, strict=True), strict=True):
        middle = median(column)
        click.echo(
            f"{name}: median {middle:.2f} s = {middle / loop:.2f} calibration loops, "
            f"slowest {max(column):.2f} s"
        )
    film = seconds(partial(animate, scenes[0]))
    click.echo(f"animation of {scenes[0].id}: {film:.2f} s = {film / loop:.2f} calibration loops")


if __name__ == "__main__":
    main()
