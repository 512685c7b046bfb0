"""Whose data a use case works on. One clinic on one machine until there are accounts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """The clinic that every look-up belongs to."""

    clinic: str


LOCAL = Scope("local")
