"""What the therapist's edition holds beside the sheet: reasons, omissions, rules, sources, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChartItem:
    """One item of the program with why it is there; education has no number."""

    number: int  # 0: education
    name: str
    dose: str
    pace: str
    easier: str
    harder: str
    reasons: tuple[str, ...]  # each with the numbers of its sources
    cautions: tuple[str, ...]


@dataclass(frozen=True)
class LeftOut:
    """One reason, and everything that it kept out."""

    reason: str
    names: str


@dataclass(frozen=True)
class Source:
    """One entry of the list of sources."""

    number: int
    citation: str
    address: str  # of its DOI; "" where none is known
    note: str  # "" when it was read at the source


@dataclass(frozen=True)
class Chart:
    """The therapist's edition."""

    title: str
    facts: tuple[tuple[str, str], ...]
    goals: tuple[str, ...]
    warnings: tuple[str, ...]
    items: tuple[ChartItem, ...]
    left_out: tuple[LeftOut, ...]
    move_on: tuple[str, ...]
    step_back: tuple[str, ...]
    pain: tuple[str, ...]
    sources: tuple[Source, ...]
    unsigned: str  # what no clinician has signed; "" when all is
    record: tuple[str, ...]  # lines of plain text for a record
