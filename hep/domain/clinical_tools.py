"""What a therapist uses beside exercises and pathways, as data of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.cadence import Cadence
    from hep.domain.circuit import Circuit
    from hep.domain.criteria import Criterion
    from hep.domain.measure import Measure
    from hep.domain.pain_rule import PainRule
    from hep.domain.shoes import ShoePlan
    from hep.domain.wells import WellsRule


@dataclass(frozen=True)
class ClinicalTools:
    """Each thing by its id."""

    criteria: Mapping[str, Criterion]
    wells: WellsRule
    pain_rule: PainRule
    measures: Mapping[str, Measure]
    circuits: Mapping[str, Circuit]
    cadence: Cadence
    shoes: ShoePlan
