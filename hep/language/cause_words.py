"""The words of the cause-finder: counts of signs, never a share, never a diagnosis (brief 7)."""

from __future__ import annotations

from hep.domain.cause_finder import Result
from hep.language.words import mark

RESULTS = {
    Result.LEAD: mark("The signs point first to: {causes}."),
    Result.MIXED: mark("The signs are mixed: {causes}. A plan begins with: {begins_with}."),
    Result.NOT_ENOUGH: mark("The signs are not enough to point to a cause."),
}
DECIDES = mark(
    "You decide. This is a help to think, not validated, and never a diagnosis. "
    "It chooses nothing for you."
)
SAFETY_FIRST = mark(
    "The safety questions come first. Until they are clear the signs are counted, not weighed."
)
