"""A clinic's file laid over the library's: which keys it may change, and where each value stands.

Mappings are merged key by key, lists and single values replaced. What speaks for a patient's
safety cannot be reached: flags, tags, support, shoes, stop rules, when to step back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.library.links import unknown
from hep.library.typed import problem
from hep.library.yaml_nodes import MOST_LEVELS, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hep.domain.errors import Problem
    from hep.library.yaml_nodes import Node, Steps

DOSE_PLACE = ("dose", "*")
# kind of file -> places that a clinic may change, `*` for any step
CHANGEABLE: dict[str, tuple[tuple[str, ...], ...]] = {
    "exercise": (DOSE_PLACE,),
    "text": tuple(
        (name,)
        for name in (
            "name",
            "brief",
            "purpose",
            "start",
            "steps",
            "mistake",
            "feel",
            "easier",
            "harder",
            "alt",
            "caption",
            "is_reviewed",
        )
    ),
    "pathway_words": (
        ("problem",),
        ("levels", "*", "step"),
        ("levels", "*", "why"),
        ("levels", "*", "goals"),
        ("subtypes", "*", "problem"),
    ),
}


@dataclass(frozen=True)
class MergedDocument(Document):
    """The library's document with a clinic's over it; places name the file a value came from."""

    over: Document
    replaced: frozenset[Steps]  # what the clinic's file says whole

    def where(self, steps: Steps = ()) -> str:
        """Return `file:line`: in the clinic's file for what it says."""
        if any(steps[:end] in self.replaced for end in range(len(steps) + 1)):
            return self.over.where(steps)
        return super().where(steps)


def merge(kind: str, base: Document, over: Document) -> MergedDocument:
    """Return the clinic's document laid over the library's; a dose is replaced whole."""
    deepest = len(DOSE_PLACE) if kind == "exercise" else MOST_LEVELS
    replaced: set[Steps] = set()
    data = _merged(base.data, over.data, steps=(), deepest=deepest, replaced=replaced)
    if kind == "exercise":
        _keep_pain_limits(base.data, data)
    return MergedDocument(base.name, data, base.lines, over, frozenset(replaced))


def check_changes(kind: str, base: Document, over: Document) -> Iterator[Problem]:
    """Give a problem for each place that a clinic may not change."""
    allowed = CHANGEABLE.get(kind, ())
    if not isinstance(over.data, dict):
        yield problem(over, (), "is not a mapping", "write `key: value` lines")
        return
    for steps in _ends(over.data, (), deepest=max(map(len, allowed), default=0)):
        if not any(_is_within(steps, place) for place in allowed):
            what = ", ".join(".".join(place) for place in allowed) or "nothing"
            yield problem(over, steps, "is not for a clinic to change", f"here you may: {what}")
    if kind == "exercise":
        yield from _check_doses(base, over)


def _check_doses(base: Document, over: Document) -> Iterator[Problem]:
    known, wanted = _mapping(base.data, "dose"), _mapping(over.data, "dose")
    for level, dose in wanted.items():
        steps = ("dose", level)
        if level not in known:
            yield unknown(over, steps, level, what="levels of its dose", known=tuple(known))
            continue
        before, after = _mapping(known, level).get("pain_limit"), _mapping(wanted, level)
        raised = after.get("pain_limit", before)
        if isinstance(before, str) and raised != before and _is_more(raised, before):
            yield problem(
                over, (*steps, "pain_limit"), "is higher than the source allows", "lower it"
            )
        if not isinstance(dose, dict):
            yield problem(over, steps, "is not a mapping", "write `key: value` lines")


def _is_more(value: Node | None, than: str) -> bool:
    return not (isinstance(value, str) and value.isdecimal()) or int(value) > int(than)


def _mapping(node: Node | dict[str, Node], key: str) -> dict[str, Node]:
    inner = node.get(key) if isinstance(node, dict) else None
    return inner if isinstance(inner, dict) else {}


def _ends(node: Node, steps: Steps, *, deepest: int) -> Iterator[Steps]:
    """Give each place where the clinic's file ends to be a mapping, and no empty one unseen."""
    if isinstance(node, dict) and node and len(steps) < deepest:
        for key, inner in node.items():
            yield from _ends(inner, (*steps, key), deepest=deepest)
    else:
        yield steps


def _is_within(steps: Steps, place: tuple[str, ...]) -> bool:
    pairs = zip(place, steps, strict=False)
    return len(steps) >= len(place) and all(name in ("*", step) for name, step in pairs)


def _merged(base: Node, over: Node, *, steps: Steps, deepest: int, replaced: set[Steps]) -> Node:
    if not (isinstance(base, dict) and isinstance(over, dict)) or len(steps) >= deepest:
        replaced.add(steps)
        return over
    mixed = dict(base)
    for key, value in over.items():
        place = (*steps, key)
        if key in base:
            mixed[key] = _merged(base[key], value, steps=place, deepest=deepest, replaced=replaced)
        else:
            mixed[key] = value
            replaced.add(place)
    return mixed


def _keep_pain_limits(base: Node, data: Node) -> None:
    """Give a replaced dose the limit that its source sets, where it says none."""
    for level, dose in _mapping(base, "dose").items():
        limit = dose.get("pain_limit") if isinstance(dose, dict) else None
        new = _mapping(_mapping(data, "dose"), level)
        if limit is not None and new and "pain_limit" not in new:
            _mapping(data, "dose")[level] = {**new, "pain_limit": limit}
