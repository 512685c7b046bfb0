"""What happens inside the contained child: HTML and pictures in, PDF out. Not for the web process.

Jobs (bytes in, bytes out, see parcels): `render_job`, `prepare_job`. Importing this module imports
WeasyPrint, which costs half a second and makes Pillow lenient: the worker does it once, before it
forks, after `hep.handout.fonts:activate_fonts`.
"""

from __future__ import annotations

import gc
import time
import unicodedata
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageFile
from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from hep.domain.errors import MissingGlyph, RenderFailed
from hep.handout.assets import SCHEME, asset_key, referenced_keys
from hep.handout.base_sheet import SheetHTML, base_sheet
from hep.handout.fetcher import AssetFetcher
from hep.handout.finishing import finish_tags
from hep.handout.html import NEXT_SHEET, common_sheets
from hep.handout.listening import Listener
from hep.handout.parcels import open_parcel, pack_parcel
from hep.handout.passive import require_passive
from hep.handout.prepared import PreparedDrawing, prepare
from hep.handout.shortcuts.taking import take_shortcuts
from hep.handout.showing import note_drawing, require_pictures
from hep.handout.vetting import vet_document
from hep.handout.warming import DRAWING, WARM_MARGINS, WARM_PAGE
from hep.handout.written import write_objects

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pydyf
    from weasyprint.document import Document

BASE_URL = SCHEME  # nothing relative can be found under it
MAX_PIXELS = 16_000_000
MAX_PAGES = 60
MM_PER_PX = 25.4 / 96


class OwnFonts(FontConfiguration):  # type: ignore[misc]  # WeasyPrint has no types
    """The fonts of the sheets; a document that brings its own is refused."""

    def add_font_face(self, *_: object) -> None:
        """Refuse: WeasyPrint would write the font into a file that outlives the job."""
        message = "@font-face is not part of the document: a handout brings no fonts"
        raise FatalURLFetchingError(message)


def preload() -> None:
    """Do once in the worker what every job needs: fonts found, style sheets parsed."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    take_shortcuts()
    _font_configuration()
    base_sheet()
    _known_sheets()
    _warm_up()
    gc.freeze()  # what is there now is never garbage, in no child


def _warm_up() -> None:
    """Print a page like those of sheets, so that no job is the first to do anything."""
    key = asset_key(DRAWING)
    parcel = prepare(DRAWING, key=key)
    css = NEXT_SHEET.join([WARM_MARGINS, common_sheets()[0]])
    _render(WARM_PAGE, css, {key: DRAWING}, {key: parcel} if parcel else {})


def render_job(payload: bytes) -> bytes:
    """Render one document: facts html and css, blobs `asset/<sha256>` and `prepared/<sha256>`.

    The answer's facts are pages, places and warnings with blob pdf, or error and what it needs.
    """
    gc.disable()  # the child ends with this job, and all of its garbage with it
    facts, blobs = open_parcel(payload)
    try:
        pdf, places, pages, notes = _render(
            facts["html"], facts["css"], _named(blobs, "asset/"), _named(blobs, "prepared/")
        )
    except MissingGlyph as error:
        missing = {"text": error.text, "character": error.character}
        return pack_parcel({"error": "missing_glyph", **missing})
    except RenderFailed as error:
        return pack_parcel({"error": "failed", "reason": error.reason})
    facts = {"pages": pages, "places": places, "warnings": notes}
    return pack_parcel(facts, {"pdf": pdf})


def prepare_job(payload: bytes) -> bytes:
    """Prepare drawings: blobs of SVG by sha256; the answer has those that can be prepared."""
    begun = time.monotonic()
    _, drawings = open_parcel(payload)
    prepared = {key: _prepared_or_none(svg, key) for key, svg in sorted(drawings.items())}
    facts = {"seconds": time.monotonic() - begun}  # taken from what rendering may use
    return pack_parcel(facts, {key: parcel for key, parcel in prepared.items() if parcel})


def _prepared_or_none(svg: bytes, key: str) -> bytes | None:
    """Return None also for a drawing that fails: rendering draws it again and says why."""
    with Listener() as listener:
        try:
            prepared = prepare(svg, key=key)
        except Exception:  # noqa: BLE001 - any failure of one drawing must not cost the others
            return None
    return None if listener.errors else prepared


def _named(blobs: Mapping[str, bytes], prefix: str) -> dict[str, bytes]:
    return {k.removeprefix(prefix): v for k, v in blobs.items() if k.startswith(prefix)}


@cache
def _font_configuration() -> FontConfiguration:
    return OwnFonts()


@cache
def _known_sheets() -> dict[str, CSS]:
    """Return the style sheets of most documents by their text."""
    return {css: _parsed(css, AssetFetcher({})) for css in common_sheets()}


def _parsed(css: str, fetcher: AssetFetcher) -> CSS:
    return CSS(
        string=css, base_url=BASE_URL, url_fetcher=fetcher, font_config=_font_configuration()
    )


def _render(
    html: str, css: str, assets: Mapping[str, bytes], prepared: Mapping[str, bytes]
) -> tuple[bytes, dict[str, list[float]], int, list[str]]:
    """Return PDF, places, number of pages and WeasyPrint's warnings.

    Raises RenderFailed or MissingGlyph.
    """
    html = unicodedata.normalize("NFC", html)
    fetcher = AssetFetcher(assets)
    # A picture that failed once stays in the cache as None and is then left out in silence:
    # a fresh cache each time, and every picture of the document is looked for in it below.
    images: dict[str, Any] = {
        SCHEME + key: PreparedDrawing(parcel, key=key) for key, parcel in prepared.items()
    }
    with Listener() as listener:
        try:
            source = SheetHTML(string=html, base_url=BASE_URL, url_fetcher=fetcher)
            vet_document(source.etree_element, css=css)
            sheets = [
                _known_sheets().get(part) or _parsed(part, fetcher)
                for part in css.split(NEXT_SHEET)
            ]
            document = source.render(
                font_config=_font_configuration(), stylesheets=sheets, **_options(images)
            )
            _require_few_pages(len(document.pages))
            note_drawing(images)
            pdf = bytes(document.write_pdf(finisher=_finish, **_options(images)))
        except FatalURLFetchingError as error:  # a BaseException
            raise RenderFailed(str(error.__cause__ or error)) from error
    require_pictures(document, images, referenced_keys(html, css))
    if listener.errors:
        raise RenderFailed(listener.errors[0])
    return pdf, _places(document), len(document.pages), listener.warnings


def _places(document: Document) -> dict[str, list[float]]:
    """Return page and lower edge in mm of each element with an id, where it begins."""
    places: dict[str, list[float]] = {}
    for number, page in enumerate(document.pages, start=1):
        for name, (_, _, _, bottom_px) in page.anchors.items():
            places.setdefault(name, [number, bottom_px * MM_PER_PX])
    return places


def _options(images: dict[str, Any]) -> dict[str, Any]:
    return {"pdf_variant": "pdf/ua-1", "cache": images}


def _require_few_pages(pages: int) -> None:
    if pages > MAX_PAGES:
        message = f"{pages} pages; a handout has at most {MAX_PAGES}"
        raise RenderFailed(message)


def _finish(document: Document, pdf: pydyf.PDF) -> None:
    finish_tags(document, pdf)
    write_objects(pdf)
    require_passive(pdf)
