"""Documents made to hang, swell, reach out or smuggle: each ends soon, and none lies.

Within eight seconds a document is refused, or made with all its pictures; it opens no file, socket
or program. The normal run tries every third of each kind, and of those that a limit must stop one
of each kind.
"""

from __future__ import annotations

import os
import re
import time
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from hep.containment.client import Worker
from hep.containment.limits import Limits
from hep.domain.errors import HandoutError, RenderFailed, RenderTimeout
from hep.handout import rendering
from hep.handout.assets import asset_key, asset_table, asset_url
from hep.handout.parcels import open_parcel, pack_parcel
from hep.handout.pdf import PRELOAD, Press
from tests.containment.measuring import MEASURED
from tests.handout import sample_documents
from tests.handout.hostile_corpus import DOCUMENTS, KINDS
from tests.handout.hostile_document import WITNESS, page, shown
from tests.handout.hostile_rasters import UNWHOLE
from tests.handout.watching import NOTES, WATCH, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.handout.hostile_document import Hostile

IS_LONG = bool(os.environ.get("HEP_TEST_LONG"))
MOST_SECONDS = 8.0
SHORT = Limits(cpu_seconds=2)  # less patience than a server has: the normal run is to be short
EVERY = 3  # of a kind in the normal run
STOPPED = [[one for one in documents if one.is_slow] for documents in KINDS.values()]
SOON = [[one for one in documents if not one.is_slow] for documents in KINDS.values()]
SAMPLE = [one for documents in STOPPED for one in documents[:1]]
SAMPLE += [one for documents in SOON for one in documents[::EVERY]]
REST = [one for one in DOCUMENTS if one not in SAMPLE]
FORBIDDEN_KEYS = frozenset(
    {"/AA", "/AcroForm", "/EF", "/EmbeddedFiles", "/JS", "/JavaScript", "/Launch", "/OpenAction"}
)
GRAIN_PX = 150  # width at which a page is looked at
COLOUR_TOLERANCE = 12


@dataclass(frozen=True)
class Watched:
    """A press whose worker notes what its jobs reach for, and the file of these notes."""

    press: Press
    notes: Path


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    notes = tmp_path_factory.mktemp("watched") / "notes"
    with Worker(
        preload=(*PRELOAD, WATCH),
        allow_root=True,
        limits=Limits() if IS_LONG else SHORT,
        environment=(*MEASURED, (NOTES, str(notes))),
    ) as worker:
        yield Watched(Press(worker), notes)


def test_the_corpus_has_hundreds_of_documents_of_eight_kinds() -> None:
    assert len(DOCUMENTS) >= 300
    assert len(KINDS) == 8
    assert len({document.name for document in DOCUMENTS}) == len(DOCUMENTS)
    for documents in KINDS.values():
        assert len(documents) >= 10
        assert len(set(documents) & set(SAMPLE)) >= 3
    assert len(SAMPLE) >= 80


@pytest.mark.parametrize(
    "document",
    [*SAMPLE, *(pytest.param(one, marks=pytest.mark.long) for one in REST)],
    ids=lambda document: document.name,
)
def test_a_hostile_document_ends_soon_reaches_nothing_and_never_lacks_a_picture(
    watched: Watched, document: Hostile
) -> None:
    before, started = len(told(watched.notes)), time.monotonic()
    failure, pdf = None, b""
    try:
        pdf = watched.press.render_pdf(document.html, document.css, document.assets)
    except HandoutError as error:
        failure = error
    assert time.monotonic() - started < MOST_SECONDS
    assert told(watched.notes)[before:] == []
    if document.refused:
        assert failure is not None, "was made and should have been refused"
        assert re.search(document.refused, str(failure)), failure
    else:
        assert failure is None, failure
        assert _lacking(pdf, document) == []
        _require_paper(pdf)


def _lacking(pdf: bytes, document: Hostile) -> list[tuple[int, int, int]]:
    """Return the colours that the document should show and no page does."""
    seen: set[tuple[int, int, int]] = set()
    with pypdfium2.PdfDocument(pdf) as opened:
        for one in opened:
            image = one.render(scale=GRAIN_PX / one.get_width()).to_pil().convert("RGB")
            seen |= {colour for _, colour in image.getcolors(image.width * image.height)}
    return [colour for colour in document.shows if not any(_alike(colour, one) for one in seen)]


def _alike(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < COLOUR_TOLERANCE


def _require_paper(pdf: bytes) -> None:
    """A second look at the finished file, by another library: it acts not and carries nothing."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for item in opened.objects:
            if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
                assert not FORBIDDEN_KEYS & set(item.keys())
            if isinstance(item, pikepdf.Dictionary) and "/A" in item and "/S" in item.A:
                assert str(item.A.S) == "/URI"
                assert str(item.A.URI).startswith(("https:", "tel:", "mailto:"))


def test_after_a_stopped_document_the_next_one_is_made(press: Press) -> None:
    with pytest.raises(RenderTimeout):
        press.render_pdf(page('<div style="display:flex">' * 20 + "x"), "", asset_table(WITNESS))
    good = press.render(sample_documents.HTML, sample_documents.CSS, sample_documents.ASSETS)
    assert good.pages == 3


@pytest.mark.parametrize("name", ["PNG without chunks", "half a PNG", "half a JPEG"])
def test_a_bad_picture_is_not_remembered_as_no_picture(press: Press, name: str) -> None:
    data = UNWHOLE[name]
    for _ in range(2):
        with pytest.raises(RenderFailed):
            press.render_pdf(page(shown(data)), "", asset_table(WITNESS, data))


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ('<link rel="attachment" href="{file}">', "/EmbeddedFile"),
        ('<p><a rel="attachment" href="{file}">the file</a></p>', "/EmbeddedFile"),
        ('<p><a href="javascript:app.alert(1)">x</a></p>', "javascript:"),
        ('<p><a href="data:text/html,\u00e9">x</a></p>', "feff"),
        ('<p><a href="file:///etc/hostname">x</a></p>', "file:///"),
    ],
)
def test_what_slips_past_the_first_look_is_found_in_the_finished_objects(
    monkeypatch: pytest.MonkeyPatch, body: str, mark: str
) -> None:
    monkeypatch.setattr(rendering, "vet_document", lambda *_, **__: None)
    monkeypatch.setattr(rendering, "require_pictures", lambda *_: None)
    html = page(body.format(file=asset_url(WITNESS)))
    payload = pack_parcel({"html": html, "css": ""}, {f"asset/{asset_key(WITNESS)}": WITNESS})
    facts, _ = open_parcel(rendering.render_job(payload))
    assert mark in facts["reason"]
