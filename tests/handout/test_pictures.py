"""What is a picture: whole PNG and JPEG, and drawings that use parts of their own."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from hep.domain.errors import RenderFailed
from hep.handout.pictures import require_drawing, require_picture
from tests.handout.hostile_document import WITNESS
from tests.handout.hostile_rasters import FOREIGN, GOOD_JPEG, GOOD_PNG, UNWHOLE

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


@pytest.mark.parametrize("data", [WITNESS, GOOD_PNG, GOOD_JPEG, b"<svg viewBox='0 0 9 9'/>"])
def test_a_whole_picture_passes(data: bytes) -> None:
    require_picture(data)


@pytest.mark.parametrize("name", FOREIGN)
def test_other_kinds_are_never_opened(name: str) -> None:
    with pytest.raises(RenderFailed, match="neither PNG nor JPEG nor SVG"):
        require_picture(FOREIGN[name])


@pytest.mark.parametrize("name", ["half a PNG", "half a JPEG", "PNG without chunks"])
def test_a_part_of_a_picture_is_not_enough(name: str) -> None:
    with pytest.raises(RenderFailed, match="cannot be shown whole"):
        require_picture(UNWHOLE[name])


def test_only_svg_is_a_drawing() -> None:
    with pytest.raises(RenderFailed, match="first element is <html>, not <svg>"):
        require_picture(b"<?xml version='1.0'?><html/>")


@pytest.mark.parametrize("attribute", ["href", "xlink:href"])
@pytest.mark.parametrize("address", ["#nowhere", "file:///etc/hostname#a", "a", "other.svg#a"])
def test_a_part_that_is_not_there_is_told(attribute: str, address: str) -> None:
    with pytest.raises(RenderFailed, match="which is no part of it"):
        require_drawing(ET.fromstring(f'{SVG}<use {attribute}="{address}"/></svg>'))


def test_a_part_of_its_own_may_be_used() -> None:
    require_drawing(ET.fromstring(f'{SVG}<use xlink:href="#a"/><use/><g id="a"/></svg>'))
