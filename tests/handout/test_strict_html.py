"""Our templates' HTML means the same as XML; what might not is left to the HTML parser."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from weasyprint import HTML

from hep.handout.base_sheet import SheetHTML
from hep.handout.editions import Edition, Printing
from hep.handout.html import made_editions, render_html
from hep.handout.strict_html import DOCTYPE, read_strictly
from tests.handout.documents import a_document

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HEAD = '<html lang="en"><head><title>T</title></head>'


def spelled(root: Element) -> list[tuple[str, dict[str, str], str, str]]:
    """Return tags, attributes and words in order, white space as one space or none."""
    return [
        (str(node.tag), dict(node.attrib), _words(node.text), _words(node.tail))
        for node in root.iter()
    ]


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


@pytest.mark.parametrize("edition", sorted(made_editions() - {Edition.RUN_PLAN}))
def test_a_template_means_the_same_in_both(edition: Edition) -> None:
    sheet = replace(
        a_document(exercises=5), printing=Printing("a4", edition), clinic='A & B <"clinic"> \'s'
    )
    html, _ = render_html(sheet)
    read = read_strictly(html)
    assert read is not None
    assert spelled(read) == spelled(HTML(string=html).etree_element)


@pytest.mark.parametrize(
    "html",
    [
        f"<!doctype html>\n{HEAD}<body/></html>",
        f"{DOCTYPE}{HEAD}<body><!-- x --></body></html>",
        f"{DOCTYPE}{HEAD}<body><![CDATA[x]]></body></html>",
        f"{DOCTYPE}{HEAD}<body><?x y?></body></html>",
        f"{DOCTYPE}{HEAD}<body>&nbsp;</body></html>",
        f"{DOCTYPE}{HEAD}<body><p>x</body></html>",
        f"{DOCTYPE}{HEAD}<body>\x0b</body></html>",
        f"{DOCTYPE}{HEAD}<body>\ud800</body></html>",
        f'{DOCTYPE}{HEAD}<body><img alt="a\nb"/></body></html>',
        f"{DOCTYPE}{HEAD}</html>",
        f"{DOCTYPE}<p/>",
        f'<!DOCTYPE html [<!ENTITY a "b">]>\n{HEAD}<body>&a;</body></html>',
    ],
)
def test_what_might_mean_something_else_is_not_read(html: str) -> None:
    assert read_strictly(html) is None


@pytest.mark.parametrize("tag", ["em", "SCRIPT", "IMG"])
def test_an_element_of_no_template_is_read_as_html(tag: str) -> None:
    html = f"{DOCTYPE}{HEAD}<body><{tag}/>x</body></html>"
    assert read_strictly(html) is not None
    assert spelled(SheetHTML(string=html).etree_element) == spelled(HTML(string=html).etree_element)
