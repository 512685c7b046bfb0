"""Words for everything and nothing else: each id has its label, each tag its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import Problem
from hep.library.kinds import LIBRARY_WORDS, THERAPIST_WORDS, VOCABULARY
from hep.library.links import unknown
from hep.library.schemas.safety_rules import MODIFIERS
from hep.library.typed import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hep.domain.safety import Tag
    from hep.library.folder import LibraryFolder
    from hep.library.yaml_nodes import Document, Node

SOURCE_LANGUAGE = "en"
RUNNING_STATUSES = ("none", "as-now", "stage")


def check_coverage(
    folder: LibraryFolder, known: Mapping[str, tuple[str, ...]]
) -> Iterator[Problem]:
    """Give a problem for every missing and every superfluous entry of the words."""
    for language in sorted({SOURCE_LANGUAGE, *folder.languages}):
        yield from _missing_files(folder, known, language)
    for kind, parts in _parts(folder, known).items():
        for _, document in folder.documents(kind):
            for key, (what, ids) in parts.items():
                yield from covers(document, (key,) if key else (), ids, what=what)
    for _, document in folder.documents("tag_words"):
        yield from _care(document, folder.value("tags") or ())
    for file, document in folder.documents("pathway_words"):
        yield from _subtypes(folder, document, file.facts["id"])
    for file, document in folder.documents("pathway"):
        yield from _pathway(document, file.facts["id"], known)


def _parts(
    folder: LibraryFolder, known: Mapping[str, tuple[str, ...]]
) -> dict[str, dict[str, tuple[str, tuple[str, ...]]]]:
    """Return which ids each file of words must have under which of its keys."""
    return {
        "labels": {"": ("kinds of words", VOCABULARY)}
        | {kind: (kind, known[kind]) for kind in VOCABULARY},
        "tag_words": {"": ("tags", known["tags"])},
        "red_flag_words": {
            "questions": ("red flags", known["red_flags"]),
            "groups": ("groups", _groups(folder)),
        },
        "running": {"": ("running statuses", RUNNING_STATUSES)},
        "criterion_words": {"": ("criteria", known["criteria"])},
        "circuit_words": {"": ("circuits", known["circuits"])},
        "measure_words": {"": ("measures", known["measures"])},
        **_of_rules(folder),
    }


def _of_rules(folder: LibraryFolder) -> dict[str, dict[str, tuple[str, tuple[str, ...]]]]:
    """Return the same for words that belong to one file of rules; left out while that is wrong."""
    wanted: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {}
    if finder := folder.value("cause_finder"):
        wanted["cause_finder_words"] = {
            "questions": ("questions", tuple(one.id for one in finder.questions)),
            "pain_sites": ("pain sites", tuple(finder.pain_sites)),
        }
    if wells := folder.value("wells"):
        wanted["wells_words"] = {"items": ("items", tuple(one.id for one in wells.items))}
    if rule := folder.value("pain_rule"):
        signs = tuple(sorted(rule.red_signs | rule.unsteady_red_signs))
        wanted["pain_rule_words"] = {
            "modifiers": ("modifiers", MODIFIERS),
            "signs": ("signs", signs),
        }
    if shoes := folder.value("shoes"):
        wanted["shoes_words"] = {"audit": ("points", shoes.audit)}
    if schedule := folder.value("run_schedule"):
        stages = ("0", *(str(one.stage) for one in schedule.later))
        wanted["run_schedule_words"] = {"stages": ("stages", stages)}
    return wanted


def _pathway(
    document: Document, name: str, known: Mapping[str, tuple[str, ...]]
) -> Iterator[Problem]:
    subtypes = find_node(document.data, ("subtypes",))
    for subtype in subtypes if isinstance(subtypes, dict) else ():
        if subtype not in known["subtypes"]:
            steps = ("subtypes", subtype)
            yield unknown(document, steps, subtype, what="subtypes", known=known["subtypes"])
    if find_node(document.data, ("cause",)) != name:
        yield problem(document, ("cause",), "is not the file's name", "make them the same")


def covers(
    document: Document, steps: tuple[str, ...], known: tuple[str, ...], *, what: str
) -> Iterator[Problem]:
    """Give a problem for each known id without an entry here, and for each other entry."""
    node = find_node(document.data, steps)
    written = tuple(node) if isinstance(node, dict) else ()
    for name in known:
        if name not in written:
            yield problem(document, (*steps, name), "is missing", "add it")
    for name in written:
        if name not in known:
            yield unknown(document, (*steps, name), name, what=what, known=known)


def find_node(node: Node | None, keys: tuple[str, ...]) -> Node | None:
    """Return what stands under these keys of a document's mappings; None: nothing."""
    for key in keys:
        node = node.get(key) if isinstance(node, dict) else None
    return node


def _missing_files(
    folder: LibraryFolder, known: Mapping[str, tuple[str, ...]], language: str
) -> Iterator[Problem]:
    for kind in (*LIBRARY_WORDS, *(THERAPIST_WORDS if language == SOURCE_LANGUAGE else ())):
        if not folder.find(kind, language=language):
            where = f"{folder.name} ({language})"
            yield Problem(where, f"has no words for {kind.replace('_', ' ')}", "add the file")
    for cause in known["causes"]:
        where = f"{folder.name}/pathways/{cause}"
        if not folder.find("pathway", id=cause):
            yield Problem(f"{where}.yaml", "is missing", "add the file or remove the cause")
        if not folder.find("pathway_words", id=cause, language=language):
            yield Problem(f"{where}.{language}.yaml", "is missing", "add the file")
        if language == SOURCE_LANGUAGE and not folder.find(
            "pathway_aims", id=cause, language=language
        ):
            yield Problem(f"{where}.clinical.{language}.yaml", "is missing", "add the file")


def _care(document: Document, tags: tuple[Tag, ...]) -> Iterator[Problem]:
    for tag in tags:
        has_cautions = bool(tag.caution_flags or tag.caution_ids)
        has_words = find_node(document.data, (tag.id, "care")) is not None
        if has_cautions and not has_words:
            yield problem(document, (tag.id, "care"), "is missing", "say what to take care of")
        if has_words and not has_cautions:
            yield problem(document, (tag.id, "care"), "is never printed", "remove it")


def _groups(folder: LibraryFolder) -> tuple[str, ...]:
    return tuple(dict.fromkeys(flag.group for flag in folder.value("red_flags") or ()))


def _subtypes(folder: LibraryFolder, document: Document, cause: str) -> Iterator[Problem]:
    pathway = folder.find("pathway", id=cause)
    if pathway and pathway.document:
        node = find_node(pathway.document.data, ("subtypes",))
        names = tuple(node) if isinstance(node, dict) else ()
        yield from covers(document, ("subtypes",), names, what="subtypes")
