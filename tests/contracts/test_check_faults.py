"""Each check over a whole file or several, broken where a seed draws, is found at its file and line.

And the other way round: each place in the code that makes a finding is provoked by such a fault,
so that a new check without one does not pass. The normal run breaks each rule once, the long run
three times. What single fields refuse: test_generated_faults.py. Coverage does not look on: it
makes the run twice as long, and tests/library walks the same lines one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.library.exercise_faults import EXERCISE_FAULTS
from tests.library.file_faults import FILE_FAULTS
from tests.library.finding_sites import (
    ELSEWHERE,
    MODULES_OF_FIELDS,
    ROOT,
    modules_with_sites,
    sites_of,
)
from tests.library.item_faults import ITEM_FAULTS
from tests.library.link_faults import LINK_FAULTS, MISSING_WORDS
from tests.library.rule_faults import RULE_FAULTS
from tests.library.spoiling import Spoiling
from tests.library.spoilt import SHIPPED
from tests.library.table_faults import TABLE_FAULTS
from tests.library.word_faults import WORD_FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.errors import Problem
    from tests.library.finding_sites import Site
    from tests.library.spoilt import Damage


class Section(NamedTuple):
    """Faults, and the modules whose every finding they provoke."""

    faults: tuple[Mapping[str, Damage], ...]  # those of one group may be broken together
    modules: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """The name of each fault."""
        return [name for group in self.faults for name in group]


SECTIONS = {
    "exercises": Section(
        (
            {**EXERCISE_FAULTS, **ITEM_FAULTS, **FILE_FAULTS},
            WORD_FAULTS,
        ),  # words need a library that loads
        (
            "hep/library/schemas/exercise.py",
            "hep/library/schemas/dose.py",
            "hep/library/schemas/figure.py",
            "hep/library/items.py",
            "hep/library/pictures.py",
            "hep/library/folder.py",
            "hep/library/typed.py",
            "hep/library/yaml_nodes.py",
            "hep/library/dose_ranges.py",
            "hep/library/tidiness.py",
            "hep/services/check_library.py",
            "hep/services/check_stop_signs.py",
            "hep/services/check_things.py",
            "hep/services/check_words.py",
        ),
    ),
    "rules": Section(
        (RULE_FAULTS, TABLE_FAULTS, MISSING_WORDS),
        (
            "hep/library/agreement.py",
            "hep/library/coverage.py",
            "hep/library/plausibility.py",
            "hep/library/reviews.py",
            *(
                f"hep/library/schemas/{name}.py"
                for name in (
                    "cause_finder",
                    "circuits",
                    "criteria",
                    "lists",
                    "measures",
                    "pathway",
                    "running",
                    "safety",
                    "safety_rules",
                )
            ),
        ),
    ),
    "links": Section((LINK_FAULTS,), ("hep/library/links.py",)),
}
# What no content of a file can bring about: the disk fails, the YAML reader breaks off.
BEYOND_CONTENT = ("cannot be read: ", "is not YAML: {error}")


@pytest.fixture(scope="module")
def spoiling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spoiling]:
    with pytest.MonkeyPatch.context() as patch:
        yield Spoiling(tmp_path_factory.mktemp("spoilt"), patch)


def _is_within_reach(site: Site) -> bool:
    line = (ROOT / site.module).read_text(encoding="utf-8").splitlines()[site.line - 1]
    return not (site.is_of_a_field or any(one in line for one in BEYOND_CONTENT))


@pytest.mark.no_cover
@pytest.mark.parametrize("name", SECTIONS)
def test_every_fault_is_found_at_its_place_and_every_finding_has_a_fault(
    spoiling: Spoiling, name: str
) -> None:
    section = SECTIONS[name]
    missed: list[object] = []
    found: list[Problem] = []
    for group in section.faults:
        spoiling.run(group, missed=missed, found=found)
    assert missed == []
    sites = [site for module in section.modules for site in sites_of(module)]
    assert spoiling.witness.silent([*filter(_is_within_reach, sites)], found) == []
    for path in sorted(SHIPPED.rglob("*")):  # what was damaged is mended again
        copy = spoiling.copy / path.relative_to(SHIPPED)
        assert path.is_dir() or copy.read_bytes() == path.read_bytes()


def test_every_module_that_makes_findings_belongs_somewhere() -> None:
    listed = [module for section in SECTIONS.values() for module in section.modules]
    assert sorted((*listed, *MODULES_OF_FIELDS, *ELSEWHERE)) == modules_with_sites()
    assert all((ROOT / test).exists() for test in ELSEWHERE.values())


def test_no_fault_stands_in_two_sections() -> None:
    names = [name for section in SECTIONS.values() for name in section.names]
    assert len(names) == len(set(names))
    assert len(names) > 200
