"""How a wrong value is told: shown short and harmless, with what may be written instead.

What is wrong with a value is said by who reads it; nothing is read here.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_SHOWN = 40  # letters of a wrong value that are repeated in the message
MOST_LISTED = 30  # ids that a message repeats; of longer lists it names the nearest alone


def shown(value: str) -> str:
    """Return a wrong value in quotes, cut; what cannot be printed is escaped."""
    short = value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
    return f"'{short}'" if short.isprintable() else ascii(short)


def instead(value: str, known: Sequence[str], how: str) -> str:
    """Return what may be written instead: the nearest id, and all of them where they are few.

    `how` is said between "choose" and the ids: "one of" for a single value, "from" for several.
    """
    near = difflib.get_close_matches(value[:LONGEST_SHOWN], known, n=1)
    nearest = f"did you mean '{near[0]}'?" if near else ""
    if len(known) > MOST_LISTED:
        return nearest or "see `hep library list exercises`"
    choice = f"choose {how} {listed(known)}"
    return f"{nearest} {choice}" if nearest else choice


def listed(known: Iterable[str]) -> str:
    """Return ids with commas."""
    return ", ".join(str(one) for one in known)
