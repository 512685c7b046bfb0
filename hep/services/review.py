"""From a log file to a review of its program; nothing is stored and nothing is applied."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hep.domain.errors import InvalidRequest, LibraryError, Problem
from hep.domain.pain_rule import SessionPain
from hep.domain.review_program import ProgramReview, review_program
from hep.domain.session_log import Change, MeasureSeries, Reading, Session, SessionLog
from hep.library.review_log import HOURS_A_DAY, read_review_log
from hep.library.typed import problem
from hep.services.programs import draft_program
from hep.services.requests import read_request

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from hep.domain.library import Library
    from hep.domain.program import Program, ProgramItem
    from hep.domain.request import PlanRequest
    from hep.library.yaml_nodes import Document, Steps

PAIN = (
    "worst",
    "morning_rise",
    "hours_to_settle",
    "weeks_worse",
    "tingling",
    "tingling_minutes",
)


def review_log(path: Path, *, on: dt.date, library: Library) -> tuple[Program, ProgramReview]:
    """Return the program that the log's request gives, and what its log suggests on that day.

    Raises InvalidRequest with every problem of the file and its line, NothingSuitable when the
    request gives no program.
    """
    try:
        document, facts = read_review_log(path)
    except LibraryError as error:
        raise InvalidRequest(error.problems) from error
    program = draft_program(_request(document, facts["request"], library), library=library)
    reader = _Reader(document, facts, program, library, now=(on.toordinal() + 1) * HOURS_A_DAY)
    log, series = reader.log(), reader.series()
    if reader.problems:
        raise InvalidRequest(reader.problems)
    return program, review_program(program, log, series, library=library)


def _request(document: Document, fields: Mapping[str, Any], library: Library) -> PlanRequest:
    try:
        return read_request(fields, library=library)
    except InvalidRequest as error:
        placed = [
            problem(document, ("request", one.where), one.message, one.hint)
            for one in error.problems
        ]
        raise InvalidRequest(placed) from error


@dataclass(frozen=True)
class _Reader:
    """Turns typed facts into the domain's values; what is not known becomes a problem."""

    document: Document
    facts: Mapping[str, Any]
    program: Program
    library: Library
    now: int
    problems: list[Problem] = field(default_factory=list)

    def log(self) -> SessionLog:
        begun = self.facts["begun"] * HOURS_A_DAY
        if begun >= self.now:
            self._add(("begun",), "is later than the day of the review", "mend one of them")
        asked_again = self.facts["asked_again"]
        if asked_again is not None:
            self._check_time(asked_again, ("asked_again",))
        return SessionLog(
            begun=begun,
            now=self.now,
            sessions=tuple(self._session(*pair) for pair in enumerate(self.facts["sessions"])),
            changes=tuple(self._change(*pair) for pair in enumerate(self.facts["changes"])),
            asked_again=asked_again,
        )

    def series(self) -> tuple[MeasureSeries, ...]:
        readings: dict[str, dict[int, Reading]] = {}
        for number, entry in enumerate(self.facts["measures"]):
            name, day, place = entry["measure"], entry["on"], ("measures", number)
            if name not in self.library.tools.measures:
                known = ", ".join(self.library.tools.measures)
                self._add((*place, "measure"), f"'{name}' is not known", f"choose one of {known}")
            elif day in readings.setdefault(name, {}):
                self._add((*place, "on"), f"'{name}' has a value of this day", "keep one")
            self._check_time(day * HOURS_A_DAY, (*place, "on"), is_reading=True)
            readings.setdefault(name, {})[day] = Reading(day, entry["value"])
        return tuple(MeasureSeries(name, tuple(by.values())) for name, by in readings.items())

    def _session(self, number: int, entry: Mapping[str, Any]) -> Session:
        place = ("sessions", number)
        item = self._item(entry["exercise"], (*place, "exercise"))
        self._check_time(entry["at"], (*place, "at"))
        rule = self.library.tools.pain_rule
        known = sorted(rule.red_signs | rule.unsteady_red_signs)
        for sign in entry["signs"]:
            if sign not in known:
                hint = f"choose from {', '.join(known)}"
                self._add((*place, "signs"), f"'{sign}' is not known", hint)
        pain = SessionPain(**{name: entry[name] for name in PAIN}, signs=frozenset(entry["signs"]))
        planned = item.dose.sets.low if item else 1
        return Session(
            exercise_id=entry["exercise"],
            hour=entry["at"],
            pain=pain,
            sets_done=entry["sets_done"],
            sets_planned=entry["sets_planned"] or planned,
            effort=entry["effort"],
            needs_help=entry["needs_help"],
        )

    def _change(self, number: int, entry: Mapping[str, Any]) -> Change:
        place = ("changes", number)
        self._item(entry["exercise"], (*place, "exercise"))
        self._check_time(entry["at"], (*place, "at"))
        return Change(entry["exercise"], entry["at"], entry["is_up"])

    def _item(self, name: str, place: Steps) -> ProgramItem | None:
        items = {one.exercise.id: one for one in self.program.active_items}
        if name not in items:
            hint = f"choose one of {', '.join(items)}"
            self._add(place, f"'{name}' is no exercise of this program", hint)
        return items.get(name)

    def _check_time(self, hour: int, place: Steps, *, is_reading: bool = False) -> None:
        """Refuse what lies after the review, or before the program; a measure may be older."""
        if hour >= self.now:
            self._add(place, "is later than the day of the review", "mend the date")
        elif not is_reading and hour < self.facts["begun"] * HOURS_A_DAY:
            self._add(place, "is before the program began", "mend the date, or begun")

    def _add(self, place: Steps, message: str, hint: str) -> None:
        self.problems.append(problem(self.document, place, message, hint))
