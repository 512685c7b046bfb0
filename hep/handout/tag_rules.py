"""Rules on the structure tree: roles, headings, lists, tables, figures, links. No page content.

Each rule is a function from all nodes, in reading order, to its faults. Sources: ISO 14289-1
clauses 7.2 to 7.7 and 7.18, and the Matterhorn Protocol's failure conditions for them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hep.handout.table_rules import check_tables
from hep.handout.tag_tree import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.handout.tag_tree import Node

HEADING = re.compile(r"H([1-6])")
STANDARD_ROLES = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index"),
    *("NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl"),
    *("LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note"),
    *("Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu"),
    *("WT", "WP", "Figure", "Formula", "Form"),
}
PARENTS = {
    "LI": {"L"},
    "Lbl": {"LI", "Note"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
}
CHILDREN = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
}
NO_ALTERNATIVE = re.compile(r"asset:|\.(svg|png|jpe?g)$", re.IGNORECASE)


def check_tags(nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield every fault of the tree; `nodes` are all of it, in reading order."""
    yield from _check_roles(nodes)
    yield from _check_families(nodes)
    yield from _check_parents(nodes)
    yield from _check_headings(nodes)
    yield from _check_figures(nodes)
    yield from _check_contents(nodes)
    yield from check_tables(nodes)


def _check_roles(nodes: Sequence[Node]) -> Iterator[Fault]:
    for node in nodes:
        if node.role not in STANDARD_ROLES:
            yield Fault("role", node.where, f"'{node.role}' is no standard role and not mapped")


def _check_families(nodes: Sequence[Node]) -> Iterator[Fault]:
    for node in nodes:
        parent = node.parent.role if node.parent else ""
        if node.role in PARENTS and parent not in PARENTS[node.role]:
            yield Fault("nesting", node.where, f"{node.role} may not stand in {parent}")
        if parent in CHILDREN and node.role not in CHILDREN[parent]:
            yield Fault("nesting", node.where, f"{parent} may not hold {node.role}")


def _check_parents(nodes: Sequence[Node]) -> Iterator[Fault]:
    for node in nodes:
        above = node.element.get("/P")
        if above is None or (node.parent and above.objgen != node.parent.element.objgen):
            yield Fault("parent", node.where, "the element does not name the one above it")


def _check_headings(nodes: Sequence[Node]) -> Iterator[Fault]:
    level = 0
    for node in nodes:
        heading = HEADING.fullmatch(node.role)
        if not heading:
            continue
        wanted = int(heading[1])
        if wanted > level + 1:
            skipped = f"H{level} is followed by H{wanted}" if level else f"the first is H{wanted}"
            yield Fault("headings", node.where, f"a level is skipped: {skipped}")
        level = wanted
        if not node.has_content():
            yield Fault("headings", node.where, "the heading is empty")
    if not level:
        yield Fault("headings", "document", "there is no heading")


def _check_figures(nodes: Sequence[Node]) -> Iterator[Fault]:
    for node in nodes:
        if node.role != "Figure":
            continue
        alternative = str(node.element.get("/Alt", "")).strip()
        if not alternative:
            yield Fault("figures", node.where, "the figure has no alternative text")
        elif NO_ALTERNATIVE.search(alternative):
            yield Fault("figures", node.where, f"'{alternative[:40]}' is an address, not a text")
        if node.attribute("/BBox") is None:
            yield Fault("figures", node.where, "the figure does not say where on the page it is")


def _check_contents(nodes: Sequence[Node]) -> Iterator[Fault]:
    for node in nodes:
        if node.role == "Link" and not node.annotations:
            yield Fault("links", node.where, "the link leads nowhere")
        if node.role in {"Link", "L", "LI", "Figure"} and not any(n.marks for n in node.walk()):
            yield Fault("empty", node.where, f"{node.role} holds nothing that can be read")
