"""The press: what it makes, that it makes the same each time, and what it says when it cannot."""

from __future__ import annotations

import threading
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from hep.containment.client import Worker
from hep.domain.errors import MissingGlyph, RenderFailed
from hep.handout import pdf as pdf_module
from hep.handout.assets import asset_table, asset_url
from hep.handout.parcels import pack_parcel
from hep.handout.pdf import PRELOAD, Press, run_job
from tests.handout.sample_documents import ASSETS, CALF, CSS, HTML

if TYPE_CHECKING:
    from collections.abc import Mapping


def page(body: str, head: str = "<title>T</title>", lang: str = " lang=en") -> str:
    return f"<html{lang}><head>{head}</head><body><h1>x</h1>{body}</body></html>"


def test_a_handout_becomes_a_tagged_pdf_with_title_language_and_pages(press: Press) -> None:
    made = press.render(HTML, CSS, ASSETS)
    assert made.pages == 3
    assert made.warnings == ()
    with pikepdf.open(BytesIO(made.pdf)) as opened:
        assert len(opened.pages) == 3
        assert str(opened.docinfo.Title) == "Ankle program"
        assert str(opened.Root.Lang) == "en"
        assert not {"/CreationDate", "/ModDate", "/Author"} & set(opened.docinfo.keys())


def test_only_the_shipped_font_is_in_it_and_only_what_is_used_of_it(press: Press) -> None:
    made = press.render_pdf(HTML, CSS + "h2 { font-family: 'DejaVu Sans', monospace }", ASSETS)
    with pikepdf.open(BytesIO(made)) as opened:
        names = {str(i.BaseFont) for i in opened.objects if _is_font(i)}
    assert names
    assert all("Atkinson-Hyperlegible" in name and "+" in name for name in names), names


def _is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item


def test_the_same_handout_has_the_same_bytes_in_every_worker(press: Press) -> None:
    first = press.render_pdf(HTML, CSS, ASSETS)
    assert press.render_pdf(HTML, CSS, ASSETS) == first
    with Worker(preload=PRELOAD, allow_root=True) as other:
        assert Press(other).render_pdf(HTML, CSS, ASSETS) == first


def test_threads_may_share_a_press(press: Press) -> None:
    made: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: made.append(press.render_pdf(HTML, CSS, ASSETS)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4
    assert len(set(made)) == 1


def test_a_drawing_is_prepared_once_and_kept(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(
        worker: Worker, job: str, payload: bytes, *, timeout_seconds: float
    ) -> tuple[dict[str, object], Mapping[str, bytes]]:
        asked.append(job.rpartition(":")[2])
        return run_job(worker, job, payload, timeout_seconds=timeout_seconds)

    monkeypatch.setattr(pdf_module, "run_job", counted)
    press = Press(worker)
    press.render_pdf(HTML, CSS, ASSETS)
    press.render_pdf(HTML, CSS, ASSETS)
    assert asked == ["prepare_job", "render_job", "render_job"]


def test_old_drawings_make_room_for_new_ones(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_module, "KEPT_DRAWINGS", 1)
    press = Press(worker)
    for _ in range(2):
        assert press.render(HTML, CSS, ASSETS).pages == 3
        assert len(press._drawings) == 1


def test_pictures_that_the_document_does_not_name_are_left_out(press: Press) -> None:
    bare = press.render_pdf(page("<p>hello"), "", {})
    assert press.render_pdf(page("<p>hello"), "", ASSETS) == bare


def test_a_picture_in_the_style_sheet_is_found_too(press: Press) -> None:
    css = f"body {{ background: url({asset_url(CALF)}) }}"
    made = press.render_pdf(page("<p>hello"), css, asset_table(CALF))
    assert len(made) > len(press.render_pdf(page("<p>hello"), "", {}))


def test_a_picture_that_was_not_handed_over_is_told(press: Press) -> None:
    with pytest.raises(RenderFailed, match="was not handed over"):
        press.render_pdf(HTML, CSS, {})


def test_bytes_under_a_wrong_key_are_told(press: Press) -> None:
    with pytest.raises(RenderFailed, match="do not have that sha256"):
        press.render_pdf(HTML, CSS, dict.fromkeys(ASSETS, CALF))


def test_a_picture_named_but_not_on_the_page_is_told(press: Press) -> None:
    with pytest.raises(RenderFailed, match="is not on the page"):
        press.render_pdf(page(f"<p>{asset_url(CALF)}"), "", ASSETS)


def test_a_character_that_no_font_has_is_named_with_its_text(press: Press) -> None:
    with pytest.raises(MissingGlyph) as caught:
        press.render_pdf(page("<p>Roll the ball \u2192 here"), "", {})
    assert caught.value.character == "\u2192"
    assert caught.value.text == "Roll the ball \u2192 here"


@pytest.mark.parametrize(
    "css", ['p::before { content: "\u2713" }', 'p::after { content: "\\2713" }']
)
def test_a_character_that_only_the_style_sheet_prints_is_found(press: Press, css: str) -> None:
    with pytest.raises(MissingGlyph, match=r"U\+2713"):
        press.render_pdf(page("<p>x"), css, {})


def test_a_list_bullet_that_no_font_has_fails_too(press: Press) -> None:
    with pytest.raises(RenderFailed, match=r"U\+25E6"):
        press.render_pdf(page("<ul><li>a<ul><li>b</li></ul></li></ul>"), "", {})


def test_letters_with_separate_accents_are_joined_before_printing(press: Press) -> None:
    assert press.render_pdf(page("<p>n\u0303"), "", {}) == press.render_pdf(
        page("<p>\u00f1"), "", {}
    )


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (page("x", lang=""), "no lang"),
        (page("x", head=""), "no <title>"),
        (page("x", head="<title> </title>"), "no <title>"),
        (page(f'<img src="{asset_url(CALF)}">'), "no alternative text"),
        (page(f'<img src="{asset_url(CALF)}" alt=" ">'), "no alternative text"),
        (page('<p style="break-before:page">x' * 80), "at most 60"),
    ],
)
def test_a_document_that_could_not_be_read_by_all_is_refused(
    press: Press, html: str, reason: str
) -> None:
    with pytest.raises(RenderFailed, match=reason):
        press.render_pdf(html, "", ASSETS)


