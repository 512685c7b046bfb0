"""The exercises of a library as plain JSON data, schema 1: fields may be added, never renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hep.domain.exercise import Exercise
    from hep.domain.library import Library

SCHEMA = 1


def library_json(library: Library) -> dict[str, Any]:
    """Return every exercise with its flags, the tags that block or caution it, levels, pictures."""
    exercises = [_exercise(one, library) for _, one in sorted(library.exercises.items())]
    return {"schema": SCHEMA, "exercises": exercises}


def _exercise(exercise: Exercise, library: Library) -> dict[str, Any]:
    tags = library.tags.values()
    return {
        "id": exercise.id,
        "name": exercise.require_text("en").name,
        "category": exercise.category.value,
        "subcategory": exercise.subcategory,
        "position": exercise.position,
        "side": exercise.side.value,
        "tier": exercise.tier,
        "flags": sorted(exercise.flags),
        "tags": {
            "block": [tag.id for tag in tags if tag.does_block(exercise)],
            "caution": [tag.id for tag in tags if tag.does_caution(exercise)],
        },
        "levels": [int(level) for level in exercise.levels],
        "languages": sorted(exercise.texts),
        "pictures": [
            {
                "frame": one.frame,
                "sha256": one.sha256,
                "width_mm": one.width_mm,
                "height_mm": one.height_mm,
            }
            for one in exercise.pictures
        ],
        "equipment": [list(group) for group in exercise.equipment],
        "evidence": exercise.evidence.grade.value,
        "references": list(exercise.evidence.references),
        "reviewed": exercise.review is not None,
    }
