"""What no text may claim (clinical brief 8): patterns over words of each language, and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# The claim as it is written in marketing, however it is inflected, and what may be said of it.
ENGLISH = (
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
SPANISH = (
    (
        r"(romp|deshac|elimin|disuelv)\w*\s+(\w+\s+)?(cicatri|adherenci)",
        "exercise does not do that",
    ),
    (r"\brealine|\brecoloca", "exercise does not do that"),
    (r"\btoxina|\bdepura", "exercise does not do that"),
    (
        r"(mejor|aument|activ|estimul|favore)\w*\s+(la\s+|el\s+|su\s+)?(circulaci|flujo de (la )?sangre)",
        "not shown",
    ),
    (r"(aprie|tens|acort|estrech)\w*\s+(los\s+|sus\s+)?ligament", "exercise does not shorten them"),
    (r"\b(corri|correg|arregl)\w*\s+(la\s+|el\s+|su\s+)?(pronaci|arco|pie plano)", "not shown"),
    (
        r"(caer|pisar|aterrizar|apoyar)\w*\s+(con|de)\s+(el\s+)?talón\s+(es|está)\s+mal",
        "heel landing is not wrong",
    ),
    (r"\b180\b", "there is no step rate for everybody"),
    (r"(zapat\w+|plantillas?)\s+(previen|evit)", "not shown"),
    (r"sin\s+dolor\s+en\s+\w+\s+(día|semana|mes)", "nobody can promise that"),
    (r"sin\s+dolor\s+no\s+hay", "painful exercise is not better"),
    (r"\bgarantiz|\bgarantía", "nobody can promise that"),
    (r"(clínicamente|científicamente)\s+(probad|comprobad|demostrad)", "never tried in a study"),
    (r"\bcura(rá|rán|n|r|mos)?\b", "nobody can promise that"),
    (r"\bno\s+tiene\s+(una?\s+)?(fractura|trombo|coágulo)", "no diagnosis"),
    (r"\b(tiene|recibió)\s+el\s+alta\b|\bya\s+puede\s+correr\b", "no clearance by a program"),
)
FORBIDDEN = {"en": ENGLISH, "es": SPANISH}
_PATTERNS = {
    language: tuple((re.compile(pattern, re.IGNORECASE), why) for pattern, why in rows)
    for language, rows in FORBIDDEN.items()
}


def find_claims(text: str, *, language: str) -> Iterator[tuple[str, str]]:
    """Give each forbidden claim in a text: the words, and what is wrong with them.

    A language without a list gives none.
    """
    for pattern, why in _PATTERNS.get(language, ()):
        found = pattern.search(text)
        if found:
            yield found.group(), why
