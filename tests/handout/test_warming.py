"""The page printed before the first job: like a sheet, and with nothing left to learn after it."""

from __future__ import annotations

import re

from hep.containment.client import Worker
from hep.handout.assets import asset_key
from hep.handout.html import common_sheets, render_html
from hep.handout.parcels import open_parcel, pack_parcel
from hep.handout.pdf import PRELOAD
from hep.handout.prepared import prepare
from hep.handout.strict_html import read_strictly
from hep.handout.vetting import vet_document
from hep.handout.warming import DRAWING, WARM_MARGINS, WARM_PAGE
from tests.handout.documents import ASSETS, a_document

CLASS = re.compile(r'class="([a-z -]+)"')


def test_it_is_read_as_sheets_are_and_may_be_printed() -> None:
    root = read_strictly(WARM_PAGE)
    assert root is not None
    vet_document(root, css=WARM_MARGINS)


def test_every_class_in_it_is_one_that_the_style_sheet_knows() -> None:
    used = {name for names in CLASS.findall(WARM_PAGE) for name in names.split()}
    styled = set(re.findall(r"\.([a-z][a-z-]*)", common_sheets()[0]))
    assert used <= styled


def test_its_drawing_is_prepared_as_pictures_of_sheets_are() -> None:
    assert prepare(DRAWING, key=asset_key(DRAWING))


def test_a_sheet_after_it_reads_no_c_type() -> None:
    html, css = render_html(a_document(exercises=3))
    pictures = {f"asset/{key}": data for key, data in ASSETS.items() if key in html}
    job = pack_parcel({"html": html, "css": css}, pictures)
    with Worker(preload=PRELOAD, allow=("hep.", "tests."), allow_root=True) as worker:
        facts, _ = open_parcel(worker.run("tests.handout.reading_jobs:types_read_job", job))
    assert facts == {"is_made": True, "by_sheet": [], "afterwards": ["short int **"]}
