"""Style sheets that count, refer and fill in content without end."""

from __future__ import annotations

from tests.handout.hostile_document import harmless, stopped

DOCUMENTS = (
    harmless(
        "counter beyond numbers",
        "<p>x</p>",
        css="p{counter-reset:a 999999999999999999999}p::after{content:counter(a)}",
    ),
    harmless(
        "counters in a ring",
        "<p>x</p>",
        css="@counter-style a{system:extends b}@counter-style b{system:extends a}p{counter-reset:c 3}p::after{content:counter(c,a)}",
    ),
    harmless(
        "counter style falls back on itself",
        "<p>x</p>",
        css="@counter-style a{system:fixed;symbols:'x';fallback:a}p{counter-reset:c 9}p::after{content:counter(c,a)}",
    ),
    harmless(
        "a billion strokes to count",
        "<p>x</p>",
        css="@counter-style a{system:symbolic;symbols:'x'}p{counter-reset:c 2000000000}p::after{content:counter(c,a)}",
    ),
    harmless(
        "a billion zeros before a number",
        "<p>x</p>",
        css="@counter-style a{system:numeric;symbols:'0' '1';pad:2000000000 '0'}p{counter-reset:c 3}p::after{content:counter(c,a)}",
    ),
    harmless(
        "additive count of a billion",
        "<p>x</p>",
        css="@counter-style a{system:additive;additive-symbols:1 'x'}p{counter-reset:c 2000000000}p::after{content:counter(c,a)}",
    ),
    stopped(
        "counters of every ancestor",
        "<div>" * 40 + "<p>x</p>" * 4_000,
        css="div,p{counter-reset:a}p::before,p::after{content:counters(a,'. ')}",
    ),
    harmless(
        "string set in a ring",
        "<p>x</p>",
        css="p{string-set:a string(b),b string(a)}@page{@top-left{content:string(a) string(b)}}",
    ),
    harmless(
        "reference to itself",
        '<p id="a">x <a href="#a">y</a></p>',
        css="a::after{content:target-text(attr(href)) target-counter(attr(href),page)}",
    ),
    harmless(
        "page numbers that change the pages",
        '<p><a href="#end">x</a></p><p id="end">y</p>',
        css="a::after{content:target-counter(attr(href),page,lower-roman)}@page{@top-left{content:counter(pages)}}",
    ),
    harmless("leader of nothing", "<p>x</p>", css="p::after{content:leader('')}"),
    harmless("leader of a space", "<p>x</p>", css="p::after{content:leader(' ') 'y'}"),
    harmless("quotes without end", "<p>" + "<q>x " * 40 + "</p>"),
)
