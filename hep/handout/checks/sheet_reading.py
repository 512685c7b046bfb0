"""The way from a PDF's bytes to a `Sheet` for everybody outside the contained child.

    sheet = read_sheet(pdf, worker=worker)        # hep.containment.client, made with PRELOAD

Reading itself is `sheet_reader`; this module knows how a sheet travels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.handout.checks.sheet import Box, Part, Run, Shape, Sheet
from hep.handout.parcels import pack_parcel
from hep.handout.pdf import run_job

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.containment.client import Worker

READ = "hep.handout.checks.sheet_reader:read_job"
TIMEOUT_SECONDS = 8.0


def read_sheet(pdf: bytes, *, worker: Worker) -> Sheet:
    """Return what stands on a sheet; RenderFailed for what is no readable PDF, RenderTimeout."""
    payload = pack_parcel({}, {"pdf": pdf})
    facts, _ = run_job(worker, READ, payload, timeout_seconds=TIMEOUT_SECONDS)
    return sheet_of(facts["sheet"])


def sheet_of(plain: Mapping[str, Any]) -> Sheet:
    """Return the sheet from the plain values that `dataclasses.asdict` made of it."""
    return Sheet(
        title=plain["title"],
        language=plain["language"],
        edition=plain["edition"],
        pages=tuple((width, height) for width, height in plain["pages"]),
        runs=tuple(_run(one) for one in plain["runs"]),
        parts=tuple(_part(one) for one in plain["parts"]),
        shapes=tuple(_shape(one) for one in plain["shapes"]),
        tag_faults=tuple((page, message) for page, message in plain["tag_faults"]),
    )


def _shape(plain: dict[str, Any]) -> Shape:
    red, green, blue = plain["colour"]
    return Shape(plain["page"], Box(**plain["box"]), (red, green, blue))


def _run(plain: dict[str, Any]) -> Run:
    red, green, blue = plain["colour"]
    return Run(**plain | {"box": Box(**plain["box"]), "colour": (red, green, blue)})


def _part(plain: dict[str, Any]) -> Part:
    box = Box(**plain["box"]) if plain["box"] else None
    return Part(**plain | {"box": box, "runs": tuple(plain["runs"])})
