"""Rules on tables in the structure tree: headers, their scopes, rows of one length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array

from hep.handout.tag_tree import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.handout.tag_tree import Node

SCOPES = {"/Row", "/Column", "/Both"}


def check_tables(nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the faults of every table among `nodes`."""
    for table in nodes:
        if table.role == "Table":
            rows = [node for node in table.walk() if node.role == "TR"]
            cells = [[c for c in row.children if c.role in {"TH", "TD"}] for row in rows]
            yield from _check_headers(table, [cell for row in cells for cell in row])
            yield from _check_widths(table, cells)


def _check_headers(table: Node, cells: Sequence[Node]) -> Iterator[Fault]:
    headers = [cell for cell in cells if cell.role == "TH"]
    if not headers:
        yield Fault("tables", table.where, "the table has no header cell")
    known = {str(cell.element["/ID"]) for cell in headers if "/ID" in cell.element}
    for cell in headers:
        scope = cell.attribute("/Scope")
        if scope is None or str(scope) not in SCOPES:
            yield Fault("tables", cell.where, "the header does not say if it heads row or column")
    for cell in cells:
        named = cell.attribute("/Headers") or Array()
        for header in named:
            if str(header) not in known:
                yield Fault("tables", cell.where, f"the cell names a missing header '{header}'")


def _check_widths(table: Node, rows: Sequence[Sequence[Node]]) -> Iterator[Fault]:
    """Compare the number of columns of all rows, cells that span rows counted in each."""
    widths: list[int] = []
    hanging: list[tuple[int, int]] = []  # width and rows still to fill, of cells from above
    for row in rows:
        width = sum(columns for columns, _ in hanging)
        hanging = [(columns, left - 1) for columns, left in hanging if left > 1]
        for cell in row:
            columns, height = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            width += columns
            if height > 1:
                hanging.append((columns, height - 1))
        widths.append(width)
    if len(set(widths)) > 1:
        found = ", ".join(map(str, widths))
        yield Fault("tables", table.where, f"the rows differ in length: {found} columns")


def _span(cell: Node, name: str) -> int:
    return max(1, int(cell.attribute(name) or 1))
