"""An article as the rules see it, and what the registers know."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from plugins.house_rules.passages import Passage, Sort


class Described(NamedTuple):
    """A photo, with what is said of it."""

    alt: str
    caption: str = ""
    place: tuple[str | int, ...] = ()
    """Of the alternative text, as that of a passage."""


@dataclass(frozen=True)
class Writing:
    """All that an article tells its readers."""

    title: Passage
    fields: tuple[Passage, ...] = ()
    """Summary, captions, texts for networks: all that is told but the title and the text."""

    body: tuple[Passage, ...] = ()
    photos: tuple[Described, ...] = ()
    links: tuple[str, ...] = ()
    """Where the links of the text lead, as they are written."""

    @cached_property
    def told(self) -> tuple[Passage, ...]:
        """Every passage, in order."""
        return (self.title, *self.fields, *self.body)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The sentences of the text: no headings, no tables."""
        return tuple(each for each in self.body if each.sort in {Sort.PROSE, Sort.ITEM})


def _nothing(_: str) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the rules ask of the registers; each question only when a text needs its answer."""

    authorities: Callable[[], tuple[str, ...]] = field(default=tuple)
    """Returns the posts and names of the authorities: «alcaldesa»."""

    towns: Callable[[], tuple[str, ...]] = field(default=tuple)
    """Returns the localities: «Pedro de Valdivia» is nobody."""

    is_word: Callable[[str], bool] = _nothing
    """Whether a word, in small letters, is a local one or stands in the name of something registered."""

    is_account: Callable[[str], bool] = _nothing
    """Whether an account (`@muni`) is registered."""

    is_telephone: Callable[[str], bool] = _nothing
    """Whether a telephone (E.164) is registered as that of an office or an organisation."""
