"""Documents whose words are the weapon: endless, unprintable, turned round, broken."""

from __future__ import annotations

from hep.handout.assets import asset_url
from tests.handout.hostile_document import WITNESS, Hostile, harmless, page, refused, stopped

GLYPH = "U\\+|a word of"

DOCUMENTS = (
    refused("endless word", "<p>" + "a" * 20_000 + "</p>", because="a word of 20000 letters"),
    stopped("endless word across elements", "<p>" + "<b>a</b>" * 20_000 + "</p>"),
    refused(
        "endless word of soft hyphens", "<p>" + "a\u00ad" * 5_000 + "</p>", because="a word of"
    ),
    refused("endless word in a heading", "<h2>" + "W" * 5_000 + "</h2>", because="a word of"),
    harmless("thousands of words", "<p>" + "word " * 3_000 + "</p>"),
    refused("right to left override", "<p>\u202egnp.exe</p>", because=GLYPH),
    refused("isolates without end", "<p>" + "\u2067" * 500 + "x</p>", because=GLYPH),
    refused("zero width joiners", "<p>a" + "\u200d" * 500 + "</p>", because=GLYPH),
    refused("stacked accents", "<p>a" + "\u0301" * 500 + "</p>", because=GLYPH),
    harmless("NUL bytes", "<p>a\0b\0</p>"),
    harmless("NUL in a tag", '<p>x</p><im\0g src="file:///etc/hostname">y'),
    refused("control characters", "<p>a\x07\x1b[31m</p>", because=GLYPH),
    refused("half a surrogate pair", "<p>\ud83d</p>", because=GLYPH),
    refused(
        "broken UTF-8", b"<p>ankle \xc3\x28 \xff\xfe</p>".decode("utf-8", "replace"), because=GLYPH
    ),
    refused("not a character", "<p>\uffff\U0010ffff</p>", because=GLYPH),
    refused("private use", "<p>\ue000</p>", because=GLYPH),
    refused(
        "letter by style element",
        "<style>p::before{content:'\\2713'}</style><p>x</p>",
        because="notdef|U\\+2713",
    ),
    refused(
        "letter by attribute",
        '<style>p::before{content:attr(title)}</style><p title="\u2713">x</p>',
        because="notdef|U\\+2713",
    ),
    refused(
        "letter by list marker",
        '<style>li{list-style-type:"\\2713"}</style><ul><li>x</ul>',
        because="notdef|U\\+2713",
    ),
    refused(
        "bullet by counter",
        "<p>x</p>",
        css="@counter-style c{system:cyclic;symbols:'\\1F600'}p{display:list-item;list-style:c}",
        because=GLYPH,
    ),
    harmless("long attribute", f'<p title="{"a" * 1_000_000}" class="{"b " * 50_000}">x</p>'),
    harmless(
        "ten thousand attributes", "<p " + " ".join(f"a{n}=1" for n in range(3_000)) + ">x</p>"
    ),
    harmless("long id", f'<p id="{"i" * 50_000}">x</p><a href="#{"i" * 50_000}">y</a>'),
    harmless("the same id a hundred times", '<p id="first">x ' * 100),
    refused("link into nowhere", '<a href="#nowhere">x</a>', because="No anchor #nowhere"),
    harmless("link to itself", '<a id="a" href="#a">x</a>'),
    harmless(
        "three hundred bookmarks",
        "".join(f"<h2>{n}</h2>" for n in range(300)),
        css="h2{font-size:4px;margin:0;break-after:auto}",
    ),
    harmless(
        "bookmark levels out of order",
        "<h6>a</h6><h2>b</h2><h5>c</h5>",
        css="h6{bookmark-level:999999999}h5{bookmark-level:1}",
    ),
    harmless("endless comment of letters no font has", "<!--" + "\u2713 " * 10_000 + "--><p>x</p>"),
    harmless(
        "conditional comment",
        '<!--[if IE]><script src="file:///etc/hostname"></script><![endif]--><p>x</p>',
    ),
    harmless("entities of HTML without end", "<p>" + "&amp;lt; " * 3_000 + "</p>"),
    harmless("processing instruction", '<?xml-stylesheet href="file:///etc/hostname"?><p>x</p>'),
    harmless(
        "document type with entities",
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>&x;</p>',
    ),
    harmless("never closed", "<b><i><p>x<table><tr><td>y"),
    harmless("template language", "<p>{{ 7*7 }} {% include '/etc/hostname' %} ${7*7} #{7}</p>"),
    Hostile("no document at all", "", refused="no lang"),
    Hostile("no language", page("x").replace(" lang=en", ""), refused="no lang"),
    Hostile(
        "language of a path",
        page("<p>hyphenation</p>", head="").replace("lang=en", "lang=../../../etc/hostname"),
        css="p{hyphens:auto}",
    ),
    Hostile(
        "title of half a surrogate pair",
        page("x").replace("<title>T", "<title>\ud83d"),
        refused=".",
    ),
    Hostile("title of one megabyte", page("x").replace("<title>T", "<title>" + "T" * 1_000_000)),
    Hostile(
        "title that ends its string", page("x").replace("<title>T", "<title>T) /OpenAction (\\")
    ),
    Hostile(
        "picture without words",
        f'<html lang=en><title>T</title><img src="{asset_url(WITNESS)}" alt=" ">',
        refused="no alternative text",
    ),
)
