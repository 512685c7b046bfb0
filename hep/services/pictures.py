"""Pictures as a patient gets them: mirrored to the sore side, named by their own bytes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from hep.domain.errors import MissingPicture, NotFound
from hep.domain.exercise import SVG
from hep.domain.request import SoreSide
from hep.illustration.dialect import mirror

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise, Picture
    from hep.domain.library import Library

KEPT_MIRRORED = 256  # drawings; about 30 kB each


@dataclass(frozen=True)
class PlacedPicture:
    """One drawing for one side."""

    frame: str
    asset: str  # sha256 of `content`
    content: bytes  # SVG already turned over; a photo as it is
    width_mm: float
    height_mm: float
    is_turned: bool  # a photo that the page has to turn over


def exercise_pictures(
    exercise: Exercise, *, first_side: SoreSide, library: Library
) -> tuple[PlacedPicture, ...]:
    """Return all pictures of an exercise for the side that begins; education may have none."""
    return tuple(
        _placed(exercise.id, picture, first_side=first_side, library=library)
        for picture in exercise.pictures
    )


def picture_svg(asset: str, *, is_mirrored: bool, library: Library) -> bytes:
    """Return a drawing by the hash of its library file; NotFound when there is none."""
    content = _file(asset, library)
    return _mirrored(content) if is_mirrored else content


def photo_bytes(asset: str, *, library: Library) -> bytes:
    """Return a clinic's photo by its hash; NotFound when there is none, or when it is a drawing."""
    content = _file(asset, library)
    if content.lstrip().startswith(b"<"):
        kind = "photo"
        raise NotFound(kind, asset[:64])
    return content


def is_mirrored_for(picture: Picture, first_side: SoreSide) -> bool:
    """Tell whether a drawing is turned over: drawn for the right, wanted for the left."""
    return picture.mirrorable and first_side is SoreSide.LEFT


def _file(asset: str, library: Library) -> bytes:
    content = library.picture_bytes.get(asset)
    if content is None:
        kind = "picture"
        raise NotFound(kind, asset[:64])
    return content


def _placed(
    exercise_id: str, picture: Picture, *, first_side: SoreSide, library: Library
) -> PlacedPicture:
    try:
        is_mirrored, is_drawing = is_mirrored_for(picture, first_side), picture.media_type == SVG
        turned_now = is_mirrored and is_drawing
        content = picture_svg(picture.sha256, is_mirrored=turned_now, library=library)
    except NotFound as error:
        raise MissingPicture(exercise_id, picture.frame) from error
    return PlacedPicture(
        frame=picture.frame,
        asset=sha256(content).hexdigest(),
        content=content,
        width_mm=picture.width_mm,
        height_mm=picture.height_mm,
        is_turned=is_mirrored and not is_drawing,
    )


@lru_cache(maxsize=KEPT_MIRRORED)
def _mirrored(content: bytes) -> bytes:
    return mirror(content.decode()).encode()
