"""The words around the safety questions: what a yes leads to, and what all answers amount to.

The questions themselves are words of the library.
"""

from __future__ import annotations

from hep.domain.safety import RedFlagAction
from hep.language.words import mark

ACTIONS = {  # short for a heading, then what is to be done
    RedFlagAction.EMERGENCY: (
        mark("Emergency"),
        mark("Stop. Call an ambulance, or send to the emergency department now."),
    ),
    RedFlagAction.SAME_DAY: (
        mark("Today"),
        mark("Stop. A medical review comes first. No program until then."),
    ),
    RedFlagAction.BLOCK: (
        mark("No program"),
        mark("Refer. Nothing begins until somebody has cleared this."),
    ),
    RedFlagAction.REFER: (
        mark("Refer"),
        mark("A program may begin beside it, with what it must spare."),
    ),
    RedFlagAction.CAUTION: (
        mark("With care"),
        mark("A program may be made, with what it must spare."),
    ),
}
HEADLINES = {  # of all answers together
    RedFlagAction.EMERGENCY: mark("Emergency: stop and get help now."),
    RedFlagAction.SAME_DAY: mark("Stop: a medical review is needed today."),
    RedFlagAction.BLOCK: mark("No program until this is cleared."),
    RedFlagAction.REFER: mark("Refer. A program may begin beside it."),
    RedFlagAction.CAUTION: mark("A program may be made, with care."),
}
BY_HAND = mark("No automatic program: exercises are picked by hand.")
NOTHING_FOUND = mark("All asked. Nothing was answered with yes.")
CLEARED = mark("All asked. What blocked a program was cleared.")
NOT_ASKED = mark("The safety questions are not asked yet.")
ASKED_IN_PART = mark("The safety questions are not all asked yet.")
ENTRY_LABELS = {
    "by": mark("Cleared by"),
    "on": mark("Day"),
    "result": mark("With what result"),
    "limits": mark("Limits, or “none”"),
}
