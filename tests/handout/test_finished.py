"""Finished sheets are kept by content, within a limit, and only when they are nameless."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.handout import pdf
from hep.handout.finished import Finished, document_key
from hep.handout.pdf import RenderedPdf
from tests.handout import sample_documents

if TYPE_CHECKING:
    import pytest

    from hep.handout.pdf import Press


def a_pdf(size: int) -> RenderedPdf:
    return RenderedPdf(b"x" * size, 1, {}, ())


def test_what_was_kept_is_found_again() -> None:
    kept, made = Finished(), a_pdf(3)
    kept.keep("a", made)
    kept.keep("a", made)
    assert kept.find("a") is made
    assert kept.find("b") is None


def test_the_longest_unused_goes_first() -> None:
    kept = Finished(most_bytes=10)
    for key in "ab":
        kept.keep(key, a_pdf(4))
    kept.find("a")
    kept.keep("c", a_pdf(4))
    assert [key for key in "abc" if kept.find(key)] == ["a", "c"]


def test_one_that_is_too_large_is_not_kept() -> None:
    kept = Finished(most_bytes=10)
    kept.keep("a", a_pdf(11))
    assert kept.find("a") is None


def test_page_and_style_are_not_mixed_up() -> None:
    assert document_key("ab", "c") != document_key("a", "bc")


def test_a_nameless_document_is_rendered_once_and_a_named_one_each_time(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = []
    run = pdf.run_job

    def counted(*args: object, **options: object) -> object:
        jobs.append(args[1])
        return run(*args, **options)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(pdf, "run_job", counted)
    html, css = (
        sample_documents.HTML.replace("<body>", "<body><p>once</p>", 1),
        sample_documents.CSS,
    )
    first = press.render(html, css, sample_documents.ASSETS, is_nameless=True)
    assert press.render(html, css, sample_documents.ASSETS, is_nameless=True) is first
    assert jobs.count(pdf.RENDER) == 1
    for _ in range(2):
        assert press.render(html, css, sample_documents.ASSETS).pdf == first.pdf
    assert jobs.count(pdf.RENDER) == 3
