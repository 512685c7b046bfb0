"""How a refusal is said on the command line: one sentence beside the output, and an exit status.

Which words a refusal has is up to `hep/language/refusals.py`.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from hep.containment.errors import ContainmentError
from hep.domain.errors import (
    HepError,
    InvalidRequest,
    NothingSuitable,
    RenderFailed,
    SettingsError,
)
from hep.language.findings import finding_text, hindrance_text, omission_text
from hep.language.refusals import refusal_text
from hep.language.words import SOURCE_LANGUAGE, load_words

if TYPE_CHECKING:
    from hep.domain.library import Library
    from hep.language.words import Words

FAILED, WRONG_USE, NOTHING_SUITABLE = 1, 2, 3
WORDS = load_words(SOURCE_LANGUAGE)


class RefusingGroup(click.Group):
    """A group that turns hep's refusals into one sentence and an exit status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what hep refuses on purpose never shows a stack trace."""
        try:
            return super().invoke(ctx)
        except NothingSuitable as refusal:
            _say_nothing_suitable(refusal, ctx.obj["library"], ctx.obj["words"])
            sys.exit(NOTHING_SUITABLE)
        except ContainmentError as error:
            say(refusal_text(RenderFailed(str(error)), words=WORDS))
            sys.exit(FAILED)
        except HepError as error:
            if ctx.obj and ctx.obj.get("json"):
                click.echo(json.dumps(error_json(error), ensure_ascii=False, indent=2))
            say(refusal_text(error, words=WORDS))
            for problem in getattr(error, "problems", ()):
                say(f"  {problem}")
            sys.exit(WRONG_USE if isinstance(error, InvalidRequest | SettingsError) else FAILED)


def error_json(error: HepError) -> dict[str, Any]:
    """Return a refusal as the web app gives it."""
    problems = [vars(problem) for problem in getattr(error, "problems", ())]
    message = refusal_text(error, words=WORDS)
    return {"schema": 1, "error": {"code": error.code, "message": message, "problems": problems}}


def say(text: str) -> None:
    """Say something to the person, beside the output."""
    click.echo(text, err=True)


def _say_nothing_suitable(refusal: NothingSuitable, library: Library, words: Words) -> None:
    say(refusal_text(refusal, words=words))
    say(f"  {finding_text(refusal.reason, library=library, words=words)}")
    for rule in refusal.conflict:
        say(f"  - {hindrance_text(rule, library=library, words=words)}")
    for one in refusal.omissions:
        say(f"  {one.exercise_id}: {omission_text(one, library=library, words=words)}")
