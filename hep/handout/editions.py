"""The editions of a sheet: seven ways to print one HandoutDocument, and what else a print decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Edition(StrEnum):
    """What is printed, and for whom."""

    PATIENT = "patient"  # for home: the default
    LARGE_PRINT = "large-print"  # set anew for low vision, one exercise on two facing pages
    ONE_PAGE = "one-page"  # for the fridge: pictures, names and doses
    LOG = "log"  # weeks to write in
    RUN_PLAN = "run-plan"  # the walk-run table, where running goes by stages
    THERAPIST = "therapist"  # for the chart: reasons, omissions, sources
    JOURNEY = "journey"  # from level 1 to level 4


# The editions with pictures of people; the therapist's has words about them.
OF_PEOPLE = (Edition.PATIENT, Edition.LARGE_PRINT, Edition.ONE_PAGE, Edition.THERAPIST)
SKIN_TONES = (1, 2, 3, 4)  # light to dark
PAPERS = ("a4", "letter")


@dataclass(frozen=True)
class Printing:
    """How a program is printed. All of it shows on the page, nothing of it changes a dose."""

    paper: str = "a4"  # one of PAPERS
    edition: Edition = Edition.PATIENT
    is_black_and_white: bool = False
    figure: str | None = None  # one of the studio's people; None: whoever was drawn
    skin_tone: int | None = None  # one of SKIN_TONES; None: as each figure was drawn
