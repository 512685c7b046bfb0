"""Ways to spoil a good sheet, one thing each: words of the HTML, a style sheet, or the PDF itself.

Each names the points of the checklist that must then fail, and no other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.handout import broken_pdfs

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf

HARD = (
    "<p>" + "Rehabilitation necessitates individualised neuromuscular consideration. " * 9 + "</p>"
)


@dataclass(frozen=True)
class Spoilt:
    """One way to spoil a sheet."""

    name: str
    fails: frozenset[str]
    pattern: str = ""  # in the HTML, must be there
    words: str = ""  # in its place, the first time
    css: str = ""
    change: Callable[[pikepdf.Pdf], None] | None = None
    says: str = ""  # in the failure

    def html(self, html: str) -> str:
        """Return the HTML with the words changed."""
        if not self.pattern:
            return html
        changed, count = re.subn(self.pattern, self.words, html, count=1, flags=re.DOTALL)
        assert count, f"{self.name}: {self.pattern} is not in the sheet"
        return changed


def words(name: str, fails: str, pattern: str, put: str, *, says: str = "") -> Spoilt:
    return Spoilt(name, frozenset(fails.split()), pattern=pattern, words=put, says=says)


def style(name: str, fails: str, css: str, *, says: str = "") -> Spoilt:
    return Spoilt(name, frozenset(fails.split()), css=css, says=says)


def added(name: str, fails: str, text: str, *, says: str = "") -> Spoilt:
    """Add a paragraph below the week's table."""
    return words(name, fails, "</table>", f"</table><p>{text}</p>", says=says)


