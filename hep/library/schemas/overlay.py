"""overlay.yaml: what a clinic hides, adds, does by habit, and how it signs its sheets."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import ValidationError, post_load

from hep.domain.exercise import Level
from hep.domain.overlay import Clinic, HouseRules
from hep.domain.request import EXERCISES, MINUTES
from hep.library.colours import contrast_on_white, hue_distance
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Named, Words
from hep.library.number_fields import Count
from hep.library.schemas.ids import kebab
from hep.library.strict_fields import StrictSchema, TextField, shown

HEX = re.compile(r"#[0-9A-Fa-f]{6}")
LEAST_CONTRAST = 7.0  # every text pair of the sheet; WCAG 2.2 AAA
STOP_RED = "#8E1B1B"  # the sheet's warnings: no clinic's colour may be taken for it
LEAST_HUE_DISTANCE = 20.0


class Colour(TextField[str]):
    """A colour that can stand for the sheet's own: dark enough, and no red like the stop rules'."""

    def read(self, text: str) -> str:
        """Return the colour in capitals."""
        if not HEX.fullmatch(text):
            msg = f'{shown(text)} is not a colour; write it like "#0A5560"'
            raise ValidationError(msg)
        contrast = contrast_on_white(text)
        if contrast < LEAST_CONTRAST:
            msg = f"has a contrast of {contrast:.1f} on white; take a darker one, from 7 on"
            raise ValidationError(msg)
        if hue_distance(text, STOP_RED) < LEAST_HUE_DISTANCE:
            msg = "looks like the red of the stop rules; take another hue"
            raise ValidationError(msg)
        return text.upper()


class HouseRulesSchema(StrictSchema):
    """What is usual here where a request says nothing."""

    exercises = Count(*EXERCISES)
    minutes = Count(*MINUTES)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> HouseRules:
        """Return the domain's value."""
        return HouseRules(**data)


class ClinicSchema(StrictSchema):
    """How the sheets are signed."""

    name = Words(80, load_default="")
    phone = Words(40, load_default="")
    emergency = Words(40, load_default="")
    hours = Words(40, load_default="")
    colour = Colour(load_default="")
    logo = Named(r"logo\.(png|jpg)", "logo.png", load_default="")


class OverlaySchema(StrictSchema):
    """The whole file."""

    name = Words(80, required=True)
    hide = Listed(kebab(), load_default=())
    adds = Keyed(
        kebab(),
        Keyed(Choice(Level, prefix="L"), Listed(kebab(), least=1, most=20), least=1),
        load_default=dict,
    )
    house_rules = Part(HouseRulesSchema, load_default=HouseRules)
    clinic = Part(ClinicSchema, load_default=lambda: {"logo": ""})


def a_clinic(data: dict[str, Any], *, logo: bytes, size_mm: tuple[float, float]) -> Clinic:
    """Return the clinic of an overlay.yaml with the bytes of its logo, b"" for none."""
    facts = {name: value for name, value in data.items() if name != "logo"}
    return Clinic(**facts, logo=logo, logo_width_mm=size_mm[0], logo_height_mm=size_mm[1])
