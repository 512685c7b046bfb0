"""The colours of both schemes hold their contrast on every ground that they stand on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hep.web

CSS = Path(hep.web.__file__).parent / "static" / "css"
GROUNDS = ("paper", "surface", "panel", "brand-tint")
ENHANCED, CONTROLS = 7.0, 3.0


def schemes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", (CSS / "tokens.css").read_text(), re.DOTALL)
    light, dark = (dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]+)", block)) for block in blocks)
    return {"light": light, "dark": dark}


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_the_guidelines_do() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "ink-2", "brand"])
def test_text_holds_seven_to_one(scheme: str, ground: str, text: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[ground]) >= ENHANCED


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bands_and_buttons_hold_seven_to_one(scheme: str) -> None:
    colours = schemes()[scheme]
    pairs = [("stop", "stop-tint"), ("slow", "slow-tint"), ("on-brand", "brand")]
    pairs += [("ink", "stop-tint"), ("ink", "slow-tint"), ("stop", "surface")]
    assert all(contrast(colours[one], colours[other]) >= ENHANCED for one, other in pairs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("mark", ["control", "focus", "brand"])
def test_borders_and_focus_are_seen(scheme: str, mark: str) -> None:
    colours = schemes()[scheme]
    assert all(contrast(colours[mark], colours[ground]) >= CONTROLS for ground in GROUNDS)


def test_no_colour_is_written_outside_the_tokens() -> None:
    for path in CSS.glob("*.css"):
        if path.name != "tokens.css":
            assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text())) <= {"#fff"}, path.name
