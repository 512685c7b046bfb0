"""What is worn and held where a precaution or the place leaves no choice: shoes, a fixed support.

What lives here: whether. What does not: the words, and what stays with the therapist.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from hep.domain.exercise import Shoes, Support

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem


class Hold(Enum):
    """How a fixed support is held."""

    ONE_HAND = auto()
    BOTH_HANDS = auto()


def find_hold(exercise: Exercise, program: Program, library: Library) -> Hold | None:
    """Return how to hold on while a tag asks for it; None: as the exercise says.

    "With a hand on a fixed support" (brief 1.2, falls): fingertips or a wall in reach are not
    enough then. Both hands or the back at a wall are; a walk outdoors has nothing to hold.
    """
    is_asked = any(library.tags[one].is_held for one in program.tags)
    if not is_asked or exercise.is_outing or not _is_standing(exercise, library):
        return None
    if exercise.support is Support.FINGERTIPS:
        return Hold.BOTH_HANDS
    is_held = exercise.support is Support.HANDS or _is_leaning(exercise, library)
    return None if is_held else Hold.ONE_HAND


def care_tags(item: ProgramItem, program: Program, library: Library) -> tuple[str, ...]:
    """Return the tags whose line of care stands with an item: its cautions, and what asks to hold."""
    if find_hold(item.exercise, program, library) is None:
        return item.cautions
    held = (one for one in program.tags if library.tags[one].is_held)
    return tuple(dict.fromkeys((*item.cautions, *held)))


def must_wear_shoes(exercise: Exercise, program: Program, library: Library) -> bool:
    """Tell whether what is done with or without shoes needs them now.

    A tag forbids bare feet; or it is done standing, and there is a risk of falls or a place that
    is not ready for bare feet (brief 3.6, under the heel and at the heel bone).
    """
    if exercise.shoes is not Shoes.EITHER:
        return False
    tags = [library.tags[one] for one in program.tags]
    if any(Shoes.BAREFOOT.value in tag.blocked_flags for tag in tags):
        return True
    is_asked = any(tag.is_held for tag in tags) or _is_place_shod(program, library)
    return is_asked and _is_standing(exercise, library)


def _is_standing(exercise: Exercise, library: Library) -> bool:
    return exercise.position in library.rules.standing_positions


def _is_leaning(exercise: Exercise, library: Library) -> bool:
    things = {thing for group in exercise.equipment for thing in group}
    return exercise.support is Support.NONE and bool(things & library.rules.leaning_things)


def _is_place_shod(program: Program, library: Library) -> bool:
    places = [library.pathways[cause].subtypes for cause in program.request.causes]
    found = [place for one in places for place in one.values()]
    return any(
        one.shoes_until is not None and program.level <= one.shoes_until
        for one in found
        if one.id == program.request.subtype
    )
