"""What each template gets: one frozen dataclass a template, and nothing else is in reach.

The names in a template are exactly the fields here, the globals of `environment` and its own loop
variables; a test compares them. Values are plain: no library objects, no request, no session.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hep.handout.icons import SHAPES
from hep.locations import data_folder
from hep.services.scope import LOCAL
from hep.web.addresses import address
from hep.web.collaborators import present

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hep.domain.errors import Problem
    from hep.web.form_fields import RequestForm
    from hep.web.item_view import PictureView
    from hep.web.program_view import ProgramView, RefusalView
    from hep.web.safety_parts import GroupView, OutcomeView
    from hep.web.sheet_view import SheetView
    from hep.web.signs_view import SignsView


@dataclass(frozen=True)
class ProblemView:
    """One thing to correct: a sentence that leads to its field."""

    field: str  # id of the fieldset, without #; "" where there is none
    sentence: str


@dataclass(frozen=True)
class Welcome:
    """What the page shows before anything was asked: one drawing and one sentence."""

    picture: PictureView | None  # None while the library has no drawing of somebody sitting


@dataclass(frozen=True)
class BuilderPage:
    """The builder: the request at the left, then what came of it; one of the last four is set."""

    template: ClassVar[str] = "web/builder.html"
    title: str
    form: RequestForm
    welcome: Welcome | None = None
    problems: tuple[ProblemView, ...] = ()
    program: ProgramView | None = None
    refusal: RefusalView | None = None
    sheet: SheetView | None = None  # only beside a program


@dataclass(frozen=True)
class ProgramFragment:
    """The middle of the builder alone."""

    template: ClassVar[str] = "web/program_fragment.html"
    form: RequestForm  # as an action left it; the script puts it in place of the old
    problems: tuple[ProblemView, ...] = ()
    program: ProgramView | None = None
    refusal: RefusalView | None = None


@dataclass(frozen=True)
class SheetFragment:
    """The right of the builder alone."""

    template: ClassVar[str] = "web/sheet_fragment.html"
    sheet: SheetView | None = None


@dataclass(frozen=True)
class ErrorPage:
    """One clear sentence, and the problems under it if there are several."""

    template: ClassVar[str] = "web/error.html"
    title: str
    sentence: str
    problems: tuple[str, ...]

    @classmethod
    def from_refusal(cls, sentence: str, problems: Sequence[Problem]) -> ErrorPage:
        """Return the page for a refusal."""
        title = present().words.text("This did not work")
        return cls(title, sentence, tuple(str(problem) for problem in problems))


@dataclass(frozen=True)
class SafetyPage:
    """The safety questions, and what follows from the answers."""

    template: ClassVar[str] = "web/safety.html"
    title: str
    groups: tuple[GroupView, ...]
    outcome: OutcomeView
    kept: tuple[tuple[str, str], ...]  # what of the request was filled in already
    problems: tuple[ProblemView, ...] = ()


@dataclass(frozen=True)
class OutcomeFragment:
    """What follows from the answers alone."""

    template: ClassVar[str] = "web/outcome_fragment.html"
    outcome: OutcomeView


@dataclass(frozen=True)
class SignsFragment:
    """What the ticked signs amount to."""

    template: ClassVar[str] = "web/signs_fragment.html"
    signs: SignsView


Context: TypeAlias = (
    BuilderPage
    | ProgramFragment
    | SheetFragment
    | SafetyPage
    | OutcomeFragment
    | SignsFragment
    | ErrorPage
)
CONTEXTS: tuple[type[Context], ...] = (
    BuilderPage,
    ProgramFragment,
    SheetFragment,
    SafetyPage,
    OutcomeFragment,
    SignsFragment,
    ErrorPage,
)


@cache
def environment() -> Environment:
    """Return the templates' environment: escaping on, undefined names refused."""
    made = Environment(
        loader=FileSystemLoader(data_folder("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals = {
        "_": _text,
        "count": _count,
        "address": address,
        "site": _site,
        "shapes": SHAPES,
    }
    return made


def _text(message: str, **facts: object) -> str:
    return present().words.text(message, **facts)


def _count(one: str, many: str, number: int) -> str:
    return present().words.count(one, many, number)


def _site() -> dict[str, str | int]:
    collaborators = present()
    library = collaborators.library_for(LOCAL)
    return {
        "clinic": library.signed_by(*collaborators.settings.clinic).name,
        "refused_changes": len(collaborators.refused_changes),
        "language": collaborators.words.locale,
        "direction": collaborators.words.direction,
    }


def render(context: Context) -> str:
    """Return the page or fragment for this context."""
    template = environment().get_template(context.template)
    return template.render({one.name: getattr(context, one.name) for one in fields(context)})
