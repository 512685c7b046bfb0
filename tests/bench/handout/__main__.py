"""How long a sheet takes: beside plain WeasyPrint and warm Chromium with the same words and drawings.

    .venv/bin/python -m tests.bench.handout              ratios, about 3 minutes
    .venv/bin/python -m tests.bench.handout --renders 1000    and memory over so many renders

Variants in turn, nine rounds; the ratios are medians of the ratios of a round and may be compared
between machines and days, the seconds may not. Ours goes through the contained worker with nothing
kept but prepared drawings; `again` finds the finished sheet.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import click
from playwright.sync_api import sync_playwright

from hep.containment.client import Worker
from hep.handout.fonts import activate_fonts
from hep.handout.html import render_html
from hep.handout.pdf import PRELOAD, Press
from tests.bench.handout.equality import require_same_content
from tests.bench.handout.frozen import REFERENCE, frozen_document, frozen_pictures

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

ROUNDS = 9
AT_ONCE = 12  # sheets for the comparison of one process with two
CHROMIUM = os.environ.get("HEP_TEST_CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def seconds(work: Callable[[], object]) -> float:
    """Return how long it took."""
    start = perf_counter()
    work()
    return perf_counter() - start


def plain() -> bytes:
    """Render the reference as somebody would who has just met WeasyPrint."""
    from weasyprint import HTML

    return bytes(HTML(filename=str(REFERENCE)).write_pdf(pdf_variant="pdf/ua-1"))


def browser(page: Page) -> bytes:
    """Print the reference in a browser that is already open."""
    page.goto(REFERENCE.as_uri())
    return page.pdf(tagged=True, prefer_css_page_size=True)


@click.command()
@click.option("--renders", default=0, help="Measure the worker's memory over so many renders.")
def main(renders: int) -> None:
    """Print the figures."""
    activate_fonts()
    document, pictures = frozen_document(), frozen_pictures()

    def ours(press: Press, *, is_nameless: bool = False) -> bytes:
        html, css = render_html(document)
        return press.render(html, css, pictures, is_nameless=is_nameless).pdf

    with Worker(preload=PRELOAD, allow_root=True) as worker, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page, press = chromium.new_page(), Press(worker)
        require_same_content(ours(press), plain())
        browser(page)
        ours(press, is_nameless=True)
        rows = []
        for _ in range(ROUNDS):
            base = seconds(plain)
            works = (
                lambda: browser(page),
                lambda: ours(press),
                lambda: ours(press, is_nameless=True),
            )
            rows.append((base, *(seconds(work) for work in works)))
        _print_ratios(rows)
        chromium.close()
    if renders:
        _print_memory(ours, renders)
    _print_two(ours)


def _print_ratios(rows: list[tuple[float, ...]]) -> None:
    base, chromium, own, again = zip(*rows, strict=True)
    click.echo(f"plain WeasyPrint {median(base):.2f} s, warm Chromium {median(chromium):.2f} s")

    def ratio(some: tuple[float, ...], to: tuple[float, ...]) -> float:
        return median(one / other for one, other in zip(some, to, strict=True))

    click.echo(f"ours {median(own):.2f} s: {ratio(own, base):.3f} x plain (bar 0.25)")
    click.echo(f"ours to Chromium: {ratio(own, chromium):.3f} x (bar 1.0)")
    click.echo(f"again: {ratio(again, base):.4f} x plain (bar 0.01)")


def _print_memory(ours: Callable[[Press], object], renders: int) -> None:
    with Worker(preload=PRELOAD, allow_root=True) as worker:
        press = Press(worker)
        for _ in range(50):  # what is loaded once
            ours(press)
        before = _children_mb()
        for _ in range(renders):
            ours(press)
        click.echo(f"worker grew by {_children_mb() - before:.1f} MB in {renders} (bar 20)")


def _children_mb() -> float:
    """Return the resident memory of this process's children: the worker alone, here."""
    found = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        facts = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        if int(facts["PPid"]) == os.getpid() and "VmRSS" in facts:
            found += int(facts["VmRSS"].split()[0])
    return found / 1024


def _print_two(ours: Callable[[Press], object]) -> None:
    workers = [Worker(preload=PRELOAD, allow_root=True) for _ in range(2)]
    presses = [Press(worker) for worker in workers]
    for press in presses:
        ours(press)

    def many(press: Press, number: int) -> None:
        for _ in range(number):
            ours(press)

    def together() -> None:
        threads = [threading.Thread(target=many, args=(one, AT_ONCE // 2)) for one in presses]
        for one in threads:
            one.start()
        for one in threads:
            one.join()

    alone = median(seconds(lambda: many(presses[0], AT_ONCE)) for _ in range(3))
    both = median(seconds(together) for _ in range(3))
    click.echo(f"two processes {alone / both:.2f} x one (bar 1.8)")
    for worker in workers:
        worker.close()


if __name__ == "__main__":
    main()
