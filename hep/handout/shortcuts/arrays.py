"""Types of C arrays made from the array without a length, which is read once.

WeasyPrint hands a font's letters over in an array of exactly their number: another type for each
number, and cffi reads each from its text with a parser of C, four times on a sheet.
"""

from __future__ import annotations

import re
from typing import Any

from weasyprint.text.ffi import ffi as weasyprint_ffi

from hep.handout.shortcuts.standing_in import Shortcut

COUNTED = re.compile(r"(\w+)\[(\d+)\]", re.ASCII)
TYPE_OF = type(weasyprint_ffi)._typeof_locked  # noqa: SLF001 - what is stood in for


def type_of(ffi: Any, cdecl: str) -> Any:
    """Stand in for FFI._typeof_locked."""
    known = ffi._parsed_types  # noqa: SLF001 - where the function itself looks and puts
    counted = COUNTED.fullmatch(cdecl)
    if counted is None or cdecl in known:
        return TYPE_OF(ffi, cdecl)
    name, number = counted.groups()
    kept = vars(ffi).setdefault("kept_arrays", {})
    if name not in kept:
        kept[name] = ffi._parser.parse_type(f"{name}[]")  # noqa: SLF001 - as the function does
    array = kept[name].resolve_length(int(number))
    known[cdecl] = ffi._get_cached_btype(array), False  # noqa: SLF001 - as the function does
    return known[cdecl]


SHORTCUTS = (Shortcut("cffi.api", "FFI._typeof_locked", "d12dc5b8865a6a85", type_of),)
