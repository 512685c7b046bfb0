"""The structure tree of a PDF as plain nodes, and the one kind of fault that the rules report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 200
Mark = tuple[int, int]  # page index, number of the marked content


class BrokenTree(ValueError):
    """The structure tree cannot be read: a loop, too deep, or not made of elements."""


@dataclass(frozen=True)
class Fault:
    """One thing that makes a PDF worse to read aloud: rule, place, what is wrong."""

    rule: str
    where: str
    message: str

    def __str__(self) -> str:
        """`rule: where: what is wrong`."""
        return f"{self.rule}: {self.where}: {self.message}"


@dataclass
class Node:
    """One structure element: its role, attributes, children in order, and the content it owns."""

    role: str
    where: str
    element: pikepdf.Object  # the PDF dictionary
    parent: Node | None
    children: list[Node] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    annotations: list[tuple[int, int]] = field(default_factory=list)  # object numbers

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def has_content(self) -> bool:
        """Tell whether anything on a page belongs to this node or to one below it."""
        return any(node.marks or node.annotations for node in self.walk())

    def attribute(self, name: str) -> pikepdf.Object | None:
        """Return a value of the element's attribute dictionaries, or None."""
        attributes = self.element.get("/A")
        listed = attributes if isinstance(attributes, Array) else [attributes]
        for dictionary in listed:
            if isinstance(dictionary, Dictionary) and name in dictionary:
                return dictionary[name]
        return None


def entry(dictionary: pikepdf.Object, *names: str) -> pikepdf.Object | None:
    """Return the value under `names`, each a key of the one before; None if one is missing."""
    value: pikepdf.Object | None = dictionary
    for name in names:
        value = value.get(name) if isinstance(value, Dictionary) else None
    return value


def page_numbers(pdf: pikepdf.Pdf) -> dict[tuple[int, int], int]:
    """Return the index of each page by its object number."""
    return {page.obj.objgen: index for index, page in enumerate(pdf.pages)}


def read_tree(pdf: pikepdf.Pdf) -> list[Node]:
    """Return the top nodes of the structure tree; BrokenTree if it is none."""
    return _Reader(pdf).top_nodes()


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.root = pdf.Root.StructTreeRoot
        self.pages = page_numbers(pdf)
        self.roles = {key: str(value)[1:] for key, value in self.root.get("/RoleMap", {}).items()}
        self.seen: set[tuple[int, int]] = set()

    def top_nodes(self) -> list[Node]:
        holder = Node("StructTreeRoot", "", self.root, None)
        self._read_kids(holder, page=None, depth=0)
        return holder.children

    def _read_kids(self, node: Node, *, page: int | None, depth: int) -> None:
        if depth > DEEPEST:
            message = f"more than {DEEPEST} elements deep"
            raise BrokenTree(message)
        kids = node.element.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            self._read_kid(node, kid, page=page, depth=depth)

    def _read_kid(self, node: Node, kid: pikepdf.Object, *, page: int | None, depth: int) -> None:
        if isinstance(kid, int):
            node.marks.append((-1 if page is None else page, kid))
        elif not isinstance(kid, Dictionary):
            message = f"{node.where or 'the root'} holds something that is no element"
            raise BrokenTree(message)
        elif kid.get("/Type") == Name.OBJR:
            node.annotations.append(kid.Obj.objgen)
        elif kid.get("/Type") == Name.MCR:
            node.marks.append((self._page(kid, page) or 0, int(kid.MCID)))
        else:
            self._read_element(node, kid, page=page, depth=depth)

    def _read_element(
        self, parent: Node, element: pikepdf.Object, *, page: int | None, depth: int
    ) -> None:
        if element.is_indirect:
            if element.objgen in self.seen:
                message = f"object {element.objgen[0]} stands in the tree twice"
                raise BrokenTree(message)
            self.seen.add(element.objgen)
        tag = element.get("/S")
        if not isinstance(tag, Name):
            message = f"an element below {parent.where or 'the root'} has no role"
            raise BrokenTree(message)
        role = self.roles.get(str(tag), str(tag)[1:])
        page = self._page(element, page)
        place = f"page {page + 1}: {role}" if page is not None else role
        node = Node(role, place, element, parent)
        parent.children.append(node)
        self._read_kids(node, page=page, depth=depth + 1)

    def _page(self, dictionary: pikepdf.Object, inherited: int | None) -> int | None:
        if "/Pg" in dictionary:
            return self.pages.get(dictionary.Pg.objgen, -1)
        return inherited
