"""Checks between files of rules: criteria with pathways, the printed pain guide with its rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.domain.criteria import Criterion, CriterionKind
from hep.domain.pain_rule import zones_by_score
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.errors import Problem
    from hep.domain.pain_rule import PainRule
    from hep.library.folder import LibraryFolder
    from hep.library.yaml_nodes import Document

PLACES = {
    "progress_when": CriterionKind.PROGRESS,
    "step_back_when": CriterionKind.STEP_BACK,
}


def check_agreement(folder: LibraryFolder) -> Iterator[Problem]:
    """Give every problem of rules that contradict one another."""
    yield from _check_criteria(folder)
    for file, document in folder.documents("pain_guide"):
        if file.value and folder.value("pain_rule"):
            yield from _check_guide(document, file.value, folder.value("pain_rule"))


def _check_criteria(folder: LibraryFolder) -> Iterator[Problem]:
    criteria = {one.id: one for one in folder.value("criteria") or ()}
    used: set[str] = set()
    for _, document in folder.documents("pathway"):
        named = [pair for pair in document.scalars() if len(pair[0]) > 2 and pair[0][2] in PLACES]
        used |= {name for _, name in named}
        for steps, name in named:
            wanted = PLACES[str(steps[2])]
            if name in criteria and criteria[name].kind is not wanted:
                fact = f"'{name}' is a criterion of {criteria[name].kind}"
                yield problem(document, steps, fact, f"name one of {wanted} here")
    for _, document in folder.documents("criteria"):
        for number, one in enumerate(criteria.values()):
            if one.kind is not CriterionKind.GATE and one.id not in used:
                yield problem(document, (number, "id"), "is used by no pathway", "remove it")
    for _, document in folder.documents("criterion_words"):
        yield from _check_words(document, criteria)


def _check_words(document: Document, criteria: Mapping[str, Criterion]) -> Iterator[Problem]:
    for steps, _ in document.scalars():
        known = criteria.get(str(steps[0])) if steps[-1:] == ("then",) else None
        if known and known.kind is not CriterionKind.STEP_BACK:
            yield problem(document, steps, "is for a step back only", "remove it")


def _check_guide(
    document: Document, guide: Mapping[int, Mapping[str, Any]], rule: PainRule
) -> Iterator[Problem]:
    """Hold the printed colours of each limit to the pain rule."""
    for limit, words in guide.items():
        zones = zones_by_score(rule, limit=limit)
        for number, band in enumerate(words["bands"]):
            wrong = [
                score
                for score in range(band["low"], band["high"] + 1)
                if zones[score] != band["zone"]
            ]
            if wrong:
                steps = (str(limit), "bands", number, "zone")
                fact = f"prints {band['zone']} for {wrong[0]}, which the pain rule makes"
                yield problem(document, steps, f"{fact} {zones[wrong[0]]}", "mend one of them")
