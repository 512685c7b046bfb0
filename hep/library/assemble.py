"""From a folder without problems to the immutable Library."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hep.domain.clinical_tools import ClinicalTools
from hep.domain.library import Library, LibraryTexts, SourceMap, Vocabulary
from hep.library.coverage import SOURCE_LANGUAGE
from hep.library.figure_file import a_scene
from hep.library.kinds import THERAPIST_WORDS
from hep.library.links import known_ids
from hep.library.pictures import read_picture
from hep.library.reviews import card_reviews, translation_reviews
from hep.library.schemas.text import exercise_text
from hep.library.yaml_nodes import dotted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.exercise import Exercise, Picture
    from hep.library.folder import LibraryFile, LibraryFolder

RULES_BY_ID = ("tags", "red_flags", "ladders", "references")
TOOLS_BY_ID = ("criteria", "measures", "circuits")
TOOLS = ("wells", "pain_rule", "cadence", "shoes")
BY_ID = (*RULES_BY_ID, *TOOLS_BY_ID)


def assemble(folder: LibraryFolder) -> Library:
    """Return the library; every check must have passed."""
    listed = {kind: {one.id: one for one in folder.value(kind)} for kind in BY_ID}
    causes = known_ids(folder)["causes"]
    pictures = list(folder.of("picture"))
    return Library(
        vocabulary=_vocabulary(folder),
        exercises={one.id: one for one in _exercises(folder)},
        pathways={cause: folder.value("pathway", id=cause) for cause in causes},
        run_schedule=folder.value("run_schedule"),
        rules=folder.value("rules"),
        cause_finder=folder.value("cause_finder"),
        texts={language: _texts(folder, language) for language in folder.languages},
        fingerprint=folder.fingerprint,
        sources=SourceMap(dict(_places(folder))),
        card_reviews=card_reviews(folder),
        translation_reviews=translation_reviews(folder),
        tools=ClinicalTools(**_tools(folder, listed)),
        picture_bytes={hashlib.sha256(one.content).hexdigest(): one.content for one in pictures},
        scenes={
            one.facts["id"]: a_scene(one.facts["id"], one.value) for one in folder.of("figure")
        },
        tags=listed["tags"],
        red_flags=listed["red_flags"],
        ladders=listed["ladders"],
        references=listed["references"],
    )


def _tools(folder: LibraryFolder, listed: Mapping[str, Any]) -> dict[str, Any]:
    return {kind: listed[kind] for kind in TOOLS_BY_ID} | {
        kind: folder.value(kind) for kind in TOOLS
    }


def _vocabulary(folder: LibraryFolder) -> Vocabulary:
    known = known_ids(folder)
    names = ("causes", "categories", "subcategories", "positions", "equipment", "targets", "flags")
    at_home = (thing["id"] for thing in folder.value("equipment") if thing["at_home"])
    return Vocabulary(home_equipment=frozenset(at_home), **{name: known[name] for name in names})


def _exercises(folder: LibraryFolder) -> Iterator[Exercise]:
    for file in folder.of("exercise"):
        identifier = file.facts["id"]
        scene = folder.value("figure", id=identifier)
        drawn = [_read(one, scene) for one in folder.with_id("picture", identifier)]
        yield replace(
            file.value,
            pictures=tuple(sorted(drawn, key=lambda one: (one.frame == "end", one.frame))),
            texts={
                one.facts["language"]: exercise_text(one.value, language=one.facts["language"])
                for one in folder.with_id("text", identifier)
            },
        )


def _read(file: LibraryFile, scene: Mapping[str, Any] | None) -> Picture:
    picture = read_picture(file, scene=scene)
    if picture is None:
        raise AssertionError(file.name)
    return picture


def _texts(folder: LibraryFolder, language: str) -> LibraryTexts:
    def words(kind: str) -> dict[str, dict[str, str]]:
        value: dict[str, dict[str, str]] = folder.value(kind, language=language)
        return value

    asked = words("red_flag_words")
    return LibraryTexts(
        language=language,
        labels=words("labels")
        | {"red_flags": asked["questions"], "red_flag_groups": asked["groups"]},
        tags=words("tag_words"),
        pathways={
            cause: folder.value("pathway_words", id=cause, language=language)
            for cause in known_ids(folder)["causes"]
        },
        stop_rules=folder.value("stop_rules", language=language),
        pain_guide=folder.value("pain_guide", language=language),
        running=words("running"),
        cause_finder=words("cause_finder_words"),
        tools={kind: _for_therapists(folder, kind, language) for kind in THERAPIST_WORDS},
        pathway_aims={
            cause: _for_therapists(folder, "pathway_aims", language, id=cause)
            for cause in known_ids(folder)["causes"]
        },
    )


def _for_therapists(
    folder: LibraryFolder, kind: str, language: str, **facts: str
) -> Mapping[str, Any]:
    """Return these words, in English where the language has none."""
    own = folder.value(kind, language=language, **facts)
    english: Mapping[str, Any] = folder.value(kind, language=SOURCE_LANGUAGE, **facts)
    return own or english


def _places(folder: LibraryFolder) -> Iterator[tuple[str, str]]:
    """Give where each value was written: `exercises.<id>.dose.L2.sets` and so on."""
    for kind, files in folder.files.items():
        for file in files:
            if file.document is None:
                continue
            root = ".".join((_plural(kind), *file.facts.values()))
            yield root, f"{file.name}:1"
            ids = {n: one.id for n, one in enumerate(file.value)} if kind in BY_ID else {}
            for steps in file.document.lines:
                named = dotted(steps)
                if ids and isinstance(steps[0], int):
                    named = ".".join((ids[steps[0]], dotted(steps[1:]))).rstrip(".")
                yield f"{root}.{named}", file.document.where(steps)


def _plural(kind: str) -> str:
    return {"exercise": "exercises", "text": "texts", "pathway": "pathways"}.get(kind, kind)
