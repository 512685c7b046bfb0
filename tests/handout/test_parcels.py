"""Parcels: what goes in comes out, and nothing else is a parcel."""

from __future__ import annotations

import pytest

from hep.handout.parcels import LENGTH, BrokenParcel, open_parcel, pack_parcel


@pytest.mark.parametrize(
    ("facts", "blobs"),
    [
        ({}, {}),
        ({"html": "<p>ñ \u2192", "n": [1, 2.5, None, True]}, {}),
        ({"x": {"y": "z"}}, {"b": b"\0\xff" * 999, "a": b"", "ä": b"one"}),
    ],
)
def test_facts_and_blobs_come_out_as_they_went_in(
    facts: dict[str, object], blobs: dict[str, bytes]
) -> None:
    assert open_parcel(pack_parcel(facts, blobs)) == (facts, blobs)


def test_the_order_of_names_makes_no_difference() -> None:
    assert pack_parcel({"a": 1, "b": 2}, {"x": b"1", "y": b"2"}) == pack_parcel(
        {"b": 2, "a": 1}, {"y": b"2", "x": b"1"}
    )


GOOD = pack_parcel({"a": 1}, {"x": b"123"})


@pytest.mark.parametrize(
    "parcel",
    [
        b"",
        b"short",
        GOOD[:-1],
        GOOD + b"!",
        LENGTH.pack(4) + b"[1]x",
        LENGTH.pack(2) + b"{}",
        LENGTH.pack(10**12) + b"{}",
        LENGTH.pack(31) + b'{"blobs": [["x"]], "facts": {}}',
        LENGTH.pack(47) + b'{"blobs": [["x", -1], ["y", 1]], "facts": {}}  ',
    ],
)
def test_what_is_not_one_whole_parcel_is_refused(parcel: bytes) -> None:
    with pytest.raises(BrokenParcel):
        open_parcel(parcel)
