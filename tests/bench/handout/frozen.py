"""The document of the bench as it was frozen: words as JSON, drawings as files, all by their hash.

The reference page beside it holds the same words and drawings. `freeze` writes all three.
"""

from __future__ import annotations

import hashlib
import json
import types
import typing
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from hep.handout import chart, document, journey_sheet, run_sheet
from hep.handout.assets import asset_key
from hep.handout.document import HandoutDocument
from hep.handout.editions import Printing
from hep.handout.stamp import Stamp

FOLDER = Path(__file__).parent
WORDS, REFERENCE, DRAWINGS = (
    FOLDER / "document.json",
    FOLDER / "reference.html",
    FOLDER / "drawings",
)
HASHES = FOLDER / "sha256.txt"
NAMES = {
    **vars(chart),
    **vars(document),
    **vars(journey_sheet),
    **vars(run_sheet),
    "Printing": Printing,
    "Stamp": Stamp,
}


def frozen_document() -> HandoutDocument:
    """Return the frozen document; ValueError when a file is not what was frozen."""
    wrong = [name for name, known in known_hashes().items() if hash_of(FOLDER / name) != known]
    if wrong:
        message = f"changed since it was frozen: {', '.join(wrong)}; run tests.bench.handout.freeze"
        raise ValueError(message)
    made = _value(HandoutDocument, json.loads(WORDS.read_text(encoding="utf-8")))
    assert isinstance(made, HandoutDocument)
    return made


def frozen_pictures() -> dict[str, bytes]:
    """Return the drawings by their keys."""
    return {asset_key(one.read_bytes()): one.read_bytes() for one in sorted(DRAWINGS.glob("*.svg"))}


def known_hashes() -> dict[str, str]:
    """Return each frozen file's hash, by its path."""
    lines = HASHES.read_text(encoding="utf-8").splitlines()
    return {name: known for known, name in (line.split("  ") for line in lines)}


def hash_of(path: Path) -> str:
    """Return the sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _value(kind: Any, plain: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind, localns=NAMES)
        return kind(**{one.name: _value(hints[one.name], plain[one.name]) for one in fields(kind)})
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        kinds = [arguments[0]] * len(plain) if arguments[-1] is Ellipsis else arguments
        return tuple(_value(one, part) for one, part in zip(kinds, plain, strict=True))
    if typing.get_origin(kind) is frozenset:
        return frozenset(plain)
    if types.NoneType in arguments:
        return None if plain is None else _value(arguments[0], plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    return plain
