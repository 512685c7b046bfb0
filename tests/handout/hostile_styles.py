"""Style sheets that loop, multiply, overflow or ask for a million of something."""

from __future__ import annotations

from tests.handout.hostile_document import Hostile, harmless, page, refused, stopped

DOUBLED = (
    ":root{--v0:x" + "".join(f";--v{n}:var(--v{n - 1}) var(--v{n - 1})" for n in range(1, 31)) + "}"
)
DEEP_CALC = "calc(" * 400 + "1px" + ")" * 400
DEEP_IS = ":is(" * 200 + "p" + ")" * 200
MANY = "".join(f".c{n} .d{n} > p:not(.e{n}){{color:#123}}" for n in range(20_000))

DOCUMENTS = (
    stopped(
        "variables that double thirty times",
        "<p>x</p>",
        css=DOUBLED + "p::before{content:var(--v30)}p{margin:var(--v30)}",
    ),
    harmless(
        "variables in a ring", "<p>x</p>", css=":root{--a:var(--b);--b:var(--a)}p{color:var(--a)}"
    ),
    harmless("variable of itself", "<p>x</p>", css="p{--a:var(--a,var(--a));width:var(--a)}"),
    refused("calc in calc", "<p>x</p>", css=f"p{{margin:{DEEP_CALC}}}", because="RecursionError"),
    refused(
        "calc of infinity",
        "<p>x</p>",
        css="p{margin-left:calc(1px / 0);text-indent:calc(1e308px * 1e308)}",
        because="ValueError",
    ),
    refused(
        "huge exponent",
        "<p>x</p>",
        css="p{margin-left:1e400px;letter-spacing:-1e300px;border-radius:1e308px}",
        because="OverflowError: int too big",  # as WeasyPrint says by itself, in a new process
    ),
    refused(":is in :is", "<p>x</p>", css=DEEP_IS + "{color:#123}", because="RecursionError"),
    harmless(":has of everything", "<p>x</p>" * 30, css="*:has(*:has(*)):has(~ * ~ *){color:#123}"),
    stopped(
        ":has of many",
        "<div>" + "<p><b>x</b></p>" * 3_000 + "</div>",
        css=":has(:has(~ * ~ *)) :has(~ * *) :has(+ *){color:#123}",
    ),
    harmless(
        ":nth-child of all",
        "<p>x</p>" * 100,
        css="p:nth-child(-999999999n+999999999):nth-last-child(1n){color:#123}",
    ),
    stopped("twenty thousand rules", "<p>x</p>" * 400, css=MANY),
    refused(
        "blocks never closed",
        "<p>x</p>",
        css="p{" * 500 + "color:#123",
        because="SyntaxError|Recursion",
    ),
    refused(
        "brackets never closed", "<p>x</p>", css="p{a:" + "(" * 100_000, because="RecursionError"
    ),
    harmless("string never closed", "<p>x</p>", css="p{content:'" + "x " * 10_000),
    harmless("rules in rules", "<p>x</p>", css="@media print{" * 100 + "p{color:#123}" + "}" * 100),
    harmless("nesting of styles", "<p>x</p>", css="p{" + "&{" * 60 + "color:#123" + "}" * 61),
    stopped(
        "tiny gradient that repeats",
        "<div class=a>x</div>",
        css=".a{width:500px;height:500px;background:repeating-linear-gradient(red,blue 0.00001px)}",
    ),
    refused(
        "tiny circles that repeat",
        "<div class=a>x</div>",
        css=".a{width:500px;height:500px;background:repeating-radial-gradient(red,blue 0.00001px)}",
        because="MemoryError|stopped after",
    ),
    stopped(
        "gradient of 200,000 stops",
        "<p>x</p>",
        css="p{background:linear-gradient(" + ",".join(["red", "blue"] * 100_000) + ")}",
    ),
    stopped(
        "40,000 backgrounds",
        "<p>x</p>",
        css="p{background-image:" + ",".join(["linear-gradient(red,blue)"] * 40_000) + "}",
    ),
    harmless(
        "dots of a border without end", "<p>x</p>", css="p{width:1e8px;border:1px dotted red}"
    ),
    refused(
        "wavy line without end",
        "<p>x" + "&nbsp;" * 100 + "</p>",
        css="p{font-size:1e6px;text-decoration:wavy underline 0.01px}",
        because="is not on the page",
    ),
    refused(
        "letters of a kilometre",
        "<p>x</p>",
        css="p{font-size:1000000mm;line-height:0}",
        because="ZeroDivisionError",
    ),
    harmless("letters of nothing", "<p>x y z</p>", css="p{font-size:0;line-height:0}"),
    refused(
        "turned without end",
        "<p>x</p>",
        css="p{transform:rotate(1e300turn) scale(0) skew(90deg) matrix(0,0,0,0,0,0)}",
        because="KeyError",
    ),
    refused(
        "tabs of a kilometre",
        "<pre>x\ty</pre>",
        css="pre{tab-size:1000000000}",
        because="MemoryError|stopped after",
    ),
    harmless("all of everything", "<p>x</p>", css="p{all:revert-layer;all:unset;all:initial}"),
    harmless(
        "layers in a ring",
        "<p>x</p>",
        css="@layer a,b;@layer b,a;@layer a{@layer b{p{color:#123}}}",
    ),
    harmless(
        "margin boxes in all sixteen places",
        "<p>x</p>",
        css="@page{"
        + "".join(
            f"@{a}-{b}{{content:'x' counter(page)}}"
            for a, b in (
                ("top", "left"),
                ("top", "right"),
                ("bottom", "center"),
                ("left", "top"),
                ("right", "middle"),
            )
        )
        + "}",
    ),
    harmless(
        "named pages by turns",
        "".join(f'<p style="page:n{n % 2}">x</p>' for n in range(4)),
        css="@page n0{size:A4}@page n1{size:A5 landscape}",
    ),
    harmless(
        "page selectors without end",
        "<p>x</p>",
        css="@page :nth(999999999n+1){margin:1mm}@page :first:left:blank{margin:2mm}",
    ),
    Hostile(
        "style sheet of NUL bytes",
        page("<p>x</p>"),
        "p\0{color:\0red}" + "\0" * 1_000,
        refused="U\\+0000|character",
    ),
)
