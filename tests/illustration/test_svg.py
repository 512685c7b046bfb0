"""The file: printed size, slots with their colours, words that cannot break the markup."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np

from hep.illustration.svg import document, path_element

BOUNDS = np.array([[-10.0, -60.0], [30.0, 5.5]])
SVG = "{http://www.w3.org/2000/svg}"


def root(title: str = "Heel raise: end", **attributes: str) -> ElementTree.Element:
    layers = [("skin", "M0 0l10 0l0 10z"), ("ink", "M5 5l1 0l0 1z")]
    text = document(
        layers,
        BOUNDS,
        palette={"skin": "#DDA67F", "ink": "#16202A"},
        title=title,
        description="A drawing.",
        attributes=attributes,
    )
    return ElementTree.fromstring(text)


def test_the_size_is_in_millimetres_and_the_view_box_in_tenths() -> None:
    svg = root()
    assert svg.get("width") == "40.0mm"
    assert svg.get("height") == "65.5mm"
    assert svg.get("viewBox") == "-100 -600 400 655"


def test_each_layer_is_a_path_that_names_its_slot_and_default_colour() -> None:
    paths = root().findall(f"{SVG}path")
    assert [path.attrib for path in paths] == [
        {"data-slot": "skin", "fill": "#DDA67F", "d": "M0 0l10 0l0 10z"},
        {"data-slot": "ink", "fill": "#16202A", "d": "M5 5l1 0l0 1z"},
    ]


def test_the_title_may_hold_any_words() -> None:
    title = root('Up & down <"now">').find(f"{SVG}title")
    assert title is not None
    assert title.text == 'Up & down <"now">'


def test_facts_are_kept_as_data_attributes() -> None:
    svg = root(fingerprint='a"b', figure="woman")
    assert svg.get("data-fingerprint") == 'a"b'
    assert svg.get("data-figure") == "woman"


def test_nothing_but_words_and_paths_is_in_the_file() -> None:
    assert {child.tag for child in root()} == {f"{SVG}title", f"{SVG}desc", f"{SVG}path"}


def test_a_layer_may_bring_what_takes_its_place_in_a_drawing_turned_over() -> None:
    found = path_element(("ink", "M0 0z", "M1 1z"), {"ink": "#16202A"})
    assert found == '<path data-slot="ink" fill="#16202A" d="M0 0z" data-turned="M1 1z"/>'
