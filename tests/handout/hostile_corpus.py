"""All hostile documents, by kind. See hostile_document for what one is."""

from __future__ import annotations

from tests.handout import (
    hostile_addresses,
    hostile_counting,
    hostile_drawings,
    hostile_layout,
    hostile_links,
    hostile_rasters,
    hostile_styles,
    hostile_words,
)

KINDS = {
    "addresses": hostile_addresses.DOCUMENTS,
    "links": hostile_links.DOCUMENTS,
    "words": hostile_words.DOCUMENTS,
    "layout": hostile_layout.DOCUMENTS,
    "styles": hostile_styles.DOCUMENTS,
    "counting": hostile_counting.DOCUMENTS,
    "drawings": hostile_drawings.DOCUMENTS,
    "rasters": hostile_rasters.DOCUMENTS,
}
DOCUMENTS = tuple(document for documents in KINDS.values() for document in documents)
