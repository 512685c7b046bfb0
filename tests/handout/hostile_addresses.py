"""Documents that reach out by an address in HTML or CSS."""

from __future__ import annotations

from hep.handout.assets import asset_url
from tests.handout.hostile_document import (
    FILE,
    WEB,
    WITNESS,
    Hostile,
    page,
    refused,
)

PICTURE = "a picture's address must be"
OUTSIDE = "is not part of the document"
NO_PLACE = "has no place in a handout"
LINK = "a link may lead to|the PDF leads to"
ATTACHED = "would put a file into the handout"
ELSEWHERE = {
    "file": FILE,
    "web": WEB,
    "secure web": "https://127.0.0.1:9/a",
    "ftp": "ftp://127.0.0.1:9/a",
    "any host": "//127.0.0.1:9/a",
    "data": "data:image/png;base64,iVBORw0KGgo=",
    "relative": "../../../etc/hostname",
    "absolute path": "/etc/hostname",
    "upper case": "FILE:///etc/hostname",
    "local host file": "file://localhost/etc/hostname",
    "wide letters": "\uff46\uff49\uff4c\uff45:///etc/hostname",
    "jar": "jar:file:///a.zip!/b",
    "nothing": "",
    "other asset": "asset:zz",
    "asset with a path": asset_url(WITNESS) + "/../../etc/hostname",
    "asset with a query": asset_url(WITNESS) + "?x",
    "asset in capitals": asset_url(WITNESS).upper(),
}
PICTURES = [
    refused(f"picture by {name}", f'<img src="{url}" alt="x">', because=f"{PICTURE}|handed over")
    for name, url in ELSEWHERE.items()
]
PLACES = {
    "background": "p{{background-image:url({})}}",
    "content": "p::before{{content:url({})}}",
    "list image": "p{{display:list-item;list-style-image:url({})}}",
    "border image": "p{{border:9px solid;border-image-source:url({})}}",
    "page background": "@page{{background:url({})}}",
    "margin box": "@page{{@top-left{{content:url({})}}}}",
    "import": '@import "{}";',
    "import of a layer": '@import url("{}") layer(x);',
    "font": "@font-face{{font-family:F;src:url({})}}p{{font-family:F}}",
    "second font": "@font-face{{font-family:F;src:local(x),url({})}}p{{font-family:F}}",
    "escaped address": "p{{background:u\\72l({})}}",
    "print rule": "@media print{{p{{background:url({})}}}}",
    "variable": ":root{{--a:url({})}}p{{background:var(--a)}}",
    "border of a mask": "p{{border:9px solid;mask-border-source:url({})}}",
    "colour profile": "@color-profile --c{{src:url({})}}p{{color:color(--c 0 0 0)}}",
    "string in the margin": "p{{string-set:a content()}}@page{{@top-left{{content:string(a) url({})}}}}",
}
STYLES = [
    Hostile(
        f"style sheet: {place} by {kind}",
        page("<p>x <b>y</b></p>"),
        rule.format(url),
        refused=OUTSIDE,
    )
    for place, rule in PLACES.items()
    for kind, url in (("file", FILE), ("web", WEB))
]
ESCAPED = [
    Hostile(f"style sheet: {name}", page("<p>x</p>"), css, refused=f"{OUTSIDE}|was not handed over")
    for name, css in {
        "data": "p{background:url(data:image/png;base64,iVBORw0KGgo=)}",
        "any host": "p{background:url(//127.0.0.1:9/a)}",
        "relative": "p{background:url(../../etc/hostname)}",
        "letters as escapes": "p{background:url(\\66 ile:///etc/hostname)}",
        "asset letters as escapes": f"p{{background:url(\\61 sset:{'0' * 64})}}",
        "asset that is not there": f"p{{background:url(asset:{'0' * 64})}}",
        "unquoted blanks": "p{background:url(  file:///etc/hostname  )}",
    }.items()
]
INLINE = [
    refused("style element: import", f'<style>@import "{WEB}.css";</style>', because=OUTSIDE),
    refused(
        "style element: font",
        f"<style>@font-face{{font-family:F;src:url({FILE})}}</style>",
        because=OUTSIDE,
    ),
    refused("style attribute: file", f'<p style="background:url({FILE})">x</p>', because=OUTSIDE),
    refused(
        "style attribute: entity",
        '<p style="background:url(&#102;ile:///etc/hostname)">x</p>',
        because=OUTSIDE,
    ),
    refused("style link", f'<link rel="stylesheet" href="{FILE}">', because=NO_PLACE),
    refused("alternate link", f'<link rel="alternate stylesheet" href="{WEB}">', because=NO_PLACE),
    refused(
        "attachment link", '<link rel="attachment" href="data:text/plain,x">', because=NO_PLACE
    ),
    refused(
        "attachment anchor",
        f'<a rel="attachment" href="{asset_url(WITNESS)}">x</a>',
        because=ATTACHED,
    ),
    refused(
        "attachment in capitals",
        '<a rel="x ATTACHMENT" href="https://example.org">x</a>',
        because=ATTACHED,
    ),
    *(
        refused(f"<{tag}>", markup, because=NO_PLACE)
        for tag, markup in {
            "script": "<script>app.alert(1)</script>",
            "object": f'<object data="{FILE}"></object>',
            "embed": f'<embed src="{FILE}">',
            "iframe": f'<iframe src="{FILE}"></iframe>',
            "base": '<base href="file:///etc/"><img src="hostname" alt="x">',
            "form": '<form action="https://example.org"><input name=a></form>',
            "video": f'<video poster="{FILE}" src="{WEB}"></video>',
        }.items()
    ),
]
DOCUMENTS = (*PICTURES, *STYLES, *ESCAPED, *INLINE)
