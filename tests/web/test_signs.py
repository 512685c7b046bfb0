"""The cause-finder in the request: it counts, it says who decides, it chooses nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from werkzeug.datastructures import MultiDict

from hep.language.words import load_words
from hep.web.forms import read_fields
from hep.web.signs_view import signs_view
from tests.web.stand_ins import ASKED

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from hep.domain.library import Library
    from hep.web.forms import Fields
    from hep.web.signs_view import SignsView

WORDS = load_words("en")
INSTABILITY = ["sprained-before", "gives-way", "avoids-uneven-ground", "cait-low", "stands-badly"]
MIXED = ["came-on-slowly", "load-jump", "one-tendon", "warms-up", "new-shoes", "shoes-matter"]


def view_of(library: Library, *signs: str, is_clear: bool = True, **more: str) -> SignsView:
    groups = list(dict.fromkeys(flag.group for flag in library.red_flags.values()))
    fields: Fields = {"signs": list(signs), "asked": groups if is_clear else [], **more}
    return signs_view(fields, library=library, words=WORDS)


def test_all_signs_stand_in_a_closed_drawer_beside_the_cause(
    client: FlaskClient, library: Library
) -> None:
    page = client.get("/").text
    drawer = re.search(r'<details class="drawer signs".*?</details>', page, re.DOTALL)
    assert drawer
    assert " open" not in drawer[0].split(">", 1)[0]
    assert drawer[0].count('name="signs"') == len(library.cause_finder.questions) == 26
    assert "signs found" not in drawer[0]


def test_signs_are_counted_for_each_cause_the_strongest_first(library: Library) -> None:
    view = view_of(library, *INSTABILITY)
    assert [(one.cause, one.found) for one in view.counts][:2] == [
        ("Weak or unsteady ankle after a sprain", "signs found: 5 of 7"),
        ("Stiff ankle or scar after an old injury", "signs found: 1 of 6"),
    ]
    assert len(view.counts) == 5
    assert view.result == "The signs point first to: weak or unsteady ankle after a sprain."
    assert "never a diagnosis" in view.decides
    assert "You decide." in view.decides


def test_mixed_signs_say_with_what_a_plan_begins(library: Library) -> None:
    view = view_of(library, *MIXED)
    assert view.result == (
        "The signs are mixed: shoes that do not suit and overused tendon or muscle. "
        "A plan begins with: overused tendon or muscle."
    )


def test_too_few_signs_point_nowhere(library: Library) -> None:
    view = view_of(library, "one-speed")
    assert view.result == "The signs are not enough to point to a cause."
    assert view.counts


def test_nothing_ticked_says_nothing(library: Library) -> None:
    view = view_of(library)
    assert (view.counts, view.result, view.ticked) == ((), "", 0)


@pytest.mark.parametrize("red_flag", ["", "RF09"])
def test_until_the_safety_questions_are_clear_signs_are_counted_and_not_weighed(
    library: Library, red_flag: str
) -> None:
    fields = {"red_flags": red_flag} if red_flag else {}
    view = view_of(library, *INSTABILITY[::-1], is_clear=bool(red_flag), **fields)
    assert view.result.startswith("The safety questions come first.")
    causes = [library.texts["en"].labels["causes"][one] for one in library.vocabulary.causes]
    assert [one.cause.lower() for one in view.counts] == [one.lower() for one in causes]


def test_neither_a_share_nor_a_chosen_cause_comes_of_it(
    client: FlaskClient, library: Library
) -> None:
    groups = list(dict.fromkeys(flag.group for flag in library.red_flags.values()))
    data = {"signs": INSTABILITY, "asked": groups}
    fragment = client.post("/parts/signs", data=data)
    assert fragment.headers["X-Fragment"] == "1"
    assert "signs found: 5 of 7" in fragment.text
    assert "%" not in fragment.text
    assert "percent" not in fragment.text
    page = client.post("/request", data=data).text
    assert not re.search(r'name="cause" value="[^"]+" checked', page)
    assert "signs found: 5 of 7" in page
    assert set(re.findall(r'name="signs" value="([^"]+)" checked', page)) == set(INSTABILITY)


def test_signs_change_nothing_of_the_program_and_stay_in_the_form(client: FlaskClient) -> None:
    plain = client.post("/parts/program", data=ASKED)
    signed = client.post("/parts/program", data=ASKED | {"signs": MIXED})
    shown = [one.text.partition("<template")[0] for one in (plain, signed)]  # the form is in it
    assert shown[0] == shown[1]
    page = client.post("/", data=ASKED | {"signs": MIXED}).text
    assert page.count('name="signs"') == 26
    assert set(re.findall(r'name="signs" value="([^"]+)" checked', page)) == set(MIXED)


def test_an_unknown_sign_is_not_looked_at(library: Library) -> None:
    assert view_of(library, "no-such-sign").ticked == 0


def fields_of(library: Library, **sent: str) -> Fields:
    return read_fields(MultiDict(sent), library=library)


def test_the_sorest_spot_chooses_the_place_where_none_is_chosen(library: Library) -> None:
    fields = fields_of(library, cause="overuse", pain_site="heel-bone")
    assert fields["subtype"] == "achilles-insertional"
    for site, place in library.cause_finder.pain_sites.items():
        assert fields_of(library, cause="overuse", pain_site=site)["subtype"] == place


def test_the_sorest_spot_never_changes_a_chosen_place_or_a_cause(library: Library) -> None:
    fields = fields_of(library, cause="overuse", subtype="peroneal", pain_site="heel-bone")
    assert fields["subtype"] == "peroneal"
    assert "subtype" not in fields_of(library, cause="scar", pain_site="heel-bone")
    assert "cause" not in fields_of(library, pain_site="heel-bone")
    assert "subtype" not in fields_of(library, cause="overuse", pain_site="elbow")


def test_the_sorest_spot_stays_in_the_form(client: FlaskClient) -> None:
    page = client.post("/request", data={"cause": "overuse", "pain_site": "heel-bone"}).text
    assert re.search(r'<option value="heel-bone"[^>]* selected', page)
    assert re.search(r'name="subtype" value="achilles-insertional" checked', page)