def test_links_that_may_stand_on_paper_are_let_through(press: Press) -> None:
    links = "".join(
        f'<p><a href="{address}">x</a>'
        for address in ("https://example.org", "tel:+15550100", "mailto:a@example.org", "#top")
    )
    assert press.render(page(f'<p id="top">x</p>{links}'), "", {}).pages == 1


def test_odd_css_is_a_warning_and_not_an_error(press: Press) -> None:
    made = press.render(page("<p>x"), "p { colour: red }", {})
    assert "colour" in made.warnings[0]


GOOD_FACTS = {"pages": 1, "places": {}, "warnings": []}


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"nonsense",
        b"\xff" * 40,
        b"\0" * 8 + b"[" * 100_000,
        pack_parcel(GOOD_FACTS, {"pdf": b"%PDF-1.7"})[:-1],
        pack_parcel(GOOD_FACTS, {"pdf": b"%PDF-1.7"}) + b"x",
        pack_parcel({"seconds": 0.1}, {"0" * 64: b"a prepared drawing"}),
        pack_parcel(GOOD_FACTS, {"pdf": b"no PDF"}),
        pack_parcel(GOOD_FACTS),
        pack_parcel(GOOD_FACTS | {"places": {"a": [1]}}, {"pdf": b"%PDF-1.7"}),
        pack_parcel(GOOD_FACTS | {"places": []}, {"pdf": b"%PDF-1.7"}),
        pack_parcel(GOOD_FACTS | {"pages": "many"}, {"pdf": b"%PDF-1.7"}),
        pack_parcel(GOOD_FACTS | {"warnings": None}, {"pdf": b"%PDF-1.7"}),
        pack_parcel({"error": "failed"}),
        pack_parcel({"error": "missing_glyph"}),
        pack_parcel({"error": "missing_glyph", "text": "x", "character": "two"}),
    ],
)
def test_a_worker_that_lies_or_answers_another_question_fails_the_handout(answer: bytes) -> None:
    with pytest.raises(RenderFailed):
        Press(_Liar(answer)).render(page("x"), "", {})  # type: ignore[arg-type]  # a stand-in


@pytest.mark.parametrize("facts", [{}, {"seconds": "x"}, {"seconds": None}])
def test_a_worker_that_lies_of_drawings_fails_the_handout(facts: dict[str, object]) -> None:
    with pytest.raises(RenderFailed, match="does not fit the question"):
        Press(_Liar(pack_parcel(facts))).render(HTML, CSS, ASSETS)  # type: ignore[arg-type]  # a stand-in


def test_half_a_character_in_a_nameless_sheet_is_refused_in_words(press: Press) -> None:
    with pytest.raises(MissingGlyph):
        press.render(page("<p>\ud83d</p>"), "", {}, is_nameless=True)


@pytest.mark.parametrize(("spent", "left"), [(0.0, 7.0), (5.0, 2.0), (99.0, 0.1), (-99.0, 7.0)])
def test_what_drawings_took_is_gone_for_their_sheet(spent: float, left: float) -> None:
    asked: list[float] = []

    class Slow:
        def run(self, job: str, _: bytes, *, timeout_seconds: float) -> bytes:
            asked.append(timeout_seconds)
            if job == pdf_module.PREPARE:
                return pack_parcel({"seconds": spent})
            return pack_parcel(GOOD_FACTS, {"pdf": b"%PDF-1.7"})

    Press(Slow(), timeout_seconds=7.0).render(HTML, CSS, ASSETS)  # type: ignore[arg-type]  # a stand-in
    assert asked == [7.0, left]


class _Liar:
    def __init__(self, answer: bytes) -> None:
        self._answer = answer

    def run(self, *_: object, **__: object) -> bytes:
        return self._answer
