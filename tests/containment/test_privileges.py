"""What the worker gives up, and that it tells the truth about it."""

from __future__ import annotations

import ctypes
import os
import sys

import pytest

from hep.containment import privileges


class FakeLibrary:
    """Stands in for the C library: answers as a system with few or many rights would."""

    def __init__(self, *, allowed: set[int], bars: bool) -> None:
        self.allowed, self.bars = allowed, bars

    def unshare(self, flags: int) -> int:
        return 0 if flags in self.allowed else -1

    def prctl(self, *_: int) -> int:
        return 0 if self.bars else -1


@pytest.mark.parametrize(
    ("allowed", "bars", "expected"),
    [
        ({privileges.CLONE_NEWNET}, True, ("no-network", "no-new-privileges")),
        ({privileges.CLONE_NEWUSER | privileges.CLONE_NEWNET}, False, ("no-network",)),
        (set(), True, ("no-new-privileges",)),
        (set(), False, ()),
    ],
)
def test_only_the_guards_that_hold_are_told(
    monkeypatch: pytest.MonkeyPatch, allowed: set[int], bars: bool, expected: tuple[str, ...]
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: FakeLibrary(allowed=allowed, bars=bars))
    assert privileges.drop_privileges() == expected


def test_outside_linux_nothing_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert privileges.drop_privileges() == ()
    privileges.die_with_parent()


@pytest.mark.parametrize(("user", "expected"), [(0, True), (1000, False)])
def test_root_is_recognised(monkeypatch: pytest.MonkeyPatch, user: int, expected: bool) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    assert privileges.runs_as_root() is expected
