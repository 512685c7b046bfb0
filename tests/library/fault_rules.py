"""Every rule of the schemas with three places of the shipped library where it can be broken.

The places are drawn by a seed, so nobody chooses the easy ones.
"""

from __future__ import annotations

import os
import random
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hep.library.containers import Listed, Part
from hep.library.kinds import find_kind
from tests.library.damages import damages, replaced, with_entry_twice, with_unknown_key, without_key
from tests.library.sites import sites_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hep.library.kinds import Kind
    from tests.library.damages import Broken
    from tests.library.sites import Site

    Break: TypeAlias = Callable[[Site, str], Broken | None]
    # Where a rule can be broken (path, kind, site), how, and whether JSON Schema sees it.
    Rule: TypeAlias = tuple[list[tuple[str, Kind, Site]], Break, bool]

SHIPPED = Path(__file__).parents[2] / "exercises"
SEED = os.environ.get("HEP_FAULT_SEED", "2026")
PLACES = 3


class Fault(NamedTuple):
    """One rule broken in one place."""

    rule: str
    path: str
    kind: Kind
    broken: Broken
    is_seen_by_json: bool
    field: str  # the type that refuses it


@lru_cache
def text_of(path: str) -> str:
    """Return a shipped file."""
    return (SHIPPED / path).read_text(encoding="utf-8")


@lru_cache
def faults() -> tuple[Fault, ...]:
    """Return three faults of each rule, fewer where the library has fewer places."""
    return tuple(_faults())


def _faults() -> Iterator[Fault]:
    for rule, (places, breaks, is_seen) in sorted(_rules().items()):
        drawn = random.Random(f"{SEED} {rule}").sample(places, k=len(places))
        made = 0
        for path, kind, site in drawn:
            broken = breaks(site, text_of(path))
            if broken is not None and made < PLACES:
                made += 1
                yield Fault(rule, path, kind, broken, is_seen, type(site.field).__name__)


def _rules() -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for path in sorted(SHIPPED.rglob("*.yaml")):
        inside = path.relative_to(SHIPPED).as_posix()
        found = find_kind(inside)
        if found is None:
            continue
        kind, schema = found[0], found[0].schema
        if schema is None:
            continue
        for site in sites_of(text_of(inside), schema):
            for name, breaks, is_seen in _ways(site):
                rule = f"{kind.name}{site.rule}: {name}"
                rules.setdefault(rule, ([], breaks, is_seen))[0].append((inside, kind, site))
    return rules


def _ways(site: Site) -> Iterator[tuple[str, Break, bool]]:
    for damage in damages(site.field):
        yield damage.name, partial(replaced, damage=damage), damage.is_seen_by_json
    if isinstance(site.field, Listed):
        yield "an entry twice", with_entry_twice, True
    if isinstance(site.field, Part):
        yield "a key that is not known", with_unknown_key, True
    if site.key is not None and site.field.required:
        yield "left out", without_key, True
