"""What a document must be before it is rendered: title, language, alt texts, links, glyphs.

The HTML is our own templates' with people's words in it; this is the second look at it, where
WeasyPrint would be silent: a link to a script, an attachment, a picture without address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.errors import RenderFailed
from hep.handout.assets import SCHEME
from hep.handout.glyphs import printed_by_css, require_glyphs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

LINK_SCHEMES = ("#", "https:", "tel:", "mailto:")
UNPRINTED = frozenset({"head", "style", "script", "title", "template"})
FORBIDDEN = frozenset({"script", "base", "iframe", "object", "embed", "link", "form", "video"})
LONGEST_WORD = 200  # a word of 20,000 letters takes seconds to break
DEEPEST_NESTING = 60  # elements in elements; layout recurses


def vet_document(root: Element, *, css: str) -> None:
    """Raise RenderFailed or MissingGlyph for the first thing that must not be rendered."""
    if not (root.get("lang") or "").strip():
        message = "<html> has no lang; name the language of the document"
        raise RenderFailed(message)
    title = root.find("head/title")
    if title is None or not (title.text or "").strip():
        message = "the document has no <title>; name it"
        raise RenderFailed(message)
    _vet_nesting(root)
    for element in root.iter():
        _vet_element(element)
    texts = list(printed_texts(root))
    _vet_words(texts)
    require_glyphs([*texts, printed_by_css(css)])


def printed_texts(root: Element) -> Iterator[str]:
    """Yield every piece of text that the page shows, in order."""
    if root.tag in UNPRINTED or not isinstance(root.tag, str):  # a comment has no name
        return
    if root.text:
        yield root.text
    for child in root:
        yield from printed_texts(child)
        if child.tail:
            yield child.tail


def _vet_nesting(root: Element) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > DEEPEST_NESTING:
            message = f"elements are nested more than {DEEPEST_NESTING} deep"
            raise RenderFailed(message)
        level = [child for element in level for child in element]


def _vet_element(element: Element) -> None:
    tag = str(element.tag)
    if tag in FORBIDDEN:
        message = f"<{tag}> has no place in a handout"
        raise RenderFailed(message)
    if "attachment" in element.get("rel", "").lower():
        message = f"<{tag} rel=attachment> would put a file into the handout"
        raise RenderFailed(message)
    if tag == "img":
        _vet_picture(element)
    href = element.get("href")
    if tag == "a" and href is not None and not href.strip().lower().startswith(LINK_SCHEMES):
        message = f"a link may lead to https:, tel:, mailto: or #, not to {href[:60]!r}"
        raise RenderFailed(message)


def _vet_picture(element: Element) -> None:
    source = element.get("src", "")
    if not source.startswith(SCHEME):
        message = f"a picture's address must be asset:<sha256>, not {source[:60]!r}"
        raise RenderFailed(message)
    if not element.get("alt", "").strip():
        message = f"the picture {source[:20]} has no alternative text; say what it shows"
        raise RenderFailed(message)


def _vet_words(texts: list[str]) -> None:
    for text in texts:
        longest = max(text.split(), key=len, default="")
        if len(longest) > LONGEST_WORD:
            message = f"a word of {len(longest)} letters: {longest[:20]!r}...; use spaces"
            raise RenderFailed(message)
