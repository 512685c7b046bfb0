"""Every id that a file names must exist: one table of which place names what."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from hep.library.kinds import VOCABULARY
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hep.domain.errors import Problem
    from hep.library.folder import LibraryFolder
    from hep.library.yaml_nodes import Document, Node, Step, Steps

# kind of file -> place (`*`: any step) -> what it names
LINKS: dict[str, dict[tuple[str, ...], str]] = {
    "exercise": {
        ("category",): "categories",
        ("subcategory",): "subcategories",
        ("position",): "positions",
        ("equipment",): "equipment",
        ("flags",): "flags",
        ("targets",): "targets",
        ("evidence", "references"): "references",
    },
    "pathway": {
        ("cause",): "causes",
        ("references",): "references",
        ("levels", "*", "candidates"): "exercises",
        ("levels", "*", "goal_ladders"): "ladders",
        ("levels", "*", "progress_when"): "criteria",
        ("levels", "*", "step_back_when"): "criteria",
        ("levels", "*", "references"): "references",
        ("maintenance", "references"): "references",
        ("subtypes", "*", "adds"): "exercises",
        ("subtypes", "*", "anchors"): "exercises",
        ("subtypes", "*", "avoids_ids"): "exercises",
        ("subtypes", "*", "avoids_flags"): "flags",
        ("subtypes", "*", "implies_tags"): "tags",
        ("subtypes", "*", "references"): "references",
        ("unsure_avoids_flags",): "flags",
    },
    "tags": {
        ("*", "blocked_flags"): "flags",
        ("*", "caution_flags"): "flags",
        ("*", "blocked_ids"): "exercises",
        ("*", "caution_ids"): "exercises",
        ("*", "until"): "endings",
        ("*", "references"): "references",
    },
    "red_flags": {("*", "tags"): "tags", ("*", "references"): "references"},
    "ladders": {("*", "rungs"): "exercises"},
    "wells": {("asked_with",): "red_flags", ("references",): "references"},
    "pain_rule": {("references",): "references"},
    "criteria": {("*", "causes"): "causes", ("*", "measures"): "measures"},
    "measures": {("*", "subtypes"): "subtypes", ("*", "references"): "references"},
    "circuits": {
        ("*", "parts", "*", "exercises"): "exercises",
        ("*", "references"): "references",
    },
    "cadence": {("references",): "references", ("not_subtypes_first",): "subtypes"},
    "shoes": {("references",): "references"},
    "run_schedule": {("references",): "references"},
    "cause_finder": {
        ("references",): "references",
        ("safest_first",): "causes",
        ("questions", "*", "gives", "*", "cause"): "causes",
        ("pain_sites", "*", "subtype"): "subtypes",
    },
    "rules": {
        ("references",): "references",
        ("gated_flags",): "flags",
        ("run_flag",): "flags",
        ("loading_subcategories",): "subcategories",
        ("heavy_flag",): "flags",
        ("spaced_flags",): "flags",
        ("steps_add_no",): "flags",
        ("from_60_avoids",): "flags",
        ("steady_first_flags",): "flags",
        ("fresh_subcategories",): "subcategories",
        ("zero_pain_tags",): "tags",
        ("gait_cues",): "exercises",
        ("running_drills",): "exercises",
        ("drill_subcategories",): "subcategories",
        ("loading_targets",): "targets",
        ("shoe_changes",): "exercises",
        ("standing_positions",): "positions",
        ("leaning_things",): "equipment",
        ("plain_raises",): "exercises",
        ("protocols", "*"): "exercises",
    },
}
LISTS_WITH_IDS = (
    "tags",
    "red_flags",
    "ladders",
    "references",
    "equipment",
    "criteria",
    "measures",
    "circuits",
)


def known_ids(folder: LibraryFolder) -> dict[str, tuple[str, ...]]:
    """Return every id that exists, by what it is an id of; wrong files count too, to say less."""
    known: dict[str, tuple[str, ...]] = {}
    for kind in (*VOCABULARY, *LISTS_WITH_IDS):
        ids: list[str] = []
        for _, document in folder.documents(kind):
            ids.extend(_ids(document.data))
        known[kind] = tuple(ids)
    known["exercises"] = tuple(file.facts["id"] for file in folder.of("exercise"))
    return known


def check_links(folder: LibraryFolder, known: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Give a problem for every named id that does not exist and every id given twice."""
    for kind, places in LINKS.items():
        for _, document in folder.documents(kind):
            for place, what in places.items():
                for steps, text in named(document.data, place):
                    if text not in known[what]:
                        yield unknown(document, steps, text, what=what, known=known[what])
    for kind in LISTS_WITH_IDS:
        for _, document in folder.documents(kind):
            yield from _twice(document)


def unknown(
    document: Document, steps: Steps, text: str, *, what: str, known: tuple[str, ...]
) -> Problem:
    """Return the problem of an id that does not exist, with the nearest one that does."""
    near = difflib.get_close_matches(text, known, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"add it to the {what} or remove it"
    return problem(document, steps, f"'{text[:40]}' is not one of the {what}", hint)


def _twice(document: Document) -> Iterator[Problem]:
    seen: set[str] = set()
    for steps, text in document.scalars():
        if steps[-1:] == ("id",):
            if text in seen:
                yield problem(document, steps, f"'{text}' stands here twice", "keep one")
            seen.add(text)


def _ids(node: Node) -> list[str]:
    if not isinstance(node, list):
        return []
    ids = [entry.get("id") if isinstance(entry, dict) else entry for entry in node]
    return [one for one in ids if isinstance(one, str)]


def named(node: Node, place: tuple[str, ...], steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Give every text at or below a place of the table, with where it stands."""
    if isinstance(node, str):
        if not place:
            yield steps, node
        return
    wanted, rest = (place[0], place[1:]) if place else ("*", ())
    entries: Iterable[tuple[Step, Node]] = (
        node.items() if isinstance(node, dict) else enumerate(node)
    )
    for step, inner in entries:
        if wanted in ("*", step):
            yield from named(inner, rest, (*steps, step))
