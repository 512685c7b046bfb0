"""What is put on one print alone: a name, a link. Never kept, never in metadata or a file's name."""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno

QUIET_MODULES = 4  # of white around the code, as the standard asks
QR_MM = 25.0


@dataclass(frozen=True)
class Stamp:
    """For whom, and where the same program stands; "" where not wanted."""

    name: str = ""
    link: str = ""  # https

    @property
    def is_blank(self) -> bool:
        """Tell whether a sheet with it is nameless, so that it may be kept."""
        return not self.name and not self.link


def qr_svg(link: str) -> bytes:
    """Return a link as a code to scan: SVG of QR_MM each way, white around it."""
    code = segno.make_qr(link, error="m")
    drawn = io.BytesIO()
    code.save(
        drawn,
        kind="svg",
        border=QUIET_MODULES,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
        dark="#000000",
        light="#ffffff",
        nl=False,
    )
    size = f' width="{QR_MM:g}mm" height="{QR_MM:g}mm"'
    return drawn.getvalue().replace(b"<svg", f"<svg{size}".encode(), 1)
