"""A finished sheet as plain values: what stands where, in which type and colour, under which tag.

Read from the PDF's bytes by `sheet_reading`; every check is a pure function of it. Lengths are in
points from the lower left corner of the page, pages count from 1. No PDF library here.
"""

from __future__ import annotations

from dataclasses import dataclass

WHOLE = 0  # the page of what belongs to the whole document


@dataclass(frozen=True)
class Box:
    """A rectangle on a page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        """The centre, across and up."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def overlap(self, other: Box) -> float:
        """Return the area in common, in square points."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(0.0, across) * max(0.0, up)


@dataclass(frozen=True)
class Run:
    """Letters set in one go: one font, one size, one colour, one line."""

    page: int
    text: str
    size_pt: float
    font: str
    is_slanted: bool
    colour: tuple[int, int, int]
    contrast: float  # against what is painted below it, WCAG 2: 1 to 21
    grey_contrast: float  # the same in greys, as a copier sees it
    baseline: float
    box: Box
    mark: int  # marked content that owns it; -1: running head or foot


@dataclass(frozen=True)
class Shape:
    """The extent of a drawn line, area or box that is no picture, and the colour it is filled with."""

    page: int
    box: Box
    colour: tuple[int, int, int]


@dataclass(frozen=True)
class Part:
    """One element of the structure tree that holds words, or a figure, in reading order."""

    role: str  # H1 to H6, P, Lbl, LBody, TH, TD, Figure; Div for words without a role of their own
    page: int
    text: str  # a figure's alternative text
    box: Box | None  # None: empty, or not on one page
    runs: tuple[int, ...]  # places in Sheet.runs
    group: int  # of which list or table, counted from 0; -1: of none
    row: int  # of a table; -1: of none

    @property
    def is_heading(self) -> bool:
        """H1 to H6."""
        return len(self.role) == 2 and self.role[0] == "H"


@dataclass(frozen=True)
class Sheet:
    """All of a PDF that the checks ask for."""

    title: str
    language: str  # "" where the file does not say
    edition: str  # "" where the file does not say
    pages: tuple[tuple[float, float], ...]  # width and height
    runs: tuple[Run, ...]
    parts: tuple[Part, ...]
    shapes: tuple[Shape, ...]
    tag_faults: tuple[tuple[int, str], ...]  # page or WHOLE, and what is wrong

    def words_of(self, page: int) -> str:
        """Return all words of a page, head and foot too, by lines from the top."""
        return " ".join(run.text.strip() for run in self.runs if run.page == page)

    @property
    def text(self) -> str:
        """All words but heads, feet and pictures, a line for each part."""
        return "\n".join(one.text for one in self.parts if one.role != "Figure" and one.text)


@dataclass(frozen=True)
class Failure:
    """One thing that is not as the checklist asks: which point, which page, which words."""

    point: str
    page: int  # WHOLE: no page in particular
    message: str
    words: str = ""

    def __str__(self) -> str:
        """`smallest-type: page 3: set in 9 pt, not 12: 'Rest 1 minute'`."""
        where = f"page {self.page}" if self.page else "document"
        found = f": '{self.words}'" if self.words else ""
        return f"{self.point}: {where}: {self.message}{found}"
