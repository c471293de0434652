"""What the press room shows besides the newest communiqués."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from plugins.newsroom import (
    PAUTA,
    PAUTA_CALENDAR,
    Development,
    Edition,
    License,
    Photo,
    PressContact,
    Site,
    Story,
    TownFact,
    original,
    pauta_of,
)
from plugins.pages.dates.coming import coming_dates
from plugins.pages.dates.days import NOWHERE, Occasions
from plugins.pages.press.calls import CallDay, call_days
from plugins.pages.story.downloads import NO_CREDIT
from plugins.site import CORRECTIONS, PAUTA_FEED, Link

MOST_CALLS = 5
MOST_PHOTOS = 12
MOST_CORRECTIONS = 3
A_WEEK = timedelta(days=7)

SIGN = Link("/assets/favicon.svg", "SVG")
SIGN_IN_PIXELS = Link("/assets/icono-512.png", "PNG, 512×512")


class PressPhoto(NamedTuple):
    """A photo, whole, and where it was shown."""

    photo: Photo
    path: str
    """Of the whole photo."""

    name: str
    """What the file is called where it is kept."""

    note: str
    """Its format and size: «JPEG, 2400×1600»."""

    story: Link
    is_demo: bool = False

    @property
    def credit(self) -> str:
        """Whose it is; or that nobody wrote that down."""
        return self.photo.credit_line or NO_CREDIT

    @property
    def words(self) -> str:
        """Its caption, or what can be seen."""
        return self.photo.caption or self.photo.alt


@dataclass(frozen=True, slots=True, kw_only=True)
class PressRoom:
    """All of it."""

    contacts: tuple[PressContact, ...]
    """Who answers for all departments comes first."""

    license: License
    coming: Occasions = NOWHERE
    """The next dates of the «pauta»."""

    photos: tuple[PressPhoto, ...] = ()
    corrections: tuple[Development, ...] = ()
    facts: tuple[TownFact, ...] = ()
    subjects: tuple[Link, ...] = ()
    """The series, each of which tells what it is about."""

    departments: tuple[tuple[str, str], ...] = ()
    """Slug and short name of those that somebody answers for alone."""

    pauta: str = PAUTA
    calendar: str = PAUTA_CALENDAR
    pauta_feed: str = PAUTA_FEED.feed_path("rss")
    corrections_feed: str = CORRECTIONS.feed_path("rss")
    sign: tuple[Link, ...] = (SIGN, SIGN_IN_PIXELS)

    @property
    def has_uncredited(self) -> bool:
        """Whether any photo does not say whose it is."""
        return not all(each.photo.credit for each in self.photos)

    @property
    def days(self) -> tuple[CallDay, ...]:
        """The next points of the «pauta», day by day."""
        return call_days(self.coming)

    def answers_for(self, contact: PressContact) -> str:
        """Return for whom *contact* answers, in words: «Cultura, Deportes»; nothing of all."""
        names = dict(self.departments)
        return ", ".join(names[slug] for slug in contact.departments if slug in names)


def press_room(edition: Edition, site: Site) -> PressRoom:
    """Return what the press finds in *edition*."""
    contacts = sorted(edition.registry.press, key=lambda each: bool(each.departments))
    return PressRoom(
        contacts=tuple(contacts),
        license=site.license,
        coming=Occasions(coming_calls(edition).occasions[:MOST_CALLS]),
        photos=tuple(_photos(edition))[:MOST_PHOTOS],
        corrections=edition.developments[:MOST_CORRECTIONS],
        facts=edition.registry.town,
        subjects=tuple(Link(each.path, each.name) for each in edition.registry.series),
        departments=tuple((each.slug, each.short_name) for each in edition.registry.departments),
    )


def coming_calls(edition: Edition) -> Occasions:
    """Return every date of the «pauta» that is not over, the next first."""
    return Occasions(tuple(coming_dates(pauta_of(edition), edition.moment)))


def _photos(edition: Edition) -> Iterator[PressPhoto]:
    """
    Yield the photos of a week, the newest first, each once.

    The week ends with the newest story that has any: by the clock, another day would make the page
    anew, and a quiet week would leave it without photos.
    """
    shown = [story for story in edition.stories if story.photos]
    since = shown[0].published - A_WEEK if shown else None
    seen: set[str] = set()
    for story in shown:
        if since and story.published < since:
            return
        for photo in story.photos:
            if photo.stem not in seen:
                seen.add(photo.stem)
                yield _press_photo(photo, story)


def _press_photo(photo: Photo, story: Story) -> PressPhoto:
    whole = original(photo)
    link = Link(story.path, story.title)
    return PressPhoto(photo, whole.path, whole.name, whole.note, link, story.is_demo)
