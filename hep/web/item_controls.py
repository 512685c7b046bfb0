"""What can be done with an item of a program: which buttons it has, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hep.services.request_json import plain_request
from hep.web.dose_form import DoseForm, RefusedDose, dose_form
from hep.web.replacing import find_taken
from hep.web.swap_view import SwapView, swap_views

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hep.domain.program import Program, ProgramItem
    from hep.web.item_view import Narrator


@dataclass(frozen=True)
class ItemControls:
    """The buttons of one item."""

    is_kept: bool
    is_liked: bool
    may_go_up: bool
    may_go_down: bool
    may_go: bool  # something else would be left
    may_be_easier: bool  # the printed step can be taken as the item
    may_be_harder: bool
    after: str  # the exercise below, where the eye goes once this one is gone; "" for none
    dose: DoseForm | None
    swaps: tuple[SwapView, ...]


def item_controls(
    item: ProgramItem, program: Program, narrator: Narrator, refused: Mapping[str, RefusedDose]
) -> ItemControls:
    """Return what can be done with this item of this program."""
    request, name = program.request, item.exercise.id
    order = [one.exercise.id for one in program.active_items]
    place = order.index(name) if name in order else -1
    others = [one for one in order if one != name]
    fields, library = plain_request(request), narrator.library
    easier, harder = (
        find_taken(program, item, step, fields=fields, library=library) is not None
        for step in (item.easier, item.harder)
    )
    return ItemControls(
        is_kept=name in request.must_have,
        is_liked=name in request.favourites,
        may_go_up=place > 0,
        may_go_down=0 <= place < len(order) - 1,
        may_go=name in order and bool(others),
        may_be_easier=easier,
        may_be_harder=harder,
        after=next(iter(order[place + 1 :] or others[-1:]), ""),
        dose=dose_form(
            item, program, library=library, words=narrator.words, refused=refused.get(name)
        ),
        swaps=swap_views(program, item, narrator),
    )
