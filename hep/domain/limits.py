"""Rules about exercises together: ladders, tendon loading, one rhythm of loading, time (brief 3.0).

Each rule is monotone: a set that breaks it stays broken when more is added, so the search may cut.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hep.domain.program import Rhythm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hep.domain.library import Library
    from hep.domain.prescription import Prescription
    from hep.domain.rules import PlanningRules


def find_broken_limit(
    chosen: Sequence[Prescription], library: Library, *, seconds: int
) -> str | None:
    """Return the code of the first limit that these break together; None: they keep all."""
    limits: tuple[tuple[str, Callable[[], bool]], ...] = (
        ("session_full", lambda: session_time(chosen) > seconds),
        ("ladder_full", lambda: _ladder_is_crowded(chosen, library)),
        (
            "loading_full",
            lambda: len(_loading(chosen, library.rules)) > library.rules.loading_most,
        ),
        ("loading_rhythms", lambda: _loading_rhythms_clash(chosen, library.rules)),
    )
    return next((code for code, is_broken in limits if is_broken()), None)


def session_time(chosen: Sequence[Prescription]) -> int:
    """Return the seconds of one full session; walks and runs of their own are apart."""
    return sum(one.seconds for one in chosen if not one.exercise.is_outing)


def is_loading(prescription: Prescription, rules: PlanningRules) -> bool:
    """Tell whether an item counts as tendon loading."""
    exercise = prescription.exercise
    return (
        exercise.tier >= rules.loading_from_tier
        and exercise.subcategory in rules.loading_subcategories
    )


def _loading(chosen: Sequence[Prescription], rules: PlanningRules) -> list[Prescription]:
    return [one for one in chosen if is_loading(one, rules)]


def _ladder_is_crowded(chosen: Sequence[Prescription], library: Library) -> bool:
    ids = [one.exercise.id for one in chosen]
    counts = Counter(
        ladder.id for ladder in library.ladders.values() for one in ids if one in ladder.rungs
    )
    return max(counts.values(), default=0) > library.rules.ladder_most


def _loading_rhythms_clash(chosen: Sequence[Prescription], rules: PlanningRules) -> bool:
    loading = _loading(chosen, rules)
    daily = any(one.rhythm is Rhythm.EVERY_DAY for one in loading)
    heavy = any(rules.heavy_flag in one.exercise.flags for one in loading)
    return daily and heavy
