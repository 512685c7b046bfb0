"""Ways to damage one value so that its field must refuse it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from hep.library import fields as plain
from hep.library import number_fields
from hep.library.containers import Keyed, Listed, OrNull, Part
from hep.library.schemas import exercise, figure, lists, safety
from tests.library.sites import Site, end_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

UNKNOWN = "zzz_unknown"


@dataclass(frozen=True)
class Damage:
    """One way: what the value becomes, what the problem must say, and who can see it."""

    name: str
    new: str
    says: str
    is_seen_by_json: bool = True


@dataclass(frozen=True)
class Broken:
    """A damaged text, the line its problem must name and what it must say."""

    text: str
    line: int
    says: str


def damages(field: Any) -> Iterator[Damage]:
    """Give the ways for this kind of field; every kind has one at least."""
    yield from WAYS[type(field)](field)


def replaced(site: Site, text: str, *, damage: Damage) -> Broken:
    """Write something else in the place of a value."""
    broken = text[: site.start] + damage.new + text[site.end(text) :]
    return Broken(broken, site.line, damage.says)


def without_key(site: Site, text: str) -> Broken | None:
    """Leave a needed key out; None where it is the only one of its mapping."""
    if site.parent is None or site.key is None:
        return None
    pairs = site.parent.value
    place = next(n for n, (key, _) in enumerate(pairs) if key is site.key)
    if len(pairs) == 1:
        return None
    if place + 1 < len(pairs):
        start, end = site.key.start_mark.index, pairs[place + 1][0].start_mark.index
    else:
        start, end = end_of(pairs[place - 1][1], text), site.end(text)
    return Broken(text[:start] + text[end:], site.parent_line, "is missing")


def with_entry_twice(site: Site, text: str) -> Broken | None:
    """Write a list's first entry again before it; None where it has no short one, or no room."""
    node, field = site.node, site.field
    if not isinstance(node, yaml.SequenceNode) or not isinstance(field, Listed):
        return None
    if not 0 < len(node.value) < field.most:
        return None
    first = node.value[0]
    start, end = first.start_mark.index, end_of(first, text)
    if "\n" in text[start:end]:
        return None
    between = ", " if node.flow_style else "\n" + " " * (first.start_mark.column - 2) + "- "
    line = first.start_mark.line + (1 if node.flow_style else 2)
    broken = text[:start] + text[start:end] + between + text[start:]
    return Broken(broken, line, "stands here twice")


def with_unknown_key(site: Site, text: str) -> Broken | None:
    """Add a key that no schema knows, before the first; None for an empty mapping."""
    node = site.node
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return None
    first = node.value[0][0].start_mark
    between = ", " if node.flow_style else "\n" + " " * first.column
    new = f"{UNKNOWN}: 1{between}"
    says = f"{UNKNOWN}: is not known here"
    return Broken(text[: first.index] + new + text[first.index :], first.line + 1, says)


def _words(field: plain.Words) -> Iterator[Damage]:
    yield Damage("too long", "x" * (field.most + 1), "shorten it to")
    yield Damage("markup", "'<b>Bold</b>'", "markup")
    yield Damage("a place that is not there", "'a {zz} b'", "is not a place to fill")
    yield Damage("blank", "' '", "is empty")
    yield Damage("a list", "[a, b]", "write one value")
    yield Damage("a line break", '"a\\nb"', "has a line break", is_seen_by_json=False)
    if field.most_words:
        many = " ".join("a" * (field.most_words + 1))
        yield Damage("too many words", many, f"shorten it to {field.most_words}")


def _number(field: Any) -> Iterator[Damage]:
    yield Damage("no number", "twelve", "is not a number")
    yield Damage("too high", str(field.high + 1), "is out of range")
    yield Damage("a list", "[1]", "write one value")
    if field.low > 0:
        yield Damage("too low", str(field.low - 1), "is out of range")


def _range(field: number_fields.Range) -> Iterator[Damage]:
    yield from _number(field)
    yield Damage("too high at its end", f"{field.high}-{field.high + 1}", "is out of range", False)
    backwards = f"{field.high}-{max(field.low, 1) if field.high > 1 else 0}"
    yield Damage("backwards", backwards, "runs backwards", is_seen_by_json=False)


def _choice(words: str, *, wrong: str = "nonsense") -> Callable[[Any], Iterator[Damage]]:
    def ways(_: Any) -> Iterator[Damage]:
        yield Damage("unknown", wrong, words)
        yield Damage("a list", f"[{wrong}]", "write one value")

    return ways


def _listed(field: Listed) -> Iterator[Damage]:
    yield Damage("no list", "nonsense", "is not a list")
    if field.least:
        yield Damage("empty", "[]", "has 0 entries")


def _keyed(field: Keyed) -> Iterator[Damage]:
    yield Damage("no mapping", "nonsense", "is not a mapping")
    if field.least:
        yield Damage("empty", "{}", "has 0 entries")


def _numbers(field: figure.Numbers) -> Iterator[Damage]:
    yield Damage("one number too many", str([1] * (field.count + 1)), "is not a list of")
    yield Damage("no list", "nonsense", "is not a list of")


def _signature(_: OrNull) -> Iterator[Damage]:
    """Damage what is null as long as nobody has signed."""
    yield Damage("no mapping", "nonsense", "is not a mapping")
    yield Damage("no day", "{by: Ada Example, on: yesterday}", "is not a day")


WAYS: dict[type[Any], Callable[[Any], Iterator[Damage]]] = {
    plain.Words: _words,
    number_fields.Count: _number,
    number_fields.Points: _number,
    number_fields.Amount: _number,
    number_fields.Range: _range,
    plain.Named: _choice("is not an id", wrong="Not_an-Id!"),
    plain.Choice: _choice("is not known"),
    number_fields.Pace: _choice("is not a tempo"),
    plain.YesNo: _choice("is neither yes nor no"),
    exercise.Day: _choice("is not a day"),
    exercise.LicenceId: _choice("is not known"),
    lists.Status: _choice("is not known"),
    lists.Doi: _choice("is not a DOI"),
    safety.Zone: _choice("is not known"),
    safety.Limit: _choice("is not a limit of any plan"),
    figure.Decimal: _choice("is not a number"),
    figure.Part_: lambda _: iter([Damage("no part", "Right Foot", "is not a part")]),
    figure.Numbers: _numbers,
    Listed: _listed,
    Keyed: _keyed,
    Part: lambda _: iter([Damage("no mapping", "nonsense", "is not a mapping")]),
    OrNull: _signature,
}
