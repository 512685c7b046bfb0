"""Point 30: contrast in colour and in greys, no letters over pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.checks.sheet import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.handout.checks.sheet import Sheet
    from hep.handout.checks.speech import Speech
    from hep.handout.editions import Edition

LEAST_CONTRAST = 7.0  # WCAG 2.2, 1.4.6 (AAA)
ROUNDING = 0.05
MOST_OVERLAP = 0.1  # of the letters' box: the box of a picture has some air


def check_contrast(sheet: Sheet, _speech: Speech, _edition: Edition) -> Iterator[Failure]:
    """Measure each text against what is painted below it, in colour and in greys."""
    for run in sheet.runs:
        for contrast, where in ((run.contrast, ""), (run.grey_contrast, " in greys")):
            if contrast < LEAST_CONTRAST - ROUNDING:
                message = f"contrast {contrast:.1f}{where}, at least {LEAST_CONTRAST:g}"
                yield Failure("contrast", run.page, message, run.text.strip())
                break
    for figure in sheet.parts:
        if figure.role != "Figure" or figure.box is None:
            continue
        for run in sheet.runs:
            area = run.box.width * run.box.height
            if run.page == figure.page and run.box.overlap(figure.box) > MOST_OVERLAP * area:
                yield Failure("contrast", run.page, "stands over a picture", run.text.strip())
