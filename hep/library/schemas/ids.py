"""The shapes of identifiers: exercises kebab-case, flags snake_case, tags CAPITALS."""

from __future__ import annotations

from typing import Any

from hep.library.containers import Listed
from hep.library.fields import Named


def kebab(**kwargs: Any) -> Named:
    """Return the field for an id such as `single-heel-raise`."""
    return Named(r"[a-z0-9]+(-[a-z0-9]+){0,9}", "single-heel-raise", **kwargs)


def flag(**kwargs: Any) -> Named:
    """Return the field for a flag such as `df_end`."""
    return Named(r"[a-z][a-z0-9]*(_[a-z0-9]+){0,4}", "df_end", **kwargs)


def tag(**kwargs: Any) -> Named:
    """Return the field for a tag such as `INSERT_ACH`."""
    return Named(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+){0,4}", "INSERT_ACH", **kwargs)


def reference(**kwargs: Any) -> Named:
    """Return the field for a reference such as `R04`."""
    return Named(r"R[0-9]{2,4}", "R04", **kwargs)


def reference_list() -> Listed:
    """Return the field for a list of references."""
    return Listed(reference(), most=30, required=True)


def flag_list(*, required: bool = False) -> Listed:
    """Return the field for a list of flags; none when left out."""
    return _optional(flag(), required=required)


def id_list(*, required: bool = False) -> Listed:
    """Return the field for a list of ids; none when left out."""
    return _optional(kebab(), required=required)


def _optional(inner: Named, *, required: bool = False) -> Listed:
    return Listed(inner, required=True) if required else Listed(inner, load_default=())
