"""How easy a Spanish text is to read: the Szigriszt-Pazos index on the INFLESZ scale.

Spanish spelling says where syllables end, so they are counted by its rules (RAE, Ortografia 2010,
"diptongos e hiatos") and need no word list. Higher is easier: from 65 on "bastante facil", from 80
on "muy facil" (Barrio-Cantalejo 2008, the scale made for texts that patients read).
"""

from __future__ import annotations

import re

# As for English, a line is a sentence of its own: names and captions have no full stop.
_SENTENCE_END = re.compile(r"[.?!:]+(?=\s|$)|\n")
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
_FILLED = "izquierdo"
_VOWELS = re.compile("[aeiouáéíóúü]+")
_STRONG = frozenset("aeoáéíóú")  # an accented i or u stands as a syllable of its own
_SILENT_U = re.compile("(?<=[gq])u(?=[eiéí])")
_FINAL_Y = re.compile("y$")


def spanish_ease(text: str) -> float:
    """Return the Szigriszt-Pazos index of a Spanish text, about 0 (hard) to 100 and more (easy).

    Each line is a sentence of its own; a number counts as one word of two syllables, a placeholder
    such as `{sore}` as "izquierdo". Text without words gives 100.0.
    """
    filled = _PLACEHOLDER.sub(_FILLED, text)
    sentences = [words for part in _SENTENCE_END.split(filled) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 100.0
    syllables = sum(map(spanish_syllable_count, words))
    return 206.835 - 62.3 * syllables / len(words) - len(words) / len(sentences)


def spanish_syllable_count(word: str) -> int:
    """Return the syllables of one Spanish word, at least 1; 2 for a number."""
    if word[0].isdigit():
        return 2
    plain = _FINAL_Y.sub("i", _SILENT_U.sub("", word.lower()))
    return max(1, sum(_nuclei(group) for group in _VOWELS.findall(plain)))


def _nuclei(vowels: str) -> int:
    """Return how many syllables a run of vowels makes: one for each strong vowel, at least one."""
    return max(1, sum(vowel in _STRONG for vowel in vowels))
