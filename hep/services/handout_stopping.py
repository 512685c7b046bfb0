"""What to do after a sign to stop, at the exercise itself: for how long, and when to call first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem
    from hep.services.handout_setting import Setting

# Red by the pain rule: two days (brief 2); with a bone that hurts nobody goes on alone.
STOP_TODAY = mark("Rest today. If it hurt, rest 2\u00a0more days.")
STOP_FOR_NOW = mark("Stop all. After any pain, call us before you go on.")
CALL_SIGN = mark("call us")  # how the library's words ask for it, behind a sign
CALL_FIRST = mark("“Call us”: rest until you have called.")


def stop_then(item: ProgramItem, setting: Setting) -> str:
    """Return the order that follows an exercise's signs to stop."""
    words = setting.words
    order = words.text(STOP_TODAY if setting.program.pain_limit else STOP_FOR_NOW)
    if words.text(CALL_SIGN) not in setting.text(item).stop_if:
        return order
    return f"{order} {words.text(CALL_FIRST)}"
