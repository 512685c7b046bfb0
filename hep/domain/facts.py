"""The values that fill a sentence: plain, so that they serialise and compare."""

from collections.abc import Mapping

Fact = str | int | tuple[str, ...]
Facts = Mapping[str, Fact]
