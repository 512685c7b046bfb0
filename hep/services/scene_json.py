"""A scene as plain values, and back: how one travels to the contained worker that draws it."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from hep.domain.scene import (
    Arrow,
    ArrowKind,
    Claim,
    Clothes,
    Contact,
    Frame,
    Prop,
    Scale,
    Scene,
    Show,
    Sign,
    View,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

LISTS = {
    "frames": Frame, "contacts": Contact, "props": Prop, "arrows": Arrow, "claims": Claim,
    "signs": Sign,
}  # fmt: skip
WORDS = {"scale": Scale, "show": Show, "clothes": Clothes}


def plain_scene(scene: Scene) -> dict[str, Any]:
    """Return a scene as what JSON can hold."""
    return asdict(scene)


def scene_from(plain: Mapping[str, Any]) -> Scene:
    """Return the scene of these plain values: equal to the one that they were made from."""
    return Scene(**_values(Scene, plain))


def _values(kind: Any, plain: Mapping[str, Any]) -> dict[str, Any]:
    return {one.name: _value(one.name, kind, plain[one.name]) for one in fields(kind)}


def _value(name: str, kind: Any, value: Any) -> Any:
    if name == "view":
        return View(**_values(View, value))
    if name in LISTS:
        return tuple(LISTS[name](**_values(LISTS[name], one)) for one in value)
    if kind is Arrow and name == "kind":
        return ArrowKind(value)
    if name in WORDS:
        return WORDS[name](value)
    return tuple(value) if isinstance(value, list) else value
