"""Documents that put an address or an action into the PDF, or seem to."""

from __future__ import annotations

from tests.handout.hostile_document import (
    FILE,
    SECOND,
    SECOND_COLOUR,
    WEB,
    WITNESS_COLOUR,
    Hostile,
    harmless,
    page,
    refused,
    shown,
)

LINK = "a link may lead to|the PDF leads to"
LINKS = [
    refused(f"link: {name}", f'<a href="{url}">x</a>', because=LINK)
    for name, url in {
        "script": "javascript:app.alert(1)",
        "script after a blank": " JavaScript:app.alert(1)",
        "script broken by a tab": "java&#9;script:app.alert(1)",
        "script not in ASCII": "javascript:'\u00e9'",
        "file": FILE,
        "plain http": "http://example.org/",
        "data": "data:text/html,x",
        "data not in ASCII": "data:text/html,\u00e9",
        "other file": "other.pdf",
    }.items()
]
INERT = [
    harmless(
        "attr() as an address",
        f'<style>p::before{{content:attr(data-x url)}}</style><p data-x="{FILE}">x</p>',
    ),
    harmless(
        "link by style",
        '<p title="javascript:1">x</p>',
        css="p{link:attr(title);-weasy-link:attr(title)}",
    ),
    harmless(
        "rule for what is supported",
        "<p>x</p>",
        css=f"@supports (color:red){{p{{background:url({FILE})}}}}",
    ),
    harmless("meta refresh", '<meta http-equiv="refresh" content="0;url=file:///etc/hostname">'),
    harmless(
        "metadata",
        '<meta name="generator" content="/JavaScript (x)"><meta name="keywords" content="/Launch">',
    ),
    harmless(
        "source set",
        f'<picture><source srcset="{FILE}">{shown(SECOND)}</picture>',
        pictures=(SECOND,),
        shows=(WITNESS_COLOUR, SECOND_COLOUR),
    ),
    harmless("old attributes", f'<table background="{FILE}"><tr><td background="{WEB}">x</table>'),
    harmless("event handlers", '<p onclick="app.alert(1)" onload="x()">x</p>'),
    harmless(
        "map area", '<map name=m><area href="javascript:1" shape=rect coords="0,0,9,9" alt=x></map>'
    ),
    harmless("audio", f'<audio src="{WEB}" autoplay></audio>'),
    harmless(
        "words of active content", "<p>/JavaScript /Launch /OpenAction /URI (javascript:1)</p>"
    ),
    refused(
        "marks in an id",
        '<p id="/JavaScript">x</p><a href="#/JavaScript">y</a>',
        because="/JavaScript",
    ),
    harmless("style of a namespace", "<p>x</p>", css=f'@namespace url("{WEB}");@charset "utf-7";'),
    harmless(
        "a rule the renderer lacks",
        "<p>x</p>",
        css=f"p{{cursor:url({FILE}),auto;filter:url({WEB}#a);mask-image:url({FILE})}}",
    ),
]
FORMS = (
    refused(
        "fields by appearance",
        "<input value=x><textarea>y</textarea><select><option>z</select>",
        because="notdef",
    ),
    Hostile(
        "fields to fill in",
        page("<input name=a value=x>"),
        "input{appearance:auto}",
        refused="AcroForm|Widget",
    ),
)
DOCUMENTS = (*LINKS, *INERT, *FORMS)
