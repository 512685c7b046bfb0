"""reviewed.yaml: which files of rules a named clinician has signed, and for which content."""

from __future__ import annotations

from hep.library.containers import Keyed, OrNull, Part
from hep.library.fields import Named
from hep.library.schemas.exercise import ReviewSchema

CARD = r"[a-z0-9_-]+(/[a-z0-9_-]+)*(\.[a-z]{2,3})?\.yaml"


class CardReviewSchema(ReviewSchema):
    """A signature; it holds for the content with this hash, and ends with any change."""

    sha256 = Named(r"[0-9a-f]{64}", "the output of sha256sum", required=True)


REVIEWS = Keyed(Named(CARD, "safety/tags.yaml"), OrNull(Part(CardReviewSchema)))
