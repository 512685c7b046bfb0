"""Fitting cubic Béziers to points, as few as a tolerance allows.

Follows P. Schneider, "An algorithm for automatically fitting digitized curves", Graphics Gems
(1990). Inside, a place is a complex number: a picture has a thousand short runs to fit, and one
array of them is quicker than two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from hep.illustration.bezier import Curve

if TYPE_CHECKING:
    from hep.illustration.mesh import Floats

    Run = npt.NDArray[np.complex128]
    Cubic = tuple[complex, complex, complex, complex]
    Shares = tuple[Floats, Floats, Floats, Floats]

_REPARAMETRISE = 3
_GIVE_UP = 16.0
_ZERO = 1e-12
_DIGITS = 9  # beyond them processors differ


def fit(points: Floats, *, tolerance: float, closed: bool) -> Curve:
    """Fit cubics within `tolerance` of points (n, 2); the tangent never jumps.

    A closed line is given without its first point repeated.
    """
    run = (points[:, 0] + 1j * points[:, 1]).round(_DIGITS)
    cubics: list[Cubic] = []
    if closed:
        run = np.append(run, run[0])
        tangent = _unit(run[1] - run[-2])
        _fit_run(run, tangent, -tangent, tolerance**2, cubics)
    elif len(run) >= 2:
        reach = min(2, len(run) - 1)
        start, end = _unit(run[reach] - run[0]), _unit(run[-1 - reach] - run[-1])
        _fit_run(run, start, end, tolerance**2, cubics)
    controls = np.array(cubics, dtype=np.complex128).reshape(-1, 4)
    return Curve(np.stack([controls.real, controls.imag], axis=2), closed=closed)


def _unit(vector: complex) -> complex:
    length = abs(vector)
    return complex(vector / length) if length > _ZERO else 1.0 + 0.0j


def _fit_run(run: Run, start: complex, end: complex, limit: float, out: list[Cubic]) -> None:
    """Fit one smooth run: one cubic if it is near enough, else split at the worst point."""
    if len(run) == 2:
        first, last = complex(run[0]), complex(run[1])
        third = abs(last - first) / 3.0
        out.append((first, first + start * third, last + end * third, last))
        return
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(run)))])
    length = max(float(along[-1]), _ZERO)
    u = along / length
    best, worst, least = None, len(run) // 2, np.inf
    for _ in range(_REPARAMETRISE):
        v = 1.0 - u
        shares = (v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u)
        cubic = _least_squares(run, shares, start, end, length)
        off = sum(share * place for share, place in zip(shares, cubic, strict=True)) - run
        errors = (off.real**2 + off.imag**2).round(_DIGITS)  # the worst of two alike is the first
        at = int(errors.argmax())
        error = float(errors[at])
        if error < least:
            best, worst, least = cubic, at, error
        if least <= limit or error > _GIVE_UP * limit:
            break
        u = _reparametrised(cubic, off, u, v)
    if best is not None and least <= limit:
        out.append(best)
        return
    split = min(max(worst, 1), len(run) - 2)
    reach = min(2, split, len(run) - 1 - split)
    middle = _unit(run[split - reach] - run[split + reach])
    _fit_run(run[: split + 1], start, middle, limit, out)
    _fit_run(run[split:], -middle, end, limit, out)


def _least_squares(run: Run, shares: Shares, start: complex, end: complex, length: float) -> Cubic:
    """Return the cubic with the given end tangents that lies nearest; thirds where none does."""
    b0, b1, b2, b3 = shares
    first, last = complex(run[0]), complex(run[-1])
    rest = run - (b0 + b1) * first - (b2 + b3) * last
    c11, c22 = float(b1 @ b1), float(b2 @ b2)
    c12 = float(b1 @ b2) * (start * end.conjugate()).real
    x1 = (complex(b1 @ rest) * start.conjugate()).real
    x2 = (complex(b2 @ rest) * end.conjugate()).real
    chord = abs(last - first)
    det = c11 * c22 - c12 * c12
    reach1 = reach2 = chord / 3.0
    if abs(det) > _ZERO:
        a1, a2 = (x1 * c22 - x2 * c12) / det, (c11 * x2 - c12 * x1) / det
        if 1e-3 * chord < min(a1, a2) and max(a1, a2) < 3.0 * length:
            reach1, reach2 = a1, a2
    return first, first + start * reach1, last + end * reach2, last


def _reparametrised(cubic: Cubic, off: Run, u: Floats, v: Floats) -> Floats:
    """Return parameters nearer to the points, by one Newton step each, still in order."""
    c0, c1, c2, c3 = cubic
    one, two, three = c1 - c0, c2 - c1, c3 - c2
    first = 3 * (one * v * v + 2 * two * u * v + three * u * u)
    second = 6 * ((two - one) * v + (three - two) * u)
    slope = (off * first.conj()).real
    bend = (first * first.conj() + off * second.conj()).real
    flat = np.abs(bend) <= _ZERO
    moved = np.clip(u - np.where(flat, 0.0, slope / np.where(flat, 1.0, bend)), 0, 1)
    moved[0], moved[-1] = 0.0, 1.0
    ordered: Floats = np.maximum.accumulate(moved)
    return ordered
