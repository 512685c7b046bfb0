"""Paths in whole tenths of a millimetre: a third smaller, for small pictures and moving ones."""

from __future__ import annotations

import re

import numpy as np

from hep.illustration.bezier import number_text

TOKEN = re.compile(r"[MLclz]|-?(?:\d+\.?\d*|\.\d+)")
PAIRS = {"M": 1, "L": 1, "l": 1, "c": 3}


def coarse(path: str) -> str:
    """Return a path of the studio (M, L, l, c, z) with every corner on whole units.

    Ends are rounded where they are, not step by step, so that nothing drifts.
    """
    tokens = TOKEN.findall(path)
    here, there = np.zeros(2), np.zeros(2, dtype=np.int64)  # as written, as rounded
    start, rounded_start = here, there
    text, letter, at = "", "", 0
    last = ""  # the letter that a reader would repeat
    while at < len(tokens):
        if tokens[at].isalpha():
            letter = tokens[at]
            at += 1
            if letter == "z":
                text += "z"
                here, there, last = start, rounded_start, ""
                continue
        count = 2 * PAIRS[letter]
        values = np.array(tokens[at : at + count], dtype=np.float64).reshape(-1, 2)
        at += count
        absolute = values if letter.isupper() else values + here
        rounded = np.round(absolute).astype(np.int64)
        here = absolute[-1]
        if letter == "M":
            start, rounded_start = here, rounded[-1]
            text, last = text + "M" + _numbers(rounded[-1]), "M"
        elif (rounded == there).all():
            pass  # shorter than a tenth
        else:
            name = "c" if letter == "c" else "l"
            part = _numbers((rounded - there).ravel())
            joined = name == last and part[0] == "-"
            text += part if joined else (" " + part if name == last else name + part)
            last = name
        there = rounded[-1]
        if letter == "M":
            letter = "L"
    return text


def _numbers(values: np.ndarray) -> str:
    text = ""
    for value in values.tolist():
        one = number_text(value * 10)
        text += one if not text or one[0] == "-" else " " + one
    return text
