"""Where a source is used is gathered from what names it; what was not checked is told apart."""

from __future__ import annotations

from dataclasses import replace

from hep.domain.dose import Span
from hep.domain.dose_base import Maintenance
from hep.domain.exercise import Level
from hep.domain.library import Reference
from hep.domain.reference_use import reference_uses, unverified
from tests.builders import a_library, a_pathway, a_subtype, a_tag, an_exercise


def test_every_use_of_a_source_is_gathered() -> None:
    pathway = replace(
        a_pathway({Level.BUILD: ("raise",)}, subtypes=(a_subtype("tendon"),)),
        maintenance=Maintenance(Span(2, 2), None, ("R04",)),
        references=("R05",),
    )
    library = a_library(an_exercise("raise"), pathway=pathway, tags=(a_tag(references=("R01",)),))
    rules = replace(library.rules, references=("R06",))
    uses = reference_uses(replace(library, rules=rules))
    assert uses["R05"] == ("pathways.sprain",)
    assert uses["R06"] == ("planning",)
    assert uses["R01"] == ("exercises.raise", "tags.CARE")
    assert uses["R02"] == tuple(f"pathways.sprain.levels.L{level}" for level in (1, 2, 3, 4))
    assert uses["R03"] == ("pathways.sprain.subtypes.tendon",)
    assert uses["R04"] == ("pathways.sprain.maintenance",)
    assert uses["R126"] == ("run_schedule",)


def test_a_source_that_nothing_rests_on_is_told() -> None:
    library = a_library()
    spare = Reference("R99", "Nobody 2020.", "", "verified")
    assert reference_uses(replace(library, references={"R99": spare}))["R99"] == ()


def test_secondary_sources_and_those_from_memory_are_unverified() -> None:
    known = {
        status: Reference(status, "Somebody 2020.", "", status)
        for status in ("verified", "secondary", "memory")
    }
    library = replace(a_library(), references=known)
    found = unverified(("memory", "verified", "secondary", "unknown"), library)
    assert [one.id for one in found] == ["memory", "secondary"]
