"""What every JSON of hep is made of: a mapping of plain values, a range as one or two numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hep.language.findings import finding_text

if TYPE_CHECKING:
    from hep.domain.dose import Span
    from hep.domain.library import Library
    from hep.domain.program import Finding
    from hep.language.words import Words

Plain = dict[str, Any]


def plain_span(span: Span) -> int | list[int]:
    """Return one number, or `[low, high]`."""
    return span.low if span.is_exact else [span.low, span.high]


def plain_finding(finding: Finding, *, library: Library, words: Words) -> Plain:
    """Return a code beside its sentence."""
    text = finding_text(finding, library=library, words=words)
    return {"code": finding.code, "text": text}
