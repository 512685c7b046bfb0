"""A scene: one exercise's pictures as data. A figure.yaml maps onto it field by field.

Angles are clinical and in degrees, lengths are decimetres, y is up, the person faces +z and their
left is +x, the floor is y = 0. Knows nothing of drawing, files or exercises.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Place: TypeAlias = tuple[float | None, float | None, float | None]
Point: TypeAlias = tuple[float, float, float]


class Scale(StrEnum):
    """Life size over paper size; there are three, so that pictures stand well side by side."""

    BODY = "body"  # 1:26, a standing person is 65 mm high
    LEG = "leg"  # 1:9
    FOOT = "foot"  # 1:5, a foot is 52 mm long


class Clothes(StrEnum):
    """What the legs wear; the T-shirt stays."""

    SHORTS = "shorts"  # to above the knee
    LEGGINGS = "leggings"  # to above the ankle bones


class Show(StrEnum):
    """How much of the person is drawn."""

    PERSON = "person"
    LEGS = "legs"  # both legs below the knee
    LEG = "leg"  # the working (right) leg below the knee
    THINGS = "things"  # nobody: the props alone


@dataclass(frozen=True)
class View:
    """Where the reader looks from."""

    camera: str  # a named view: side, front, back, foot_front ...
    scale: Scale = Scale.BODY
    show: Show = Show.PERSON


@dataclass(frozen=True)
class Contact:
    """A part of the body that meets something; the pose gives way until it does."""

    part: str  # right_foot, left_hand, pelvis, right_knee, back ...
    how: str = "flat"  # flat, ball, heel, palm, grip, point, rest; none frees a part
    at: Place = (None, None, None)  # None: wherever the pose brings it
    on: str = ""  # floor, or the kind of a prop; "": whatever is there
    heel_up: float = 0.0  # degrees, for `ball` and, below zero, `heel`
    toe_out: float = 5.0  # degrees, for `flat`
    fingers: Point = (0.0, 1.0, 0.0)  # where the fingers point, for hands
    palm: Point = (0.0, 0.0, 1.0)  # where the palm faces, for hands


@dataclass(frozen=True)
class Prop:
    """A thing in the picture."""

    kind: str
    at: Point = (0.0, 0.0, 0.0)
    size: Point | None = None  # None: as such a thing usually is
    turn: float = 0.0  # degrees about the upright, anticlockwise from above
    part: str = ""  # the part of the body that wears or holds it, for bands and towels
    to: Point | None = None  # where a band's other end is, an insole's toe points, a board tilts


class ArrowKind(StrEnum):
    """What an arrow says."""

    ONE_WAY = "one_way"
    TO_AND_FRO = "to_and_fro"
    CIRCLE = "circle"
    PRESS = "press"  # force without movement


@dataclass(frozen=True)
class Arrow:
    """A movement mark. A one-way arrow follows the part's own path from the frame before."""

    part: str
    kind: ArrowKind = ArrowKind.ONE_WAY
    away: tuple[float, float] = (0.0, 0.0)  # mm on paper, right and up, clear of the figure
    direction: Point | None = None  # for `press`: which way the force goes
    length_mm: float | None = None  # None: as long as the way itself


SIGNS_THAT_TURN_OVER = frozenset({"eye", "hop_ways"})  # the same, or the other foot's


@dataclass(frozen=True)
class Sign:
    """Something flat: a scale, a page, bars. It stands on paper, not in the scene."""

    kind: str
    at: tuple[float, float] = (0.0, 0.0)  # its middle, mm on paper right and up from the origin
    to: tuple[float, float] | None = None  # what a number points at
    values: tuple[float, ...] = ()  # what it says: a number, one share a week


@dataclass(frozen=True)
class Claim:
    """Something the words say, measured on the posed body by `hep figure check`."""

    measure: str  # right_ankle_dorsiflexion, right_heel_height, right_knee_over_toes ...
    at_least: float | None = None
    at_most: float | None = None
    about: float | None = None  # as at_least and at_most, `within` on either side
    within: float = 4.0


@dataclass(frozen=True)
class Frame:
    """One phase: start, end, or 1, 2, 3."""

    name: str
    pose: Mapping[str, float] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    highlight: str = ""  # a muscle or structure
    marks: tuple[str, ...] = ()  # parts that stay where they are: right_heel ...
    ghost: bool = False  # show the frame before behind this one
    hold: bool = False  # a clock says: stay so for the seconds that the words name
    gaze: str = ""  # ahead, up, down, closed or a part of the body; "": as the scene says
    claims: tuple[Claim, ...] = ()
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True)
class Scene:
    """All frames of one exercise; they share figure, camera, scale and floor line."""

    id: str
    title: str
    figure: str  # one of the studio's people: woman, older_man ...
    base: str  # a base pose
    view: View
    frames: tuple[Frame, ...]
    shoes: bool = False
    clothes: Clothes = Clothes.SHORTS
    gaze: str = ""  # ahead, up, down or a part of the body; "": as the pose has it
    pose: Mapping[str, float] = field(default_factory=dict)  # on top of the base, in every frame
    contacts: tuple[Contact, ...] = ()
    props: tuple[Prop, ...] = ()
    lens: str = ""  # a part shown larger in a round inset
    side_mark: bool = False  # two footprints, the working one filled
    size: float = 1.0  # of the person, as a share of their own: another may take their place
    strip: bool = False  # all frames side by side on one floor line, numbered
    mirrorable: bool = True
