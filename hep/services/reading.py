"""How hard a text is to read, as an American school grade (Flesch and Kincaid 1975).

The grade is a bar that the library's words must pass, not a measure of understanding: it sees only
the length of sentences and words. It holds for English alone. What to do about a text that is too
hard is said where it is checked, not here.
"""

from __future__ import annotations

import re

import syllapy

# A sentence ends at a full stop, question or exclamation mark, or colon before a space, and at the
# end of a line: names, steps and captions stand on lines of their own and often have no full stop.
_SENTENCE_END = re.compile(r"[.?!:]+(?=\s|$)|\n")
_WORD = re.compile(r"[A-Za-z]+(?:['\u2019][A-Za-z]+)*|\d+(?:[.,]\d+)*")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_FILLED = "right"  # {sore} and {other} are printed as "left" and "right": one syllable either way

# Words of our texts that the word list counts wrongly, found by comparing with a pronouncing
# dictionary. Tested one by one, so that an entry the list has mended can be taken out again.
_COUNTED_BY_HAND = {
    "calves": 1,
    "faster": 2,
    "harder": 2,
    "higher": 2,
    "longer": 2,
    "minutes": 2,
    "periods": 3,
    "physio": 3,
    "pulled": 1,
    "quieter": 3,
    "relaxed": 2,
    "rolled": 1,
    "softly": 2,
    "swapped": 1,
    "tired": 2,
    "wakes": 1,
    "walked": 1,
}


def reading_grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of an English text; 6.0 is what a 12-year-old reads well.

    Each line is a sentence of its own. A number counts as one word of one syllable, a placeholder
    such as `{sore}` as the word that is printed for it. Very plain text grades below 0, as the
    formula has it. Text without words grades 0.0.
    """
    filled = _PLACEHOLDER.sub(_FILLED, text)
    sentences = [words for part in _SENTENCE_END.split(filled) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    words_per_sentence = len(words) / len(sentences)
    syllables_per_word = sum(map(syllable_count, words)) / len(words)
    return 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59


def syllable_count(word: str) -> int:
    """Return the syllables of one English word, at least 1; from a word list, else by rule."""
    plain = word.lower().replace("\u2019", "'").removesuffix("'s")
    known = _COUNTED_BY_HAND.get(plain)
    return known if known is not None else max(1, int(syllapy.count(plain)))
