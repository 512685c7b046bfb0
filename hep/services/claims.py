"""What no text may claim (clinical brief 8): patterns over English words, and why each is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# The claim as it is written in marketing, however it is inflected, and what may be said of it.
FORBIDDEN = (
    (r"break\w*\s+(down|up)\s+(the\s+|your\s+)?(scar|adhesion)", "exercise does not do that"),
    (r"\brealign", "exercise does not do that"),
    (r"\bflush\w*|\btoxin", "exercise does not do that"),
    (r"(improv|boost|increas|promot)\w*\s+(the\s+|your\s+)?(circulation|blood flow)", "not shown"),
    (r"tighten\w*\s+(the\s+|your\s+)?ligament", "exercise does not shorten ligaments"),
    (r"\b(fix|correct|cure)\w*\s+(the\s+|your\s+)?(pronation|arch|flat f)", "not shown"),
    (r"heel[ -]str\w+\s+(is|are)\s+(wrong|bad)", "heel landing is not wrong"),
    (r"\b180\b", "there is no step rate for everybody"),
    (r"forefoot\s+running\s+cure", "not shown"),
    (r"(shoe|insole)s?\s+prevent", "not shown"),
    (r"pain[ -]free\s+(in|within|after)\s+\w+\s+(day|week|month)", "nobody can promise that"),
    (r"no\s+pain,?\s+no\s+gain", "painful exercise is not better"),
    (r"\bguarante", "nobody can promise that"),
    (r"clinically\s+proven", "this combination has never been tried in a study"),
    (r"\bcure[sd]?\b", "nobody can promise that"),
    (
        r"\b(you|your \w+)\s+(do not|does not|don't|doesn't)\s+have\s+a\s+(fracture|clot)",
        "no diagnosis",
    ),
    (r"\byou\s+(are|have been)\s+cleared\b", "no clearance by a program"),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), why) for pattern, why in FORBIDDEN)


def find_claims(text: str) -> Iterator[tuple[str, str]]:
    """Give each forbidden claim in an English text: the words, and what is wrong with them."""
    for pattern, why in _PATTERNS:
        found = pattern.search(text)
        if found:
            yield found.group(), why
