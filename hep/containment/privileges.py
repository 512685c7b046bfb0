"""What the worker gives up at its start: root, the network, new privileges. No per-job limits.

Everything here is best effort beyond the check for root: a container may forbid namespaces. The
list of guards that hold is told to the parent, so that a server can say what protects it.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000
PR_SET_NO_NEW_PRIVS = 38
PR_SET_PDEATHSIG = 1

ROOT_REFUSAL = (
    "the render worker does not run as root; run hep as an ordinary user, "
    "or allow root on purpose for development"
)


def runs_as_root() -> bool:
    """Tell whether this process has the rights of root."""
    return os.geteuid() == 0


def drop_privileges() -> tuple[str, ...]:
    """Leave the network and bar new privileges, as far as the system allows.

    Returns the guards that hold now: "no-network", "no-new-privileges". Must be called while the
    process has one thread (user namespaces demand it). Outside Linux nothing is dropped.
    """
    if sys.platform != "linux":
        return ()
    libc = ctypes.CDLL(None, use_errno=True)
    guards = []
    if libc.unshare(CLONE_NEWNET) == 0 or libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0:
        guards.append("no-network")
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
        guards.append("no-new-privileges")
    return tuple(guards)


def die_with_parent() -> None:
    """Let the kernel kill this process when the one that forked it ends; Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
