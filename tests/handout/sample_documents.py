"""A small handout with everything a sheet has: headings, lists, a table, pictures, a link."""

from __future__ import annotations

from hep.handout.assets import asset_table, asset_url

CSS = """
@page { size: A4; margin: 18mm; @bottom-left { content: "Home program" }
        @bottom-right { content: "Page " counter(page) " of " counter(pages) } }
body { font-family: "Atkinson Hyperlegible"; font-size: 14pt }
h2 { break-before: page }
img { width: 60mm }
th, td { border: 1px solid #1d2228; padding: 2mm }
"""

CALF = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 300 200">
<style>.line{fill:#1d2228}.shade{fill:#1a2430;fill-opacity:.14}</style>
<path class="line" d="M20 30 L200 40 Q250 100 120 180 C60 190 30 120 20 30z"/>
<g opacity=".4"><path fill="#c0392b" stroke="#1d2228" stroke-width="5"
 stroke-linecap="round" d="M60 60 h80 v70 h-80z"/><circle cx="150" cy="120" r="60"/></g>
<path class="shade" transform="rotate(12 100 100)" d="M40 40h200v120h-200z"/></svg>"""

HEEL = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 160">
<defs><clipPath id="c"><path d="M0 0h60v160h-60z"/></clipPath>
<linearGradient id="g"><stop offset="0" stop-color="#d97742"/><stop offset="1" stop-color="#fff"/>
</linearGradient></defs>
<rect width="120" height="160" fill="url(#g)"/>
<g clip-path="url(#c)"><ellipse cx="60" cy="80" rx="50" ry="70" fill="#2b4a6f"/></g></svg>"""

HTML = f"""<!doctype html><html lang="en"><head><title>Ankle program</title></head><body>
<h1>Your ankle program</h1>
<p>Two exercises, <a href="https://example.org/plan">the same plan online</a>.</p>
<ul><li>Stop if the pain is sharp</li><li>Call us</li></ul>
<h2>Calf raise</h2><p><img src="{asset_url(CALF)}" alt="Both heels lifted from the floor"></p>
<ol><li>Stand tall</li><li>Lift your heels</li></ol>
<h3>Log</h3>
<table><thead><tr><th scope="col">Day</th><th scope="col">Pain</th></tr></thead>
<tbody><tr><th scope="row">Monday</th><td>3</td></tr>
<tr><th scope="row">Tuesday</th><td>2</td></tr></tbody></table>
<h2>Heel drop</h2><p><img src="{asset_url(HEEL)}" alt="One heel below the step"></p>
</body></html>"""

ASSETS = asset_table(CALF, HEEL)
