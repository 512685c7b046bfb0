"""Templates use the fields of their context, the environment's globals, and nothing else."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from jinja2 import StrictUndefined, meta

from hep.locations import data_folder
from hep.web.contexts import CONTEXTS, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hep.web.contexts import Context

WEB = data_folder("templates") / "web"
MOST_LINES = 120


def source_of(name: str) -> str:
    return (data_folder("templates") / name).read_text(encoding="utf-8")


def parts_of(name: str) -> Iterator[str]:
    """Give a template and all that it extends, includes or imports."""
    yield name
    tree = environment().parse(source_of(name))
    for other in meta.find_referenced_templates(tree):
        assert other, f"{name} names a template by a variable"
        yield from parts_of(other)


def names_used(name: str) -> set[str]:
    tree = environment().parse(source_of(name))
    return meta.find_undeclared_variables(tree) - set(environment().globals)


LOOPED = {  # given by the loop or `with` around the include
    "web/item.html": {"item"},
    "web/question.html": {"question"},
    "web/signs_found.html": {"signs"},
    "web/reading.html": {"item"},
    "web/reasons.html": {"item"},
    "web/findings.html": {"warnings"},
    "web/omissions.html": {"omissions"},
    "web/item_actions.html": {"item"},
    "web/swap.html": {"item", "can", "icons"},
    "web/dose_form.html": {"item", "can", "icons"},
}


@pytest.mark.parametrize("kind", CONTEXTS, ids=lambda kind: kind.__name__)
def test_a_template_uses_only_what_its_context_has(kind: type[Context]) -> None:
    known = {one.name for one in fields(kind)}
    for part in set(parts_of(kind.template)):
        assert names_used(part) - LOOPED.get(part, set()) <= known, part


@pytest.mark.parametrize("kind", CONTEXTS, ids=lambda kind: kind.__name__)
def test_a_context_has_nothing_that_its_template_leaves_unused(kind: type[Context]) -> None:
    used = set().union(*(names_used(part) for part in parts_of(kind.template)))
    assert {one.name for one in fields(kind)} <= used


def test_every_template_belongs_to_a_context() -> None:
    reached = {part for kind in CONTEXTS for part in parts_of(kind.template)}
    assert reached == {f"web/{path.name}" for path in WEB.glob("*.html")}


def test_undefined_names_are_errors_and_text_is_escaped() -> None:
    assert environment().undefined is StrictUndefined
    assert environment().autoescape is True
    assert environment().from_string("{{ x }}").render(x="<b>&") == "&lt;b&gt;&amp;"


@pytest.mark.parametrize("path", sorted(WEB.glob("*.html")), ids=lambda path: path.name)
def test_templates_are_short_and_hold_no_inline_script_or_style(path: Path) -> None:
    text = source_of(f"web/{path.name}")
    assert len(text.splitlines()) <= MOST_LINES
    assert "style=" not in text
    assert "<style" not in text
    assert "|safe" not in text.replace(" ", "")
    assert "onclick" not in text
    assert "<script>" not in text
