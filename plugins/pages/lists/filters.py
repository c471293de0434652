"""Ways to look at a part of a list: plain links to pages of their own."""

from collections.abc import Iterable
from typing import NamedTuple

from plugins.newsroom import Edition, Home, narrowed_path
from plugins.newsroom.kinds import Kind, Order
from plugins.site import Link
from plugins.spanish import alphabetical

MOST_UNFOLDED = 4
"""Choices: more of them take half the screen of a telephone."""


class Choice(NamedTuple):
    """A part of a list that one can look at alone."""

    path: str
    name: str
    entries: int


class Filters(NamedTuple):
    """Several parts of one list; all of them together need not be the whole."""

    label: str
    choices: tuple[Choice, ...]
    is_folded: bool = False
    """Whether they are shown only to who asks: they would push down what most people came for."""


def by_kind(edition: Edition, subject: Home) -> tuple[Filters, ...]:
    """Return the links from the list of *subject* to what it has of each kind, if of several."""
    kinds = sorted(edition.kinds, key=lambda kind: alphabetical(kind.plural))
    parts = _offered(edition, ((subject, kind, kind.plural) for kind in kinds))
    if len(parts) < 2:
        return ()
    whole = Choice(subject.path, "Todo", len(edition.of(subject)))
    return (Filters("Por tipo", (whole, *parts)),)


def by_home(edition: Edition, kind: Kind) -> tuple[Filters, ...]:
    """Return the links from the list of *kind* to what each department and locality has of it."""
    registry = edition.registry
    departments = ((each, kind, each.short_name) for each in registry.departments)
    localities = ((each, kind, each.name) for each in registry.localities)
    groups = {
        "Por departamento": _offered(edition, departments),
        "Por localidad": _offered(edition, localities),
    }
    return tuple(
        Filters(label, choices, len(choices) > MOST_UNFOLDED)
        for label, choices in groups.items()
        if len(choices) > 1
    )


def wider(kind: Kind) -> Link:
    """Return the link from a part of the list of *kind* to all of it."""
    return Link(kind.path, f"{kind.all_of_them} de toda la comuna")


def _offered(edition: Edition, parts: Iterable[tuple[Home, Kind, str]]) -> tuple[Choice, ...]:
    """Return those of *parts*, which come with their names, that have something."""
    choices = (
        Choice(_path(edition, subject, kind), name, _entries(edition, subject, kind))
        for subject, kind, name in parts
    )
    return tuple(choice for choice in choices if choice.entries)


def _path(edition: Edition, subject: Home, kind: Kind) -> str:
    """Return the page with what *subject* has of *kind*: its own, if it has nothing else."""
    is_one_of_several = subject.path in edition.narrowed
    if is_one_of_several or kind.order is Order.HAPPENING:
        return narrowed_path(subject, kind)
    return subject.path


def _entries(edition: Edition, subject: Home, kind: Kind) -> int:
    if kind.order is Order.HAPPENING:
        return len(edition.taking_place_of(subject))
    return len(edition.of_kind_in(subject, kind))
