"""The tags of a PDF as names in order, for comparing two of them."""

from __future__ import annotations

import io

import pikepdf


def tag_names(pdf: bytes) -> list[str]:
    """Every structure element's kind, depth first, in reading order."""
    names: list[str] = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        todo = [opened.Root.StructTreeRoot.K]
        while todo:
            node = todo.pop()
            if isinstance(node, pikepdf.Array):
                todo.extend(reversed(list(node)))
            elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
                names.append(str(node.S))
                if "/K" in node:
                    todo.append(node.K)
    return names
