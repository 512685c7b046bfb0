"""From sentences that hep prints to patterns that find them again on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ANY = "{any}"  # stands in a sentence for whatever is printed there
AMOUNTS = (1, 2, 3, 5, 11)  # each plural form of most languages is among them
NEVER = re.compile(r"(?!)")


def plain(text: str) -> str:
    """Return a text with single, breakable spaces, as read from a page."""
    return " ".join(text.split())


def filled(sentence: str) -> re.Pattern[str]:
    """Return the pattern of a sentence in which `{any}` stands for one or more characters."""
    return re.compile("(.+?)".join(re.escape(plain_piece(one)) for one in sentence.split(ANY)))


def plain_piece(piece: str) -> str:
    """Return a piece of a sentence with breakable spaces, its outer ones kept."""
    return re.sub(r"\s+", " ", piece)


def counted(say: Callable[[int], str]) -> re.Pattern[str]:
    """Return the pattern of a number with its noun in any plural form; the number is the group."""
    forms = dict.fromkeys(plain(say(number)).replace(str(number), "\0") for number in AMOUNTS)
    longest_first = sorted(forms, key=len, reverse=True)
    nouns = "|".join(re.escape(form.replace("\0", "").strip()) for form in longest_first)
    return re.compile(rf"\b(\d+) (?:{nouns})(?!\w)")


def numberless(sentence: str, numbers: str) -> str:
    """Return the expression of a sentence in which every number may be any other."""
    pieces = re.split(r"\d+", plain(sentence))
    return numbers.join(re.escape(piece) for piece in pieces)


def any_of(expressions: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for all of these; one that never matches for none."""
    joined = "|".join(expressions)
    return re.compile(joined, re.IGNORECASE) if joined else NEVER
