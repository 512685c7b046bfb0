"""Rules that tie page content to the structure tree: nothing painted is outside of it.

Every painted thing stands in marked content that an element owns, or in an artifact; every mark
that the tree names is on its page; the way back from mark to element (parent tree) is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from hep.handout.tag_tree import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.handout.tag_tree import Mark, Node

PAINTING = frozenset(
    ("f", "F", "f*", "B", "B*", "b", "b*", "s", "S", "sh", "Tj", "TJ", "'", '"', "Do")
) | {"INLINE IMAGE"}
ARTIFACT = "/Artifact"


def check_content(pdf: pikepdf.Pdf, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield the faults between the pages of `pdf` and all `nodes` of its tree."""
    owners: dict[Mark, Node] = {}
    for node in nodes:
        for mark in node.marks:
            if mark in owners:
                yield Fault("content", node.where, f"mark {mark[1]} belongs to two elements")
            owners[mark] = node
    numbers = _parent_tree(pdf)
    for index, page in enumerate(pdf.pages):
        where = f"page {index + 1}"
        reader = _PageReader(where)
        reader.read(page)
        yield from reader.faults
        yield from _check_marks(reader.marks, index, owners)
        yield from _check_way_back(page, index, owners, numbers)
        yield from _check_forms(page, where)
    for (page_index, number), node in owners.items():
        if not 0 <= page_index < len(pdf.pages):
            yield Fault("content", node.where, f"mark {number} is on a page that is not there")


class _PageReader:
    """Reads one content stream and notes its marks and what is painted outside of them."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.marks: list[int] = []
        self.faults: list[Fault] = []
        self._open: list[tuple[bool, bool]] = []  # of each open mark: is an artifact, is owned

    def read(self, page: pikepdf.Page) -> None:
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in {"BDC", "BMC"}:
                self._begin(list(instruction.operands))
            elif operator == "EMC" and self._open:
                self._open.pop()
            elif operator in PAINTING and not any(map(any, self._open)):
                self._fault(f"'{operator}' paints outside of any tag or artifact")

    def _begin(self, operands: list[pikepdf.Object]) -> None:
        is_artifact = str(operands[0]) == ARTIFACT
        properties = operands[1] if len(operands) > 1 else None
        number = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
        if number is not None:
            self._begin_mark(int(number))
        if is_artifact and any(owned for _, owned in self._open):
            self._fault("an artifact stands inside tagged content")
        self._open.append((is_artifact, number is not None))

    def _begin_mark(self, number: int) -> None:
        if number in self.marks:
            self._fault(f"mark {number} stands on the page twice")
        if any(is_artifact for is_artifact, _ in self._open):
            self._fault(f"mark {number} stands inside an artifact")
        self.marks.append(number)

    def _fault(self, message: str) -> None:
        fault = Fault("content", self.where, message)
        if fault not in self.faults:
            self.faults.append(fault)


def _check_marks(marks: list[int], index: int, owners: dict[Mark, Node]) -> Iterator[Fault]:
    where = f"page {index + 1}"
    for number in marks:
        if (index, number) not in owners:
            yield Fault("content", where, f"mark {number} belongs to no element of the tree")
    for page_index, number in owners:
        if page_index == index and number not in marks:
            yield Fault("content", where, f"mark {number} of the tree is not on the page")


def _parent_tree(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    tree = pdf.Root.StructTreeRoot.get("/ParentTree")
    return dict(pikepdf.NumberTree(tree)) if isinstance(tree, pikepdf.Dictionary) else {}


def _check_way_back(
    page: pikepdf.Page, index: int, owners: dict[Mark, Node], numbers: dict[int, pikepdf.Object]
) -> Iterator[Fault]:
    where = f"page {index + 1}"
    listed = numbers.get(int(page.obj.get("/StructParents", -1)))
    if not isinstance(listed, pikepdf.Array):
        if any(page_index == index for page_index, _ in owners):
            yield Fault("content", where, "the parent tree does not know the page")
        return
    for (page_index, number), node in owners.items():
        if page_index == index:
            back = listed[number] if number < len(listed) else None
            if not isinstance(back, pikepdf.Dictionary) or back.objgen != node.element.objgen:
                yield Fault("content", where, f"the parent tree leads mark {number} elsewhere")


def _check_forms(page: pikepdf.Page, where: str) -> Iterator[Fault]:
    """Find marks inside form objects: readers miss them, as the tree names the page only."""
    for name, form in page.resources.get("/XObject", {}).items():
        if form.get("/Subtype") == pikepdf.Name.Form and b"/MCID" in form.read_bytes():
            yield Fault("content", where, f"form {name[:24]} holds tagged content of its own")
