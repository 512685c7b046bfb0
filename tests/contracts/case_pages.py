"""The worked cases of docs/cases as pages: the request, and the program as the product gives it.

What lives here: reading a case and writing its page. What does not: any judgement of a program,
which people write into `request.yaml`, and any rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from hep.domain.cadence_plan import cadence_plan
from hep.domain.errors import NothingSuitable
from hep.domain.exercise import Side
from hep.domain.footing import care_tags, find_hold, must_wear_shoes
from hep.domain.program import ItemSide, Program, StepKind
from hep.language.dose_words import dose_sentence
from hep.language.findings import finding_text, omission_text, reason_text, running_text
from hep.language.pace_words import pace_sentences
from hep.language.sheet_words import DAYS
from hep.language.words import load_words
from hep.services.handout_blocks import HOLDS, SHOES_ON
from hep.services.handout_days import days_sentence
from hep.services.programs import draft_program
from hep.services.requests import read_request
from tests.contracts.tracked import ROOT
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hep.domain.program import Finding, Omission, ProgramItem, Step

CASES = ROOT / "docs" / "cases"
WORDS = load_words("en")
AS_IT_IS = "unchanged"  # handed out as the planner gives it
ADJUSTED = "adjusted"  # the therapist changes something, and the case says what and why
HEAD = "<!-- Written from request.yaml: HEP_TEST_UPDATE_GOLDEN=1 pytest tests/contracts/test_cases.py -->"


@dataclass(frozen=True)
class Case:
    """One worked case: a story, a request, and how a therapist reads the program."""

    name: str
    title: str
    story: str
    handed_out: str
    reading: str
    request: Mapping[str, str | Sequence[str]]


def case_folders() -> list[Path]:
    """Every case, in the order of the index."""
    return sorted(path.parent for path in CASES.glob("*/request.yaml"))


def read_case(folder: Path) -> Case:
    """The case of a folder; its fields are words, as a form would send them."""
    plain = yaml.load((folder / "request.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # BaseLoader makes words only
    return Case(name=folder.name, **{name: plain[name] for name in FIELDS})


FIELDS = ("title", "story", "handed_out", "reading", "request")


def draft(case: Case) -> Program | NothingSuitable:
    """The program for a case, or why there is none."""
    request = read_request(case.request, library=shipped())
    try:
        return draft_program(request, library=shipped())
    except NothingSuitable as refusal:
        return refusal


def case_page(case: Case) -> str:
    """The whole page of a case."""
    made = draft(case)
    if not isinstance(made, Program):
        raise made
    parts = [
        HEAD,
        f"# {case.title}",
        case.story.strip(),
        _asked(case),
        _summary(made),
        _said("What the therapist is told", made.warnings),
        *(_item(number, one, made) for number, one in enumerate(made.active_items, start=1)),
        *(_reading(one) for one in made.education_items),
        _left_out(made.omissions),
        f"## Would a therapist hand this out unchanged?\n\n{_verdict(case)}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def index_page(cases: Sequence[Case]) -> str:
    """The index of all cases."""
    rows = [
        f"| [{one.title}]({one.name}/program.md) | {_where(one)} | {_exercises(one)} | {one.handed_out} |"
        for one in cases
    ]
    return INDEX.format(rows="\n".join(rows), number=len(cases))


INDEX = """# Worked cases

{number} short stories, each with the request a therapist would make of it and the program as hep gives it today. They show what to expect, and where a therapist still has to decide.

The people are invented. **No clinician has reviewed the programs**; the last column is how the authors read each one with the clinical rules beside it: *unchanged* would be handed out as it stands, *adjusted* needs the change that its page names.

| Case | Request | Exercises | Handed out |
|---|---|---|---|
{rows}

