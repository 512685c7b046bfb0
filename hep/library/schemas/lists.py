"""Files that are lists or small tables: vocabulary, ladders, references."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, post_load

from hep.domain.library import Reference
from hep.domain.pathway import Ladder, LadderKind
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Named, Words, YesNo
from hep.library.schemas.ids import kebab, reference
from hep.library.strict_fields import StrictSchema, TextField, shown

STATUSES = ("verified", "secondary", "memory")
ANY_ID = r"[A-Za-z0-9]+([_-][A-Za-z0-9]+){0,9}"


class EquipmentSchema(StrictSchema):
    """One thing, and whether it is usual at home."""

    id = kebab(required=True)
    at_home = YesNo(required=True)


class LadderSchema(StrictSchema):
    """Exercises of one idea, easiest first."""

    id = kebab(required=True)
    kind = Choice(LadderKind, required=True)
    rungs = Listed(kebab(), least=2, most=20, required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Ladder:
        """Return the domain's value."""
        return Ladder(**data)


class Status(TextField[str]):
    """How well a reference has been checked."""

    def read(self, text: str) -> str:
        """Return the status."""
        if text not in STATUSES:
            msg = f"{shown(text)} is not known; write {', '.join(STATUSES)}"
            raise ValidationError(msg)
        return text


class Doi(TextField[str]):
    """A DOI, or nothing where none is known."""

    def read(self, text: str) -> str:
        """Return the DOI without any address before it."""
        if text and not (text.startswith("10.") and "/" in text and text.isascii()):
            msg = f"{shown(text)} is not a DOI; write it like 10.1136/bmj.b2684"
            raise ValidationError(msg)
        return text


class ReferenceSchema(StrictSchema):
    """One source."""

    id = reference(required=True)
    citation = Words(500, required=True)
    doi = Doi(required=True)
    status = Status(required=True)

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Reference:
        """Return the domain's value."""
        return Reference(**data)


class RunningWordsSchema(StrictSchema):
    """What running is allowed at one status, and what is fine instead."""

    allowed = Words(140, places=("{stage}",), required=True)
    instead = Words(140, required=True)
    instead_held = Words(140)


PLAIN_LIST = Listed(Named(ANY_ID, "single-leg"), least=1, most=200)
EQUIPMENT = Listed(Part(EquipmentSchema), least=1, most=100)
LABELS = Keyed(kebab(), Keyed(Named(ANY_ID, "single-leg"), Words(90)))
LADDERS = Listed(Part(LadderSchema), most=200)
REFERENCES = Listed(Part(ReferenceSchema), least=1, most=2000)
RUNNING_WORDS = Keyed(kebab(), Part(RunningWordsSchema))
