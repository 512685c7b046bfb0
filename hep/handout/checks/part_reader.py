"""The structure tree as parts in reading order: which words are a heading, a step, a cell.

Words without an element of their own role (`div`, `span`) are a part by the nearest `Div`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout.checks.sheet import WHOLE, Box, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.handout.checks.sheet import Run
    from hep.handout.tag_tree import Node

HOLDERS = {"H1", "H2", "H3", "H4", "H5", "H6", "P", "Lbl", "LBody", "TH", "TD", "Figure"}
GROUPS = {"L", "Table"}
COLUMN_GAP = 1.5  # of the type's size: a wider one parts two columns
GAP = 0.12  # of the type's size: a wider one is a space between words


class PartReader:
    """Walks the tree once; `by_mark` gives the runs of each (page, marked content)."""

    def __init__(self, runs: Sequence[Run]) -> None:
        """Index `runs` by what owns them."""
        self.runs = runs
        self.by_mark: dict[tuple[int, int], list[int]] = {}
        for index, run in enumerate(runs):
            self.by_mark.setdefault((run.page, run.mark), []).append(index)
        self._groups = 0
        self._rows = 0

    def read(self, top: Sequence[Node]) -> list[Part]:
        """Return every part below these nodes."""
        return [part for node in top for part in self._walk(node, group=-1, row=-1)]

    def _walk(self, node: Node, *, group: int, row: int) -> Iterator[Part]:
        if node.role in GROUPS and (node.parent is None or node.parent.role != node.role):
            group, self._groups = self._groups, self._groups + 1
        if node.role == "TR":
            row, self._rows = self._rows, self._rows + 1
        own = node.role in HOLDERS
        holds_words = any(child.role in {"Span", "NonStruct"} for child in node.children)
        inner = [one for one in node.walk() if one is not node and one.role in HOLDERS]
        if (own and not inner) or (holds_words and not inner):
            yield self._part(node, list(node.walk()), group=group, row=row)
        else:
            for child in node.children:
                yield from self._walk(child, group=group, row=row)

    def _part(self, node: Node, below: Sequence[Node], *, group: int, row: int) -> Part:
        marks = [(page + 1, mark) for one in below for page, mark in one.marks]
        found = [index for mark in marks for index in self.by_mark.get(mark, ())]
        page = marks[0][0] if marks else WHOLE
        role = node.role if node.role in HOLDERS else "Div"
        if role == "Figure":
            text, box = str(node.element.get("/Alt", "")), _figure_box(node)
        else:
            text, box = joined([self.runs[i] for i in found]), _around(found, self.runs)
        return Part(role, page, text, box, tuple(found), group, row)


def joined(runs: Sequence[Run]) -> str:
    """Return the words of runs as one line, with a space where there is white between them."""
    text, before = "", None
    for run in runs:
        is_next = before is not None and abs(run.baseline - before.baseline) < 1
        touches = is_next and before and run.box.left - before.box.right < GAP * run.size_pt
        is_joined = touches or before is None or text.endswith("-")
        text += run.text if is_joined else f" {run.text}"
        before = run
    return " ".join(text.split())


def line_groups(runs: Sequence[Run]) -> list[list[Run]]:
    """Return the runs line by line, as they stand on the page."""
    lines: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        key = (run.page, round(run.baseline))
        near = next((k for k in lines if k[0] == key[0] and abs(k[1] - key[1]) <= 1), key)
        lines.setdefault(near, []).append(run)
    return list(lines.values())


def columns_of(line: Sequence[Run]) -> list[list[Run]]:
    """Return a line in the pieces that wide gaps part, from the left."""
    pieces: list[list[Run]] = []
    for run in sorted(line, key=lambda one: one.box.left):
        if pieces and run.box.left - pieces[-1][-1].box.right < COLUMN_GAP * run.size_pt:
            pieces[-1].append(run)
        else:
            pieces.append([run])
    return pieces


def _around(indexes: Sequence[int], runs: Sequence[Run]) -> Box | None:
    boxes = [runs[index].box for index in indexes]
    if not boxes or len({runs[index].page for index in indexes}) > 1:
        return None
    return Box(
        min(one.left for one in boxes),
        min(one.bottom for one in boxes),
        max(one.right for one in boxes),
        max(one.top for one in boxes),
    )


def _figure_box(node: Node) -> Box | None:
    sides = node.attribute("/BBox")
    return Box(*(float(side) for side in sides)) if sides is not None else None
