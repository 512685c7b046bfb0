"""Headers of PNG and JPEG as real encoders write them, whole, broken and telling."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from hep.library.raster import read_raster


def encoded(kind: str, size: tuple[int, int] = (30, 20), **options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "white").save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (encoded("PNG"), "image/png"),
        (encoded("JPEG"), "image/jpeg"),
        (encoded("JPEG", progressive=True), "image/jpeg"),
    ],
)
def test_kind_and_size_are_read(content: bytes, media_type: str) -> None:
    raster = read_raster(content)
    assert raster is not None
    assert (raster.media_type, raster.width_px, raster.height_px) == (media_type, 30, 20)
    assert not raster.is_telling


def test_a_cameras_data_is_seen() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    note = PngInfo()
    note.add_text("Author", "somebody")
    for content in (
        encoded("JPEG", exif=exif),
        encoded("PNG", exif=exif),
        encoded("PNG", pnginfo=note),
        encoded("JPEG", comment=b"somebody"),
    ):
        raster = read_raster(content)
        assert raster is not None
        assert raster.is_telling


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]
)
def test_anything_else_is_no_raster(content: bytes) -> None:
    assert read_raster(content) is None


@given(st.sampled_from([encoded("PNG"), encoded("JPEG")]), st.data())
def test_a_cut_or_damaged_header_never_raises(content: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(content) - 1))
    byte = data.draw(st.integers(0, 255))
    read_raster(content[:at])
    read_raster(content[:at] + bytes([byte]) + content[at + 1 :])
