"""A long list from A to Z, letter by letter."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from plugins.spanish import initial

Listed = TypeVar("Listed")


class Letter(NamedTuple, Generic[Listed]):
    """What begins with a letter; «0–9» is for what begins with none."""

    name: str
    anchor: str
    """The part of its address after `#`."""

    entries: tuple[Listed, ...]


def letter_of(name: str, entries: Iterable[Listed]) -> Letter[Listed]:
    """Return the letter *name*, «letra-a»: in ASCII, so that nobody has to write a percent sign."""
    anchor = {"Ñ": "letra-enie", "0–9": "letra-numeros"}.get(name, f"letra-{name.lower()}")
    return Letter(name, anchor, tuple(entries))


def by_letter(
    entries: Iterable[Listed], name_of: Callable[[Listed], str]
) -> tuple[Letter[Listed], ...]:
    """Return the letters with which *entries* begin, which are in `alphabetical` order."""
    found = groupby(entries, key=lambda entry: initial(name_of(entry)))
    return tuple(letter_of(name, listed) for name, listed in found)
