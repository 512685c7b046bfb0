"""The limits a contained job runs under: what the kernel enforces. No wall clock: see worker."""

from __future__ import annotations

import resource
import sys
from dataclasses import dataclass

MEGABYTE = 1 << 20
LINUX = sys.platform == "linux"


@dataclass(frozen=True)
class Limits:
    """What one job may use before the kernel stops it."""

    cpu_seconds: int = 6
    memory_megabytes: int = 900  # address space, libraries and fonts included
    file_megabytes: int = 32  # the largest file a job may write
    open_files: int = 64
    processes: int | None = None  # None: not limited; fonts may be loaded in a thread

    def as_rlimits(self) -> dict[int, tuple[int, int]]:
        """Return soft and hard limit by resource number, for `resource.setrlimit`.

        The hard processor limit lies one second above the soft one: SIGXCPU ends a hung C loop,
        SIGKILL whatever survives that. Outside Linux address space cannot be limited usefully.
        """
        limits = {
            resource.RLIMIT_CPU: (self.cpu_seconds, self.cpu_seconds + 1),
            resource.RLIMIT_FSIZE: (self.file_megabytes * MEGABYTE,) * 2,
            resource.RLIMIT_NOFILE: (self.open_files,) * 2,
            resource.RLIMIT_CORE: (0, 0),
        }
        if LINUX:
            limits[resource.RLIMIT_AS] = (self.memory_megabytes * MEGABYTE,) * 2
        if self.processes is not None:
            limits[resource.RLIMIT_NPROC] = (self.processes,) * 2
        return limits


def apply_limits(limits: Limits) -> None:
    """Put this very process under `limits`; a limit that is already tighter stays."""
    for number, (soft, hard) in limits.as_rlimits().items():
        _, ceiling = resource.getrlimit(number)
        if ceiling == resource.RLIM_INFINITY:
            resource.setrlimit(number, (soft, hard))
        else:
            resource.setrlimit(number, (min(soft, ceiling), min(hard, ceiling)))
