"""Reading the studio's paths back as points."""

from __future__ import annotations

import re

import numpy as np

TOKEN = re.compile(r"[MLclz]|-?(?:\d+\.?\d*|\.\d+)")


def points_of(path: str) -> np.ndarray:
    """The ends of all segments (n, 2), in the units of the file."""
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
        here = values[-1] if letter.isupper() else here + values[-1]
        if letter == "M":
            start, letter = here, "L"
        found.append(here)
    return np.array(found)
