"""The words of the builder's fields: what each is called, and its problems as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.language.words import mark

if TYPE_CHECKING:
    from hep.domain.errors import Problem
    from hep.language.words import Words

LEGENDS = {
    "cause": mark("Why does the ankle hurt?"),
    "subtype": mark("Where does it hurt?"),
    "level": mark("Level"),
    "side": mark("Sore side"),
    "worse_side": mark("Which side is worse?"),
    "minutes": mark("Minutes a session"),
    "max_exercises": mark("Exercises"),
    "running": mark("Running now"),
    "gate": mark("Run-and-hop gate"),
    "entry": mark("Criteria for this level"),
    "second_cause": mark("Second cause"),
    "days_a_week": mark("Days a week"),
    "steps_a_minute": mark("Own steps a minute"),
    "positions_avoided": mark("Positions to avoid"),
    "favourites": mark("Favourites"),
    "must_have": mark("Must be in the program"),
    "must_not": mark("Must not be in the program"),
    "given_before": mark("Given before"),
    "irritable": mark("It flares easily"),
    "dose_edits": mark("Doses set by hand"),
    "order": mark("Order set by hand"),
    "age_band": mark("Age"),
    "first_time": mark("First exercise program"),
    "equipment": mark("Things at hand"),
    "tags": mark("Precautions"),
    "patient_name": mark("Patient's name"),
    "link": mark("Address of the program"),
    "red_flags": mark("Safety questions"),
    "asked": mark("Groups of safety questions"),
    "wells": mark("Wells score"),
    "language": mark("Language of the sheet"),
}


def problem_sentence(problem: Problem) -> str:
    """Return a problem as one sentence for beside its field."""
    text = problem.message + (f": {problem.hint}" if problem.hint else "")
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def named_sentence(problem: Problem, *, words: Words) -> str:
    """Return a problem as one sentence that also says which field it is about."""
    legend, sentence = LEGENDS.get(problem.where), problem_sentence(problem)
    if legend is None or problem.message.endswith("."):  # a whole sentence names its field itself
        return sentence
    return words.text("{field}: {problem}", field=words.text(legend).strip("¿?"), problem=sentence)
