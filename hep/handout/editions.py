"""The editions of a sheet: seven ways to print one HandoutDocument, and which papers each knows."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """What is printed, and for whom."""

    PATIENT = "patient"  # for home: the default
    LARGE_PRINT = "large-print"  # set anew for low vision, one exercise a page
    ONE_PAGE = "one-page"  # for the fridge: pictures, names and doses
    LOG = "log"  # a week to write in
    RUN_PLAN = "run-plan"  # the walk-run table, where running goes by stages
    THERAPIST = "therapist"  # for the chart: reasons, omissions, sources
    JOURNEY = "journey"  # from level 1 to level 4
