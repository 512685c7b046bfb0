"""Every way in which hep can refuse, as one tree. Facts are attributes.

Sentences for people, HTTP status codes and exit codes do not live here.

HepError
├─ SettingsError(problems)            a HEP_* variable is wrong
├─ LibraryError(problems)             wrong files: place, what, what to do
├─ FigureError(path, fact, hint)      a scene cannot be drawn as written
├─ PlanningError
│  ├─ InvalidRequest(problems)        unknown cause, level 5, minutes 0
│  └─ NothingSuitable(...)            no program: carries every omission and warning
├─ HandoutError
│  ├─ MissingPicture(exercise_id, frame)
│  ├─ MissingGlyph(text, character)
│  ├─ TextTooLong(part, lines)
│  ├─ TooManyForOnePage(most, drop)
│  ├─ NoRunPlan
│  ├─ RenderTimeout(seconds)
│  └─ RenderFailed(reason)
└─ NotFound(kind, identifier)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.domain.program import Finding, Hindrance, Omission


class HepError(Exception):
    """Anything hep refuses on purpose; `code` names the sentence, `facts` fill it."""

    code = "error"

    @property
    def facts(self) -> Mapping[str, Any]:
        """The values that the sentence for this error needs, by name."""
        return dict(vars(self))


@dataclass(frozen=True)
class Problem:
    """One thing wrong in one place: printed like a compiler's line."""

    where: str  # file:line for files, the field's name for requests and settings
    message: str  # what is wrong
    hint: str = ""  # what to do

    def __str__(self) -> str:
        """`where: what is wrong; what to do`."""
        return f"{self.where}: {self.message}" + (f"; {self.hint}" if self.hint else "")


class _ProblemsError(HepError):
    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class SettingsError(_ProblemsError):
    """One or more HEP_* variables are unknown or hold a wrong value."""

    code = "settings"


class LibraryError(_ProblemsError):
    """The exercise library cannot be used; every problem is listed at once."""

    code = "library"


class FigureError(HepError):
    """A scene asks for something that cannot be drawn; `path` points into the scene."""

    code = "figure"

    def __init__(self, path: str, fact: str, hint: str = "") -> None:
        self.path, self.fact, self.hint = path, fact, hint
        super().__init__(f"{path}: {fact}" + (f"; {hint}" if hint else ""))


class PlanningError(HepError):
    """No program can be given for this request."""

    code = "planning"


class InvalidRequest(_ProblemsError, PlanningError):
    """The request names something unknown or a number outside its range."""

    code = "invalid_request"


class NothingSuitable(PlanningError):
    """Nothing safe and fitting is left; the omissions say what stood in the way.

    `conflict` is the smallest set of rules that leaves nothing: without these, something fits.
    """

    code = "nothing_suitable"

    def __init__(
        self,
        omissions: Sequence[Omission],
        warnings: Sequence[Finding],
        reason: Finding,
        conflict: Sequence[Hindrance] = (),
    ) -> None:
        self.omissions, self.warnings = tuple(omissions), tuple(warnings)
        self.reason, self.conflict = reason, tuple(conflict)
        super().__init__(reason.code)


class HandoutError(HepError):
    """The handout cannot be made; no file is left behind."""

    code = "handout"


class MissingPicture(HandoutError):
    """An exercise of the program lacks one of the pictures that the sheet must show."""

    code = "missing_picture"

    def __init__(self, exercise_id: str, frame: str) -> None:
        self.exercise_id, self.frame = exercise_id, frame
        super().__init__(f"{exercise_id}: no picture '{frame}'")


class MissingGlyph(HandoutError):
    """A text holds a character that no shipped font can print."""

    code = "missing_glyph"

    def __init__(self, text: str, character: str) -> None:
        self.text, self.character = text, character
        super().__init__(f"no font has {character!r} (U+{ord(character):04X}) in {text[:60]!r}")


class TextTooLong(HandoutError):
    """The words of one part of the sheet do not fit the page it must stand on."""

    code = "text_too_long"

    def __init__(self, part: str, lines: int) -> None:
        self.part, self.lines = part, lines
        super().__init__(f"{part}: {lines} lines too long for its page")


class TooManyForOnePage(HandoutError):
    """The one-page edition has no room for so many exercises; type never shrinks."""

    code = "too_many_for_one_page"

    def __init__(self, most: int, drop: Sequence[str]) -> None:
        self.most, self.drop = most, ", ".join(drop)
        super().__init__(f"more than {most} exercises; leave out {self.drop}")


class NoRunPlan(HandoutError):
    """The program holds no run by stages, so there is no run plan to print."""

    code = "no_run_plan"


class NoStudio(HandoutError):
    """Another person can only be drawn where the studio's libraries are installed."""

    code = "no_studio"


class RenderTimeout(HandoutError):
    """Making the PDF took longer than allowed and was stopped."""

    code = "render_timeout"

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"stopped after {seconds:g} s")


class RenderFailed(HandoutError):
    """The contained renderer refused the document or died."""

    code = "render_failed"

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class NotFound(HepError):
    """There is no such thing, or not for you."""

    code = "not_found"

    def __init__(self, kind: str, identifier: str) -> None:
        self.kind, self.identifier = kind, identifier
        super().__init__(f"no {kind} {identifier!r}")
