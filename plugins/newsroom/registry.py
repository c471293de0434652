"""The words articles may use: departments, topics and localities."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from plugins.newsroom.photo import Attachment, Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A municipal department: the folder of `content/` whose articles it speaks in."""

    slug: str
    name: str
    short_name: str
    """For menus and labels: «Cultura», «OMIL»."""

    summary: str
    """What it is for, in one sentence."""

    body: str = ""
    """Who they are and how to reach them, as sanitised HTML."""

    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    contact: tuple[tuple[str, str], ...] = ()
    """Label in Spanish and text, in the order of the file: «Dirección», «Horario», «Correo»…"""

    @property
    def path(self) -> str:
        """The page of the department."""
        return f"/departamentos/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject that articles are tagged with."""

    slug: str
    name: str
    summary: str = ""
    hashtag: str = ""
    """CamelCase with its accents, without `#`; empty when the topic makes no good hashtag."""

    aliases: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The page of the topic."""
        return f"/temas/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality:
    """A place of the commune where a story belongs."""

    slug: str
    name: str
    hashtag: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """Everything that may be named in an article's front matter."""

    departments: tuple[Department, ...] = ()
    topics: tuple[Topic, ...] = ()
    localities: tuple[Locality, ...] = ()


def folded(word: str) -> str:
    """Return *word* as it is compared: without case, accents or doubled spaces (ñ stays)."""
    kept = word.replace("ñ", "\0").replace("Ñ", "\0")
    plain = unicodedata.normalize("NFD", kept.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(letters.split()).replace("\0", "ñ")


Term = TypeVar("Term", bound=Topic | Locality)


def by_name(terms: Iterable[Term]) -> dict[str, Term]:
    """Return every spelling of *terms* (slug, name, aliases), folded, with its term."""
    found: dict[str, Term] = {}
    for term in terms:
        for word in (term.slug, term.name, *term.aliases):
            found[folded(word)] = term
    return found
