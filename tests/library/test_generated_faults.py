"""Faults that only several files together show, in the shipped library, found where they are.

The three exercises that each rule is broken in are drawn by a seed. Rules of single files:
tests/contracts/test_generated_faults.py.
"""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import LibraryError
from hep.library.schemas.exercise import ExerciseSchema
from hep.library.schemas.figure import SceneSchema
from hep.library.schemas.text import TextSchema
from hep.library.yaml_nodes import read_document
from hep.services.check_library import check_library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    Faulty: TypeAlias = Iterator[tuple[str, str, str]]

    from marshmallow import Schema

SHIPPED = Path(__file__).parents[2] / "exercises"
SEED = 20261127
DRAWN = 3
FILES: dict[str, type[Schema]] = {
    "exercise.yaml": ExerciseSchema,
    "text.en.yaml": TextSchema,
    "text.es.yaml": TextSchema,
    "figure.yaml": SceneSchema,
}


@dataclass(frozen=True)
class Fault:
    """One rule broken: in which file, which key, what is written instead, what must be said."""

    rule: str
    file: str
    place: tuple[str, ...]  # keys from the top
    value: str | None  # None: the key is taken out
    says: str


CHECKS = (  # what joins files or fields, beyond one schema
    Fault("another id", "exercise.yaml", ("id",), "some-other-id", "is not the folder's name"),
    Fault("no stop rule", "text.en.yaml", ("stop_if",), None, "stop_if: is missing"),
    Fault("no stop rule in Spanish", "text.es.yaml", ("stop_if",), None, "stop_if: is missing"),
    Fault("no caption", "text.es.yaml", ("caption",), "{}", "is missing"),
    Fault("no alt text", "text.en.yaml", ("alt",), "{}", "is missing"),
    Fault("hard words", "text.en.yaml", ("steps",), str([
        f"{word} multidimensional individualisation."
                for word in ("Physiological", "Biomechanical", "Proprioceptive", "Disciplinary", "Unanticipated")
            ]), "reads at grade"),
    Fault("a claim", "text.en.yaml", ("purpose",), "It breaks down scar tissue.", "claims"),
    Fault("a claim in Spanish", "text.es.yaml", ("purpose",), "Rompe la cicatriz.", "claims"),
    Fault("a long sentence", "text.en.yaml", ("start",), "so it is " * 9, "has a sentence of"),
    Fault("an exercise without evidence", "exercise.yaml", ("evidence",),
          "{grade: A, has_downside: false, references: []}", "is empty for grade A"),
    Fault("an unknown source", "exercise.yaml", ("evidence",),
          "{grade: B, has_downside: false, references: [R999]}", "is not one of the references"),
    Fault("barefoot twice said", "exercise.yaml", ("shoes",), "barefoot", "contradicts the flag"),
    Fault("education that moves", "exercise.yaml", ("side",), "none", "which is for education"),
    Fault("an unsided word", "text.en.yaml", ("start",), "Stand up tall.", "never names"),
)  # fmt: skip
STEPS = re.compile(r"\nsteps:\n(?:  .*\n)+")
NEEDS: dict[str, Callable[[Path], bool]] = {  # what a rule needs of an exercise to be broken at all
    "barefoot twice said": lambda folder: "shoes: either" in _text(folder, "exercise.yaml"),
    "an unsided word": lambda folder: (
        "side: unilateral" in _text(folder, "exercise.yaml")
        and "{sore}" not in "".join(STEPS.findall(_text(folder, "text.en.yaml")))
    ),
    # Five hard steps weigh little in a long easy file.
    "hard words": lambda folder: (
        "{sore}" not in _text(folder, "text.en.yaml") and len(_text(folder, "text.en.yaml")) < 800
    ),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("faults") / "exercises"))


def _break(path: Path, fault: Fault) -> int | None:
    """Write the fault into a file; return the line to be named, None where the key is not there."""
    document = read_document(path, name=path.name)
    place, misspelt = fault.place, fault.place[-1] == "?"
    place = place[:-1] if misspelt else place
    lines = path.read_text("utf-8").splitlines()
    if place not in document.lines:
        return _append(path, lines, fault, place)
    first = document.lines[place]
    siblings = [
        line
        for steps, line in document.lines.items()
        if line > first and len(steps) <= len(place) and steps[: len(place)] != place
    ]
    last = min(siblings, default=len(lines) + 1) - 1
    head = lines[first - 1].partition(":")[0]
    if misspelt:
        lines[first - 1] = lines[first - 1].replace(head, f"{head}_x", 1)
    elif fault.value is None:
        del lines[first - 1 : last]
    else:
        lines[first - 1 : last] = [f"{head}: {_quoted(fault.value)}"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if fault.value is None and not misspelt:  # told at the parent
        return document.lines.get(place[:-1], 1)
    return first


def _append(path: Path, lines: list[str], fault: Fault, place: tuple[str, ...]) -> int | None:
    """Write the wrong key at the end of a file that does not have it; only at the top of it."""
    if len(place) > 1 or (fault.value is None and fault.place[-1] != "?"):
        return None
    key = f"{place[0]}_x" if fault.value is None else place[0]
    lines.append(f"{key}: {_quoted(fault.value or '1')}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8")


def _quoted(value: str) -> str:
    is_node = value[0] in "[{" and not value.startswith("{middle")
    return value if is_node else '"' + value.replace('"', '\\"') + '"'


@pytest.mark.parametrize(
    "fault", CHECKS, ids=lambda one: f"{one.file}-{'.'.join(one.place)}-{one.rule}"
)
def test_each_rule_broken_in_three_drawn_exercises_is_found_at_its_line(
    library: Path, fault: Fault
) -> None:
    order = random.Random(f"{SEED} {fault}")
    fits = NEEDS.get(fault.rule, Path.is_dir)
    folders = sorted(
        one.parent for one in library.glob(f"items/*/{fault.file}") if fits(one.parent)
    )
    expected: dict[Path, int] = {}
    kept: dict[Path, bytes] = {}
    for folder in order.sample(folders, len(folders)):
        path = folder / fault.file
        content = path.read_bytes()
        line = _break(path, fault)
        if line is not None:
            expected[path], kept[path] = line, content
        if len(expected) == DRAWN:
            break
    try:
        found = _problems(library)
    finally:
        for path, content in kept.items():
            path.write_bytes(content)
    if not expected:
        pytest.fail(f"no exercise has {fault.place}: this rule cannot be broken, so drop it")
    for path, line in expected.items():
        where = f"exercises/{path.relative_to(library)}"
        wanted = {f"{where}:{line}", where if "grade" not in fault.says else f"{where}:1"}
        assert any(
            one.startswith(tuple(f"{w}: " for w in wanted)) and fault.says in one for one in found
        ), (where, line, found[:9])


def _problems(library: Path) -> list[str]:
    try:
        return [str(one) for one in check_library(library).problems]
    except LibraryError as error:
        return [str(one) for one in error.problems]
