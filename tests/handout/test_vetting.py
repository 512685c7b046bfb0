"""What may be rendered: the second look at a document, element by element."""

from __future__ import annotations

import pytest
from weasyprint import HTML

from hep.domain.errors import MissingGlyph, RenderFailed
from hep.handout.vetting import printed_texts, vet_document


def vet(body: str, css: str = "") -> None:
    html = f"<html lang=en><head><title>T</title></head><body>{body}</body></html>"
    vet_document(HTML(string=html).etree_element, css=css)


def test_an_ordinary_page_passes() -> None:
    vet("<h1>Ankle</h1><ul><li>Lift</ul><p>Call <a href='tel:1'>us</a></p>", "p { color: #111 }")


@pytest.mark.parametrize("tag", ["script", "iframe", "object", "embed", "form", "video", "link"])
def test_elements_that_do_something_have_no_place(tag: str) -> None:
    with pytest.raises(RenderFailed, match=f"<{tag}> has no place"):
        vet(f"<{tag}></{tag}>")


@pytest.mark.parametrize(
    "address", ["javascript:1", "JAVASCRIPT:1", "file:///a", "ftp://a", "a.html", ""]
)
def test_links_lead_to_safe_places_only(address: str) -> None:
    with pytest.raises(RenderFailed, match="a link may lead to"):
        vet(f'<a href="{address}">x</a>')


def test_an_anchor_without_address_is_no_link() -> None:
    vet('<a id="here">x</a>')


@pytest.mark.parametrize(("depth", "passes"), [(58, True), (59, False)])
def test_nesting_ends_at_sixty_elements(depth: int, passes: bool) -> None:
    body = "<div>" * depth + "x"
    if passes:
        vet(body)
    else:
        with pytest.raises(RenderFailed, match="more than 60 deep"):
            vet(body)


def test_a_text_is_what_the_page_shows() -> None:
    page = HTML(
        string="<html lang=en><head><title>T</title><style>p{}</style></head>"
        "<body>one <b>two</b><!-- \u2713 --> three<script>4</script> five</body></html>"
    )
    assert [t.strip() for t in printed_texts(page.etree_element)] == ["one", "two", "three", "five"]


def test_characters_of_text_and_style_are_looked_up_but_not_those_of_the_title() -> None:
    with pytest.raises(MissingGlyph):
        vet("<p>\u2713</p>")
    with pytest.raises(MissingGlyph):
        vet("<p>x</p>", 'p::before { content: "\\2713" }')
    vet('<p title="\u2713">x</p>')


@pytest.mark.parametrize(("length", "passes"), [(200, True), (201, False)])
def test_a_word_has_at_most_two_hundred_letters(length: int, passes: bool) -> None:
    if passes:
        vet("<p>" + "a" * length)
    else:
        with pytest.raises(RenderFailed, match="use spaces"):
            vet("<p>" + "a" * length)
