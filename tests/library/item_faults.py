"""How each check that joins the files of one exercise is broken: its facts, words and pictures."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from hep.domain.exercise import Side, Support
from hep.library.items import OF_MOVEMENT, OF_PICTURES
from tests.library.spoilt import faults_in

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from tests.library.spoilt import Damage, Spoilt, Told


FIXED = "mirrorable: false"  # the signs of other pictures have no sides


def _file(one: Exercise, name: str = "exercise.yaml") -> str:
    return f"items/{one.id}/{name}"


def _text(one: Exercise) -> str:
    return _file(one, "text.en.yaml")


# --- which files there are ---


def _another_id(it: Spoilt) -> Told:
    one = it.exercise()
    return it.edit(_file(one), r"^id: .*$", f"id: {one.id}-x"), "id: is not the folder's name"


def _no_words(it: Spoilt) -> Told:
    one = it.exercise()
    it.write(_text(one), None)
    return f"exercises/{_file(one)}:1", "has no text.en.yaml"


def _no_exercise(it: Spoilt) -> Told:
    one = it.exercise()
    it.write(_file(one), None)
    return f"exercises/{_text(one)}", "belongs to no exercise"


def _same_id_twice(it: Spoilt) -> Told:
    one = it.exercise()
    it.write(f"items/again/{one.id}/exercise.yaml", it.read(_file(one)))
    return f"exercises/{_file(one)}", "has the id of exercises/items/again/"


def _same_name_twice(it: Spoilt) -> Told:
    one = it.exercise()
    other = it.draw([name for name in sorted(it.exercises) if name != one.id])
    name = it.exercises[other].require_text("en").name
    it.edit(_text(one), r"^name: .*$", f"name: {name}")
    return it.line_of(f"items/{max(one.id, other)}/text.en.yaml", r"^name: "), "is the name in"


# --- the words ---


def _without(key: str) -> Damage:
    def damage(it: Spoilt) -> Told:
        one = it.exercise()
        language = it.draw(["en", "es"])
        name = _file(one, f"text.{language}.yaml")
        it.edit(name, rf"^{key}:.*\n((  .*|)\n)*", "")
        says = "is missing; every movement needs it" if key in OF_MOVEMENT else "is missing"
        return f"exercises/{name}:1", says

    return damage


def _education_that_is_felt(it: Spoilt) -> Told:
    one = it.exercise(active=False)
    it.edit(_text(one), r"^mistake:", "feel: Fine.\nmistake:")
    return it.line_of(_text(one), r"^feel:"), "feel: has no meaning for education"


def _no_words_for_support(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if one.support is not Support.NONE])
    it.edit(_text(one), r"^support:.*\n", "")
    return f"exercises/{_text(one)}:1", "support: is missing"


def _a_side_of_both(it: Spoilt) -> Told:
    one = it.exercise(side=Side.BILATERAL)
    return it.edit(_text(one), r"^start: .*$", "start: Stand on your {sore} leg."), "names {sore}"


def _no_side_of_one(it: Spoilt) -> Told:
    name = _text(it.exercise(side=Side.UNILATERAL))
    it.write(name, it.read(name).replace("{sore}", "one"))
    return it.line_of(name, r"^start: "), "never names {sore}"


def _no_alt(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if len(one.pictures) > 1])
    frame = one.pictures[0].frame
    at = it.line_of(_text(one), r"^alt:")
    it.edit(_text(one), rf"(^alt:\n(?:  .*\n)*?)  [\"']?{frame}[\"']?: .*\n", r"\1")
    return at, f"alt.{frame}: is missing"


def _no_picture_at_all(it: Spoilt) -> Told:
    one = it.exercise()
    for picture in one.pictures:
        it.write(_file(one, f"{picture.frame}.svg"), None)
    it.edit(_text(one), r"^caption:.*\n((  .*|)\n)*", "")
    return f"exercises/{_text(one)}:1", "caption: is missing"


def _words_of_no_picture(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if not one.is_active and one.pictures])
    for picture in one.pictures:
        it.write(_file(one, f"{picture.frame}.svg"), None)
    it.write(_file(one, "figure.yaml"), None)
    return it.line_of(_text(one), r"^alt:"), "alt: tells of pictures that are not there"


# --- the pictures ---


def _picture(it: Spoilt) -> str:
    """Draw a picture that has a pair: a start or an end."""
    fitting = [
        one for one in it.exercises.values() if {"start", "end"} == {p.frame for p in one.pictures}
    ]
    return _file(it.draw(fitting), "end.svg")


def _no_picture(it: Spoilt) -> Told:
    name = _picture(it)
    it.write(name, None)
    return f"exercises/{name.replace('end.svg', 'exercise.yaml')}:1", "has no picture end.svg"


def _scene_without_its_picture(it: Spoilt) -> Told:
    name = _picture(it)
    it.write(name, None)
    at = it.line_of(name.replace("end.svg", "figure.yaml"), r"^  end:")
    return at, "has no picture end.svg; draw again"


def _picture_without_size(it: Spoilt) -> Told:
    name = _picture(it)
    it.edit(name, r'width="[0-9.]+mm"', "")
    return f"exercises/{name}", "has no size in millimetres"


def _picture_with_script(it: Spoilt) -> Told:
    name = _picture(it)
    it.edit(name, r"</svg>", "\n<script/></svg>")
    return it.line_of(name, r"<script"), "which no drawing needs"


def _picture_of_no_frame(it: Spoilt) -> Told:
    name = _picture(it)
    other = name.replace("end.svg", "middle.svg")
    it.write(other, it.read(name))
    return f"exercises/{other}", "'middle' is not a frame"


def _photo(it: Spoilt, content: bytes) -> str:
    one = it.exercise()
    it.write(_file(one, "start.png"), content)
    return f"exercises/{_file(one, 'start.png')}"


def _photo_that_is_none(it: Spoilt) -> Told:
    return _photo(it, b"Hello."), "is no PNG or JPEG"


def _photo_that_is_small(it: Spoilt) -> Told:
    file = BytesIO()
    Image.new("RGB", (60, 40)).save(file, "PNG")
    return _photo(it, file.getvalue()), "has 60 x 40 pixels, which print blurred"


def _photo_with_a_cameras_data(it: Spoilt) -> Told:
    file, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "Camera"
    Image.new("RGB", (600, 400)).save(file, "PNG", exif=exif)
    return _photo(it, file.getvalue()), "carries a camera's or an editor's data"


def _education_without_its_scene(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if not one.is_active and one.pictures])
    it.write(_file(one, "figure.yaml"), None)
    return f"exercises/{_file(one)}:1", "is education with pictures of no scene"


def _education_that_is_not_drawn(it: Spoilt) -> Told:
    one = it.draw([one for one in it.exercises.values() if not one.is_active and one.pictures])
    for picture in one.pictures:
        it.write(_file(one, f"{picture.frame}.svg"), None)
    return f"exercises/{_file(one)}:1", "has a scene, but no picture"


def _scene_with_another_frame(it: Spoilt) -> Told:
    name = _picture(it).replace("end.svg", "figure.yaml")
    at = it.line_of(name, r"^frames:")
    it.edit(name, r"^  end:", "  '3':")
    return at, "lacks the drawn frame 'end'"


def _signs_that_are_turned_over(it: Spoilt) -> Told:
    files = [_file(one, "figure.yaml") for one in it.exercises.values() if one.pictures]
    signed = [name for name in files if "signs:" in (text := it.read(name)) and FIXED in text]
    name = it.draw(signed)
    at = it.edit(name, r"^mirrorable: false$", "mirrorable: true")
    return at, "is true, but signs cannot be turned over"


ITEM_FAULTS: dict[str, Damage] = {
    **faults_in(globals()),
    **{f"words_without_{key}": _without(key) for key in (*OF_MOVEMENT, *OF_PICTURES)},
}
