"""figure.yaml: the scene of one exercise's pictures, field by field as `hep.domain.scene` has it."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import ValidationError, post_load, validates_schema

from hep.domain.scene import (
    SIGNS_THAT_TURN_OVER,
    Arrow,
    ArrowKind,
    Claim,
    Clothes,
    Contact,
    Frame,
    Prop,
    Scale,
    Show,
    Sign,
    View,
)
from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Choice, Named, YesNo
from hep.library.schemas.ids import flag
from hep.library.strict_fields import NodeField, StrictSchema, TextField, shown

DECIMAL = re.compile(r"-?[0-9]{1,4}(\.[0-9]{1,3})?")
PART = re.compile(r"[a-z_]{1,24}(>[a-z_]{1,24})?")
FREE = "free"
FRAME = Named(r"start|end|[1-9]", "start")


class Decimal(TextField[float]):
    """A number with at most three decimals."""

    def read(self, text: str) -> float:
        """Return the number."""
        if not DECIMAL.fullmatch(text):
            msg = f"{shown(text)} is not a number; write it like 12 or -0.5"
            raise ValidationError(msg)
        return float(text)


class Numbers(NodeField[tuple[float | None, ...]]):
    """Numbers in a fixed order, such as [x, y, z]; `free` where the pose decides."""

    def __init__(self, count: int, *, may_be_free: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.count, self.may_be_free = count, may_be_free

    def read_node(self, node: Any) -> tuple[float | None, ...]:
        """Return the numbers, None for a free one."""
        if not isinstance(node, list) or len(node) != self.count:
            msg = f"is not a list of {self.count} numbers; write it like [0, 1.5, 0]"
            raise ValidationError(msg)
        number = Decimal()
        return tuple(
            None if self.may_be_free and value == FREE else number.read_node(value)
            for value in node
        )


def _pose(**kwargs: Any) -> Keyed:
    return Keyed(flag(), Decimal(), load_default=dict, **kwargs)


class _Built(StrictSchema):
    builds: type[Any]

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> Any:
        """Return the domain's value."""
        return self.builds(**data)


class ViewSchema(_Built):
    """Where the reader looks from."""

    builds = View
    camera = flag(required=True)
    scale = Choice(Scale)
    show = Choice(Show)


class ContactSchema(_Built):
    """A part of the body that meets something."""

    builds = Contact
    part = flag(required=True)
    how = flag()
    at = Numbers(3, may_be_free=True)
    on = flag()
    heel_up = Decimal()
    toe_out = Decimal()
    fingers = Numbers(3)
    palm = Numbers(3)


class Part_(TextField[str]):  # noqa: N801  # `Part` is the container of that name
    """What wears a band and what holds it, such as right_foot>both_hands."""

    def read(self, text: str) -> str:
        """Return it as written."""
        if not PART.fullmatch(text):
            msg = f"{shown(text)} is not a part; write right_foot or right_foot>both_hands"
            raise ValidationError(msg)
        return text


class PropSchema(_Built):
    """A thing in the picture."""

    builds = Prop
    kind = flag(required=True)
    at = Numbers(3)
    size = Numbers(3)
    turn = Decimal()
    part = Part_()
    to = Numbers(3)


class ArrowSchema(_Built):
    """A movement mark."""

    builds = Arrow
    part = flag(required=True)
    kind = Choice(ArrowKind)
    away = Numbers(2)
    direction = Numbers(3)
    length_mm = Decimal()


class SignSchema(_Built):
    """Something flat on paper."""

    builds = Sign
    kind = flag(required=True)
    at = Numbers(2)
    to = Numbers(2)
    values = Listed(Decimal(), most=9)


class ClaimSchema(_Built):
    """Something the words say, to be measured."""

    builds = Claim
    measure = flag(required=True)
    at_least = Decimal()
    at_most = Decimal()
    about = Decimal()
    within = Decimal()


class FrameSchema(StrictSchema):
    """One phase."""

    pose = _pose()
    contacts = Listed(Part(ContactSchema), load_default=())
    props = Listed(Part(PropSchema), load_default=())
    arrows = Listed(Part(ArrowSchema), most=2, load_default=())
    highlight = flag(load_default="")
    marks = Listed(flag(), most=2, load_default=())
    ghost = YesNo(load_default=False)
    hold = YesNo(load_default=False)
    gaze = flag(load_default="")
    claims = Listed(Part(ClaimSchema), load_default=())
    signs = Listed(Part(SignSchema), most=9, load_default=())


class SceneSchema(StrictSchema):
    """The whole file; frames in the order they are shown."""

    figure = flag(required=True)
    base = flag(required=True)
    view = Part(ViewSchema, required=True)
    shoes = YesNo(load_default=False)
    clothes = Choice(Clothes, load_default=Clothes.SHORTS)
    gaze = flag(load_default="")
    pose = _pose()
    contacts = Listed(Part(ContactSchema), load_default=())
    props = Listed(Part(PropSchema), load_default=())
    lens = flag(load_default="")
    side_mark = YesNo(load_default=False)
    strip = YesNo(load_default=False)
    mirrorable = YesNo(load_default=True)
    frames = Keyed(FRAME, Part(FrameSchema), least=1, required=True)

    @validates_schema
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """Refuse signs that would be turned over for the other leg: digits read one way only."""
        frames = data.get("frames", {}).values()
        kinds = {sign.kind for frame in frames for sign in frame["signs"]}
        if data["mirrorable"] and kinds - SIGNS_THAT_TURN_OVER:
            msg = "is true, but signs cannot be turned over; write mirrorable: false"
            raise ValidationError({"mirrorable": [msg]})

    @post_load
    def build(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Return the scene's fields, its frames named."""
        frames = data.pop("frames")
        named = tuple(Frame(name=name, **values) for name, values in frames.items())
        return {**data, "frames": named}
