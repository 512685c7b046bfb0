"""Every value of a file with the field that reads it and where it stands in the text.

The places come from YAML's own composer, not from the reader under test.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from hep.library.containers import Keyed, Listed, OrNull, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marshmallow import fields


@dataclass(frozen=True)
class Site:
    """One value: its field, its node, and the line that a problem of it must name."""

    rule: str  # the path with every key and number of data as `*`
    field: fields.Field[Any]
    node: yaml.Node
    line: int
    key: yaml.Node | None = None  # of a mapping
    parent: yaml.MappingNode | None = None
    parent_line: int = 1

    @property
    def start(self) -> int:
        """Where the value begins."""
        return int(self.node.start_mark.index)

    def end(self, text: str) -> int:
        """Where the value ends, without the lines that follow it."""
        return end_of(self.node, text)


def end_of(node: yaml.Node, text: str) -> int:
    """Return where a node ends; a block runs up to the next token, so its tail is cut."""
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    block = text[start:end]
    if not isinstance(node, yaml.ScalarNode):
        lines = block.split("\n")
        while lines and (not lines[-1].strip() or lines[-1].strip().startswith("#")):
            lines.pop()
        block = "\n".join(lines)
    return start + len(block.rstrip())


def sites_of(text: str, field: fields.Field[Any]) -> list[Site]:
    """Return all sites of a document, the root first."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    return [] if root is None else list(_sites(Site("", field, root, 1)))


def _sites(site: Site) -> Iterator[Site]:
    yield site
    field, node = site.field, site.node
    if isinstance(field, OrNull) and not isinstance(node, yaml.ScalarNode):
        yield from list(_sites(Site(site.rule, field.inner, node, site.line)))[1:]
    if isinstance(field, Listed) and isinstance(node, yaml.SequenceNode):
        for one in node.value:
            line = one.start_mark.line + 1
            yield from _sites(Site(f"{site.rule}[*]", field.inner, one, line))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = _field_at(field, str(key.value))
            if inner is not None:
                name = "*" if isinstance(field, Keyed) else str(key.value)
                line = key.start_mark.line + 1
                yield from _sites(
                    Site(
                        f"{site.rule}.{name}",
                        inner,
                        value,
                        line,
                        key=key,
                        parent=node,
                        parent_line=site.line,
                    )
                )


def _field_at(field: fields.Field[Any], key: str) -> fields.Field[Any] | None:
    if isinstance(field, Part):
        return field.schema.fields.get(key)
    return field.value if isinstance(field, Keyed) else None
