"""The beat to run or walk to, beside the exercises that ask for more steps a minute (brief 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.cadence_plan import cadence_plan

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem
    from hep.services.handout_setting import Setting


def beat_sentence(item: ProgramItem, setting: Setting) -> str:
    """Return the target in steps a minute; "" where none applies to this exercise now."""
    found = cadence_plan(setting.program, setting.library)
    if not found.applies or item.exercise.id not in found.exercises:
        return ""
    return setting.words.text(
        "Set the beat to {target} steps a minute.", target=setting.words.number(found.target or 0)
    )
