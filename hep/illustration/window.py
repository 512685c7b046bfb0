"""A piece of paper cut into pixels, and the way between the two. Nothing is drawn here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats


@dataclass(frozen=True)
class Window:
    """A rectangle of paper cut into pixels: left and top in mm, size in pixels.

    A round one shows only the circle that fits into it.
    """

    left: float
    top: float
    width: int
    height: int
    px_per_mm: float
    is_round: bool = False

    def to_pixels(self, paper: Floats) -> Floats:
        """Return (n, 2) pixel coordinates (pixel centres at .5) of places on paper in mm."""
        pixels: Floats = (paper[:, :2] - (self.left, self.top)) * self.px_per_mm
        return pixels

    def to_paper(self, pixels: Floats) -> Floats:
        """Return (n, 2) mm on paper of pixel coordinates."""
        paper: Floats = pixels / self.px_per_mm + (self.left, self.top)
        return paper
