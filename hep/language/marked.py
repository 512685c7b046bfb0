"""Which messages the program marks for translation, and a catalogue renewed from them.

Read from the source itself: `mark`, `mark_in` and the lookups of `Words` in Python, `_` and
`count` in the web templates. What does not live here: the lookup, any message.
"""

from __future__ import annotations

import ast
import io
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from hep.language.words import review_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MARKS = {"mark": 1, "mark_in": 2}  # how many strings each one takes
LOOKUPS = {"text": 1, "text_in": 2, "count": 2}  # of a `Words`, however it is reached
WITH_CONTEXT = ("mark_in", "text_in")
TEMPLATE_LOOKUPS: dict[str, tuple[int, ...] | None] = {"_": None, "count": (1, 2)}
LINE = 100

HEAD = """\
# The fixed words of hep. The message ids are English; CONTRIBUTING.md says how to translate them.
# Reviewed-By names the clinician who reads this language from birth and signed these words, and when.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"X-Reviewed-By: {reviewed}\\n"

"""

Found = tuple[str | tuple[str, ...], str | None, str]  # message or (one, many), context, file


def marked_catalogue(package: Path, templates: Path) -> Catalog:
    """Return every marked message, untranslated; `templates` is the folder of all templates."""
    catalogue = Catalog(project="hep", charset="utf-8")
    for message, context, file in (*_in_python(package), *_in_templates(templates)):
        catalogue.add(message, locations=[(file, 0)], context=context)
    return catalogue


def renewed_catalogue(marked: Catalog, *, language: str, known: bytes) -> bytes:
    """Return a language's `.po` file with every marked message; what is translated is kept.

    `known` is the file so far, b"" for a new language. What is marked no more is left out; nothing
    is guessed. The same messages give the same bytes.
    """
    catalogue = read_po(io.BytesIO(known), locale=language) if known else Catalog(locale=language)
    catalogue.update(marked, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    written = io.BytesIO()
    write_po(written, catalogue, width=LINE, include_lineno=False, omit_header=True)
    head = HEAD.format(
        language=language,
        plurals=catalogue.plural_forms,
        reviewed=review_of(known),
    )
    return head.encode() + written.getvalue()


def _in_python(package: Path) -> Iterator[Found]:
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_bytes())
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
            message = _message(call)
            if message:
                yield *message, f"{package.name}/{path.relative_to(package).as_posix()}"


def _message(call: ast.Call) -> tuple[str | tuple[str, ...], str | None] | None:
    """Return message and context of a call that marks or looks up words; None for any other."""
    name = _called(call.func)
    wanted = {**MARKS, **LOOKUPS}.get(name, 0)
    strings = tuple(
        one.value
        for one in call.args[:wanted]
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    )
    if not wanted or len(strings) < wanted:
        return None
    if name in WITH_CONTEXT:
        return strings[1], strings[0]
    return (strings if name == "count" else strings[0]), None


def _called(function: ast.expr) -> str:
    """Return the name of a mark, or of a lookup of something called words; "" for others."""
    if isinstance(function, ast.Name):
        return function.id if function.id in MARKS else ""
    if not isinstance(function, ast.Attribute) or function.attr not in LOOKUPS:
        return ""
    owner = function.value
    named = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    return function.attr if named.lower() == "words" else ""


def _in_templates(templates: Path) -> Iterator[Found]:
    for path in sorted(templates.rglob("*.html")):
        with path.open("rb") as file:
            rows = extract("jinja2", file, keywords=TEMPLATE_LOOKUPS)
            for _, message, _, context in rows:
                yield message, context, f"templates/{path.relative_to(templates).as_posix()}"
