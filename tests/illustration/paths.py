"""Reading the studio's paths back as points and as cubics."""

from __future__ import annotations

import re

import numpy as np

TOKEN = re.compile(r"[MLclz]|-?(?:\d+\.?\d*|\.\d+)")


def points_of(path: str) -> np.ndarray:
    """The ends of all segments (n, 2), in the units of the file."""
    return np.array([piece[3] for piece in _pieces(path)])


def cubics_of(path: str) -> np.ndarray:
    """All segments (n, 4, 2), straight ones as cubics, in the units of the file."""
    return np.array(_pieces(path))


def _pieces(path: str) -> list[np.ndarray]:
    here, start = np.zeros(2), np.zeros(2)
    found, letter, at = [], "", 0
    tokens = TOKEN.findall(path)
    while at < len(tokens):
        if tokens[at].isalpha():
            letter, at = tokens[at], at + 1
            if letter == "z":
                here = start
                continue
        count = 6 if letter == "c" else 2
        values = np.array(tokens[at : at + count], dtype=np.float64).reshape(-1, 2)
        at += count
        places = values if letter.isupper() else here + values
        before = places[-1] if letter == "M" else here
        here = places[-1]
        if letter == "M":
            start, letter = here, "L"
        hands = places[:2] if count == 6 else (before, here)
        found.append(np.array([before, *hands, here]))
    return found
