"""The therapist's edition of a program: why, why not, by which rules, from which sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.domain.program import StepKind
from hep.handout.chart import Chart, ChartItem, LeftOut
from hep.language.dose_words import dose_sentence
from hep.language.findings import finding_text, omission_text, reason_text, running_text
from hep.language.words import mark
from hep.services.chart_record import SIDES, record_lines
from hep.services.chart_sources import SourceList
from hep.services.handout_days import days_lines, days_sentence
from hep.services.handout_dose import legs_words, pace
from hep.services.handout_pages import pain_span

if TYPE_CHECKING:
    from hep.domain.program import ProgramItem, Step
    from hep.services.handout_setting import Setting

GATES = {"met": mark("met"), "not-met": mark("not met"), "not-tested": mark("not tested")}
ZONES = {"green": mark("Green"), "amber": mark("Amber"), "red": mark("Red")}


def chart(setting: Setting) -> Chart:
    """Return the therapist's edition; sources are numbered in the order they are first used."""
    program, words = setting.program, setting.words
    sources = SourceList(setting.library, words)
    items = tuple(
        _item(item, number, setting, sources)
        for number, item in [
            *enumerate(program.active_items, start=1),
            *((0, item) for item in program.education_items),
        ]
    )
    stage = setting.library.pathways[program.cause].stages[program.level]
    criteria = setting.texts.tools["criterion_words"]
    limit = words.text("The plan's one pain limit: {limit} of 10.", limit=program.pain_limit)
    sources.add(stage.references)
    return Chart(
        title=words.text("Chart: {plan}", plan=_label("causes", program.cause, setting)),
        facts=_facts(setting),
        goals=tuple(_aims(setting)),
        warnings=tuple(
            finding_text(one, library=setting.library, words=words) for one in program.warnings
        ),
        items=items,
        left_out=_left_out(setting),
        move_on=tuple(criteria[one]["when"] for one in stage.progress_when),
        step_back=tuple(criteria[one]["when"] for one in stage.step_back_when),
        pain=(limit, *_zones(setting)),
        sources=sources.entries(),
        unsigned=_unsigned(setting),
        record=record_lines(setting),
    )


def _zones(setting: Setting) -> list[str]:
    """Return the rule of each zone with the scores that this plan's limit gives it."""
    words, rules = setting.words, setting.texts.tools["pain_rule_words"]["zones"]
    guide: Any = setting.texts.pain_guide[setting.program.pain_limit]
    scores = {one["zone"]: pain_span(one, words) for one in guide["bands"]}
    return [
        words.text(
            "{zone}, {scores}: {rule}", zone=words.text(name), scores=scores[zone], rule=rules[zone]
        )
        for zone, name in ZONES.items()
        if zone in scores  # a low limit leaves no amber
    ]


def _item(item: ProgramItem, number: int, setting: Setting, sources: SourceList) -> ChartItem:
    words, tags = setting.words, setting.texts.tags
    reasons = []
    for one in item.reasons:
        text = reason_text(one, library=setting.library, words=words)
        reasons.append(f"{text}{sources.marks(one.references)}")
    return ChartItem(
        number=number,
        name=setting.text(item).name,
        dose=dose_sentence(item.dose, item=item, words=words),
        pace=" ".join(
            one
            for one in (
                legs_words(item, words),
                pace(item, setting),
                days_sentence(item, words=setting.words),
            )
            if one
        ),
        easier=_step(item.easier, item, setting),
        harder=_step(item.harder, item, setting),
        reasons=tuple(reasons),
        cautions=tuple(tags[tag]["name"] for tag in item.cautions),
    )


def _step(step: Step | None, item: ProgramItem, setting: Setting) -> str:
    if step is None:
        return ""
    dose = dose_sentence(step.dose, item=None, words=setting.words, usual=item.dose)
    if step.kind is StepKind.DOSE:
        return dose
    return f"{step.exercise.require_text(setting.words.locale).name}. {dose}"


def _facts(setting: Setting) -> tuple[tuple[str, str], ...]:
    program, words = setting.program, setting.words
    request = program.request
    facts = [
        (
            words.text("Level"),
            f"{int(program.level)}: {_label('levels', f'L{int(program.level)}', setting)}",
        ),
        (words.text("Sore side"), words.text(SIDES[request.side.value])),
        (words.text("Running now"), running_text(program.running, words=words)),
        (words.text("Run and hop gate"), words.text(GATES[request.gate.value])),
        (words.text("Entry criteria of this level"), words.text(GATES[request.entry.value])),
        (
            words.text("Session"),
            words.count("{number} minute", "{number} minutes", program.minutes),
        ),
        (words.text("Days"), " ".join(days_lines(setting))),
    ]
    if request.subtype:
        facts.insert(0, (words.text("Where"), _label("subtypes", request.subtype, setting)))
    if program.tags:
        names = words.join([setting.texts.tags[tag]["name"] for tag in program.tags])
        facts.append((words.text("Precautions"), names))
    return tuple(facts)


def _aims(setting: Setting) -> list[str]:
    cell = setting.texts.pathway_aims[setting.program.cause]["levels"]
    return [*cell[f"L{int(setting.program.level)}"]["goals"]]


def _left_out(setting: Setting) -> tuple[LeftOut, ...]:
    """Return every omission, those of one reason together, in the order of the candidates."""
    names: dict[str, list[str]] = {}
    for one in setting.program.omissions:
        reason = omission_text(one, library=setting.library, words=setting.words)
        exercise = setting.library.exercises[one.exercise_id]
        names.setdefault(reason, []).append(exercise.require_text(setting.words.locale).name)
    return tuple(LeftOut(reason, setting.words.join(found)) for reason, found in names.items())


def _unsigned(setting: Setting) -> str:
    exercises = sum(not item.exercise.review for item in setting.program.items)
    rules = sum(not review for review in setting.library.card_reviews.values())
    if not exercises and not rules:
        return ""
    return setting.words.text(
        "Not yet signed by a clinician: {exercises} of the exercises here, {rules} of the rule files.",
        exercises=setting.words.number(exercises),
        rules=setting.words.number(rules),
    )


def _label(kind: str, identifier: str, setting: Setting) -> str:
    label = setting.texts.labels[kind][identifier]
    return label[:1].upper() + label[1:]
