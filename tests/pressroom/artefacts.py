"""Artefacts and groups of any sort, for tests of the pressroom alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from plugins.pressroom.artefact import Artefact, Group


@dataclass(frozen=True, slots=True)
class Made(Artefact):
    """Files that a function of a module makes."""

    names: tuple[str, ...]
    by: Callable[..., tuple[bytes, ...]]
    given: tuple[Any, ...] = ()
    name: str = ""
    """Its key."""

    @property
    def paths(self) -> tuple[str, ...]:
        return self.names

    @property
    def key(self) -> str:
        return self.name

    def make(self) -> tuple[bytes, ...]:
        return self.by(*self.given)


@dataclass(frozen=True, slots=True)
class Measured(Artefact):
    """A file that tells how long others are."""

    name: str
    others: tuple[Artefact, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        return (self.name,)

    def make(self) -> tuple[bytes, ...]:
        return (b" ".join(b"%d" % len(each.product()[0]) for each in self.others),)


@dataclass(frozen=True, slots=True)
class Opened(Group):
    """Artefacts that a function of a module tells, once others are made."""

    title: str
    by: Callable[..., Iterable[Artefact]]
    given: tuple[Any, ...] = ()
    needed: tuple[Artefact, ...] = ()

    @property
    def name(self) -> str:
        return self.title

    def artefacts(self) -> Iterable[Artefact]:
        return self.by(*self.given)

    @property
    def needs(self) -> tuple[Artefact, ...]:
        return self.needed
