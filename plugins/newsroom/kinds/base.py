"""What a kind of article is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar, NamedTuple, Protocol, Self

from plugins.newsroom.kinds.clip import Clip
from plugins.newsroom.kinds.posts import PostLine, Setting
from plugins.newsroom.label import Mark
from plugins.newsroom.named_file import Misfit, NamedFile, Recording
from plugins.newsroom.photo import Photo
from plugins.newsroom.press_call import PressCall
from plugins.newsroom.press_contact import PressContact
from plugins.newsroom.registry import Series
from plugins.newsroom.transcripts import Speech
from plugins.newsroom.values.types import Fields
from plugins.newsroom.values.unwritten import Promise
from plugins.spanish import Stated, capital, span_words, until_words
from plugins.web import JsonObject

NOTHING_YET = "Todavía no hay noticias aquí. Puede suscribirse y le llegarán cuando las haya."


class Order(StrEnum):
    """How the list of a kind is ordered."""

    PUBLISHED = "publicación"
    """The newest first, in numbered pages."""

    HAPPENING = "agenda"
    """What is to come, the next first; then what has been."""

    CLOSING = "cierre"
    """What is offered no longer first, on one page."""


class Fact(NamedTuple):
    """One line of the list at the top of a story: «Cuándo: sábado 28 de noviembre…»."""

    label: str
    text: str

    @property
    def is_date(self) -> bool:
        """Whether its text is our own words of a date, which pages may tell without the year."""
        return False

    @property
    def things(self) -> tuple[str, ...]:
        """What pages show one below the other, if it is more than one thing."""
        return ()


class Dated(Fact):
    """A fact that tells when, in our own words."""

    @property
    def is_date(self) -> bool:
        """So it is."""
        return True


class FieldPart(NamedTuple):
    """A field, or a part of one that is a list."""

    field: str
    """By its English name."""

    part: int | None = None
    """Counted from 0."""


BETWEEN = "; "
"""Parts the things of a fact that are told one after the other."""


class Things(Fact):
    """A fact of several things."""

    @property
    def things(self) -> tuple[str, ...]:
        """Each of them; none of one alone."""
        found = tuple(self.text.split(BETWEEN))
        return tuple(map(capital, found)) if len(found) > 1 else ()


class DatedThings(Things):
    """Several things, in our own words of their dates."""

    @property
    def is_date(self) -> bool:
        """So it is."""
        return True


def known(*facts: Fact) -> tuple[Fact, ...]:
    """Return those of *facts* that say something."""
    return tuple(fact for fact in facts if fact.text)


LONGEST = 14
"""Days in a row that one thing may stand on in an agenda."""

MOST_REVISIONS = 8
"""More steps than the plans of one thing go through between two moments that somebody writes down."""


class Occurrence(NamedTuple):
    """One time that something takes place."""

    start: Stated
    """Without an hour, it lasts whole days."""

    end: Stated | None = None
    """None if it is not known; without an hour, the last day."""

    place: str = ""
    """Where this time of it is, if that is not the same for all."""

    what: str = ""
    """What there is this time, if that is not the same for all."""

    rule: int = 0
    """Which of the weekly rules of its story makes it, from 1; 0 of a date that somebody wrote."""

    @property
    def words(self) -> str:
        """When it is: «sábado 28 de noviembre de 2026, de 10:00 a 14:00 horas»."""
        return span_words(self.start, self.end)

    @property
    def all_day(self) -> bool:
        """Whether it lasts whole days."""
        return not self.start.has_hour

    @property
    def over_at(self) -> datetime:
        """When it has passed: at its end, or with its day when no hour is known."""
        return self.end.ends if self.end else self.start.whole_day().ends

    @property
    def days(self) -> tuple[date, ...]:
        """
        The days it stands on in an agenda, in order.

        What ends in the small hours ends with its last evening. What lasts longer than `LONGEST`
        stands on its first day and its last one: it would be all that other days show.
        """
        first, end = self.start.day, self.end or self.start
        last = max(first, end.evening)
        count = (last - first).days + 1
        if count > LONGEST:
            return first, last
        return tuple(first + timedelta(days=number) for number in range(count))


class Announced(Protocol):
    """What a story says of itself, whatever its kind."""

    @property
    def title(self) -> str: ...  # noqa: D102 - as `Story` says

    @property
    def summary(self) -> str: ...  # noqa: D102

    @property
    def body(self) -> str: ...  # noqa: D102

    @property
    def published(self) -> datetime: ...  # noqa: D102

    @property
    def town(self) -> str: ...  # noqa: D102

    @property
    def photo(self) -> Photo | None: ...  # noqa: D102

    @property
    def series(self) -> tuple[Series, ...]: ...  # noqa: D102


class Details(Fields):
    """
    The fields that one kind adds to those every article has; frozen and typed.

    What is left out here says nothing; a kind says what it has, and every channel uses it.
    """

    closing: ClassVar[str] = ""
    """The field that says when the offer ends, in kinds that have one."""

    to_join: ClassVar[str] = ""
    """What one does to join, in kinds that one joins: «inscribirse»."""

    where_label: ClassVar[str] = "Dónde"
    """What stands before where it is: one applies for a job elsewhere than one works."""

    needs_photo: ClassVar[bool] = False
    """Whether an article of the kind is nothing without its lead photo."""

    @property
    def offered_until(self) -> Stated | None:
        """Until when it is offered; after that it is in no list, feed or post."""
        return None

    @property
    def announced_before(self) -> Stated | None:
        """For when it was announced before, if it has another date now."""
        return None

    @property
    def begins(self) -> Stated | None:
        """When it begins, if that is to be told ahead of it: the first of its times."""
        return self.occurrences[0].start if self.occurrences else None

    @property
    def over_at(self) -> datetime | None:
        """When it has passed, if it is something that happens: when the last of its times has."""
        return max((each.over_at for each in self.occurrences), default=None)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What people look for first, in reading order, in Spanish; for every channel."""
        return ()

    @property
    def for_media(self) -> tuple[Fact, ...]:
        """Who speaks to the media, as far as that is known."""
        return ()

    @property
    def press_contact(self) -> PressContact | None:
        """Who answers the media about it, if it names somebody itself."""
        return None

    @property
    def press_call(self) -> PressCall | None:
        """What the press is told of it, and nobody else, if journalists are expected."""
        return None

    @property
    def is_for_media(self) -> bool:
        """Whether journalists come for it, and must be able to call somebody."""
        return self.press_call is not None

    @property
    def is_asked_about(self) -> bool:
        """Whether its page says whom the media call: it is for them, or it is off."""
        return self.is_for_media or self.calendar_status == "CANCELLED"

    @property
    def facts_of_each(self) -> tuple[Fact, ...]:
        """Return the facts without the list of all times, for what is told once for each of them."""
        return self.facts

    @property
    def when(self) -> str:
        """When it happens or until when it is offered, in words; for cards."""
        return ""

    @property
    def declared(self) -> str:
        """What was declared, and by whom, in few words; mostly nothing."""
        return ""

    @property
    def takes_place(self) -> str:
        """When it happens, in words, also once it is offered no longer; for agendas."""
        return self.when

    @property
    def organised_by(self) -> str:
        """Who organises it, if that is told apart from who speaks."""
        return ""

    @property
    def signed_at(self) -> str:
        """The town that its text begins with, beside the day, if it begins like that."""
        return ""

    @property
    def where(self) -> str:
        """Where, in few words; for cards."""
        return ""

    @property
    def whereabouts(self) -> str:
        """Where, as whoever goes there needs to know it; for posts."""
        return self.where

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time it takes place, in order; for calendars."""
        return ()

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """What is said in what it plays, as far as it is written down."""
        return ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The parts of what it plays, if it names any."""
        return ()

    @property
    def promise(self) -> Promise | None:
        """By when that will be written down, if it is not yet."""
        return None

    @property
    def calendar_status(self) -> str:
        """Whether it takes place, in the words of RFC 5545, 3.8.1.11."""
        return "CONFIRMED"

    @property
    def event_status(self) -> str:
        """What became of what takes place, as schema.org calls it (https://schema.org/EventStatusType)."""
        on = "EventRescheduled" if self.announced_before else "EventScheduled"
        off = {"CANCELLED": "EventCancelled", "TENTATIVE": "EventPostponed"}
        return off.get(self.calendar_status, on)

    @property
    def takes_place_as_told(self) -> bool:
        """Whether its dates are those on which it takes place, or took."""
        return bool(self.occurrences) and self.calendar_status == "CONFIRMED"

    @property
    def outcome(self) -> str:
        """What became of it, if it is not as announced, for readers: «Cancelado»."""
        return ""

    @property
    def warning(self) -> str:
        """What readers must not miss of what became of it, in sentences."""
        return ""

    def is_outdated(self, text: str) -> bool:  # noqa: ARG002 - of what can change
        """Return whether *text* says when or where it was announced, and that is not so any more."""
        return False

    @property
    def revisions(self) -> int:
        """How far its plans have changed, by what it says of itself; less than `MOST_REVISIONS`."""
        return 0

    @property
    def prominence(self) -> int:
        """1 if every page has to show it while it is offered, 2 if people must know it at once."""
        return 0

    @property
    def label(self) -> str:
        """What posts begin with, in capitals, because nobody must miss it: «CANCELADO»."""
        return self.outcome.upper()

    @property
    def genre(self) -> str:
        """What it is, in capitals, if posts begin with that: «COMUNICADO»."""
        return ""

    def post_lines(self, setting: Setting) -> tuple[PostLine, ...]:  # noqa: ARG002 - of some kinds
        """Return what posts say of it besides title and summary, in reading order."""
        return ()

    @property
    def named_files(self) -> dict[FieldPart, NamedFile]:
        """Where a file beside the article is named -> that file."""
        values = ((name, getattr(self, name)) for name in type(self).model_fields)
        files = ((name, value) for name, value in values if isinstance(value, NamedFile))
        return {FieldPart(name): file for name, file in files if not file.is_remote}

    def with_files(self, files: Mapping[FieldPart, NamedFile]) -> Self:
        """Return it with *files* in the places of `named_files`."""
        return self.model_copy(update={place.field: file for place, file in files.items()})

    def heard_in(self, place: FieldPart) -> str:  # noqa: ARG002 - of what names several
        """Return what is heard in the file at *place*, if it is a part of the whole: who says it."""
        return ""

    @property
    def clips(self) -> tuple[Clip, ...]:
        """The sounds of what may be quoted."""
        return ()

    @property
    def doubts(self) -> Iterable[Misfit]:
        """Return what may be published and is probably not meant."""
        return ()

    def misfits(self) -> Iterable[Misfit]:
        """Return what is wrong once the named files are known; one that cannot be read says nothing."""
        return ()

    @property
    def recording(self) -> Recording | None:
        """What is played, if anything; for feeds."""
        return None

    def linked_data(self, _story: Announced) -> JsonObject:
        """
        Return what search engines read of the thing announced (https://schema.org), if anything.

        Addresses of ours may be root-relative under the keys of `structured_data.graph.ADDRESSES`.
        """
        return {}


