"""Which files a library has, and the schema of each. Any other file is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hep.library.containers import Part
from hep.library.schemas import (
    cause_finder,
    circuits,
    criteria,
    lists,
    measures,
    reviews,
    running,
    safety,
    safety_rules,
    shoes,
)
from hep.library.schemas.exercise import ExerciseSchema
from hep.library.schemas.figure import SceneSchema
from hep.library.schemas.pathway import PathwayAimsSchema, PathwaySchema, PathwayWordsSchema
from hep.library.schemas.planning import RulesSchema
from hep.library.schemas.text import TextSchema

if TYPE_CHECKING:
    from marshmallow import fields

PLAIN_VOCABULARY = (
    "causes",
    "subtypes",
    "levels",
    "categories",
    "subcategories",
    "positions",
    "targets",
    "flags",
    "endings",
)
VOCABULARY = (*PLAIN_VOCABULARY, "equipment")
LANGUAGE = r"(?P<language>[a-z]{2,3})"
ITEM = r"items/(?:[a-z0-9-]+/)*(?P<id>[^/]+)"


@dataclass(frozen=True)
class Kind:
    """One kind of file."""

    name: str
    pattern: re.Pattern[str]  # of the path inside the library folder
    schema: fields.Field[Any] | None  # None: not typed here
    is_single: bool = False  # there is exactly one such file


def _kind(
    name: str, pattern: str, schema: fields.Field[Any] | None, *, is_single: bool = False
) -> Kind:
    return Kind(name, re.compile(pattern), schema, is_single)


KINDS = (
    *(
        _kind(name, rf"vocabulary/{name}\.yaml", lists.PLAIN_LIST, is_single=True)
        for name in PLAIN_VOCABULARY
    ),
    _kind("equipment", r"vocabulary/equipment\.yaml", lists.EQUIPMENT, is_single=True),
    _kind("labels", rf"vocabulary/labels\.{LANGUAGE}\.yaml", lists.LABELS),
    _kind("references", r"references\.yaml", lists.REFERENCES, is_single=True),
    _kind("ladders", r"ladders\.yaml", lists.LADDERS, is_single=True),
    _kind("run_schedule", r"run_schedule\.yaml", running.RUN_SCHEDULE, is_single=True),
    _kind("run_schedule_words", rf"run_schedule\.{LANGUAGE}\.yaml", running.RUN_SCHEDULE_WORDS),
    _kind("cadence", r"cadence\.yaml", running.CADENCE, is_single=True),
    _kind("cadence_words", rf"cadence\.{LANGUAGE}\.yaml", running.CADENCE_WORDS),
    _kind("shoes", r"shoes\.yaml", shoes.SHOES, is_single=True),
    _kind("shoes_words", rf"shoes\.{LANGUAGE}\.yaml", shoes.SHOES_WORDS),
    _kind("reviews", r"reviewed\.yaml", reviews.REVIEWS, is_single=True),
    _kind("circuits", r"circuits\.yaml", circuits.CIRCUITS, is_single=True),
    _kind("circuit_words", rf"circuits\.{LANGUAGE}\.yaml", circuits.CIRCUIT_WORDS),
    _kind("measures", r"measures\.yaml", measures.MEASURES, is_single=True),
    _kind("measure_words", rf"measures\.{LANGUAGE}\.yaml", measures.MEASURE_WORDS),
    _kind(
        "cause_finder",
        r"cause_finder\.yaml",
        Part(cause_finder.CauseFinderSchema),
        is_single=True,
    ),
    _kind(
        "cause_finder_words",
        rf"cause_finder\.{LANGUAGE}\.yaml",
        Part(cause_finder.CauseFinderWordsSchema),
    ),
    _kind("rules", r"planning\.yaml", Part(RulesSchema), is_single=True),
    _kind("running", rf"running\.{LANGUAGE}\.yaml", lists.RUNNING_WORDS),
    _kind("tags", r"safety/tags\.yaml", safety.TAGS, is_single=True),
    _kind("tag_words", rf"safety/tags\.{LANGUAGE}\.yaml", safety.TAG_WORDS),
    _kind("red_flags", r"safety/red_flags\.yaml", safety.RED_FLAGS, is_single=True),
    _kind(
        "red_flag_words",
        rf"safety/red_flags\.{LANGUAGE}\.yaml",
        Part(safety.RedFlagWordsSchema),
    ),
    _kind("stop_rules", rf"safety/stop_rules\.{LANGUAGE}\.yaml", Part(safety.StopRulesSchema)),
    _kind("pain_guide", rf"safety/pain_guide\.{LANGUAGE}\.yaml", safety.PAIN_GUIDES),
    _kind("wells", r"safety/wells\.yaml", Part(safety_rules.WellsSchema), is_single=True),
    _kind("wells_words", rf"safety/wells\.{LANGUAGE}\.yaml", Part(safety_rules.WellsWordsSchema)),
    _kind(
        "pain_rule", r"safety/pain_rule\.yaml", Part(safety_rules.PainRuleSchema), is_single=True
    ),
    _kind(
        "pain_rule_words",
        rf"safety/pain_rule\.{LANGUAGE}\.yaml",
        Part(safety_rules.PainRuleWordsSchema),
    ),
    _kind("pathway", r"pathways/(?P<id>[a-z0-9-]+)\.yaml", Part(PathwaySchema)),
    _kind(
        "pathway_words",
        rf"pathways/(?P<id>[a-z0-9-]+)\.{LANGUAGE}\.yaml",
        Part(PathwayWordsSchema),
    ),
    _kind(
        "pathway_aims",
        rf"pathways/(?P<id>[a-z0-9-]+)\.clinical\.{LANGUAGE}\.yaml",
        Part(PathwayAimsSchema),
    ),
    _kind("criteria", r"criteria\.yaml", criteria.CRITERIA, is_single=True),
    _kind("criterion_words", rf"criteria\.{LANGUAGE}\.yaml", criteria.CRITERION_WORDS),
    _kind("exercise", rf"{ITEM}/exercise\.yaml", Part(ExerciseSchema)),
    _kind("text", rf"{ITEM}/text\.{LANGUAGE}\.yaml", Part(TextSchema)),
    _kind("figure", rf"{ITEM}/figure\.yaml", Part(SceneSchema)),
    _kind("picture", rf"{ITEM}/(?P<frame>[a-z0-9]+)\.(?:svg|png|jpg)", None),
    _kind("note", r"(README|GLOSSARY(\.[a-z]{2,3})?)\.md", None),
)
LIBRARY_WORDS = (
    "labels",
    "running",
    "tag_words",
    "red_flag_words",
    "stop_rules",
    "pain_guide",
    "cause_finder_words",
)
# For therapists: a language without them shows English, and the check says so.
THERAPIST_WORDS = (
    "criterion_words",
    "wells_words",
    "pain_rule_words",
    "measure_words",
    "circuit_words",
    "run_schedule_words",
    "cadence_words",
    "shoes_words",
)

# Words that the patient's sheet prints: of each a translation is signed by a native clinician.
SHEET_WORDS = ("labels", "running", "tag_words", "stop_rules", "pain_guide", "pathway_words")

# Files of rules that a clinician signs; of those with words the English ones.
RULE_CARDS = (
    "tags",
    "red_flags",
    "wells",
    "pain_rule",
    "stop_rules",
    "pain_guide",
    "pathway",
    "criteria",
    "ladders",
    "circuits",
    "measures",
    "run_schedule",
    "cadence",
    "shoes",
    "cause_finder",
    "rules",
)


def find_kind(path: str) -> tuple[Kind, dict[str, str]] | None:
    """Return the kind of this path inside the library and what its name says; None: unknown."""
    for kind in KINDS:
        match = kind.pattern.fullmatch(path)
        if match:
            return kind, match.groupdict()
    return None
