"""A program's numbers beside what is read from a sheet of it: every difference as one line.

The expectation is taken from the plain numbers of the program, never from its sentences.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hep.domain.exercise import Side
from hep.domain.footing import find_hold
from hep.domain.program import ItemSide, StepKind
from hep.domain.request import SoreSide
from hep.domain.timing import set_seconds
from tests.handout.dose_reading import (
    EASIER,
    HARDER,
    ONCE_A_DAY,
    SIGN,
    ReadDose,
    flat,
    last_day_line,
    named_days,
    read_days,
    read_dose,
    read_listed,
    read_numbered,
    read_rest,
    read_signed,
    read_step,
    read_tempo,
    side_of,
)
from tests.handout.way_reading import RUN_BACK, RUN_LAST, RUN_ON, RUN_STEP, read_numbers
from tests.services.round_trip_ways import differ, differences_of_runs, differences_of_way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hep.domain.dose import Dose
    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem, Step
    from tests.handout.dose_reading import ReadExercise

HALF_FROM = 5
LEGS = {ItemSide.LEFT: "left", ItemSide.RIGHT: "right", ItemSide.BOTH: "each", ItemSide.NONE: ""}
PLACE = re.compile(r"\{(sore|side|other)(?:_f)?\}")


class Comparing:
    """One program and the words of one of its sheets, page by page, in one language."""

    def __init__(
        self, program: Program, library: Library, language: str, pages: Sequence[str]
    ) -> None:
        self.program, self.library, self.language = program, library, language
        self.pages = [flat(page) for page in pages]
        self.text = " ".join(self.pages)
        active = [one for one in library.exercises.values() if one.is_active]
        self.names = [one.texts[language].name for one in active]
        self.items = program.active_items

    def name(self, item: ProgramItem) -> str:
        return flat(item.exercise.texts[self.language].name)

    def differences(self, edition: str) -> list[str]:
        """Return what is read differently from what was planned, edition by edition."""
        found = {
            "patient": self._patient,
            "large-print": self._large_print,
            "one-page": self._one_page,
            "log": self._log,
            "therapist": self._therapist,
            "run-plan": self._run_plan,
            "journey": self._journey,
        }[edition]()
        return [f"{edition} {self.language} {self.program.request}: {one}" for one in found]

    def _patient(self) -> Iterator[str]:
        yield from self._front()
        yield from self._strip()
        yield from self._signed(self.pages)
        yield from self._days()
        rows = read_listed(self.pages[-1], self.names)
        yield from self._compare("log", rows, is_short=True)

    def _large_print(self) -> Iterator[str]:
        yield from self._front()
        places = [n for n, page in enumerate(self.pages) if read_signed(page, self.names)]
        facing = [f"{self.pages[n]} {self.pages[n + 1]}" for n in places]
        yield from self._signed(facing, is_large=True)
        yield from self._days()
        week = self.text[last_day_line(self.text) :]  # its rows have no dose in large print
        rows = read_numbered(week, self.names)
        wanted = [*zip(self._numbers(), map(self.name, self.items), strict=True)]
        yield from differ("week", rows, wanted)

    def _one_page(self) -> Iterator[str]:
        yield from self._facts()
        numbered = re.findall(rf"(\d) {SIGN}", self.text)
        yield from differ("numerals", [int(one) for one in numbered], self._numbers())
        listed = read_listed(self.text, self.names, is_numbered=False)
        yield from self._compare("cell", listed)

    def _log(self) -> Iterator[str]:
        listed = read_listed(self.text, self.names)
        half = len(listed) // 2  # two weeks
        for week in (listed[:half], listed[half:]):
            yield from self._compare("log", week, is_short=True)

    def _therapist(self) -> Iterator[str]:
        listed = read_listed(self.text, self.names)
        yield from self._compare("chart", listed)
        for one, item in zip(listed, self.items, strict=False):
            yield from _pace(self.text[one.end : one.end + 300], item)

    def _run_plan(self) -> Iterator[str]:
        yield from differences_of_runs(self.program, self.library, self.text)

    def _journey(self) -> Iterator[str]:
        yield from differences_of_way(self.program, self.library, self.text, self.language)

    def _numbers(self) -> list[int]:
        return list(range(1, len(self.items) + 1))

    def _front(self) -> Iterator[str]:
        """Compare the side that is sore, the level and the facts of page one."""
        title = re.search(r"(?:Exercises for|Ejercicios para) .{0,120}", self.text)
        sore = {SoreSide.BOTH: "left right"}.get(self.program.request.side)
        sore = sore or str(self.program.request.side)
        yield from differ("sore side", side_of(title[0]) if title else "", sore)
        level = re.search(r"(?:Level|Nivel) (\d) (?:of|de) 4", self.text)
        yield from differ("level", level and int(level[1]), int(self.program.level))
        yield from self._facts()

    def _facts(self) -> Iterator[str]:
        limit = re.search(r"(?:limit is|dolor es|Stay at|Quédese en) (\d+)", self.text)
        yield from differ("pain limit", limit and int(limit[1]), self.program.pain_limit)
        facts = re.search(
            r"\b(\d+) (?:exercises?|ejercicios?),? (\d) (?:days?|días?) ([^.\d]+?),? "
            r"(\d+) (?:minutes?|minutos?) (?:each time|for all|plus|cada vez|para todos|más)",
            self.text,
        )
        sets = {item.days for item in self.items}
        told = [len(self.items), max(map(len, sets)), self.program.minutes]
        read = facts and [int(facts[one]) for one in (1, 2, 4)]
        yield from differ("facts", read, told)
        if facts and not re.fullmatch("a week|a la semana", facts[3]):
            yield from differ("days of page one", {named_days(facts[3])}, sets)

    def _strip(self) -> Iterator[str]:
        strip = read_listed(self.pages[0], self.names)
        has_leg = any(one.dose and one.dose.leg for one in strip)  # all or, for long words, none
        yield from self._compare("strip", strip, is_short=True, has_leg=has_leg)

    def _compare(
        self,
        where: str,
        found: list[ReadExercise],
        *,
        is_short: bool = False,
        has_leg: bool = True,
    ) -> Iterator[str]:
        """Compare order, numbers and doses of a list of exercises."""
        names = [flat(self.name(item)) for item in self.items]
        yield from differ(f"{where} order", [one.name for one in found], names)
        if found and found[0].number:
            yield from differ(f"{where} numbers", [one.number for one in found], self._numbers())
        for one, item in zip(found, self.items, strict=False):
            wanted = _dose(item, is_short=is_short)
            wanted = wanted if has_leg else replace(wanted, leg="")
            yield from differ(f"{where} {one.name}", one.dose, wanted)

    def _signed(self, pages: Sequence[str], *, is_large: bool = False) -> Iterator[str]:
        """Compare the exercises with their sign, and what stands around each of them."""
        blocks: list[tuple[ReadExercise, str, str]] = []  # what is read, its words, its page
        for page in pages:
            signed = read_signed(page, self.names)
            parts = [page[one.start : one.end] for one in signed] if len(signed) > 1 else [page]
            blocks += [(one, part, page) for one, part in zip(signed, parts, strict=False)]
        yield from self._compare("block", [one for one, *_ in blocks])
        for (one, around, page), item in zip(blocks, self.items, strict=False):
            yield from differ(f"side of {one.name}", one.side, _side(item))
            yield from _pace(around, item)
            yield from self._legs(f"{around} {page}", item)  # steps may stand after both
            for pattern, step in ((EASIER, item.easier), (HARDER, item.harder)):
                yield from self._step(pattern, around, step, item)
                if step and not item.dose.run_session:
                    beside = pattern.search(around)
                    yield from self._step_beside(beside, step, item, is_large=is_large)

    def _step(
        self, pattern: re.Pattern[str], around: str, step: Step | None, item: ProgramItem
    ) -> Iterator[str]:
        if step is None:
            return
        if item.dose.run_session:
            yield from self._run_step(pattern, around, step.dose, item.dose.run_session.stage)
            return
        if step.kind is StepKind.EXERCISE and len(self.items) >= HALF_FROM:
            return  # another exercise, told without its dose on half a page
        wanted = _plain(step.dose)
        if step.kind is StepKind.EXERCISE:
            of_one_leg = {item.exercise.side, step.exercise.side} == {Side.UNILATERAL}
            wanted = replace(wanted, leg=LEGS[item.side] if of_one_leg else "")
        yield from differ("step", read_step(around, pattern), wanted)

    def _step_beside(
        self, found: re.Match[str] | None, step: Step, item: ProgramItem, *, is_large: bool
    ) -> Iterator[str]:
        """Compare what a way must say only where the usual way is done otherwise."""
        if step.kind is StepKind.EXERCISE and len(self.items) >= HALF_FROM:
            return
        said, usual, dose = (found[1] if found else ""), item.dose, step.dose
        is_less = usual.frequency.times_per_day.high > 1 == dose.frequency.times_per_day.high
        yield from differ("once a day", bool(ONCE_A_DAY.search(said)), is_less)
        is_told = usual.sets.high == 1 and len(self.items) < HALF_FROM
        rest = _rest(dose, item) if is_told else 0
        read = read_rest(said)
        if read or not is_large:  # large print has no room for it on some pages
            yield from differ("rest of a step", read, rest)

    def _run_step(
        self, pattern: re.Pattern[str], around: str, dose: Dose, stage: int
    ) -> Iterator[str]:
        """Compare the way on a run plan: so many steps back, as the plan says, or one on.

        On the first step the shorter session is told, too; on the last that there is no next one.
        """
        found = pattern.search(around)
        said, schedule = (found[1] if found else ""), self.library.run_schedule
        if pattern is EASIER:
            yield from differ(
                "steps back", read_numbers(said, RUN_BACK), (schedule.moves.red_stages_back,)
            )
            if stage == min(schedule.stages):
                shorter = re.sub(r"^.*?(?:step|etapa) 1: ", "", said.strip())
                read = read_dose(shorter)
                yield from differ("shorter run", read and read[0], _plain(dose))
        else:
            is_last = stage == max(schedule.stages)
            told = (bool(RUN_ON.search(said)), bool(RUN_LAST.search(said)))
            yield from differ("next step, last step", told, (not is_last, is_last))

    def _legs(self, around: str, item: ProgramItem) -> Iterator[str]:
        """Compare each leg that a sentence names with the sore one."""
        text = item.exercise.texts[self.language]
        start = text.start
        if find_hold(item.exercise, self.program, self.library):  # then another support is printed
            start = start.replace(text.support, "").strip()
        for sentence in (start, *text.steps, text.feel, text.mistake):
            places = [one[1] for one in PLACE.finditer(sentence)]
            if not places:
                continue
            gaps = [re.escape(flat(one)) for one in PLACE.split(sentence)[::2]]
            printed = re.search(r" ?(\w+) ?".join(gaps), around)
            legs = [side_of(one) for one in printed.groups()] if printed else None
            sore, other = str(item.first_side), {"left": "right", "right": "left"}
            wanted = [other[sore] if place == "other" else sore for place in places]
            yield from differ(f"legs of '{sentence}'", legs, wanted)

    def _days(self) -> Iterator[str]:
        wanted = {number: item.days for number, item in enumerate(self.items, start=1)}
        yield from differ("days", read_days(self.text), wanted)


def _side(item: ProgramItem) -> str:
    if item.exercise.side is not Side.UNILATERAL:
        return "both"
    if item.side is ItemSide.BOTH:
        return f"turn {item.first_side}"
    return f"one {item.side}"


def _pace(text: str, item: ProgramItem) -> Iterator[str]:
    """Compare rest and tempo; rest stands only between sets."""
    dose = item.dose
    if run := dose.run_session:
        yield from differ("run step", read_numbers(text, RUN_STEP), (run.stage,))
        return
    own = HARDER.sub("", EASIER.sub("", text))  # these may have a rest of their own
    yield from differ(f"rest of {item.exercise.id}", read_rest(own), _rest(dose, item))
    tempo = dose.tempo if dose.repetitions else None
    wanted = tempo and (tempo.up_seconds, tempo.pause_seconds, tempo.down_seconds)
    yield from differ(f"tempo of {item.exercise.id}", read_tempo(text), wanted)


def _rest(dose: Dose, item: ProgramItem) -> int:
    """Return what is left to rest; of legs in turn the other one's set counts, too."""
    rest = dose.rest_seconds if dose.sets.high > 1 else 0
    if rest and item.exercise.side is Side.UNILATERAL and item.side is ItemSide.BOTH:
        return max(0, math.ceil((rest - set_seconds(dose)) / 5) * 5)
    return rest


def _dose(item: ProgramItem, *, is_short: bool) -> ReadDose:
    run = item.dose.run_session
    if run and is_short:
        whole = run.repeats * (run.run_minutes + run.walk_minutes) + 2 * run.warm_up_minutes
        return ReadDose(run=(run.stage, whole))
    if run:
        return _plain(item.dose)
    leg = LEGS[item.side] if item.exercise.side is Side.UNILATERAL else ""
    return replace(_plain(item.dose), leg=leg)


def _plain(dose: Dose) -> ReadDose:
    if run := dose.run_session:
        repeats = run.repeats if run.walk_minutes else 1
        between = run.walk_minutes if run.repeats > 1 else 0
        walk = run.warm_up_minutes
        return ReadDose(run=(walk, repeats, run.run_minutes, between, walk))
    time = dose.hold_seconds or dose.duration_seconds
    return ReadDose(
        sets=dose.sets.low,
        repetitions=dose.repetitions.low if dose.repetitions else 0,
        seconds=time.low if time else 0,
        metres=dose.distance_metres.low if dose.distance_metres else 0,
        times_a_day=dose.frequency.times_per_day.low,
        each=str(dose.each or ""),
    )
