"""What is left out, in groups that a therapist reads at a glance, and which can be put in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.language.findings import omission_text
from hep.language.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hep.domain.program import Omission
    from hep.web.item_view import Narrator

SAFETY = mark("For safety")
LEVEL = mark("Not for this level")
WISHES = mark("Not with what was asked for")
BETTER = mark("Something else is better here")
ROOM = mark("No room beside the others")
GROUPS = {
    SAFETY: (
        *("blocked_by_tag", "gate_not_met", "no_running_now", "no_run_stage", "not_from_60"),
        *("choose_subtype", "subtype_avoids", "heavy_needs_rest", "manual_only"),
        *("by_hand_only", "level_closed"),
        *("closed_by_emergency", "closed_for_today", "closed_until_cleared"),
    ),
    LEVEL: ("no_dose_at_level", "outgrown", "ahead_of_level", "drill_without_run"),
    WISHES: ("equipment_missing", "position_avoided", "needs_days", "not_wanted"),
    BETTER: ("better_alternative", "anchor_first", "one_to_read", "category_not_in_mix"),
    ROOM: (
        *("session_full", "ladder_full", "loading_full", "cues_full", "loading_rhythms"),
        *("two_protocols", "cue_and_shoe", "cue_and_drill", "sole_raise"),
        *("must_have_clashes", "fill_full"),
    ),
}
GROUP_OF = {code: group for group, codes in GROUPS.items() for code in codes}
SHOWN = (BETTER, ROOM, WISHES, LEVEL, SAFETY)  # what can be changed first
MAY_BE_PUT_IN = (  # by asking for it: no other rule stands against it by itself
    *(*GROUPS[BETTER], *GROUPS[ROOM], "not_wanted", "manual_only"),
    *("outgrown", "ahead_of_level", "drill_without_run"),
)


@dataclass(frozen=True)
class OmissionView:
    """One exercise that is not in the program, and why."""

    id: str
    name: str
    reason: str
    may_be_put_in: bool  # asking for it is enough


@dataclass(frozen=True)
class OmissionGroup:
    """Omissions of one kind."""

    title: str
    omissions: tuple[OmissionView, ...]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.omissions)


def omission_groups(
    omissions: Iterable[Omission], narrator: Narrator, *, asked: Iterable[str]
) -> tuple[OmissionGroup, ...]:
    """Return the omissions by kind; what is `asked` for already has no button."""
    members: dict[str, list[OmissionView]] = defaultdict(list)
    asked = frozenset(asked)
    for one in omissions:
        name = narrator.library.require_exercise(one.exercise_id)
        view = OmissionView(
            id=one.exercise_id,
            name=name.require_text(narrator.words.locale).name,
            reason=omission_text(one, library=narrator.library, words=narrator.words),
            may_be_put_in=one.code in MAY_BE_PUT_IN and one.exercise_id not in asked,
        )
        members[GROUP_OF.get(one.code, SAFETY)].append(view)
    return tuple(
        OmissionGroup(narrator.words.text(group), tuple(members[group]))
        for group in SHOWN
        if members[group]
    )
