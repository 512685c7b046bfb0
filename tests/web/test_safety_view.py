"""What the answers to the safety questions amount to, in the words of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.safety import RedFlagAction
from hep.language.words import load_words
from hep.services.requests import read_answers
from hep.web.safety_view import SafetyNarrator
from tests.web.answers import ENTRY, groups_of

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.web.forms import Fields
    from hep.web.safety_parts import OutcomeView

WORDS = load_words("en")


def outcome_of(library: Library, fields: Fields) -> OutcomeView:
    answers, problems = read_answers(fields, library=library)
    return SafetyNarrator(answers, library, WORDS).outcome_view(fields, problems)


def test_headlines_name_the_most_urgent(library: Library) -> None:
    every = groups_of(library)

    def headline(
        *red_flags: str, asked: list[str] = every, entry: dict[str, str] | None = None
    ) -> tuple[str, str]:
        fields: Fields = {"red_flags": list(red_flags), "asked": asked, **(entry or {})}
        outcome = outcome_of(library, fields)
        return outcome.tone, outcome.headline

    assert headline(asked=[]) == ("plain", "The safety questions are not asked yet.")
    assert headline(asked=["bone"]) == ("plain", "The safety questions are not all asked yet.")
    assert headline() == ("plain", "All asked. Nothing was answered with yes.")
    assert headline("RF32", "RF24") == ("slow", "Refer. A program may begin beside it.")
    assert headline("RF32") == ("slow", "A program may be made, with care.")
    assert headline("RF35") == (
        "stop",
        "No automatic program: exercises are picked by hand.",
    )
    assert headline("RF01", "RF07") == ("stop", "Stop: a medical review is needed today.")
    assert headline("RF01", entry=ENTRY) == (
        "plain",
        "All asked. What blocked a program was cleared.",
    )


def test_every_action_has_its_words_and_its_loudness(library: Library) -> None:
    outcome = outcome_of(library, {"red_flags": list(library.red_flags), "asked": []})
    order = list(RedFlagAction)
    actions = [library.red_flags[one.id].action for one in outcome.found]
    assert actions == sorted(actions, key=order.index)
    assert {one.action.tone for one in outcome.found} == {"stop", "slow"}
    assert all(one.action.text for one in outcome.found)
    assert outcome.unasked == ()
    assert [name for name, _ in outcome.tags][:1] == ["Possible blood clot"]
