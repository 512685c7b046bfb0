"""Documents that use what our templates do not: each must look the same with and without shortcuts."""

from __future__ import annotations

WORDS = "Bend your knee a little, then push the heel down and hold it still while you count. "
LONG = WORDS * 12
TABLE = (
    "<table><thead><tr><th>a<th>b</thead><tbody><tr><td>one<td>two three"
    "<tr><td colspan=2><p>four</p><p>five</p></tbody></table>"
)

ODD_STYLES: dict[str, tuple[str, str]] = {
    "logical": (
        f"<div class=a dir=ltr>{WORDS}</div><div class=a dir=rtl>{WORDS}</div>",
        (
            ".a{padding-inline:3mm 9mm;margin-block:2mm 5mm;border-inline-start:2mm solid red;"
            "inline-size:70mm;border-start-start-radius:4mm;padding-left:1mm;direction:ltr}"
            "[dir=rtl]{direction:rtl}"
        ),
    ),
    "kept words": (
        f"<div class=a><p>{WORDS}<b>{WORDS}</b></p><i>x</i></div>",
        (
            ".a{color:#123;font-size:1.3em;line-height:150%;letter-spacing:.1em;text-indent:2em;"
            "border:inherit}p{font-size:smaller;line-height:inherit;color:initial}b{color:inherit;"
            "all:unset}i{font:inherit;visibility:hidden}"
        ),
    ),
    "lines on words": (
        f"<p class=u>{WORDS}<b class=l>{WORDS}<i>x</i></b><span class=n>y</span></p>",
        (
            ".u{text-decoration:underline dotted #900 2pt}.l{text-decoration:line-through}"
            ".n{text-decoration:none;display:inline-block}"
        ),
    ),
    "first of all": (
        f"<p>{LONG}</p>",
        (
            "p{width:60mm}p::first-line{font-size:20pt;color:red}p::first-letter{font-size:40pt;"
            "float:left;margin:0 2mm}"
        ),
    ),
    "window": (
        f"<div class=a><p>{WORDS}</p></div>",
        ".a{width:50vw;font-size:2vw;line-height:3vh;margin:1vmin}p{text-indent:5vw}",
    ),
    "sums and names": (
        f"<div class=a><p>{WORDS}</p></div>",
        (
            ":root{--w:40mm;--s:11pt}.a{width:calc(var(--w) + 10%);font-size:var(--s);"
            "padding:max(1mm,2%);line-height:calc(1em + 4pt)}p{margin:var(--none,3mm)}"
        ),
    ),
    "wrong sum": ("<p class=a>x</p>", ".a{line-height:calc(1px * 1px);width:calc(1deg)}"),
    "flex": (
        f"<div class=f><p>a</p><p>{WORDS}</p><div class=g><p>c</p></div></div>",
        (
            ".f{display:flex;gap:3mm;width:120mm}.f p{flex:1 1 auto;min-width:auto;border:1pt solid}"
            ".g{display:flex;flex-direction:column;height:40mm}.g p{flex:1}"
        ),
    ),
    "grid": (
        f"<div class=f><p>a</p><p>{WORDS}</p><p>c</p><p>d</p></div>",
        (
            ".f{display:grid;grid-template-columns:1fr 2fr;gap:2mm}p{padding:2%;border:1pt solid;"
            "border-radius:10%}"
        ),
    ),
    "columns": (
        f"<div class=f>{LONG * 3}<h2>x</h2>{LONG}</div>",
        ".f{columns:2;column-rule:1pt solid red}h2{column-span:all}",
    ),
    "joined table": (
        TABLE,
        (
            "table{border-collapse:collapse;width:100mm}td{border:2pt solid red;padding:5%}"
            "th{border-bottom:4pt double}p{border:1pt solid;margin:1mm}"
        ),
    ),
    "parted table": (
        TABLE,
        (
            "table{border-spacing:3mm;background:#eee;table-layout:fixed;width:80%}"
            "td{border:2pt dashed;border-radius:3mm;vertical-align:bottom}"
        ),
    ),
    "placed": (
        f"<div class=r>{WORDS}<span class=a>a</span><span class=f>f</span></div><p>{LONG * 9}</p>",
        (
            ".r{position:relative;left:3mm}.a{position:absolute;right:5%;top:10%;background:red;"
            "border-radius:2mm;border:1pt solid}.f{position:fixed;bottom:0;padding:1%}"
        ),
    ),
    "floats": (
        f"<p class=l>{WORDS}</p><p class=r>b</p>{LONG * 4}<p class=c>c</p>",
        (
            ".l{float:left;width:30%;margin:2%}.r{float:right;min-height:30mm;max-width:10mm}"
            ".c{clear:both;box-sizing:border-box;width:20mm;padding:3mm;border:1mm solid}"
        ),
    ),
    "lines past floats": (
        (
            f"<p>{WORDS}</p><div class=f>x</div><p>{LONG}</p><div class='f r'>y</div><p>{WORDS}</p>"
            f"<p class=big>{WORDS}<span class=n>z</span></p><p dir=rtl>{LONG}</p><p class=c>{WORDS}"
            f"</p><div class='f up'>w</div><p>{LONG}<b class=f>in the line</b>{WORDS}</p><p>{WORDS}"
        ),
        (
            ".f{float:left;width:40mm;height:21pt;margin:0 2mm}.r{float:right;height:3mm}"
            ".up{margin-top:-9mm;margin-bottom:-20mm}.big{font-size:30pt;line-height:.5}p{margin:0}"
            ".n{display:inline-block;width:90%}.c{clear:both;text-indent:3em}[dir=rtl]{direction:rtl}"
        ),
    ),
    "said again": (
        (
            "<ol class=a><li style='color:red;width:2cm'>a<li style='color:red;width:2cm'>b"
            "<li style='color:red;width:2cm' id=x>c<li class=o style='color:red;width:2cm'>d</ol>"
            "<ul><li data-w=one>e<li data-w=two>f<li lang=fr>g<li><ol><li>h<li>i</ol></ul>"
            "<p style='--c:teal' class=v>j</p><p style='--c:gold' class=v>k<q>l<q>m</q></q></p>"
            "<table><tr style='color:blue'><td>n<tr style='color:blue'><td>o</table>"
        ),
        (
            "li::before{content:attr(data-w) ' ' counter(list-item) ' ';font-size:.8em}"
            "li::after{content:'!';position:absolute}.o::before{color:green;float:left}"
            "li::marker{color:purple;font-weight:bold}"
            ".v::after{content:'v';color:var(--c);display:table;padding:1mm}li:first-child::after"
            "{content:'first';display:block}#x::before{content:'id'}@page{@top-left{content:'t'}"
            "@bottom-right{content:counter(page)}}@page:first{@top-left{color:red}}tr{height:16cm}"
        ),
    ),
    "grounds": (
        f"<div class=a>{WORDS}</div><div class=b>{WORDS}</div><div class=c>{WORDS}</div>",
        (
            "html{background:#ffe}.a{background:linear-gradient(red,blue);box-shadow:1mm 1mm 0 #888;"
            "border-radius:50% / 20%}.b{outline:2pt solid green;opacity:.5}.c{visibility:hidden;"
            "border:1pt solid}.b{border:3pt groove;border-left-width:0}"
        ),
    ),
    "pages": (
        f"<div class=a>{LONG * 6}</div><div class=b>{LONG * 6}</div><p>{WORDS}</p>",
        (
            ".a{page:wide}.b{break-before:page}@page wide{size:A4 landscape;margin:20%}"
            "@page{@top-center{content:counter(page) ' of ' counter(pages)}@left-middle{content:'x'}}"
        ),
    ),
    "notes": (
        f"<p>{WORDS}<span class=n>foot</span>{LONG}</p>",
        ".n{float:footnote}.n::footnote-call{content:'1'}.n::footnote-marker{content:'1'}",
    ),
    "set apart": (
        f"<p class=j>{LONG}</p><p class=w>{LONG}</p><p class=e>{LONG}</p>",
        (
            ".j{text-align:justify;word-spacing:2pt;width:60mm}.w{overflow-wrap:anywhere;width:9mm;"
            "font-feature-settings:'tnum';font-variant:small-caps;hyphens:auto}"
            ".e{width:30mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}"
        ),
    ),
    "lists": (
        "<ul><li>a<ol><li>b<li>c</ol><li>d</ul>",
        (
            "ul{list-style:inside decimal}li::marker{color:red;font-weight:bold}li::before{content:'-'}"
            "li{transform:rotate(2deg)}"
        ),
    ),
    "drawn aside": (
        "<p><span class=a>a</span><span class=b>b</span></p>",
        (
            ".a{display:inline-block;width:20mm;height:2em;vertical-align:middle;border:1pt solid red;"
            "border-radius:1mm 2mm}.b{display:inline-block;min-width:3ch;padding:0 1ex;"
            "border-top:1pt dotted;border-bottom:2pt solid;margin:-1mm auto}"
        ),
    ),
    "words in a drawing": (
        (
            '<svg width="90" height="40" viewBox="0 0 90 40"><text y="15" font-weight="bold">Start'
            '<tspan x="9" letter-spacing="2">x</tspan></text><text y="30" direction="rtl">y</text></svg>'
        ),
        "svg{border:1pt solid}",
    ),
}
