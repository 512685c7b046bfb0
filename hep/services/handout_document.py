"""From a program to the sheet as plain values, with the pictures it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hep.domain.safety_answers import outcome_of
from hep.handout.assets import asset_key, asset_table
from hep.handout.document import Furniture, HandoutDocument, Logo
from hep.handout.editions import Edition
from hep.handout.icons import icons
from hep.handout.inks import BRAND
from hep.handout.stamp import Stamp, qr_svg
from hep.language.sheet_words import DRAFT, DRAFT_IN_PART, NOT_REVIEWED, SHORT_DAYS, furniture
from hep.services.handout_blocks import exercise_block
from hep.services.handout_chart import chart
from hep.services.handout_journey import journey_sheet
from hep.services.handout_pages import good_to_know, log_rows, page_one, problem
from hep.services.handout_plates import glance
from hep.services.handout_runs import run_sheet
from hep.services.handout_setting import Setting
from hep.services.handout_version import until_words, version_of

if TYPE_CHECKING:
    import datetime

    from hep.domain.library import Library
    from hep.domain.overlay import Clinic
    from hep.domain.program import Program
    from hep.handout.editions import Printing
    from hep.handout.journey_sheet import JourneySheet
    from hep.language.words import Words

BLANK = Stamp()
HALF_FROM = 5  # exercises: two a page


def build_document(  # noqa: PLR0913  # all that a sheet depends on
    program: Program,
    *,
    library: Library,
    words: Words,
    clinic: tuple[str, ...],
    printed_on: datetime.date,
    printing: Printing,
    stamp: Stamp = BLANK,
    tight: frozenset[str] = frozenset(),
) -> tuple[HandoutDocument, dict[str, bytes]]:
    """Return the document and its pictures by hash.

    `clinic` is name, phone and, where known, the emergency number and opening hours; "" where the clinic's
    own (of its overlay) are to stand; `tight` names the parts to be set closer (hep.handout.fit).

    Raises MissingPicture for an exercise without its start or end picture.
    """
    signed = library.signed_by(*clinic)
    active = program.active_items
    setting = Setting(
        program, library, words, printing, is_half=len(active) >= HALF_FROM, tight=tight
    )
    assets: dict[str, bytes] = {}
    logo = _logo(signed, words, assets)
    glances = tuple(glance(n, item, setting, assets) for n, item in enumerate(active, start=1))
    brand = signed.colour or BRAND
    reviewed = all(item.exercise.review for item in program.items)
    document = HandoutDocument(
        language=words.locale,
        direction=words.direction,
        printing=printing,
        clinic=signed.name,
        phone=signed.phone,
        emergency=signed.emergency,
        hours=signed.hours,
        brand=brand,
        icons=_icons(brand, words, printing, assets),
        logo=logo,
        plan=problem(setting)[:1].upper() + problem(setting)[1:],
        date=words.date(printed_on),
        draft=_draft(program, library, words),
        review="" if reviewed else words.text(NOT_REVIEWED),
        page_one=page_one(setting, glances),
        exercises=tuple(
            exercise_block(n, item, setting, assets) for n, item in enumerate(active, start=1)
        ),
        is_half=setting.is_half,
        good_to_know=good_to_know(setting, assets),
        day_names=tuple(words.text(day) for day in SHORT_DAYS),
        log=log_rows(setting),
        say=Furniture(
            furniture(
                words,
                phone=signed.phone,
                emergency=signed.emergency,
                hours=signed.hours,
                name=stamp.name,
                link=stamp.link,
            )
        ),
        stamp=stamp,
        qr=_qr(stamp, assets),
        version=words.text("Sheet {version}", version=version_of(program)),
        until=until_words(setting, printed_on),
        chart=chart(setting),
        runs=run_sheet(setting),
        journey=_journey(setting),
        tight=tight,
    )
    return document, assets


def _journey(setting: Setting) -> JourneySheet | None:
    """Return the way for its own edition alone: it takes a plan of every level."""
    if setting.printing.edition is not Edition.JOURNEY:
        return None
    return journey_sheet(setting, problem(setting))


def _icons(
    brand: str, words: Words, printing: Printing, assets: dict[str, bytes]
) -> tuple[tuple[str, str], ...]:
    drawn = icons(brand, is_black=printing.is_black_and_white, is_turned=words.direction == "rtl")
    assets |= asset_table(*drawn.values())
    return tuple((name, asset_key(one)) for name, one in drawn.items())


def _qr(stamp: Stamp, assets: dict[str, bytes]) -> str:
    if not stamp.link:
        return ""
    drawn = qr_svg(stamp.link)
    key = asset_key(drawn)
    assets[key] = drawn
    return key


def _draft(program: Program, library: Library, words: Words) -> str:
    """Return why the sheet is a draft; "" once every safety question was asked (brief 1.1)."""
    outcome = outcome_of(program.request.safety, library)
    if outcome.is_asked:
        return ""
    return words.text(DRAFT if outcome.unasked == outcome.groups else DRAFT_IN_PART)


def _logo(clinic: Clinic, words: Words, assets: dict[str, bytes]) -> Logo | None:
    if not clinic.logo:
        return None
    key = asset_key(clinic.logo)
    assets[key] = clinic.logo
    alt = clinic.name or words.text("The clinic's sign")
    return Logo(key, alt, clinic.logo_width_mm, clinic.logo_height_mm)
