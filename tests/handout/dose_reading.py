"""Numbers, units, legs and days read back from a sheet's words, as a careful patient would.

Independent of the product: regular expressions over printed text, in English and Spanish at once, so
that a sentence that has no Spanish words yet is read too. What does not live here: what a program
asks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SECONDS = r"\d+ (?:seconds?|segundos?)"
TIME = rf"(?:\d+ (?:minutes?|minutos?)(?:(?: y)? {SECONDS})?|{SECONDS})"
TIMES = r"(?:times|time|veces|vez)"
LEG = r"(?:(?:left|right|each) leg|(?:con )?(?:la|cada) pierna(?: izquierda| derecha)?)"
ROUNDS = rf"(?P<rounds>\d+) {TIMES},? "  # "3 times 45 seconds"
AMOUNT = (
    rf"(?:(?P<sets>\d+) (?:sets?|series?) (?:of|de) (?P<of>\d+)(?: {TIMES})?"
    rf"|(?:{ROUNDS})?(?:(?P<time>{TIME})|(?P<far>\d+) met(?:res|ros))(?: cada vez)?"
    rf"|(?P<number>\d+) {TIMES}"
    r"|(?P<once>Once|Una vez))"
)
EACH = "(?P<each> each way| in each direction| hacia cada lado| en cada dirección)?"
HOLD = rf"(?:, (?:hold each for|quédese) (?P<hold>{TIME})(?: cada vez)?)?"
A_DAY = rf"(?: (?:Do this|Hágalo) (?P<a_day>\d+) {TIMES} (?:a day|al día)[.])?"
SET = rf"{AMOUNT}{EACH}{HOLD}(?:, (?P<leg>{LEG}))?[.]{A_DAY}"
WALKS = (
    rf"(?:Walk|Camine) (?P<walk>{TIME})[.] "
    rf"(?:(?:Then|Luego),? (?P<repeats>\d+) {TIMES}: (?:run|corra) (?P<run>{TIME}), "
    rf"(?:walk|camine) (?P<between>{TIME})[.]|(?:Run|Corra) (?P<run_once>{TIME})[.]) "
    rf"(?:Walk|Camine) (?P<walk_after>{TIME})[.]"
)
WHOLE = rf"(?:Step|Etapa) (?P<stage>\d+): (?P<whole>{TIME}) (?:with the walks|con las caminatas)[.]"
DOSE = re.compile(rf"{WALKS}|{WHOLE}|{SET}")
CAPTION = "(?:(?:Start|Inicio) (?:End|Final) |(?:In turn|Por orden|Por turno) )?"  # may stand before a dose
SIGN = "[LI] [RD] "  # of the legs: L and R
SIGNED = (
    r"(?:(?P<turn>Each leg in turn, (?:left|right) first[.]"
    r"|Por turno, primero la (?:izquierda|derecha)[.])"
    r"|(?P<one>Your (?:left|right) leg|Su pierna (?:izquierda|derecha))"
    r"|(?P<both>Both legs|Las dos piernas))"
)
REST = re.compile(
    rf"(?:(?:Rest|Descanse) ({TIME}) (?:after each set|each time|entre|después|cada vez)|(?:then rest|luego descanse) ({TIME}))"
)
TEMPO = re.compile(
    rf"(?:Take|Muévase en) ({TIME})(?: to move)?(?:,? (?:hold|quédese) ({TIME}))?,?"
    rf"(?: (?:and|y))?(?: (?:take|vuelva en))? ({TIME})(?: to come back)?[.]"
)
EASIER = re.compile(
    r"(?:Too hard|¿Muy difícil)[?] (?:The easier way|La forma más fácil):?(.*?)(?:Do this if|Hágalo si)"
)
HARDER = re.compile(
    r"(?:Too easy|¿Muy fácil)[?] (?:The harder way|La forma más difícil):?(.*?)(?:Do this when|Hágalo si)"
)
ONCE_A_DAY = re.compile(r"Do this once a day[.]|Hágalo una vez al día[.]")
SIDES = {"left": r"\bleft\b|\bizquierd[ao]", "right": r"\bright\b|\bderech[ao]"}
DAY_NAMES = (r"mon|lun(?:es)?\b", r"tue|mar(?:tes)?\b", r"wed|mié(?:rcoles)?\b", r"thu|jue(?:ves)?\b", r"fri|vie(?:rnes)?\b", r"sat|sáb(?:ado)?\b", r"sun|dom(?:ingo)?\b")  # fmt: skip
DUE = re.compile(r"(?:exercises?|ejercicios?) (\d(?:(?:, (?:and |y )?| and | y )\d)*)[.]")


@dataclass(frozen=True)
class ReadDose:
    """What a dose says; 0 and "" where it does not say it."""

    sets: int = 1
    repetitions: int = 0
    seconds: int = 0  # held or moved, in each set or repetition
    metres: int = 0
    times_a_day: int = 1
    leg: str = ""  # left, right, each
    each: str = ""  # way, direction
    run: tuple[
        int, ...
    ] = ()  # minutes: walk, repeats, run, walk between, walk; or step and the whole


@dataclass(frozen=True)
class ReadExercise:
    """One exercise's place, name and dose, and where its dose ends in the text."""

    number: int  # 0: none is printed beside its name
    name: str
    side: str  # turn left, one right, both; "" where the edition has no sign
    dose: ReadDose | None
    start: int
    end: int


def flat(text: str) -> str:
    """A page's words on one line; U+FFFE is how PDFium reads a hyphen that ends a line."""
    return re.sub(r"\s+", " ", re.sub(r"\ufffe\s*", "-", text)).strip()


