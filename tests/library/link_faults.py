"""How ids and words are broken: an id that does not exist, one given twice, words that are missing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from hep.library.fields import Named
from hep.library.kinds import KINDS
from hep.library.links import LINKS, LISTS_WITH_IDS
from tests.library.damages import without_key
from tests.library.sites import Site, sites_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.library.spoilt import Damage, Spoilt, Told

SCHEMAS = {kind.name: kind for kind in KINDS if kind.schema}
# Words that must be there for each id: kind of file -> the keys above them.
WORDS = {
    "labels": (".*.*",),
    "tag_words": (".*",),
    "red_flag_words": (".questions.*", ".groups.*"),
    "running": (".*",),
    "cause_finder_words": (".questions.*", ".pain_sites.*"),
    "criterion_words": (".*",),
    "measure_words": (".*",),
    "circuit_words": (".*",),
    "wells_words": (".items.*",),
    "pain_rule_words": (".modifiers.*", ".signs.*"),
    "shoes_words": (".audit.*",),
    "run_schedule_words": (".stages.*",),
    "pathway_words": (".subtypes.*",),
    "reviews": (".*",),
}


def _places(it: Spoilt, kind: str) -> Iterator[tuple[str, Site]]:
    """Give every value of the English files of this kind."""
    known = SCHEMAS[kind]
    for name in it.shipped:
        found = known.pattern.fullmatch(name)
        if found and found.groupdict().get("language", "en") == "en":
            for site in _sites_of(kind, it.read(name)):
                yield name, site


@lru_cache(maxsize=2000)
def _sites_of(kind: str, text: str) -> list[Site]:
    schema = SCHEMAS[kind].schema
    assert schema is not None
    return sites_of(text, schema)


def _steps(rule: str) -> tuple[str, ...]:
    return tuple(one or "*" for one in re.findall(r"\.([^.\[]+)|\[\*\]", rule))


def _is_at(steps: tuple[str, ...], place: tuple[str, ...]) -> bool:
    """Tell whether a rule's place lies at or below one of the table."""
    pairs = zip(steps, place, strict=False)
    return len(steps) >= len(place) and all(name in ("*", step) for step, name in pairs)


def _another(text: str) -> str:
    """Return an id of the same shape that does not exist."""
    if re.fullmatch(r"R\d+", text):
        return "R9999"
    if text.isupper():
        return f"{text}_ZZ"
    return f"{text}_zz" if re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", text) else f"{text}-zz"


def _unknown(kind: str, place: tuple[str, ...]) -> Damage:
    def damage(it: Spoilt) -> Told:
        fitting = [
            (name, site)
            for name, site in _places(it, kind)
            if isinstance(site.field, Named) and _is_at(_steps(site.rule), place)
        ]
        name, site = it.draw(fitting)
        text = it.read(name)
        old = text[site.start : site.end(text)]
        new = _another(old)
        if not site.field.pattern.fullmatch(new):  # type: ignore[attr-defined]  # a Named field
            new = f"{old}-zz"
        it.write(name, text[: site.start] + new + text[site.end(text) :])
        return f"exercises/{name}:{site.line}", f"'{new[:40]}' is not one of the"

    return damage


def _twice(kind: str) -> Damage:
    def damage(it: Spoilt) -> Told:
        ids = [pair for pair in _places(it, kind) if pair[1].rule == "[*].id"]
        name, later = it.draw(ids[1:])
        text = it.read(name)
        first = ids[0][1]
        same = text[first.start : first.end(text)]
        it.write(name, text[: later.start] + same + text[later.end(text) :])
        return f"exercises/{name}:{later.line}", f"'{same}' stands here twice"

    return damage


def _is_of_a_translation(site: Site) -> bool:
    """Tell whether a key names a translated file: its signature may be left out."""
    key = str(site.key.value) if site.key else ""
    return bool(re.search(r"\.(?!en\.)[a-z]{2,3}\.yaml$", key))


def _words_missing(kind: str, rule: str) -> Damage:
    def damage(it: Spoilt) -> Told:
        places = [
            (name, broken)
            for name, site in _places(it, kind)
            if site.rule == rule
            and not _is_of_a_translation(site)
            and (broken := without_key(site, it.read(name)))
        ]
        name, broken = it.draw(places)
        it.write(name, broken.text)
        return f"exercises/{name}:{broken.line}", "is missing; add it"

    return damage


LINK_FAULTS: dict[str, Damage] = {
    **{
        f"unknown id at {kind} {'.'.join(place)}": _unknown(kind, place)
        for kind, places in LINKS.items()
        for place in places
        if (kind, place) != ("exercise", ("category",))  # its schema knows the categories
    },
    **{f"twice in {kind}": _twice(kind) for kind in LISTS_WITH_IDS},
}
MISSING_WORDS: dict[str, Damage] = {
    f"words missing in {kind} {rule}": _words_missing(kind, rule)
    for kind, rules in WORDS.items()
    for rule in rules
}
