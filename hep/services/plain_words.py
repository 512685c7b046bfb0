"""What plain words are in each language: the reading grade, and what a sheet for patients avoids.

A language without a list is checked for what needs none. Terms come from `exercises/GLOSSARY`.
What must not be claimed is `claims`.
"""

from __future__ import annotations

from hep.services.check_words import LEAST_EASE, MOST_GRADE
from hep.services.reading import reading_grade
from hep.services.spanish_reading import spanish_ease

# Forms of "to be" with a participle; "tired", "used to" and the like say how something is.
PASSIVE = {
    "en": (
        r"\b(?:is|are|was|were|be|been|being) (?:\w+ly )?(?!need|bor|tir|us)\w{2,}(?:ed|own|aken)\b by\b",
        r"\b(?:should|must|can|will|may) be (?:\w+ly )?\w+(?:ed|one|ept|eld|aken)\b",
    ),
    "es": (
        r"\b(?:debe|deben|puede|pueden|ha de) ser \w+[ai]d[oa]s?\b",
        r"\b(?:es|son|fue|fueron|será|serán) \w+[ai]d[oa]s? por\b",
    ),
}
ARITHMETIC = {
    "en": (
        r"\bper ?cent\b",
        r"\b(?:multiply|divide|subtract|add up)\b",
        r"\b(?:twice|half) (?:as|of)\b",
    ),
    "es": (
        r"\bpor ciento\b",
        r"\b(?:multipli|divid|rest[ea] |sume )\w*",
        r"\b(?:el doble|la mitad) (?:de|que)\b",
    ),
}
SHORT_UNITS = {
    "en": (r"\b\d+ ?(?:min|mins|sec|secs|s|h|hrs?|reps?|x)\b",),
    "es": (r"\b\d+ ?(?:min|seg|s|h|rep|reps|x)\b",),
}
CLINICAL_TERMS = {
    "en": (
        r"\b(?:dorsi|plantar) ?flex\w*",
        r"\b(?:eccentric|concentric|isometric|isotonic|plyometric|propriocept\w*)\b",
        r"\b(?:lateral|medial|anterior|posterior|distal|proximal|unilateral|bilateral)\b",
        r"\b(?:gastrocnemius|soleus|tibialis|peroneal\w*|quadriceps|hamstrings?|glute\w*)\b",
        r"\b(?:calcane\w*|achilles|tendinopath\w*|fascia|forefoot|rearfoot|hallux)\b",
        r"\b(?:eversion|inversion|evert|invert|supinat\w*|pronat\w*|bout|affected)\b",
    ),
    "es": (
        r"\b(?:dorsi|plantar)flexi\w*",
        r"\b(?:excéntric\w*|concéntric\w*|isométric\w*|pliométric\w*|propiocep\w*)",
        r"\b(?:gastrocnemio|sóleo|tibial|peroneo\w*|cuádriceps|isquiotibial\w*|glúte\w*)\b",
        r"\b(?:calcáne\w*|aquiles|tendinopat\w*|fascia|antepié|retropié)\b",
        r"\b(?:eversión|inversión|supina\w*|prona(?:ción|dor)\w*)\b",
    ),
}


def complaint_about(text: str, *, language: str) -> str:
    """Return how hard a text is, where it is too hard; "" where not, or without an index."""
    if language == "en" and (grade := reading_grade(text)) > MOST_GRADE:
        return f"reads at grade {grade:.1f}, at most {MOST_GRADE:g}"
    if language == "es" and (ease := spanish_ease(text)) < LEAST_EASE:
        return f"reads at {ease:.0f} on the INFLESZ scale, at least {LEAST_EASE:g}"
    return ""
