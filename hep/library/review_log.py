"""A log of sessions, steps and measures as YAML, read as strictly as the files of the library.

What the entries mean, and whether their ids are known, is looked at by the service that reads it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError

from hep.library.containers import Keyed, Listed, Part
from hep.library.fields import Named, YesNo
from hep.library.number_fields import Amount, Count
from hep.library.schemas.ids import id_list, kebab
from hep.library.strict_fields import NodeField, StrictSchema, TextField, shown
from hep.library.typed import read_typed
from hep.library.yaml_nodes import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from hep.library.yaml_nodes import Document

MOST_SESSIONS, MOST_READINGS, MOST_CHANGES = 2000, 500, 200
HOURS_A_DAY = 24
NOON = 12  # where a time of day is not given
EXAMPLE = "2026-03-02 or 2026-03-02 18:30"


class Day(TextField[int]):
    """A date; whole days since a fixed one."""

    def read(self, text: str) -> int:
        """Return the day."""
        try:
            return dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC).toordinal()
        except ValueError:
            msg = f"{shown(text)} is not a date; write it like 2026-03-02"
            raise ValidationError(msg) from None


class Moment(TextField[int]):
    """A date with or without a time of day; whole hours since a fixed date."""

    def read(self, text: str) -> int:
        """Return the hour, noon without a time."""
        for shape, hour in (("%Y-%m-%d", NOON), ("%Y-%m-%d %H:%M", None)):
            try:
                moment = dt.datetime.strptime(text, shape).replace(tzinfo=dt.UTC)
            except ValueError:
                continue
            return moment.toordinal() * HOURS_A_DAY + (moment.hour if hour is None else hour)
        msg = f"{shown(text)} is not a date; write it like {EXAMPLE}"
        raise ValidationError(msg)


class Asked(NodeField["str | list[str]"]):
    """One value of a request, or several."""

    def read_node(self, node: Any) -> str | list[str]:
        """Return the text, or the list of texts."""
        values = node if isinstance(node, list) else [node]
        if not all(isinstance(one, str) for one in values):
            msg = "is not a value; write one, or a list of them"
            raise ValidationError(msg)
        return list(node) if isinstance(node, list) else str(node)


class SessionSchema(StrictSchema):
    """One exercise done once."""

    exercise = kebab(required=True)
    at = Moment(required=True)
    worst = Count(0, 10, required=True)
    morning_rise = Count(0, 10, load_default=0)
    hours_to_settle = Count(0, 336, load_default=0)
    weeks_worse = Count(0, 52, load_default=0)
    tingling = Count(0, 10, load_default=0)
    tingling_minutes = Count(0, 1440, load_default=0)
    signs = id_list()
    sets_done = Count(0, 60, required=True)
    sets_planned = Count(1, 60, load_default=None)
    effort = Count(0, 10, load_default=None)
    needs_help = YesNo(load_default=False)


class ChangeSchema(StrictSchema):
    """One step that was taken."""

    exercise = kebab(required=True)
    at = Moment(required=True)
    is_up = YesNo(required=True)


class ReadingSchema(StrictSchema):
    """One value of a measure."""

    measure = kebab(required=True)
    on = Day(required=True)
    value = Amount(0, 1000, required=True)


class ReviewLogSchema(StrictSchema):
    """The whole file."""

    request = Keyed(Named(r"[a-z]+(_[a-z]+){0,3}", "cause"), Asked(), required=True)
    begun = Day(required=True)
    asked_again = Moment(load_default=None)
    sessions = Listed(Part(SessionSchema), most=MOST_SESSIONS, load_default=())
    changes = Listed(Part(ChangeSchema), most=MOST_CHANGES, load_default=())
    measures = Listed(Part(ReadingSchema), most=MOST_READINGS, load_default=())


def read_review_log(path: Path) -> tuple[Document, dict[str, Any]]:
    """Return the file and its typed facts; raises LibraryError with every problem and its line."""
    document = read_document(path, name=path.name)
    facts: dict[str, Any] = read_typed(document, Part(ReviewLogSchema))
    return document, facts
