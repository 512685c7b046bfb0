"""Which functions may run as contained jobs, and how a dotted path becomes one.

A path is `package.module:name_job`; the module must lie under an allowed prefix and the name end
in `_job`, so that no path reaches a function that was not written to be one.
"""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

JOB_PATH = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*:[a-z][a-z0-9_]*_job", re.ASCII)


class ForbiddenJob(ValueError):
    """The path does not name a function that may run as a job."""


def require_allowed(path: str, *, prefixes: Sequence[str]) -> None:
    """Raise ForbiddenJob unless `path` is well formed and starts with one of `prefixes`."""
    if not JOB_PATH.fullmatch(path):
        message = f"{path!r} is not a job; write package.module:name_job"
        raise ForbiddenJob(message)
    if not path.startswith(tuple(prefixes)):
        message = f"{path!r} does not lie under {', '.join(prefixes)}"
        raise ForbiddenJob(message)


def load_job(path: str) -> Callable[[bytes], bytes]:
    """Import and return the function that `path` names; the path must have been allowed."""
    return cast("Callable[[bytes], bytes]", _load(path))


def run_preload(path: str) -> None:
    """Import the module of `path`, and call its function if one is named (`module:function`)."""
    module, _, name = path.partition(":")
    if name:
        _load(path)()
    else:
        importlib.import_module(module)


def _load(path: str) -> Callable[..., object]:
    module, _, name = path.partition(":")
    function = vars(importlib.import_module(module)).get(name)
    if not callable(function):
        message = f"{path!r}: there is no such function"
        raise ForbiddenJob(message)
    return cast("Callable[..., object]", function)
