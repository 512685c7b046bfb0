"""Assets are addressed by content, and their kind is told by their first bytes."""

from __future__ import annotations

import hashlib

import pytest

from hep.handout.assets import asset_key, asset_table, asset_url, media_type, referenced_keys


def test_key_address_and_table_agree() -> None:
    key = hashlib.sha256(b"drawing").hexdigest()
    assert asset_key(b"drawing") == key
    assert asset_url(b"drawing") == f"asset:{key}"
    assert asset_table(b"drawing", b"drawing") == {key: b"drawing"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "image/png"),
        (b"\xff\xd8\xff\xe0...", "image/jpeg"),
        (b"<svg xmlns=''/>", "image/svg+xml"),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?><svg/>", "image/svg+xml"),
        (b"<html>", "application/octet-stream"),
        (b"GIF89a", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(data: bytes, kind: str) -> None:
    assert media_type(data) == kind


def test_all_keys_that_html_and_css_name_are_found() -> None:
    one, two = asset_key(b"1"), asset_key(b"2")
    html, css = f'<img src="asset:{one}">', f"p {{ background: url('asset:{two}') }}"
    assert referenced_keys(html, css, "asset:short") == {one, two}