class Offer(Details):
    """The fields of what one can join until a day: a course, a job."""

    joining: ClassVar[str]
    """What one sends to join, in words: «postulaciones»."""

    @property
    def offered_until(self) -> Stated:
        """Until when one can join: what the field `closing` says."""
        until: Stated = getattr(self, self.closing)
        return until

    @property
    def until(self) -> str:
        """Until when one can join, in words."""
        return until_words(self.offered_until)

    @property
    def when(self) -> str:
        """Until when one can join, and how that is called."""
        return f"{self.joining} hasta el {self.until}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of article: what it is called, where it is listed, which fields it has."""

    slug: str
    """As editors write it in `tipo:`."""

    name: str
    plural: str
    path: str
    """The page that lists it."""

    summary: str
    """What the list holds, in one sentence for readers."""

    details: type[Details]
    other_names: tuple[str, ...] = ()
    """What editors may call it in `tipo:`, in small letters without accents; one word each."""

    several: str = ""
    """What several of them are called, before «de Cultura»; its `plural` where that is no name."""

    of_place: str = "de"
    """What joins that to the name of a locality: «Empleos en Quillagua»."""

    feed: str = ""
    """The name of its feed among those of general interest, if it has one: `prensa`."""

    is_podcast: bool = False
    """Whether it is the podcast: players get its feed from `radio/`."""

    is_recorded: bool = False
    """Whether one hears or watches it: the newest have a row of their own on the home page."""

    has_kit: bool = False
    """Whether the press gets a kit of each, unless an editor says no."""

    order: Order = Order.PUBLISHED
    action: str = "Más información"
    """What posts say before the link."""

    empty: str = NOTHING_YET
    """What its list says while it has nothing."""

    over: str = "Esto ya no está vigente"
    """What its page says first when it is no longer offered."""

    @property
    def all_of_them(self) -> str:
        """What a list of them is called, before whose they are: «Comunicados», «Agenda»."""
        return self.several or self.plural
