"""A story: one validated Markdown file, as every channel sees it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Self

from plugins.newsroom.coordination import Coordination
from plugins.newsroom.kinds.base import Details, Kind
from plugins.newsroom.kinds.posts import with_town
from plugins.newsroom.own_post import OwnPost
from plugins.newsroom.photo import Attachment, Photo, can_lead
from plugins.newsroom.registry import (
    Department,
    Home,
    Locality,
    Organisation,
    Series,
    Subject,
    Topic,
)
from plugins.newsroom.site import TOWN
from plugins.newsroom.titles import labelled, tells_change, tells_correction, with_genre
from plugins.spanish import Stated, date_words

_ADDRESS = re.compile(r"/noticias/\d{4}/\d{2}/[a-z0-9-]+/?")
"""The address of an article of this site."""

PAST = "Ya pasó"
"""What is said of what has taken place."""

UNPOSTED = MappingProxyType({"posted": False})
"""Marks a field that neither posts nor calendars nor data say anything of: another value there makes
none of them anew (`digests.Announcements`). A field without this mark does."""


class Audience(StrEnum):
    """Whom a story is for."""

    PUBLIC = "publica"
    STAFF = "interna"
    MEDIA = "medios"
    """Accredited outlets, who get ahead what is under an embargo; no article is for them alone."""


class CorrectionSort(StrEnum):
    """Why something was put right."""

    SLIP = "fe de erratas"
    """Our own slip."""

    RIGHT = "rectificación"
    """A person's right: Ley 19.733, article 16."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was put right in a story, and when."""

    date: Stated
    text: str
    """In words, for every channel."""

    sort: CorrectionSort = CorrectionSort.SLIP


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is new in a story since it was published, and since when; nothing was wrong before."""

    date: Stated
    text: str


class Successor(NamedTuple):
    """The story that took the place of another."""

    path: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """From when on a story is public no longer, and why: its address says so, nothing else does."""

    date: Stated
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedDocument:
    """A document that goes with a story."""

    title: str
    text: str
    """What it says, for who cannot open it; nothing if it is text itself."""

    attachment: Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article of any kind. Times carry Santiago's zone; HTML is sanitised; texts are plain."""

    source: str = field(metadata=UNPOSTED)
    """The file an editor opens, relative to `content/`."""

    slug: str
    kind: Kind
    details: Details
    """The fields of its kind; an `EventDetails` when the kind is `evento`, and so on."""

    title: str
    summary: str
    body: str = field(metadata=UNPOSTED)
    """HTML with root-relative addresses (`/noticias/…`, `/fotos/…`)."""

    date: datetime
    """As the editor wrote it; it gives the address, whatever the embargo."""

    published: datetime
    """When it became (or becomes) public: the later of its date and its embargo."""

    dateline: Stated
    """The same as an editor wrote it, for readers: with an hour or without."""

    updated: datetime
    """When it last changed for a reader: publication, `modified:`, or the newest change or
    correction."""

    department: Department
    topics: tuple[Topic, ...] = ()
    locality: Locality | None = None
    series: tuple[Series, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    photo: Photo | None = None
    """The lead photo."""

    photos: tuple[Photo, ...] = ()
    """Every photo it shows, the lead one first."""

    attachments: tuple[Attachment, ...] = field(default=(), metadata=UNPOSTED)
    """Every file it links to, names or plays."""

    documents: tuple[RelatedDocument, ...] = field(default=(), metadata=UNPOSTED)
    corrections: tuple[Correction, ...] = ()
    """Newest first."""

    changes: tuple[Change, ...] = ()
    """Newest first."""

    modified: Stated | None = field(default=None, metadata=UNPOSTED)
    """When it was updated, as an editor says who does not say what changed."""

    easy: str = field(default="", metadata=UNPOSTED)
    """The same in easy reading, as HTML like `body`; nothing if nobody wrote it."""

    aliases: tuple[str, ...] = ()
    """Earlier addresses (`/viejo/`), which lead to this story, the oldest first."""

    social: Mapping[str, OwnPost] = field(default_factory=dict)
    """Network -> what the editor decided about the post there."""

    hashtags: tuple[str, ...] | None = None
    """Those of the post that is being written, without `#`, if an editor chose them (`told_on`)."""

    for_ear: str = field(default="", metadata=UNPOSTED)
    """What is said of it on the radio, if an editor wrote that; plain text."""

    coordination: Coordination | None = field(default=None, metadata=UNPOSTED)
    """What is prepared for it; no edition but the staff's has it."""

    embargo: Stated | None = field(default=None, metadata=UNPOSTED)
    """Before when nobody may publish it, if an editor said so; accredited outlets get it ahead."""

    audience: Audience = Audience.PUBLIC
    is_draft: bool = False
    is_demo: bool = False
    """Sample content; every channel shows it."""

    kit: bool | None = field(default=None, metadata=UNPOSTED)
    """Whether the press gets a kit of it, if an editor says so."""

    front: int | None = field(default=None, metadata=UNPOSTED)
    """Its place on the home page, from 1, if an editor chose one."""

    expires: Stated | None = field(default=None, metadata=UNPOSTED)
    """Until when it is offered."""

    ended: Stated | None = field(default=None, metadata=UNPOSTED)
    """Until when it is told of at all, because an editor says so or another took its place; what is
    only offered no longer (`expires`) may still take place."""

    replaces: str = ""
    """File of the story that is offered no longer once this one is public."""

    successor: Successor | None = field(default=None, metadata=UNPOSTED)
    """Which story took its place, once that is public."""

    withdrawal: Withdrawal | None = field(default=None, metadata=UNPOSTED)

    is_past: bool = False
    """Whether it has taken place at the moment of the edition, which alone says so."""

    digest: str = field(default="", compare=False, repr=False)
    """Of everything above, in hexadecimal; told once, when the story is read."""

    card_digest: str = field(default="", compare=False, repr=False)
    """Of what lists show of it."""

    post_digest: str = field(default="", compare=False, repr=False)
    """Of what texts for the networks say of it."""

    def __hash__(self) -> int:
        """Return the hash of its address, which no two stories of a site share."""
        return hash(self.path)

    def digest_key(self) -> bytes:
        """Return its digest, so that nobody has to look at its parts again."""
        return self.digest.encode()

    @property
    def path(self) -> str:
        """Its address, which never changes once published."""
        return f"/noticias/{self.date.year}/{self.date.month:02}/{self.slug}/"

    @property
    def earlier_paths(self) -> tuple[str, ...]:
        """Where its page was on this site before, the oldest first; no address of another site."""
        return tuple(each for each in self._paths if each != self.path)

    @property
    def _paths(self) -> tuple[str, ...]:
        found = (each for each in self.aliases if _ADDRESS.fullmatch(each))
        return tuple(dict.fromkeys(each if each.endswith("/") else f"{each}/" for each in found))

    @property
    def old_addresses(self) -> tuple[str, ...]:
        """Its earlier addresses but for its own, which may stand among them to say it came first."""
        return tuple(each for each in self.aliases if each.rstrip("/") != self.path.rstrip("/"))

    @property
    def first_path(self) -> str:
        """
        The address that it had first: its identity in every channel, wherever it has moved since.

        Readers, calendars and services know a story by what stands in their `id` (RFC 4287, 4.2.6;
        RFC 5545, 3.8.4.7), which must never change. An address of an older site is none: nobody
        ever knew a story of ours by it, so that it can be added at any time.
        """
        return next(iter(self._paths), self.path)

    @property
    def easy_path(self) -> str:
        """Where it is in easy reading."""
        return easy_path(self.path)

    @property
    def month(self) -> tuple[int, int]:
        """Year and month of its address."""
        return self.date.year, self.date.month

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Everything it belongs to: on the page of each it is listed."""
        return (
            self.department,
            *self.topics,
            *((self.locality,) if self.locality else ()),
            *self.series,
            *self.organisations,
        )

    @property
    def homes(self) -> tuple[Home, ...]:
        """Its department and its locality, whose lists can be narrowed to one kind."""
        return (self.department, self.locality) if self.locality else (self.department,)

    @property
    def outcome(self) -> str:
        """What became of it, in a word or two for readers: «Ya pasó», «Cancelado»."""
        return PAST if self.is_past else self.details.outcome

    @property
    def told_title(self) -> str:
        """Its title after what became of it, for who sees no more than that: «Cancelado: Feria»."""
        return f"{self.outcome}: {self.title}" if self.outcome else self.title

    @property
    def labelled_title(self) -> str:
        """Its title after the word that calendars begin with: «CANCELADO: Cicletada»."""
        return labelled(self.details.label, self.title)

    @property
    def posted_title(self) -> str:
        """Its title after the word that posts begin with: «YA PASÓ: Cicletada», «VIDEO: La pampa»."""
        if label := self.outcome.upper() or self.details.label:
            return labelled(label, self.title)
        return with_genre(self.details.genre, self.title)

    @property
    def opening(self) -> str:
        """What its text begins with, where and when: «María Elena, lunes 14 de julio de 2025»; mostly nothing."""
        place = self.details.signed_at
        return f"{place}, {date_words(self.published)}" if place else ""

    @property
    def town(self) -> str:
        """The locality it is about; the comuna's own town if it names none."""
        return self.locality.name if self.locality else TOWN

    def whereabouts_in(self, town: str, place: str = "") -> str:
        """
        Return where it is, for who goes there; with the *town* unless that is said or empty.

        One of its times may be in a *place* of its own.
        """
        return with_town(place or self.details.whereabouts, town)

    def still_says(self, text: str) -> bool:
        """Return whether *text*, written about it once, tells what became of it since, or what was put right."""
        if self.details.outcome and not tells_change(text):
            return False
        return not self.corrections or tells_correction(text)

    def is_for(self, network: str) -> bool:
        """Return whether the desk posts it on *network*."""
        return network not in self.social or not self.social[network].is_left_out

    def told_on(self, network: str) -> Self:
        """
        Return it as its post on *network* tells it: with the photo and hashtags chosen for that, alone.

        Without its own photo where its card has to be seen.
        """
        own = self.social.get(network, OwnPost())
        told = self
        if own.photo:
            told = replace(self, photo=own.photo, photos=(own.photo,))
        elif self.photo and self.is_posted_with_card:
            told = replace(self, photo=None)
        return told if own.hashtags is None else replace(told, hashtags=own.hashtags)

    @property
    def is_posted_with_card(self) -> bool:
        """
        Whether a card goes with its posts: it has no photo, or something became of it that must be seen.

        A photo of the fair says that there is a fair.
        """
        return not self.photo or bool(self.details.outcome)

    @property
    def further_photos(self) -> tuple[Photo, ...]:
        """The photos to post about it after the first picture: those of its page that are large enough."""
        if self.details.outcome:
            return ()
        first = self.photo.digest if self.photo else ""
        return tuple(each for each in self.photos if can_lead(each) and each.digest != first)

    @property
    def has_kit(self) -> bool:
        """Whether the press gets a kit of it while it is offered; of what is internal, never."""
        wanted = self.kind.has_kit if self.kit is None else self.kit
        return wanted and self.audience is Audience.PUBLIC

    @property
    def social_path(self) -> str:
        """Where its texts and pictures for the networks are."""
        return social_path(self.path)

    @property
    def revisions(self) -> tuple[Stated, ...]:
        """When it changed since it was published, or will have; in no order."""
        corrected = (each.date for each in self.corrections)
        changed = (each.date for each in self.changes)
        return (*corrected, *changed, *((self.modified,) if self.modified else ()))

    @property
    def revised(self) -> Stated | None:
        """When it last changed for a reader, as an editor wrote it; None if it never did."""
        if self.updated <= self.published:
            return None
        told = (each for each in self.revisions if each.moment == self.updated)
        return next(told, Stated(self.updated))

    def is_public_at(self, moment: datetime) -> bool:
        """Return whether *moment* may see it, expired or not."""
        return not self.is_draft and self.published <= moment

    def is_seen_by(self, audience: Audience, moment: datetime) -> bool:
        """Return whether *audience* can open it at *moment*, expired or not; staff can open all."""
        return self.is_public_at(moment) and self.audience in {audience, Audience.PUBLIC}

    def is_handed_ahead_at(self, moment: datetime) -> bool:
        """Return whether accredited outlets, and nobody else outside, have it at *moment*."""
        return (
            self.has_kit
            and self.embargo is not None
            and self.audience is Audience.PUBLIC
            and not self.is_draft
            and not self.is_withdrawn_at(moment)
            and moment < self.published
        )

    def is_withdrawn_at(self, moment: datetime) -> bool:
        """Return whether nothing but a notice is left of it at *moment*."""
        return self.withdrawal is not None and self.withdrawal.date.moment <= moment

    def has_expired_at(self, moment: datetime) -> bool:
        """Return whether it is no longer offered at *moment*."""
        return self.expires is not None and self.expires.ends <= moment

    def takes_place_at(self, moment: datetime) -> bool:
        """Return whether agendas of *moment* hold it: it has dates, to come or past, and stands."""
        return self.stands_at(moment) and bool(self.details.occurrences)

    def has_taken_place_at(self, moment: datetime) -> bool:
        """Return whether it took place, for the last time, before *moment*; what is off never does."""
        over_at = self.details.over_at if self.details.takes_place_as_told else None
        return over_at is not None and over_at <= moment and self.stands_at(over_at)

    def is_to_come_at(self, moment: datetime) -> bool:
        """Return whether one can still join it, or it has dates, after *moment*."""
        ends = self.details.offered_until
        over_at = ends.ends if ends else self.details.over_at
        return over_at is not None and over_at > moment

    def stands_at(self, moment: datetime) -> bool:
        """Return whether nobody ended it before *moment*."""
        return self.ended is None or self.ended.ends > moment


def last_change(story: Story) -> datetime:
    """Return when *story* last changed for a reader."""
    return max((story.published, *(each.moment for each in story.revisions)))


def easy_path(path: str) -> str:
    """Return where the story at *path* is in easy reading."""
    return f"{path}lectura-facil/"


def social_path(path: str) -> str:
    """Return where the texts and pictures of the story at *path* are."""
    return path.replace("/noticias/", "/redes/", 1)
