"""Documents that make layout work for ever: nesting, tables, boxes, pages."""

from __future__ import annotations

from tests.handout.hostile_document import Hostile, harmless, page, refused, stopped

DEEP = "nested more than"
PAGES = "at most 60"


def nested(style: str, depth: int) -> str:
    return f'<div style="{style}">' * depth + "x" + "</div>" * depth


DOCUMENTS = (
    refused("150 nested elements", "<div>" * 150 + "x", because=DEEP),
    stopped("100,000 nested elements", "<div>" * 100_000 + "x"),
    refused("nested lists", "<ul><li>" * 80 + "x", because=DEEP),
    refused("nested tables", "<table><tr><td>" * 40 + "x", because=DEEP),
    refused("nested inline", "<span>" * 500 + "x", because=DEEP),
    stopped("nested flex", nested("display:flex", 20)),
    stopped("nested flex in columns", nested("display:flex;flex-direction:column", 24)),
    harmless("nested inline blocks", nested("display:inline-block", 50)),
    stopped("nested grids", nested("display:grid", 24)),
    harmless("nested floats", nested("float:left", 50)),
    harmless("nested tables within the limit", "<table><tr><td>" * 14 + "x"),
    harmless("nested columns", nested("columns:2", 4)),
    harmless("nested absolute boxes", nested("position:absolute", 40)),
    stopped("huge column span", "<table><tr><td colspan=100000>x<tr><td>y</table>" * 30),
    harmless("huge row span", "<table><tr><td rowspan=65534>x<td>y</table>" * 30),
    harmless("negative spans", "<table><tr><td colspan=-5 rowspan=-5>x<td colspan=1e9>y</table>"),
    stopped("40,000 columns", "<table><tr>" + "<td>x" * 40_000 + "</table>"),
    stopped("table of 100,000 cells", "<table>" + ("<tr>" + "<td>x" * 10) * 10_000 + "</table>"),
    stopped("100,000 paragraphs", "<p>x</p>" * 100_000),
    stopped("100,000 words of their own", "<b>x</b> " * 100_000),
    stopped("100,000 breaks", "x<br>" * 100_000),
    stopped("3000 forced pages", '<p style="break-before:page">x</p>' * 3_000),
    refused("61 pages", '<p style="break-before:page">x</p>' * 61, because=PAGES),
    harmless(
        "grid of 100,000 columns",
        "<div class=a>x</div>",
        css=".a{display:grid;grid-template-columns:repeat(100000,1fr)}",
    ),
    stopped(
        "grid at line one billion",
        '<div class=a><p style="grid-row:1000000000;grid-column:1000000000">x</p></div>',
        css=".a{display:grid}",
    ),
    stopped(
        "ten thousand flex items",
        '<div style="display:flex;flex-wrap:wrap">' + "<p>x</p>" * 10_000 + "</div>",
    ),
    harmless("one million columns of text", "<div style='columns:1000000'>x y z</div>"),
    stopped(
        "pages of one line", "<p>" + "x y " * 60_000 + "</p>", css="@page{size:60mm 12mm;margin:0}"
    ),
    refused(
        "page without room",
        "<p>x y z</p>" * 50,
        css="@page{size:10mm 10mm;margin:9mm}",
        because="at most 60",
    ),
    harmless(
        "page of one kilometre", "<p>x</p>", css="@page{size:1km 1km;size:1000000mm 1000000mm}"
    ),
    refused("page of nothing", "<p>x</p>", css="@page{size:0 0}", because="is not on the page"),
    harmless("page of less than nothing", "<p>x</p>", css="@page{size:-210mm -297mm}"),
    harmless(
        "negative sizes",
        "<p style='width:-5px;height:-9px;padding:-3px;border:-1px solid;font-size:-2px'>x</p>",
    ),
    harmless("negative margins", "<p style='margin:-1e6px 0 0 -1e6px'>x</p><p>y</p>"),
    harmless("margin of a kilometre", "<p style='margin-top:1000000mm'>x</p>"),
    harmless("box a kilometre high", "<div style='height:1000000mm'>x</div>"),
    refused(
        "footnotes in footnotes",
        "<span class=f>x" * 20,
        css=".f{float:footnote}",
        because="TypeError",
    ),
    refused(
        "thousand footnotes on a page",
        "<p>x<span class=f>y</span></p>" * 1_000,
        css=".f{float:footnote}",
        because="TypeError",
    ),
    refused(
        "running element in itself",
        "<div class=r>x<div class=r>y</div></div>",
        css=".r{position:running(a)}@page{@top-center{content:element(a)}}",
        because="TypeError",
    ),
    harmless(
        "running element that is not there",
        "<p>x</p>",
        css="@page{@top-center{content:element(a, last-except)}}",
    ),
    harmless(
        "widows without end",
        "<p>" + "x y " * 2_000 + "</p>",
        css="p{widows:1000000;orphans:1000000}",
    ),
    harmless(
        "nothing may break",
        "<div>" + "<p>x</p>" * 60 + "</div>",
        css="*{break-inside:avoid;break-before:avoid;break-after:avoid}",
    ),
    harmless(
        "content that is thrown away",
        "<div style='max-lines:1;continue:discard'>" + "<p>x</p>" * 50 + "</div>",
    ),
    Hostile(
        "witness that is not shown",
        page("<p>x</p>"),
        "#witness{display:none}",
        refused="is not on the page",
    ),
    Hostile(
        "witness that is unseen",
        page("<p>x</p>"),
        "#witness{visibility:hidden}",
        refused="is not on the page",
    ),
    Hostile(
        "witness of no width",
        page("<p>x</p>"),
        "#witness{width:0 !important}",
        refused="is not on the page",
    ),
)
