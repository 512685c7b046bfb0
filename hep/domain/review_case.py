"""One exercise's sessions, sorted and coloured: what every rule of a review looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from hep.domain.decision import Decision, DecisionKind
from hep.domain.pain_rule import Zone, pain_zone

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.domain.pain_rule import PainRule
    from hep.domain.program import Facts, Program, ProgramItem
    from hep.domain.session_log import Session, SessionLog

HOURS_A_DAY = 24
DAYS_A_WEEK = 7
HOURS_A_WEEK = DAYS_A_WEEK * HOURS_A_DAY
SEVERITY = tuple(Zone)  # green, amber, red


@dataclass(frozen=True)
class Case:
    """An item of a program with its log; no session of another exercise is looked at."""

    item: ProgramItem
    program: Program
    log: SessionLog
    library: Library

    @property
    def rule(self) -> PainRule:
        """The pain traffic light."""
        return self.library.tools.pain_rule

    @property
    def limit(self) -> int:
        """The pain limit of this item: the plan's, or its own where that is lower."""
        own = self.item.dose.pain_limit
        return self.program.pain_limit if own is None else min(own, self.program.pain_limit)

    @property
    def is_bone(self) -> bool:
        """No pain at all is allowed."""
        return self.program.pain_limit == self.rule.limits.bone

    @cached_property
    def is_unsteady(self) -> bool:
        """A cause of the program makes the ankle give way."""
        causes = self.program.request.causes
        return any(self.library.pathways[cause].is_unsteady for cause in causes)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """All sessions of the item, earliest first, the worse later where hours are equal."""
        own = (one for one in self.log.sessions if one.exercise_id == self.item.exercise.id)
        return tuple(sorted(own, key=self._place))

    @cached_property
    def at_dose(self) -> tuple[Session, ...]:
        """The sessions since the present dose holds."""
        since = self.log.dose_since(self.item.exercise.id)
        return tuple(one for one in self.sessions if one.hour >= since)

    @cached_property
    def reds(self) -> tuple[Session, ...]:
        """The red sessions, at whatever dose."""
        return tuple(one for one in self.sessions if self.zone(one) is Zone.RED)

    @property
    def open_reds(self) -> tuple[Session, ...]:
        """The red sessions since the safety questions were last asked."""
        return tuple(one for one in self.reds if self.log.is_open(one))

    @property
    def step_days(self) -> int:
        """How long a dose holds before the next step, heavy work and hops apart."""
        return DAYS_A_WEEK // self.rule.steps_a_week

    @property
    def hours_at_dose(self) -> int:
        """How long the present dose has held."""
        return self.log.now - self.log.dose_since(self.item.exercise.id)

    def zone(self, session: Session) -> Zone:
        """Return the colour of a session."""
        return pain_zone(session.pain, self.rule, limit=self.limit, is_unsteady=self.is_unsteady)

    def decide(self, kind: DecisionKind, code: str, facts: Facts | None = None) -> Decision:
        """Return a decision by the pain rule, with the printed step that belongs to its kind."""
        steps = {
            DecisionKind.PROGRESS: self.item.harder,
            DecisionKind.STEP_BACK: self.item.easier,
        }
        return Decision(
            code,
            facts or {},
            self.rule.references,
            kind=kind,
            exercise_id=self.item.exercise.id,
            step=steps.get(kind),
        )

    def by_schedule(self, decision: Decision) -> Decision:
        """Return the decision resting on the run schedule's references."""
        return replace(decision, references=self.library.run_schedule.references)

    def _place(self, session: Session) -> tuple[int, int, bool, int]:
        severity = SEVERITY.index(self.zone(session))
        return session.hour, severity, not session.is_complete, session.effort or 0
