"""The words articles may use: departments, topics, localities, series, organisations, institutions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, TypeAlias, TypeVar

from plugins.newsroom.authorities import Authority
from plugins.newsroom.broadcast import Broadcast
from plugins.newsroom.bulletin import Newsletter
from plugins.newsroom.contact import NO_CONTACT, Contact
from plugins.newsroom.coordinates import Coordinates
from plugins.newsroom.outlets import Outlet
from plugins.newsroom.photo import Attachment, Photo
from plugins.newsroom.press_contact import PressContact
from plugins.spanish import folded


class Subject(Protocol):
    """Anything that stories belong to, and that has a page with all of them."""

    @property
    def path(self) -> str:
        """The page."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def summary(self) -> str:
        """What it is, in one sentence; it may be empty."""


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
    """Who they are and what one can do there, as sanitised HTML."""

    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    contact: Contact = NO_CONTACT
    hue: str = "oxido"
    """One of `hues.HUES`: the colour it is known by."""

    handles: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Slug of a network -> its account there, as texts call it: `@muni`."""

    @property
    def path(self) -> str:
        """The page of the department."""
        return f"/departamentos/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that articles are filed under."""

    slug: str
    name: str
    summary: str = ""
    hashtag: str = ""
    """CamelCase with its accents, without `#`; empty when it makes no good hashtag."""

    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Term):
    """A subject that articles are tagged with."""

    is_untagged: bool = False
    """Whether posts about it have no hashtags at all, as of mourning."""

    @property
    def path(self) -> str:
        """The page of the topic."""
        return f"/temas/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality(Term):
    """A place of the commune where a story belongs."""

    @property
    def path(self) -> str:
        """The page of the locality."""
        return f"/localidades/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Term):
    """A recurring subject with its own page, picture and feed: an anniversary, a programme."""

    body: str = ""
    """What it is about, as sanitised HTML."""

    photo: Photo | None = None
    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    @property
    def path(self) -> str:
        """The page of the series."""
        return f"/series/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A community organisation: a junta de vecinos, a club, a centro de madres."""

    slug: str
    name: str
    sort: str
    """One of `organisations.SORTS`."""

    locality: Locality
    summary: str = ""
    contact: Contact = NO_CONTACT
    """Nothing unless its entry says that it may be published."""

    aliases: tuple[str, ...] = ()
    is_demo: bool = False
    handles: Mapping[str, str] = field(default_factory=dict, hash=False)
    """As a department's."""

    @property
    def path(self) -> str:
        """The page of the organisation."""
        return f"/organizaciones/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue(Term):
    """One entry of `content/registros/lugares.yaml`."""

    locality: Locality
    address: str = ""
    """In words, for who goes there."""

    coordinates: Coordinates | None = None
    is_demo: bool = False
    block: str = ""
    """One of `venue.BLOCKS`; nothing if it is not on the plan of the town."""


class LinePoint(NamedTuple):
    """A point of the line of a street."""

    at: Coordinates
    crosses: str = ""
    """The street that it crosses there, if that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Street(Term):
    """One entry of `content/registros/calles.yaml`."""

    locality: Locality
    line: tuple[LinePoint, ...] = ()
    """Where it runs, from one end to the other, as somebody measured it; nothing if nobody did."""

    origin: str = ""
    """Who measured it."""

    is_demo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution(Term):
    """One entry of `content/registros/instituciones.yaml`: who is outside the Municipality."""

    website: str = ""
    handles: Mapping[str, str] = field(default_factory=dict, hash=False)
    """As a department's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TownFact(Term):
    """One entry of `content/registros/comuna.yaml`: what anybody may say of the comuna; `summary` says it."""

    source: str
    """Who says so."""

    url: str = ""
    """Where that can be read, if it can."""


@dataclass(frozen=True, slots=True)
class Synonym:
    """A word that people search for, and how the pages say it."""

    word: str
    """«basura», «carnet de conducir»."""

    means: tuple[str, ...]
    """«aseo», «residuos», «recolección»: what finds a page as well as the word itself."""


Home: TypeAlias = Department | Locality
"""What a list can be narrowed in: who speaks, and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """Everything that may be named in an article's front matter, and what people call it."""

    departments: tuple[Department, ...] = ()
    topics: tuple[Topic, ...] = ()
    localities: tuple[Locality, ...] = ()
    series: tuple[Series, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    institutions: tuple[Institution, ...] = ()
    venues: tuple[Venue, ...] = ()
    town: tuple[TownFact, ...] = ()
    """Facts of the comuna for who writes about it; no article depends on them."""

    press: tuple[PressContact, ...] = ()
    """Who answers the media, in the order in which they are to be called."""

    streets: tuple[Street, ...] = ()
    authorities: tuple[Authority, ...] = ()
    local_words: tuple[str, ...] = ()
    """Words of the place that no dictionary has, as they are written."""

    synonyms: tuple[Synonym, ...] = ()
    """For the search alone: no article depends on them."""

    broadcast: Broadcast | None = None
    """The form of the radio programme, if there is one; no article depends on it."""

    newsletter: Newsletter | None = None
    """The form of the bulletin, if there is one; no article depends on it."""

    outlets: tuple[Outlet, ...] = ()
    """Those that get what is under an embargo ahead; only the edition for them has any."""

    @property
    def handles(self) -> dict[str, tuple[str, ...]]:
        """Every account, in small letters -> the slugs of the networks where it is one."""
        found: dict[str, set[str]] = {}
        holders: tuple[Department | Organisation | Institution, ...] = (
            *self.departments,
            *self.organisations,
            *self.institutions,
        )
        for each in holders:
            for network, handle in each.handles.items():
                found.setdefault(handle.lower(), set()).add(network)
        return {handle: tuple(sorted(found[handle])) for handle in sorted(found)}

    @property
    def homes(self) -> tuple[Home, ...]:
        """The departments and the localities."""
        return (*self.departments, *self.localities)

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """All of them: each has a page of its own, whether a story belongs to it or not."""
        return (
            *self.departments,
            *self.topics,
            *self.localities,
            *self.series,
            *self.organisations,
        )


Named = TypeVar("Named", bound=Term | Organisation)


def by_name(terms: Iterable[Named]) -> dict[str, Named]:
    """Return every spelling of *terms* (slug, name, aliases), folded, with its term."""
    found: dict[str, Named] = {}
    for term in terms:
        for word in (term.slug, term.name, *term.aliases):
            found[folded(word)] = term
    return found
