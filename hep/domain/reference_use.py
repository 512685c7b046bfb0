"""Where each source is used, and which sources were not checked at the source itself.

Written nowhere twice: the uses are gathered from what names its sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hep.domain.circuit import Circuit
    from hep.domain.library import Library, Reference
    from hep.domain.measure import Measure
    from hep.domain.pathway import Pathway
    from hep.domain.safety import RedFlag, Tag

VERIFIED = "verified"


def reference_uses(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Return for each source the dotted paths of what rests on it; empty: nothing does."""
    uses: dict[str, list[str]] = {reference: [] for reference in library.references}
    for path, references in _named(library):
        for reference in references:
            uses.setdefault(reference, []).append(path)
    return {reference: tuple(paths) for reference, paths in uses.items()}


def unverified(references: Iterable[str], library: Library) -> tuple[Reference, ...]:
    """Return those that were seen through a secondary page only, or are from memory."""
    known = (library.references[one] for one in references if one in library.references)
    return tuple(one for one in known if one.status != VERIFIED)


def _named(library: Library) -> Iterator[tuple[str, tuple[str, ...]]]:
    for exercise in library.exercises.values():
        yield f"exercises.{exercise.id}", exercise.evidence.references
    for pathway in library.pathways.values():
        yield from _of_pathway(pathway)
    tools = library.tools
    listed: dict[str, Mapping[str, Tag | RedFlag | Measure | Circuit]] = {
        "tags": library.tags,
        "red_flags": library.red_flags,
        "measures": tools.measures,
        "circuits": tools.circuits,
    }
    for kind, things in listed.items():
        for identifier, thing in things.items():
            yield f"{kind}.{identifier}", thing.references
    yield "run_schedule", library.run_schedule.references
    yield "cause_finder", library.cause_finder.references
    yield "planning", library.rules.references
    yield "wells", tools.wells.references
    yield "pain_rule", tools.pain_rule.references
    yield "cadence", tools.cadence.references
    yield "shoes", tools.shoes.references


def _of_pathway(pathway: Pathway) -> Iterator[tuple[str, tuple[str, ...]]]:
    root = f"pathways.{pathway.cause}"
    yield root, pathway.references
    for level, stage in pathway.stages.items():
        yield f"{root}.levels.L{int(level)}", stage.references
    for subtype in pathway.subtypes.values():
        yield f"{root}.subtypes.{subtype.id}", subtype.references
    if pathway.maintenance:
        yield f"{root}.maintenance", pathway.maintenance.references
