"""Checks between files of rules: criteria stand where their kind belongs, and each is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.criteria import Criterion, CriterionKind
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.errors import Problem
    from hep.library.folder import LibraryFolder
    from hep.library.yaml_nodes import Document

PLACES = {
    "progress_when": CriterionKind.PROGRESS,
    "step_back_when": CriterionKind.STEP_BACK,
}


def check_agreement(folder: LibraryFolder) -> Iterator[Problem]:
    """Give every problem of rules that contradict one another."""
    criteria = {one.id: one for one in folder.value("criteria") or ()}
    used: set[str] = set()
    for _, document in folder.documents("pathway"):
        for steps, name in document.scalars():
            if len(steps) > 2 and steps[2] in PLACES:
                used.add(name)
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
