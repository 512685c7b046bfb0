"""The fetcher: the table's own bytes and nothing else."""

from __future__ import annotations

import pytest
from weasyprint.urls import FatalURLFetchingError

from hep.handout.assets import asset_table, asset_url
from hep.handout.fetcher import AssetFetcher

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def test_bytes_of_the_table_come_with_their_kind() -> None:
    response = AssetFetcher(asset_table(SVG)).fetch(asset_url(SVG))
    assert response.read() == SVG
    assert response.content_type == "image/svg+xml"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/hostname",
        "http://127.0.0.1:9/",
        "data:,x",
        "ASSET:1",
        "../x",
        "",
        "asset:" + "0" * 64,
    ],
)
def test_everything_else_ends_the_rendering(url: str) -> None:
    with pytest.raises(FatalURLFetchingError, match=r"not part of the document|not handed over"):
        AssetFetcher(asset_table(SVG)).fetch(url)


def test_the_refusal_cannot_be_swallowed_as_an_ordinary_error() -> None:
    assert not issubclass(FatalURLFetchingError, Exception)


@pytest.mark.parametrize(
    "data", [b"", b"words", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<svg", b"<?xml version='1.0'?><p/>"]
)
def test_what_is_no_whole_picture_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(FatalURLFetchingError, match="is refused: it"):
        AssetFetcher(asset_table(data)).fetch(asset_url(data))
