"""The run plan's steps and the way's levels, read back from a sheet's words, as a careful patient would.

Independent of the product, in English and Spanish at once. What does not live here: doses of
exercises (see dose_reading); what a program asks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tests.handout.dose_reading import DAY_NAMES, any_of

MINUTES = r"(\d+) (?:minutes?|minutos?)"
SESSION = re.compile(
    rf"(?:(\d+) (?:times?|vez|veces): (?:run|corra) {MINUTES}, (?:walk|camine) {MINUTES}"
    rf"|(?:Run|Corra) {MINUTES})[.](?P<here> (?:You are here|Usted está aquí))?"
    r"((?: \d+(?!\d| times?| vez| veces))*)"  # the number of the next step is not of a bar
)
RUN_DAYS = re.compile(r"(?:Run on|Corra los días|Corra el día) ([^.]*)[.]")
WARM_UP = re.compile(
    rf"(?:brisk walk of {MINUTES}|carrera con {MINUTES} de caminar|carrera con {MINUTES})"
)
LIMIT = re.compile(r"(?:limit is|dolor es) (\d+)")
RULES = re.compile(
    r"(?:Did you do a step well|Hizo bien una etapa) (?P<well>\d+) .*"
    r"(?:Pain above|Dolor por encima de) (?P<limit>\d+).*"
    r"(?:the next|los próximos) (?P<rest>\d+) d.*?(?:go back|baje) (?P<back>\d+) "
)
GAP = re.compile(
    r"(?:No run for (\d+) days or more|(\d+) días o más sin correr)[?] "
    r"(?:(?:Go back|Baje) (?P<back>\d+) |(?:Do your last|Repita su última)"
    r"|(?:Go back to step|Vuelva a la etapa) (?P<stage>\d+))"
)
RUN_STEP = re.compile(r"(?:Step|Etapa) (\d+) (?:of your|de su)")
RUN_BACK = re.compile(r"(?:Go back|Baje) (\d+) (?:steps?|etapas?) (?:on your run|en su plan)")
RUN_ON = re.compile(r"(?:the next step of your run plan|la etapa siguiente de su plan)")
RUN_LAST = re.compile(r"(?:the last step of your run plan|la última etapa de su plan)")
BRACE = re.compile(r"(?:Wear it there in the first|Úsela allí las primeras) (\d+) (?:to|a) (\d+) ")
WEEKS = re.compile(r"(?:Often|A menudo)(?: de)? (\d+)(?: (?:to|a) (\d+))? (?:weeks?|semanas?)[.]")
GATE = re.compile(r"(?:You go on to|You are there|Pasa al nivel|Ha llegado)")
HERE = re.compile(r"You are here|Usted está aquí")
KEPT_UP = re.compile(
    r"(?:After that|Después): .*?(\d+) (?:days?|días?) (?:a week|a la semana)"
    r"(?:, (?:for|de) (\d+) (?:to|a) (\d+) (?:months|meses))?"
)


@dataclass(frozen=True)
class ReadRun:
    """One step of the ladder, in minutes; 0: it does not say so."""

    repeats: int
    run: int
    walk: int
    is_here: bool
    bars: tuple[int, ...]  # the minutes that are printed in the bars


@dataclass(frozen=True)
class ReadLevel:
    """One level of the way."""

    weeks: tuple[int, int]
    names: tuple[str, ...]
    is_here: bool


def read_ladder(text: str) -> list[ReadRun]:
    """Return the steps in the text's order; those behind have no bars, but the next one's number."""
    found = []
    for one in SESSION.finditer(text):
        repeats, run, walk, alone = (int(part or 0) for part in one.groups()[:4])
        bars = tuple(int(part) for part in one.groups()[-1].split())
        found.append(ReadRun(repeats or 1, run or alone, walk, bool(one["here"]), bars))
    behind = next((n for n, one in enumerate(found) if one.is_here), 0)
    return [replace(one, bars=()) for one in found[:behind]] + found[behind:]


def read_run_days(text: str) -> tuple[int, ...]:
    """Return the days of the week on which to run, 0 = Monday."""
    found = RUN_DAYS.search(text)
    named = found[1].lower() if found else ""
    return tuple(n for n, form in enumerate(DAY_NAMES) if re.search(rf"\b(?:{form})", named))


def read_gaps(text: str) -> list[tuple[int, int, int]]:
    """Return of each gap: days without a run, steps back, step to begin at again; 0: not told."""
    return [
        (int(one[1] or one[2]), int(one["back"] or 0), int(one["stage"] or 0))
        for one in GAP.finditer(text)
    ]


def read_numbers(text: str, pattern: re.Pattern[str]) -> tuple[int, ...]:
    """Return the numbers that a sentence names, in order; none where it is not there."""
    found = pattern.search(text)
    return tuple(int(one) for one in found.groups() if one) if found else ()


def read_levels(text: str, names: list[str]) -> list[ReadLevel]:
    """Return the levels in the text's order, each with the exercises it names."""
    weeks = list(WEEKS.finditer(text))
    found, begin = [], 0
    for one in weeks:
        gate = GATE.search(text, one.end())
        end = gate.start() if gate else len(text)
        here = HERE.search(text, begin, one.start())
        listed = re.findall(rf"({any_of(names)})(?=; |[.] )", text[one.end() : end])
        low = int(one[1])
        found.append(ReadLevel((low, int(one[2] or low)), tuple(listed), here is not None))
        begin = end
    return found
