"""The page that the worker prints once before it takes jobs, so that they find everything known.

It has what sheets have: their elements and classes, their letters in every size and weight, margins
with page numbers, a table, a list, things that float, a drawing. Printing it makes Pango load the
fonts, cffi read the C types, and Python learn its own busiest code: each child would do that anew.
Nothing of it reaches a sheet. What sheets say is not here: see the templates.
"""

from __future__ import annotations

import string

from hep.handout.assets import asset_url

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><g fill="#16202a" opacity="0.5">'
    b'<path d="M5 5C9 9 30 9 40 40L8 50z" stroke="#1f5132" stroke-width="2"/></g></svg>'
)
WORDS = (
    f"{string.ascii_letters} {string.digits} .,:;!?()/% \u2013\u2019\u201c\u201d\u00b0\u00b7\u00d7"
)
TEXT = WORDS + " Bend the knee slowly, hold it for ten seconds, then let go." * 3
HEAD = '<!DOCTYPE html>\n<html lang="en" dir="ltr"><head><title>x</title></head><body>'

FIRST = f"""<div class="page first"><p class="kicker">{WORDS}</p><h1>{WORDS}</h1>
<p class="lead">{TEXT}</p>
<div class="facts row"><div class="fact"><b>10</b><span>{WORDS}</span></div>
<div class="fact last"><b>3</b><span>{WORDS}</span></div></div>
<div class="row"><div class="glance"><div class="box"></div><b><i class="num">1</i>{WORDS}</b>
<span>{WORDS}</span></div></div>
<div class="keep"><h2>{WORDS}</h2><div class="row"><div class="band"><p class="bar">{WORDS}</p>
<p>{TEXT}</p></div></div></div>
<div class="stop row"><div class="at-once"><h2>{WORDS}</h2><ul><li>{TEXT}</li></ul></div>
<div class="same-day"><h2>{WORDS}</h2><ul><li>{TEXT}</li></ul><p>{TEXT}</p></div></div></div>"""

EXERCISE = f"""<div class="page"><div class="half"><p class="numeral">1</p><div class="head">
<h2>{WORDS}</h2><p class="practised"><span class="tick"></span> {WORDS}</p><p class="side">
<span class="chips"><span class="chip on">L</span><span class="chip">R</span></span>x</p></div>
<p class="dose">{WORDS}<span>{TEXT}</span></p><div class="row"><div class="plates">
<div class="plate" style="width:35mm"><img src="{asset_url(DRAWING)}" alt="x" style="width:35mm"/>
<p class="caption"><b>A</b> {WORDS}</p></div></div>
<div class="text"><h3>{WORDS}</h3><p>{TEXT}</p><ol><li>{TEXT}</li><li>{TEXT}</li></ol>
<p><b class="red">{WORDS}</b> {TEXT}</p></div></div>
<div class="notes"><div class="note"><h3>{WORDS}</h3><p>{TEXT}</p></div><p>{TEXT}</p>
<span class="end"></span></div><p class="care">{TEXT}</p></div></div>"""

WEEK = f"""<div class="page week"><h1>{WORDS}</h1><table><thead><tr><th class="what">{WORDS}</th>
<th>1</th><th>2</th></tr></thead><tbody><tr><th><b>{WORDS}</b><span>{TEXT}</span></th>
<td><span class="tick"></span></td><td class="off"><i>2</i></td></tr>
<tr><th><b>{WORDS}</b></th><td class="open"></td><td></td></tr></tbody></table>
<div class="myplan know"><h2>{WORDS}</h2><p>{TEXT}<span class="line" style="width:42mm"></span></p>
<p class="scale"><b>0</b><b>1</b> <span class="small">{WORDS}</span></p>
<div class="scan"><p>{TEXT}</p></div></div></div>"""

WARM_PAGE = f"{HEAD}{FIRST}{EXERCISE}{EXERCISE}{WEEK}</body></html>"
FONT = '12pt/4.8mm "Atkinson Hyperlegible"'
WARM_MARGINS = f"""@page {{ size: A4; margin: 20mm 17.5mm;
@top-left {{ content: "Clinic"; font: {FONT}; width: 45%; vertical-align: bottom }}
@top-right {{ content: "Draft"; font: bold {FONT}; width: 55%; text-align: right }}
@bottom-left {{ content: "Questions?"; font: bold {FONT}; width: 40%; vertical-align: top }}
@bottom-right {{ content: counter(page) " of " counter(pages); font: {FONT}; width: 60% }} }}"""
