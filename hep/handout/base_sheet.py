"""The few rules of a browser's own style sheet that our templates need, instead of WeasyPrint's 250.

Matching every element against every rule is a quarter of a sheet's time. A document that uses any
other element gets WeasyPrint's whole sheet; what is drawn is the same (compared in the tests).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from weasyprint import CSS, HTML

from hep.handout.sheet_element import SheetElement
from hep.handout.strict_html import read_strictly

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from weasyprint.urls import URLFetcher

BLOCKS = frozenset({"html", "head", "meta", "title", "body", "div", "p", "h1", "h2", "h3"})
LISTS = frozenset({"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"})
KNOWN = BLOCKS | LISTS | {"b", "i", "span", "br", "img"}
RULES = """
head, meta, title { display: none }
html, body, div, p, h1, h2, h3, ul, ol { display: block }
li { display: list-item }
table { display: table; border-spacing: 2px; box-sizing: border-box; text-indent: initial }
thead { display: table-header-group; vertical-align: middle }
tbody { display: table-row-group; vertical-align: middle }
tr { display: table-row; vertical-align: inherit }
th, td { display: table-cell; vertical-align: inherit }
i { font-style: italic }
b, th, h1, h2, h3 { font-weight: bold }
br::before { content: "\\A"; white-space: pre-line }
body { margin: 8px }
p, ul, ol { margin-top: 1em; margin-bottom: 1em }
:is(ol, ul) :is(ol, ul) { margin-top: 0; margin-bottom: 0 }
ul, ol { padding-left: 40px }
td, th { padding: 1px }
h1 { font-size: 2em; margin-top: .67em; margin-bottom: .67em }
h2 { font-size: 1.5em; margin-top: .83em; margin-bottom: .83em }
h3 { font-size: 1.17em; margin-top: 1em; margin-bottom: 1em }
ul { list-style-type: disc; counter-reset: list-item; break-before: avoid }
ol { list-style-type: decimal; counter-reset: list-item; break-before: avoid }
:is(ol, ul) ul { list-style-type: circle }
:is(ol, ul) :is(ol, ul) ul { list-style-type: square }
li::marker { font-variant-numeric: tabular-nums; white-space: pre; text-transform: none }
[dir=rtl] { direction: rtl }
img { overflow: hidden }
h1 { bookmark-level: 1 }
h2 { bookmark-level: 2 }
h3 { bookmark-level: 3 }
h1, h2, h3 { bookmark-label: content(text); hyphens: manual; break-after: avoid; break-inside: avoid }
@page {
  @top-left { text-align: left; vertical-align: middle }
  @top-right { text-align: right; vertical-align: middle }
  @bottom-left { text-align: left; vertical-align: middle }
  @bottom-right { text-align: right; vertical-align: middle }
}
"""


@cache
def base_sheet() -> CSS:
    """Return the rules, parsed once in the worker."""
    return CSS(string=RULES)


class SheetHTML(HTML):  # type: ignore[misc]  # WeasyPrint has no types
    """A document of our templates; any other HTML is read as WeasyPrint reads it."""

    def __init__(
        self, *, string: str, base_url: str = "", url_fetcher: URLFetcher | None = None
    ) -> None:
        """Read `string`."""
        root = read_strictly(string)
        if root is None or not _is_plain(root):
            super().__init__(string=string, base_url=base_url, url_fetcher=url_fetcher)
            return
        self.base_url, self.url_fetcher, self.media_type = base_url, url_fetcher, "print"
        self.wrapper_element = SheetElement.from_html_root(root)
        self.etree_element = root

    def _ua_stylesheets(self, *arguments: object, **options: object) -> list[CSS]:
        if _is_plain(self.etree_element):
            return [base_sheet()]
        whole: list[CSS] = super()._ua_stylesheets(*arguments, **options)
        return whole


def _is_plain(root: Element) -> bool:
    return all(element.tag in KNOWN for element in root.iter())
