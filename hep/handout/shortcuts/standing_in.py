"""Putting a function in another one's place, if that one is exactly the one that was read."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


OWNERS = frozenset({"weasyprint", "pydyf"})


@dataclass(frozen=True)
class Shortcut:
    """What to replace: dotted module, name in it (`Class.method` too), hash of what was read.

    For a property the function is its getter.
    """

    module: str
    name: str
    source: str  # the first 16 digits of the sha256 of the source
    function: Callable[..., Any]

    @property
    def path(self) -> str:
        """Return how people name it."""
        return f"{self.module}:{self.name}"

    def owner(self) -> Any:
        """Return the module or class that holds the function; AttributeError if it is gone."""
        owner = importlib.import_module(self.module)
        for part in self.name.split(".")[:-1]:
            owner = getattr(owner, part)
        return owner

    @property
    def attribute(self) -> str:
        """Return its name there."""
        return self.name.rpartition(".")[2]


def source_hash(function: Any) -> str:
    """Return the hash of a function's or property's source as `Shortcut.source` has it."""
    if isinstance(function, property):
        function = function.fget
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16]


def is_known(shortcut: Shortcut) -> bool:
    """Tell whether the function to be replaced is the one that the shortcut was written for."""
    try:
        return source_hash(vars(shortcut.owner())[shortcut.attribute]) == shortcut.source
    except (ImportError, AttributeError, KeyError, OSError, TypeError):
        return False


def stand_in(shortcuts: Iterable[Shortcut]) -> list[str]:
    """Put these shortcuts in place, all or none, and return the paths of those replaced."""
    wanted = list(shortcuts)
    if not all(is_known(one) for one in wanted):
        return []
    for one in wanted:
        _replace(one)
    return [one.path for one in wanted]


def _replace(shortcut: Shortcut) -> None:
    """Replace the function where it is defined and where it has been imported by name."""
    owner, name = shortcut.owner(), shortcut.attribute
    plain = vars(owner)[name]
    if isinstance(plain, property):
        setattr(owner, name, property(shortcut.function))
        return
    setattr(owner, name, shortcut.function)
    for module in list(sys.modules.values()):
        is_theirs = getattr(module, "__name__", "").partition(".")[0] in OWNERS
        if is_theirs and vars(module).get(name) is plain:
            setattr(module, name, shortcut.function)