WAYS = (
    words("a title without the problem", "purpose", r"<h1>.*?</h1>", "<h1>Your plan</h1>"),
    style("a kicker larger than the title", "main-message", ".kicker { font-size: 31pt }"),
    style("no foot on the right", "every-page", "@page { @bottom-right { content: none } }"),
    style("nobody to call", "every-page", '@page { @bottom-left { content: "Hello" } }'),
    words("no minutes", "summary", r"\d+\u00a0minutes</b>", "short</b>", says="minutes"),
    words("a wrong number of exercises", "summary", r"<b>2</b>", "<b>5</b>", says="has 2"),
    words("a long reason", "reason", r'(<p class="lead">).*?</p>', r"\1" + "some women " * 21 + "</p>"),
    words("no emergency", "stop-rules", "Call for emergency help at once if", "Good luck", says="emergency"),
    words("no stop rules", "stop-rules", "Get help the same day if", "Good luck"),
    words("nobody to call in the box", "stop-rules", r"<b>Call 555 0142\.</b>.*?</p>", "</p>"),
    words("a gap in the pain guide", "pain-guide", "0 to 2: carry on", "1 to 2: carry on"),
    words("a band without words", "pain-guide", r"(4 to 10: stop</p>)<p>.*?</p>", r"\1<p>No.</p>"),
    words("nothing on what is normal", "normal", r"Tired or sore muscles are normal and do not count\.", ""),
    words("a wrong number", "headings", r'(class="numeral"[^>]*>)2<', r"\g<1>7<"),
    words("another order", "headings", r"(<h3[^>]*>Too hard\? The easier way</h3>)(.*?)(<h3[^>]*>Too easy\? The harder way</h3>)", r"\3\2\1"),
    words("no pictures", "picture-beside start-and-end", r'<div class="plates">.*?(<div class="text">.*?)<div class="thumb">.*?</div>', r"\1"),
    words("no start picture", "start-and-end", r'<div class="plate".*?</div>', ""),
    words("a long caption", "caption", r"(<b>End</b>).*?</p>", r"\1 one two three four five six</p>"),
    words("no caption", "caption", r'<p class="caption">.*?</p>', ""),
    words("no side in words", "side", r"Each leg in turn, left first\.", ""),
    words("a dose for the other leg", "side", r'(<p class="dose">[^<]*?)each leg', r"\1left leg"),
    words("no start position", "start-first", r"<h3>Start position</h3>\s*<p>.*?</p>", ""),
    Spoilt("six steps", frozenset({"steps"}), pattern=r"<ol><li>", words="<ol>" + "<li>Breathe.</li>" * 2 + "<li>", css=".text ol { line-height: 5mm }"),
    style("steps without numbers", "steps", ".text li::before { content: none }"),
    added("a passive sentence", "active-voice", "The band must be held.", says="must be held"),
    words("no rest", "dose", r"(Rest [^.]*? after each set|Do a set with each leg[^.]*|No extra rest[^.]*)\.", "", says="rest"),
    words("no days", "dose", r" On Monday, Wednesday, and Friday\.", "", says="which days"),
    words("a dose without its unit", "dose", r'(<p class="dose">\d+)\u00a0\w+( of)?', r"\1"),
    added("a sum", "no-arithmetic", "Do 3 + 10 of these.", says="3 + 1"),
    added("a share", "no-arithmetic", "Do half as many.", says="half as"),
    added("a decimal", "whole-numbers", "Wait for 2.5 days.", says="2.5"),
    added("a short unit", "whole-numbers", "Wait for 30 sec.", says="30 sec"),
    words("no mistake", "feel-and-mistake", ">Common mistake</h3>", ">Look out</h3>"),
    words("no criterion", "easier-harder", r"Do this when it was easy.*?in a row\.", ""),
    words("no reason", "why", r'<p class="why">.*?</p>', ""),
    added("hard words", "reading-grade", HARD * 20, says="grade"),
    added("a clinical term", "everyday-words", "Work on dorsiflexion.", says="dorsiflexion"),
    style("small captions", "type-size", ".caption { font-size: 9pt }", says="9 pt"),
    style("small body", "type-size", ".text p { font-size: 13pt }", says="body"),
    style("another paper", "re-set", "@page { size: 216mm 297mm }", says="216 x 297 mm"),
    style("words off the paper", "re-set", ".kicker { margin-left: -40mm }", says="off the paper"),
    style("italics", "plain-letters", ".why { font-style: italic }", says="italics"),
    style("underlined words", "plain-letters", ".kicker { text-decoration: underline }", says="underlined"),
    style("capitals", "plain-letters", ".kicker { text-transform: uppercase }", says="capitals"),
    added("a shout", "plain-letters", "Please DO NOT run.", says="capitals"),
    style("long lines", "line-length", ".page > p:not(.dose) { max-width: none }", says="characters"),
    style("centred words", "line-length", ".text p { text-align: center }", says="aligned"),
    added("a split word", "line-length", "Walk along the auto-<br>bahn.", says="split"),
    style("pale words", "contrast", ".why { color: #999 }", says="contrast 2.8"),
    style("red on grey", "contrast", ".stop { background: #b9b9b9 }"),
    style("words over a picture", "contrast", ".text { position: relative; left: -50mm }", says="picture"),
    style("an exercise over two pages", "not-split", ".way + .way, .pair + .pair { break-before: page }", says="on page 3"),
    added("one long block", "not-split", "Walk and rest. " * 25, says="too long"),
    words("a box that is missing", "week-log", r'(<td>.*?)<span class="tick"></span>', r"\1"),
    words("a day too many", "week-log", r'<td class="off"></td>', '<td>L <span class="tick"></span><br>R <span class="tick"></span></td>', says="planned"),
    words("no row for an exercise", "week-log", r"<tr><th class=\"due\" scope=\"row\"><b>1 .*?(?=<tr><th scope=\"row\"><b>Worst)", ""),
    words("no word to bring it", "week-log", r"Bring it to your visit\.", ""),
    words("no when and where", "when-and-where", "I will do this at", ""),
    added("an address without its code", "tags", "Open https://example.org/p here.", says="no code"),
    Spoilt("no alternative text", frozenset({"tags"}), change=broken_pdfs.remove_alternative_text, says="alternative"),
    Spoilt("no language", frozenset({"tags"}), change=broken_pdfs.remove_language, says="language"),
    Spoilt("headers that are cells", frozenset({"tags", "week-log"}), change=broken_pdfs.turn_headers_into_cells),
)  # fmt: skip