Each folder holds `request.yaml` (the story, the fields of the request, the reading) and `program.md` (written from it). The fields are explained in [how the planner decides](../planner.md#what-you-put-in).
A test plans every case again and compares. After a change of the rules or the library, look at what it changes:

```sh
HEP_TEST_UPDATE_GOLDEN=1 pytest tests/contracts/test_cases.py
git diff docs/cases
```

Keep the new pages only if every changed program is still one to hand out, or its reading says what a therapist changes.
"""


def _where(case: Case) -> str:
    asked = case.request
    parts = [str(asked["cause"]), f"level {asked['level']}"]
    parts += [str(asked[name]) for name in ("subtype", "second_cause") if name in asked]
    return ", ".join((*parts, *asked.get("tags", ())))


def _exercises(case: Case) -> str:
    made = draft(case)
    return ", ".join(f"`{one.exercise.id}`" for one in getattr(made, "active_items", ()))


def _verdict(case: Case) -> str:
    answer = "Yes." if case.handed_out == AS_IT_IS else "No, the therapist adjusts it."
    return f"**{answer}** {case.reading.strip()}"


def _asked(case: Case) -> str:
    rows = [
        f"| `{name}` | {value if isinstance(value, str) else ', '.join(value)} |"
        for name, value in case.request.items()
    ]
    return "\n".join(("## Request", "", "| Field | Value |", "|---|---|", *rows))


def _summary(made: Program) -> str:
    rhythm = {
        "Exercise days": _days(made.training_days),
        "Run days": _days(made.run_days),
    }
    facts = [
        f"Level {int(made.level)}, {made.minutes} minutes a session",
        *(f"{name}: {days}" for name, days in rhythm.items() if days),
        f"Pain up to {made.pain_limit} of 10",
        f"Running: {running_text(made.running, words=WORDS)}. {_running_words(made)}",
    ]
    return "## Program\n\n" + "\n".join(f"- {fact}" for fact in facts)


def _running_words(made: Program) -> str:
    """Say what the sheet says of running on its first page."""
    stage = made.running.removeprefix("stage-")
    said = shipped().texts["en"].running["stage" if stage != made.running else stage]
    held = any(shipped().tags[one].is_held for one in made.tags) and "instead_held" in said
    instead = said["instead_held" if held else "instead"]
    return f"{said['allowed']} {instead}".format(stage=stage)


def _shoes(item: ProgramItem, made: Program) -> str:
    is_needed = must_wear_shoes(item.exercise, made, shipped())
    return WORDS.text(SHOES_ON) if is_needed else item.exercise.require_text("en").shoes


def _support(item: ProgramItem, made: Program) -> str:
    hold = find_hold(item.exercise, made, shipped())
    return WORDS.text(HOLDS[hold]) if hold else item.exercise.require_text("en").support


def _beat(item: ProgramItem, made: Program) -> str:
    found = cadence_plan(made, shipped())
    if not found.applies or item.exercise.id not in found.exercises:
        return ""
    return f"{found.target} steps a minute, from {found.own}"


def _days(days: Sequence[int]) -> str:
    return ", ".join(WORDS.text(DAYS[day]) for day in days)


def _said(title: str, findings: Sequence[Finding]) -> str:
    lines = [f"- {finding_text(one, library=shipped(), words=WORDS)}" for one in findings]
    return f"### {title}\n\n" + "\n".join(lines)


def _item(number: int, item: ProgramItem, made: Program) -> str:
    apart = ", apart from the session" if item.exercise.is_outing else ""
    text = item.exercise.require_text("en")
    facts = {
        "How much": dose_sentence(item.dose, item=item, words=WORDS),
        "How": " ".join(pace_sentences(item.dose, words=WORDS, in_turn=item.legs_take_turns)),
        "When": days_sentence(item, words=WORDS),
        "Side": _side(item),
        "Takes": f"{item.minutes} min{apart}",
        "Pain": f"up to {item.dose.pain_limit} of 10" if item.dose.pain_limit is not None else "",
        "Beat": _beat(item, made),
        "Support": _support(item, made),
        "Shoes": _shoes(item, made),
        "Care": " ".join(_care(item, made)),
        "Easier": _step(item.easier, item),
        "Harder": _step(item.harder, item),
        "Why": " ".join(_reasons(item)),
    }
    lines = [f"- {name}: {fact}" for name, fact in facts.items() if fact]
    kind = item.exercise.category.value
    return f"### {number}. {text.name}\n\n`{item.exercise.id}`, {kind}\n\n" + "\n".join(lines)


def _reading(item: ProgramItem) -> str:
    text = item.exercise.require_text("en")
    lines = [f"- {text.purpose}", f"- Why: {' '.join(_reasons(item))}"]
    return f"### To know: {text.name}\n\n`{item.exercise.id}`\n\n" + "\n".join(lines)


def _side(item: ProgramItem) -> str:
    if item.exercise.side is Side.BILATERAL:
        return "both legs together"
    first = item.first_side.value
    return f"each leg, {first} first" if item.side is ItemSide.BOTH else f"{item.side.value} leg"


def _care(item: ProgramItem, made: Program) -> Iterator[str]:
    tags = shipped().texts["en"].tags
    for tag in care_tags(item, made, shipped()):
        yield f"{tags[tag]['name']}. {tags[tag].get('care', '')}".strip()


def _reasons(item: ProgramItem) -> Iterator[str]:
    for reason in item.reasons:
        sources = f" [{', '.join(reason.references)}]" if reason.references else ""
        yield reason_text(reason, library=shipped(), words=WORDS) + sources


def _step(step: Step | None, item: ProgramItem) -> str:
    if step is None:
        return ""
    if step.kind is StepKind.DOSE:
        return dose_sentence(step.dose, item=item, words=WORDS)
    name = step.exercise.require_text("en").name
    return f"{name} (`{step.exercise.id}`): {dose_sentence(step.dose, item=None, words=WORDS)}"


def _left_out(omissions: Sequence[Omission]) -> str:
    rows = [
        f"| `{one.exercise_id}` | {omission_text(one, library=shipped(), words=WORDS)} |"
        for one in omissions
    ]
    return "\n".join(("### Named here and left out", "", "| Exercise | Why |", "|---|---|", *rows))
