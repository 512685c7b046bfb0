"""How each rule of the files themselves is broken: which there are, plain YAML, text that prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.library.spoilt import faults_in

if TYPE_CHECKING:
    from tests.library.spoilt import Damage, Spoilt, Told


def _file(it: Spoilt) -> str:
    return f"items/{it.exercise().id}/{it.draw(['exercise.yaml', 'text.en.yaml'])}"


def _with_key(it: Spoilt, line: str, *, name: str = "") -> str:
    """Write one more key at the end of a file; return where it stands."""
    name = name or _file(it)
    it.add(name, line)
    return f"exercises/{name}:{it.read(name).count(chr(10))}"


def _missing_file_of_rules(it: Spoilt) -> Told:
    name = it.draw(["planning.yaml", "ladders.yaml", "shoes.yaml", "safety/tags.yaml"])
    it.write(name, None)
    return f"exercises/{name}", "is missing; add the file"


def _unknown_file(it: Spoilt) -> Told:
    name = f"items/{it.exercise().id}/notes.txt"
    it.write(name, "Hello.\n")
    return f"exercises/{name}", "is not a file of the library"


def _picture_that_is_too_large(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if one.pictures])
    name = f"items/{one.id}/{one.pictures[0].frame}.svg"
    it.edit(name, r"</svg>", f"<!--{'x' * 200_000}--></svg>")
    return f"exercises/{name}", "keep pictures below 200000 bytes"


def _key_twice(it: Spoilt) -> Told:
    name = f"items/{it.exercise().id}/exercise.yaml"
    return _with_key(it, "tier: 1", name=name), "the key 'tier' stands here twice"


def _anchor(it: Spoilt) -> Told:
    return _with_key(it, "zz: &a 1"), "uses an anchor"


def _alias(it: Spoilt) -> Told:
    return _with_key(it, "zz: *a"), "uses an alias"


def _tag(it: Spoilt) -> Told:
    return _with_key(it, "zz: !!int 1"), "uses the tag"


def _open_bracket(it: Spoilt) -> Told:
    return _with_key(it, "zz: [a"), "is not YAML"


def _key_that_is_a_list(it: Spoilt) -> Told:
    return _with_key(it, "? [a]"), "has a key that is not text"


def _deep_nesting(it: Spoilt) -> Told:
    return _with_key(it, f"zz: {'[' * 13}{']' * 13}"), "nests deeper than 12 levels"


def _control_character(it: Spoilt) -> Told:
    return _with_key(it, "zz: a\x07"), "holds the character U+0007"


def _hidden_control_character(it: Spoilt) -> Told:
    return _with_key(it, 'zz: "a\\x07"'), "holds a character that does not print"


def _two_documents(it: Spoilt) -> Told:
    name = _file(it)
    it.add(name, "---\nzz: 1")
    return f"exercises/{name}:1", "holds several documents"


def _empty_file(it: Spoilt) -> Told:
    name = _file(it)
    it.write(name, "\n")
    return f"exercises/{name}:1", "is empty; write one document"


def _other_encoding(it: Spoilt) -> Told:
    name = f"items/{it.exercise().id}/text.es.yaml"
    it.write(name, "name: Tal\u00f3n\n".encode("latin-1"))
    return f"exercises/{name}:1", "is not UTF-8 text"


def _large_file(it: Spoilt) -> Told:
    name = _file(it)
    it.add(name, f"# {'x' * 1_000_000}")
    return f"exercises/{name}:1", "keep files below 1000000 bytes"


FILE_FAULTS: dict[str, Damage] = faults_in(globals())
