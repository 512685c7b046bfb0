"""The cause-finder beside the cause: signs ticked and counted. It chooses nothing (brief 7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.domain.cause_finder import Result, find_cause
from hep.domain.safety_answers import outcome_of
from hep.language.cause_words import DECIDES, RESULTS, SAFETY_FIRST
from hep.services.requests import read_answers
from hep.web.form_fields import Choice

if TYPE_CHECKING:
    from hep.domain.cause_finder import CauseFinding
    from hep.domain.library import Library, LibraryTexts
    from hep.language.words import Words
    from hep.web.forms import Fields


@dataclass(frozen=True)
class CountView:
    """How many signs of one cause were found."""

    cause: str
    found: str  # such as: signs found: 4 of 7


@dataclass(frozen=True)
class SignsView:
    """The signs, and once one is ticked: counts in order, what they point to, who decides."""

    questions: tuple[Choice, ...]
    places: tuple[tuple[Choice, str], ...]  # where it hurts, with the value of what it stands for
    counts: tuple[CountView, ...] = ()
    result: str = ""
    decides: str = ""

    @property
    def ticked(self) -> int:
        """How many signs are ticked."""
        return sum(one.is_chosen for one in self.questions)


def signs_view(fields: Fields, *, library: Library, words: Words) -> SignsView:
    """Return the view; ids that are no signs are not looked at."""
    finder, texts = library.cause_finder, _texts(library, words)
    said = texts.cause_finder
    ticked = [one.id for one in finder.questions if one.id in fields.get("signs", ())]
    questions = tuple(
        Choice(one.id, said["questions"][one.id], is_chosen=one.id in ticked)
        for one in finder.questions
    )
    chosen = fields.get("pain_site")
    places = tuple(
        (Choice(site, _capital(said["pain_sites"][site]), is_chosen=site == chosen), place)
        for site, place in finder.pain_sites.items()
    )
    if not ticked:
        return SignsView(questions, places)
    finding, is_clear = find_cause(finder, ticked), _is_clear(fields, library)
    order = finding.ranked if is_clear else library.vocabulary.causes
    return SignsView(
        questions,
        places,
        counts=tuple(_count(cause, finding, texts, words) for cause in order),
        result=_result(finding, texts, words) if is_clear else words.text(SAFETY_FIRST),
        decides=words.text(DECIDES),
    )


def _is_clear(fields: Fields, library: Library) -> bool:
    """Tell whether the safety questions are clear: only then are signs weighed (brief 7)."""
    answers, _ = read_answers(fields, library=library)
    return outcome_of(answers, library).is_clear


def _count(cause: str, finding: CauseFinding, texts: LibraryTexts, words: Words) -> CountView:
    found, signs = words.number(finding.found[cause]), words.number(finding.signs[cause])
    counted = words.text("signs found: {found} of {signs}", found=found, signs=signs)
    return CountView(_capital(texts.labels["causes"][cause]), counted)


def _result(finding: CauseFinding, texts: LibraryTexts, words: Words) -> str:
    if finding.result is Result.NOT_ENOUGH:
        return words.text(RESULTS[finding.result])
    names = texts.labels["causes"]
    return words.text(
        RESULTS[finding.result],
        causes=words.join([names[cause] for cause in finding.causes]),
        begins_with=names[finding.begins_with or ""],
    )


def _texts(library: Library, words: Words) -> LibraryTexts:
    return library.texts.get(words.locale) or library.texts["en"]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
