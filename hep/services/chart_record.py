"""A program as a few lines of plain text, to be pasted into a record. No name, no contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.dose_words import dose_sentence
from hep.language.findings import running_text
from hep.language.words import mark

if TYPE_CHECKING:
    from hep.services.handout_setting import Setting

SIDES = {"left": mark("left"), "right": mark("right"), "both": mark("both")}


def record_lines(setting: Setting) -> tuple[str, ...]:
    """Return what was given, line by line."""
    program, words = setting.program, setting.words
    request = program.request
    labels = setting.texts.labels
    head = words.text(
        "Home exercise program: {cause}, level {level}, side: {side}.",
        cause=labels["causes"][program.cause],
        level=int(program.level),
        side=words.text(SIDES[request.side.value]),
    )
    items = [
        f"{number}. {setting.text(item).name}: {dose_sentence(item.dose, item=item, words=words)}"
        for number, item in enumerate(program.active_items, start=1)
    ]
    read = [f"- {setting.text(item).name}" for item in program.education_items]
    limits = words.text(
        "Pain limit {limit} of 10. Running: {running}. Precautions: {tags}.",
        limit=program.pain_limit,
        running=running_text(program.running, words=words),
        tags=", ".join(setting.texts.tags[tag]["name"] for tag in program.tags)
        or words.text("none"),
    )
    return (head, *items, *read, limits)
