"""Types for the words of library files: a line for people, an id, yes or no, one of a list.

What a field is called, and which fields a file has, live in the schemas; numbers in
`hep/library/number_fields.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError

from hep.library.strict_fields import TextField, shown

if TYPE_CHECKING:
    from enum import IntEnum, StrEnum

MARKUP = re.compile(r"<[A-Za-z/!?]|&#?\w+;")
PLACEHOLDER = re.compile(r"\{[^}]*\}?|\}")


class Words(TextField[str]):
    """One line for people, of limited length, without markup; only the named `{places}` to fill."""

    def __init__(
        self, most: int, *, most_words: int = 0, places: tuple[str, ...] = (), **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.most, self.most_words, self.places = most, most_words, places

    def read(self, text: str) -> str:
        """Return the text as written."""
        if not text.strip():
            msg = "is empty; write a value or leave the key out"
            raise ValidationError(msg)
        if len(text) > self.most:
            msg = f"has {len(text)} letters; shorten it to {self.most}"
            raise ValidationError(msg)
        if self.most_words and len(text.split()) > self.most_words:
            msg = f"has {len(text.split())} words; shorten it to {self.most_words}"
            raise ValidationError(msg)
        if "\n" in text or "\t" in text:
            msg = "has a line break; write one line"
            raise ValidationError(msg)
        if MARKUP.search(text):
            msg = f"{shown(text)} holds markup; write plain text"
            raise ValidationError(msg)
        for found in PLACEHOLDER.findall(text):
            if found not in self.places:
                known = " or ".join(self.places) or "none"
                msg = f"{found} is not a place to fill; here there is {known}"
                raise ValidationError(msg)
        return text


class Named(TextField[str]):
    """An identifier of a given shape."""

    def __init__(self, pattern: str, example: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.pattern, self.example = re.compile(pattern), example

    def read(self, text: str) -> str:
        """Return the identifier."""
        if not self.pattern.fullmatch(text):
            msg = f"{shown(text)} is not an id; write it like {self.example}"
            raise ValidationError(msg)
        return text


class YesNo(TextField[bool]):
    """`true` or `false`, nothing else."""

    def read(self, text: str) -> bool:
        """Return the truth."""
        if text not in ("true", "false"):
            msg = f"{shown(text)} is neither yes nor no; write true or false"
            raise ValidationError(msg)
        return text == "true"


class Choice(TextField[Any]):
    """A member of an enum, written as its value; an IntEnum by `prefix` and number."""

    def __init__(self, known: type[StrEnum | IntEnum], *, prefix: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.known = {f"{prefix}{one.value}": one for one in known}

    def read(self, text: str) -> Any:
        """Return the member."""
        if text not in self.known:
            msg = f"{shown(text)} is not known; write {', '.join(self.known)}"
            raise ValidationError(msg)
        return self.known[text]
