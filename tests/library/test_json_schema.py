"""The JSON Schemas accept every shipped file and refuse what they can see."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hep.library.folder import library_paths
from hep.library.json_schema import json_schemas
from hep.library.kinds import find_kind
from hep.library.yaml_nodes import Node, read_document

ROOT = Path(__file__).parents[2]
EXERCISES = ROOT / "exercises"
OVERLAY = ROOT / "docs" / "example-overlay" / "overlay.yaml"
SEED = 20261127
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in json_schemas().items()}
FILES = [
    (find[0].name, path)
    for path, inside in library_paths(EXERCISES)
    if (find := find_kind(inside)) and find[0].schema
]


def as_yaml_reads_it(node: Node) -> Any:
    """Return a document as an editor sees it: numbers, truths and nothing typed (YAML 1.2 core)."""
    if isinstance(node, dict):
        return {key: as_yaml_reads_it(value) for key, value in node.items()}
    if isinstance(node, list):
        return [as_yaml_reads_it(value) for value in node]
    known = {"true": True, "false": False, "null": None, "~": None}
    if node in known:
        return known[node]
    if NUMBER.fullmatch(node):
        return float(node) if "." in node else int(node)
    return node


def _content(path: Path) -> Any:
    return as_yaml_reads_it(read_document(path, name=path.name).data)


def test_each_schema_is_a_schema() -> None:
    assert len(VALIDATORS) > 20
    for schema in json_schemas().values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in FILES}))
def test_every_shipped_file_is_accepted(kind: str) -> None:
    for one, path in FILES:
        if one == kind:
            errors = [
                f"{path}: {error.json_path}: {error.message}"
                for error in VALIDATORS[kind].iter_errors(_content(path))
            ]
            assert errors == []


def test_the_example_overlay_is_accepted() -> None:
    assert VALIDATORS["overlay"].is_valid(_content(OVERLAY))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda facts: facts | {"colour": "red"},
        lambda facts: {key: value for key, value in facts.items() if key != "tier"},
        lambda facts: facts | {"tier": 9},
        lambda facts: facts | {"tier": "two"},
        lambda facts: facts | {"side": "middle"},
        lambda facts: facts | {"id": "Not An Id"},
        lambda facts: facts | {"flags": "wb2"},
        lambda facts: facts | {"dose": {}},
        lambda facts: facts | {"dose": {"L9": next(iter(facts["dose"].values()))}},
        lambda facts: facts | {"dose": {"L1": {"sets": 99}}},
        lambda facts: facts | {"evidence": {"grade": "A"}},
        lambda facts: facts | {"licence": {"id": "GPL-3.0", "author": "x"}},
        lambda facts: facts | {"reviewed": "yes"},
    ],
)
def test_a_spoilt_exercise_is_refused(spoil: Any) -> None:
    drawn = random.Random(SEED).sample([path for kind, path in FILES if kind == "exercise"], 3)
    for path in drawn:
        assert not VALIDATORS["exercise"].is_valid(spoil(_content(path))), path
