"""The words of one locale: gettext lookup over committed `.po` files, numbers and dates by CLDR.

English is the source language: its words stand in the code and templates as message ids, so `en`
needs no translation to be complete. What does not live here: any sentence, any rule.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, localedata
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from hep.language.lists import listed

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

CATALOGUES = Path(__file__).parent / "catalogues"
SOURCE_LANGUAGE = "en"
LANGUAGE_CODE = re.compile("[a-z]{2,3}")
REVIEWED = re.compile(rb'"X-Reviewed-By: *([^"\\]*)')
CONTEXT_END = "\x04"  # between context and message, as in compiled gettext catalogues
PLURAL_ORDER = ("zero", "one", "two", "few", "many", "other")


def mark(message: str) -> str:
    """Mark a message for the catalogue where it is written down but not yet looked up."""
    return message


def mark_in(_context: str, message: str) -> str:
    """Mark a message as it reads in a context, such as beside a feminine noun."""
    return message


@dataclass(frozen=True)
class Words:
    """Every lookup for one locale; passed as an argument, because a sheet's language is its own."""

    locale: str
    messages: Mapping[str, tuple[str, ...]]  # message id -> its forms, singular first
    untranslated: tuple[str, ...] = ()  # message ids of the catalogue that have no words yet
    review: str = ""  # which clinician, native to the language, signed the words, and when

    def text(self, message: str, /, **facts: object) -> str:
        """Return the message in this locale with its `{facts}` filled in."""
        forms = self.messages.get(message)
        return (forms[0] if forms else message).format(**facts)

    def text_in(self, context: str, message: str, /) -> str:
        """Return the message as it reads in this context, such as beside a feminine noun.

        A language without a form of its own for the context uses the plain one.
        """
        forms = self.messages.get(f"{context}{CONTEXT_END}{message}")
        return forms[0] if forms else self.text(message)

    def count(self, one: str, many: str, number: int, /, **facts: object) -> str:
        """Return the form for this number, with `{number}` and other facts filled in."""
        shown = self.number(number)
        forms = self.messages.get(one)
        if forms:
            index = _plural_index(self.locale, number)
            return forms[min(index, len(forms) - 1)].format(number=shown, **facts)
        return (one if number == 1 else many).format(number=shown, **facts)

    def number(self, value: float) -> str:
        """Return a number as this locale writes it."""
        return format_decimal(value, locale=self.locale)

    def date(self, value: datetime.date) -> str:
        """Return a date in long form, such as 12 May 2026."""
        return format_date(value, format="long", locale=self.locale)

    def join(self, parts: Sequence[str]) -> str:
        """Return "a, b, and c" as this locale joins it."""
        return listed(parts, style="standard", locale=self.locale)

    def join_either(self, parts: Sequence[str]) -> str:
        """Return "a, b, or c" as this locale joins it."""
        return listed(parts, style="or", locale=self.locale)

    @property
    def direction(self) -> str:
        """Return `ltr` or `rtl`."""
        return str(Locale.parse(self.locale).text_direction)


def is_language(code: str) -> bool:
    """Tell whether CLDR knows how this language writes numbers, dates and plurals."""
    return LANGUAGE_CODE.fullmatch(code) is not None and localedata.exists(code)


def language_name(locale: str) -> str:
    """Return what a language calls itself, such as Español."""
    name = str(Locale.parse(locale).get_display_name(locale))
    return name[:1].upper() + name[1:]


def _plural_index(locale: str, number: int) -> int:
    rule = Locale.parse(locale).plural_form
    forms = [tag for tag in PLURAL_ORDER if tag in rule.tags or tag == "other"]
    wanted: str = rule(number)
    return forms.index(wanted)


def known_locales() -> tuple[str, ...]:
    """Return the source language and every locale with a committed catalogue."""
    found = {path.stem for path in CATALOGUES.glob("*.po")}
    return tuple(sorted(found | {SOURCE_LANGUAGE}))


@lru_cache
def load_words(locale: str) -> Words:
    """Read the words of a locale; KeyError for one without a catalogue."""
    if locale not in known_locales():
        raise KeyError(locale)
    path = CATALOGUES / f"{locale}.po"
    if not path.exists():
        return Words(locale, {})
    written = path.read_bytes()
    known = {
        _key(message.id, message.context): () if message.fuzzy else _forms(message.string)
        for message in read_po(io.BytesIO(written), locale=locale)
        if message.id
    }
    whole = {key: forms for key, forms in known.items() if forms and all(forms)}
    return Words(locale, whole, tuple(sorted(set(known) - set(whole))), review_of(written))


def review_of(catalogue: bytes) -> str:
    """Return who signed the words of a `.po` file, and when; "" while nobody has."""
    found = REVIEWED.search(catalogue)
    return found[1].decode().strip() if found else ""


def _key(message_id: object, context: str | None) -> str:
    first = str(message_id[0]) if isinstance(message_id, list | tuple) else str(message_id)
    return f"{context}{CONTEXT_END}{first}" if context else first


def _forms(string: object) -> tuple[str, ...]:
    return tuple(map(str, string)) if isinstance(string, list | tuple) else (str(string),)
