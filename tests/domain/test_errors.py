"""Refusals carry facts, and say where and what to do."""

from __future__ import annotations

from hep.domain.errors import (
    FigureError,
    InvalidRequest,
    LibraryError,
    MissingGlyph,
    MissingPicture,
    NotFound,
    NothingSuitable,
    Problem,
    RenderFailed,
    RenderTimeout,
)
from hep.domain.program import Finding


def test_a_problem_reads_like_a_compilers_line() -> None:
    assert str(Problem("a.yaml:3", "unknown level 5", "use 1 to 4")) == (
        "a.yaml:3: unknown level 5; use 1 to 4"
    )
    assert str(Problem("a.yaml:3", "unknown level 5")) == "a.yaml:3: unknown level 5"


def test_an_error_of_many_problems_lists_them_all() -> None:
    problems = [Problem("a:1", "one"), Problem("b:2", "two")]
    error = LibraryError(problems)
    assert str(error) == "a:1: one\nb:2: two"
    assert error.facts == {"problems": tuple(problems)}
    assert InvalidRequest(problems).code == "invalid_request"


def test_a_figure_error_points_into_the_scene() -> None:
    error = FigureError("frames.end.pose.knee_flexion", "170 is over the limit", "use up to 150")
    assert str(error) == "frames.end.pose.knee_flexion: 170 is over the limit; use up to 150"
    assert str(FigureError("base", "unknown")) == "base: unknown"


def test_a_refusal_keeps_what_stood_in_the_way() -> None:
    reason = Finding("all_blocked")
    error = NothingSuitable([], [reason], reason)
    assert (error.omissions, error.warnings, error.reason) == ((), (reason,), reason)


def test_each_error_says_its_own_facts() -> None:
    assert str(MissingPicture("heel-raise", "end")) == "heel-raise: no picture 'end'"
    assert "U+4E16" in str(MissingGlyph("hello 世", "世"))
    assert str(RenderTimeout(8.0)) == "stopped after 8 s"
    assert str(RenderFailed("died")) == "died"
    assert str(NotFound("exercise", "x")) == "no exercise 'x'"
