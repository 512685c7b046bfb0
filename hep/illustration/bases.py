"""Base poses: the ways of standing, sitting and lying that scenes start from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hep.domain.errors import FigureError
from hep.domain.scene import Contact, Prop
from hep.illustration.angles import read_angles

if TYPE_CHECKING:
    from collections.abc import Mapping

FREE = "free"  # a coordinate that the pose decides


@dataclass(frozen=True)
class Base:
    """One base pose."""

    pose: Mapping[str, float]
    contacts: tuple[Contact, ...]
    props: tuple[Prop, ...]
    settle: str  # a patch of skin: seat, trunk, front ... or "" when contacts hold the body
    on: float  # height it settles on, decimetres


@lru_cache
def bases() -> Mapping[str, Base]:
    """Return every base pose by name."""
    text = resources.files("hep.illustration").joinpath("base_poses.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    return MappingProxyType({name: _base(table, name) for name, table in tables.items()})


def require_base(name: str) -> Base:
    """Return a base pose; FigureError names an unknown one."""
    known = bases()
    if name not in known:
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"use one of {', '.join(known)}"
        path, fact = "base", f"there is no base pose '{name}'"
        raise FigureError(path, fact, hint)
    return known[name]


def _base(table: dict[str, Any], name: str) -> Base:
    return Base(
        pose=read_angles(table["pose"], f"base {name}"),
        contacts=tuple(Contact(**_placed(one)) for one in table.get("contacts", ())),
        props=tuple(Prop(**_placed(one)) for one in table.get("props", ())),
        settle=table.get("settle", ""),
        on=table.get("on", 0.0),
    )


def _placed(fields: dict[str, Any]) -> dict[str, Any]:
    """Lists become tuples, and `free` None."""
    return {
        name: tuple(None if one == FREE else one for one in value)
        if isinstance(value, list)
        else value
        for name, value in fields.items()
    }
