"""YAML to plain text, lists and mappings, with the line of everything.

Every scalar stays text, so that `no`, `012` and `22:30` are what the author wrote; types come
later, from the schemas. Refused here: anchors and aliases, tags, duplicate keys, deep nesting,
large files, several documents, control characters. No meaning of any key lives here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import yaml

from hep.domain.errors import LibraryError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Node: TypeAlias = "str | list[Node] | dict[str, Node]"
Step: TypeAlias = "str | int"
Steps: TypeAlias = "tuple[Step, ...]"

MOST_BYTES = 1_000_000
MOST_LEVELS = 12
# Control characters, and those that turn the direction of text: nothing that prints.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Document:
    """One file: its content as text, and the line of each key and list entry."""

    name: str  # as printed in problems
    data: Node
    lines: Mapping[Steps, int]

    def line(self, steps: Steps) -> int:
        """Return the line of this place, or of its nearest written parent."""
        while steps and steps not in self.lines:
            steps = steps[:-1]
        return self.lines.get(steps, 1)

    def where(self, steps: Steps = ()) -> str:
        """Return `file:line` of this place."""
        return f"{self.name}:{self.line(steps)}"

    def scalars(self) -> Iterator[tuple[Steps, str]]:
        """Give every scalar with its place, in written order."""
        yield from _scalars(self.data, ())


def dotted(steps: Steps) -> str:
    """Return a place as people write it: `dose.L2.sets`, `steps[2]`."""
    text = ""
    for step in steps:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".")


def read_document(path: Path, *, name: str) -> Document:
    """Read one file; `name` is how it is called in problems.

    Raises LibraryError with one problem when the file cannot be taken as it is.
    """
    try:
        size = path.stat().st_size
        text = path.read_bytes()[: MOST_BYTES + 1].decode("utf-8")
    except OSError as error:
        raise _refused(name, 1, f"cannot be read: {error.strerror}", "") from error
    except UnicodeDecodeError as error:
        raise _refused(name, 1, "is not UTF-8 text", "save it as UTF-8") from error
    if size > MOST_BYTES:
        raise _refused(name, 1, f"has {size} bytes", f"keep files below {MOST_BYTES} bytes")
    return parse_document(text, name=name)


def parse_document(text: str, *, name: str) -> Document:
    """Parse the text of one file; raises as `read_document`."""
    found = UNPRINTABLE.search(text.replace("\r\n", "\n").removeprefix("\ufeff"))
    if found:
        line = text.count("\n", 0, found.start()) + 1
        fact = f"holds the character U+{ord(found.group()):04X}, which does not print"
        raise _refused(name, line, fact, "remove it")
    try:
        return _Builder(name).build(text)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark or error.problem_mark  # where what is open began, if known
        line = mark.line + 1 if mark else 1
        raise _refused(name, line, f"is not YAML: {error.problem}", "mend it") from error
    except yaml.YAMLError as error:
        raise _refused(name, 1, f"is not YAML: {error}", "mend it") from error


@dataclass
class _Open:
    """A mapping or list whose end has not been read yet."""

    node: list[Node] | dict[str, Node]
    steps: Steps
    key: str | None = None  # of a mapping, when its value comes next


@dataclass
class _Builder:
    name: str
    lines: dict[Steps, int] = field(default_factory=dict)
    stack: list[_Open] = field(default_factory=list)
    roots: list[Node] = field(default_factory=list)

    def build(self, text: str) -> Document:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            self._take(event)
        if len(self.roots) != 1:
            fact = "holds several documents" if self.roots else "is empty"
            raise self._refused(0, fact, "write one document")
        return Document(self.name, self.roots[0], self.lines)

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        elif isinstance(event, yaml.NodeEvent):
            line = event.start_mark.line if event.start_mark else 0
            self._refuse_extras(event, line)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event.value, line)
            else:
                self._open([] if isinstance(event, yaml.SequenceStartEvent) else {}, line)

    def _refuse_extras(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor is not None:
            kind = "an alias" if isinstance(event, yaml.AliasEvent) else "an anchor"
            raise self._refused(line, f"uses {kind}", "write the value out")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise self._refused(line, f"uses the tag {tag}", "leave the tag out")

    def _scalar(self, value: str, line: int) -> None:
        if UNPRINTABLE.search(value):
            raise self._refused(line, "holds a character that does not print", "remove it")
        top = self.stack[-1] if self.stack else None
        if top and isinstance(top.node, dict) and top.key is None:
            if value in top.node:
                raise self._refused(line, f"the key '{value}' stands here twice", "keep one")
            top.key = value
            self.lines[(*top.steps, value)] = line + 1
        else:
            self._put(value, line)

    def _open(self, node: list[Node] | dict[str, Node], line: int) -> None:
        if len(self.stack) >= MOST_LEVELS:
            raise self._refused(line, f"nests deeper than {MOST_LEVELS} levels", "flatten it")
        top = self.stack[-1] if self.stack else None
        if top and isinstance(top.node, dict) and top.key is None:
            raise self._refused(line, "has a key that is not text", "write a plain key")
        self.stack.append(_Open(node, self._put(node, line)))

    def _put(self, value: Node, line: int) -> Steps:
        if not self.stack:
            self.roots.append(value)
            return ()
        top = self.stack[-1]
        if isinstance(top.node, dict):
            steps = (*top.steps, top.key or "")
            top.node[top.key or ""], top.key = value, None
        else:
            steps = (*top.steps, len(top.node))
            top.node.append(value)
            self.lines[steps] = line + 1
        return steps

    def _refused(self, line: int, fact: str, hint: str) -> LibraryError:
        return _refused(self.name, line + 1, fact, hint)


def _refused(name: str, line: int, fact: str, hint: str) -> LibraryError:
    return LibraryError([Problem(f"{name}:{line}", fact, hint)])


def _scalars(node: Node, steps: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(node, str):
        yield steps, node
    else:
        entries = node.items() if isinstance(node, dict) else enumerate(node)
        for step, inner in entries:
            yield from _scalars(inner, (*steps, step))
