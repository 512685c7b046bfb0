"""The options of `hep handout` that say how a program is printed."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import click

from hep.handout.editions import PAPERS, SKIN_TONES, Edition, Printing
from hep.services.chosen_figure import PEOPLE
from hep.services.handout_editions import MADE
from hep.services.stamps import read_stamp

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK = ("paper", "is_black_and_white", "figure", "skin_tone")
OPTIONS = (
    click.option("--paper", default="a4", type=click.Choice(PAPERS), help="Paper size."),
    click.option(
        "--edition",
        default=Edition.PATIENT.value,
        type=click.Choice([one.value for one in MADE]),
        help="What is printed; usually the patient's sheet.",
    ),
    click.option(
        "--black-and-white", "is_black_and_white", is_flag=True, help="Ink and greys alone."
    ),
    click.option(
        "--figure",
        type=click.Choice(PEOPLE),
        help="The person on all pictures; usually whoever was drawn. Needs hep[studio].",
    ),
    click.option(
        "--skin-tone",
        type=click.IntRange(min(SKIN_TONES), max(SKIN_TONES)),
        help="Of all figures, 1 light to 4 dark; usually as drawn.",
    ),
    click.option(
        "--ask-name", is_flag=True, help="Asks for the patient's name; it is printed, never kept."
    ),
    click.option("--link", help="An https address of the program, printed as a code to scan."),
)


def asks_for_a_printing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command these options; it gets them as `printing` and `stamp`."""

    @functools.wraps(command)
    def with_printing(
        *args: Any,
        edition: str,
        ask_name: bool,
        link: str | None,
        **rest: Any,
    ) -> None:
        chosen = {name: rest.pop(name) for name in LOOK}
        printing = Printing(edition=Edition(edition), **chosen)
        # Asked for, because what stands on a command line is kept in the shell's history.
        name = click.prompt("Name", default="", show_default=False, err=True) if ask_name else ""
        stamp = read_stamp({"patient_name": name, "link": link})
        command(*args, printing=printing, stamp=stamp, **rest)

    asking: Callable[..., None] = with_printing
    for option in reversed(OPTIONS):
        asking = option(asking)
    return asking
