"""A job that tells which C types cffi had to read from their text while a sheet was made."""

from __future__ import annotations

from weasyprint.text.ffi import ffi

from hep.handout.parcels import pack_parcel
from hep.handout.rendering import render_job


def types_read_job(payload: bytes) -> bytes:
    """Render, and answer with the types read then and for one that is new in any case."""
    parser = ffi._parser
    read: list[str] = []
    plain = parser.parse_type

    def noted(cdecl: str) -> object:
        read.append(cdecl)
        return plain(cdecl)

    parser.parse_type = noted
    is_made = b"%PDF-" in render_job(payload)
    by_sheet = list(read)
    ffi.typeof("short int **")
    return pack_parcel({"is_made": is_made, "by_sheet": by_sheet, "afterwards": read})