def seconds_of(text: str | None) -> int:
    """Return how long "1 minute 30 seconds" is."""
    total = 0
    for number, unit in re.findall(r"(\d+) ([ms])", text or ""):
        total += int(number) * (60 if unit == "m" else 1)
    return total


def read_dose(text: str, *, anywhere: bool = False) -> tuple[ReadDose, int] | None:
    """Return the dose that a text begins with and where it ends; None: it begins with none.

    `anywhere` looks for the first sentence that is one.
    """
    if not anywhere:
        found = DOSE.match(text)
    else:
        starts = [0, *(one.end() for one in re.finditer(r"[.!?:] ", text))]
        found = next((one for start in starts if (one := DOSE.match(text, start))), None)
    return (_dose(found), found.end()) if found else None


def _dose(found: re.Match[str]) -> ReadDose:
    part = found.groupdict()
    if part["walk"] or part["whole"]:
        return ReadDose(run=_run(part))
    return ReadDose(
        sets=int(part["sets"] or part["rounds"] or 1),
        repetitions=int(part["of"] or part["number"] or bool(part["once"])),
        seconds=seconds_of(part["hold"] or part["time"]),
        metres=int(part["far"] or 0),
        times_a_day=int(part["a_day"] or 1),
        leg=_leg(part["leg"] or ""),
        each=_each(part["each"] or ""),
    )


def _run(part: dict[str, str | None]) -> tuple[int, ...]:
    if part["whole"]:
        return (int(part["stage"] or 0), seconds_of(part["whole"]) // 60)
    told = ("walk", "run" if part["run"] else "run_once", "between", "walk_after")
    walk, run, between, after = (seconds_of(part[one]) // 60 for one in told)
    return (walk, int(part["repeats"] or 1), run, between, after)


def _leg(words: str) -> str:
    return "each" if re.search(r"\b(?:each|cada)\b", words) else side_of(words)


def _each(words: str) -> str:
    if not words:
        return ""
    return "direction" if "direc" in words else "way"


def side_of(words: str) -> str:
    """Return the sides that words name: "", "left", "right", "left right"."""
    return " ".join(side for side, form in SIDES.items() if re.search(form, words))


def read_signed(text: str, names: list[str]) -> list[ReadExercise]:
    """Return the exercises whose name stands before the sign of the legs, in the text's order."""
    heads = list(re.finditer(rf"({any_of(names)}) {SIGN}{SIGNED}", text))
    ends = [one.start() for one in heads[1:]] + [len(text)]
    found = []
    for head, end in zip(heads, ends, strict=False):  # without heads one end is left
        kind = next(one for one in ("turn", "one", "both") if head[one])
        dose = read_dose(text[head.end() : end].strip(), anywhere=True)
        side = f"{kind} {side_of(head[kind])}".strip()
        found.append(ReadExercise(0, head[1], side, dose and dose[0], head.start(), end))
    return found


def read_listed(text: str, names: list[str], *, is_numbered: bool = True) -> list[ReadExercise]:
    """Return the exercises whose name is followed by a dose at once, in the text's order."""
    number = r"\b(\d) " if is_numbered else "()"
    found = []
    for head in re.finditer(rf"{number}({any_of(names)}) {CAPTION}", text):
        dose = read_dose(text[head.end() :])
        if dose:
            end = head.end() + dose[1]
            found.append(ReadExercise(int(head[1] or 0), head[2], "", dose[0], head.start(), end))
    return found


def read_numbered(text: str, names: list[str]) -> list[tuple[int, str]]:
    """Return the exercises whose name stands behind a number, in the text's order."""
    found = re.findall(rf"\b(\d) ({any_of(names)})\b", text)
    return [(int(number), name) for number, name in found]


def last_day_line(text: str) -> int:
    """Return where the last line ends that says which exercises are due; 0: there is none."""
    return max((one.end() for one in DUE.finditer(text)), default=0)


def any_of(names: list[str]) -> str:
    """Return a pattern for any of the names, the longest first."""
    return "|".join(re.escape(flat(one)) for one in sorted(names, key=len, reverse=True))


def read_rest(text: str) -> int:
    """Return the seconds of rest after a set; 0 where none is asked for."""
    found = REST.search(text)
    return seconds_of(found[1] or found[2]) if found else 0


def read_tempo(text: str) -> tuple[int, int, int] | None:
    """Return the seconds up, held and down; None where no tempo is asked for."""
    found = TEMPO.search(text)
    return (seconds_of(found[1]), seconds_of(found[2]), seconds_of(found[3])) if found else None


def read_step(text: str, pattern: re.Pattern[str]) -> ReadDose | None:
    """Return the dose of the easier or the harder step; None where none stands there."""
    found = pattern.search(text)
    if not found:
        return None
    words = re.sub(r"^(?:Do|Haga) (?:(?:only|solo) 1 (?:set|serie): )?", "", found[1].strip())
    dose = read_dose(words[:1].upper() + words[1:], anywhere=True)
    return dose[0] if dose else None


def named_days(words: str) -> tuple[int, ...]:
    """Return the days of the week that words name, 0 = Monday."""
    lower = words.lower()
    return tuple(n for n, form in enumerate(DAY_NAMES) if re.search(rf"\b(?:{form})", lower))


def read_days(text: str) -> dict[int, tuple[int, ...]]:
    """Return the days of the week of each exercise by number, 0 = Monday."""
    due: dict[int, tuple[int, ...]] = {}
    for found in DUE.finditer(text):
        lead = re.split(r"[.:] ", text[: found.start()].rstrip(": "))[-1].lower()
        days = tuple(range(7)) if re.search("every day|cada día", lead) else named_days(lead)
        due |= {int(number): days for number in re.findall(r"\d", found[1])}
    return due
