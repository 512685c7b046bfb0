"""Limits as the kernel is told them."""

from __future__ import annotations

import resource

import pytest

from hep.containment import limits as limits_module
from hep.containment.limits import Limits, apply_limits

MEGABYTE = 1 << 20


def test_the_hard_processor_limit_comes_a_second_after_the_soft_one() -> None:
    assert Limits(cpu_seconds=6).as_rlimits()[resource.RLIMIT_CPU] == (6, 7)


def test_memory_and_files_are_told_in_bytes() -> None:
    told = Limits(memory_megabytes=900, file_megabytes=32).as_rlimits()
    assert told[resource.RLIMIT_AS] == (900 * MEGABYTE, 900 * MEGABYTE)
    assert told[resource.RLIMIT_FSIZE] == (32 * MEGABYTE, 32 * MEGABYTE)
    assert told[resource.RLIMIT_CORE] == (0, 0)


def test_processes_are_limited_only_when_asked() -> None:
    assert resource.RLIMIT_NPROC not in Limits().as_rlimits()
    assert Limits(processes=4).as_rlimits()[resource.RLIMIT_NPROC] == (4, 4)


def test_outside_linux_memory_is_not_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits_module, "LINUX", False)
    assert resource.RLIMIT_AS not in Limits().as_rlimits()


@pytest.mark.parametrize(
    ("ceiling", "expected"),
    [(resource.RLIM_INFINITY, (64, 64)), (1000, (64, 64)), (20, (20, 20))],
)
def test_a_limit_that_is_tighter_already_stays(
    monkeypatch: pytest.MonkeyPatch, ceiling: int, expected: tuple[int, int]
) -> None:
    told: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "getrlimit", lambda _: (ceiling, ceiling))
    monkeypatch.setattr(resource, "setrlimit", told.__setitem__)
    apply_limits(Limits(open_files=64))
    assert told[resource.RLIMIT_NOFILE] == expected
