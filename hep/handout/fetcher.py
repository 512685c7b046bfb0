"""Where WeasyPrint may get bytes from: the table of this one document, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from hep.domain.errors import RenderFailed
from hep.handout.assets import SCHEME, media_type
from hep.handout.pictures import require_picture

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN_CHARACTERS = 80


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Serves the pictures of `asset:<sha256>` from memory; all else ends the rendering.

    FatalURLFetchingError is a BaseException: whoever renders must catch it by name.
    """

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        """Serve `assets`: bytes by sha256, media type told by their first bytes."""
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._assets = assets

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - its signature
        """Return the bytes behind `url` or raise FatalURLFetchingError."""
        if not url.startswith(SCHEME):
            message = f"{url[:SHOWN_CHARACTERS]!r} is not part of the document"
            raise FatalURLFetchingError(message)
        data = self._assets.get(url.removeprefix(SCHEME))
        if data is None:
            message = f"{url[:SHOWN_CHARACTERS]!r} was not handed over with the document"
            raise FatalURLFetchingError(message)
        try:
            require_picture(data)
        except RenderFailed as error:
            message = f"the picture {url[:SHOWN_CHARACTERS]!r} is refused: {error.reason}"
            raise FatalURLFetchingError(message) from error
        return URLFetcherResponse(url, data, {"Content-Type": media_type(data)})
