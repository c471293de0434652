"""The page of a story and its twin in words: made of that story and the frame, and of nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from plugins.newsroom import (
    Audience,
    Edition,
    License,
    Photo,
    PressContact,
    Registry,
    Stories,
    Story,
    Venue,
    Venues,
    press_contacts_of,
)
from plugins.newsroom.kinds import Fact
from plugins.pages.cards import Ending, ending_of
from plugins.pages.feeds import follow_links, subscriptions_for
from plugins.pages.press.calls import call_path
from plugins.pages.story.contents import minutes_of, sections_of
from plugins.pages.story.downloads import Download, downloads_of, kit_of, originals_of
from plugins.pages.story.in_words import in_words
from plugins.pages.story.sharing import ShareLink, feedback_links, share_links
from plugins.pages.venues import VenueShown, shown_at
from plugins.pressroom import Artefact, Group
from plugins.site import (
    FORMATS,
    Addresses,
    Frame,
    Link,
    OfStories,
    PosterPaths,
    Subscription,
    alert_path,
    calendar_path,
    credit_of,
    has_poster,
    opening_of,
    poster_paths,
    subscription_to,
    twin_of,
)
from plugins.structured_data import HOME, Head, head_of_story
from plugins.webpage import Changed, Page

if TYPE_CHECKING:  # most sites do not read aloud
    from plugins.wording import Aloud, Sound


class State(Enum):
    """What the page of a story says of its time."""

    OFFERED = "offered"
    PAST = "past"
    """It has taken place, and goes into no calendar any more."""

    CLOSED = "closed"
    """Nobody can join, but it takes place, and those who have joined go there."""

    EXPIRED = "expired"
    PREPARED = "prepared"
    """It is not public yet: only the staff's edition has its page."""

    @property
    def is_over(self) -> bool:
        """Whether the page first says that it is no longer valid, and is in no sitemap."""
        return self in {State.CLOSED, State.EXPIRED}


def state_at(moment: datetime, story: Story) -> State:
    """Return the state of *story* at *moment*; it changes only when `due.py` says."""
    over_at = story.details.over_at
    is_to_come = over_at is not None and over_at > moment
    if not story.has_expired_at(moment):
        return State.PAST if over_at and not is_to_come else State.OFFERED
    is_closed = is_to_come and story.takes_place_at(moment)
    return State.CLOSED if is_closed else State.EXPIRED


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage(Page):
    """A page of a story."""

    story: Story
    state: State = State.OFFERED

    @property
    def summary(self) -> str:
        """That of the story."""
        return self.story.summary

    @property
    def changed(self) -> Changed | None:
        """When the story did."""
        if self.state.is_over or self.state is State.PREPARED:
            return None
        return Changed(self.story.published, self.story.updated)

    @property
    def photo(self) -> Photo | None:
        """The lead photo."""
        return self.story.photo

    @property
    def ending(self) -> Ending:
        """What it says once it is over."""
        return ending_of(self.story)

    @property
    def is_expired(self) -> bool:
        """Whether it first says that it is no longer valid."""
        return self.state.is_over

    @property
    def is_prepared(self) -> bool:
        """Whether it first says that it is not public yet."""
        return self.state is State.PREPARED

    @property
    def is_unlisted(self) -> bool:
        """Whether no list or feed holds it."""
        return self.is_expired or self.is_prepared


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(StoryPage):
    """The page of a story, with its twin."""

    template = "article.html"
    twin_template = "text/story.html"

    venue: VenueShown | None = None
    """Where it takes place, if that is in the register of places."""

    sound: "Sound | None" = None
    """It, read aloud: the page says how long that is."""

    contacts: tuple[PressContact, ...] = ()
    """Who answers the media about it, if they ask."""

    @property
    def trail(self) -> tuple[Link, ...]:
        """By the department that speaks."""
        department = self.story.department
        return (
            HOME,
            Link(department.path, department.short_name),
            Link(self.story.path, self.story.title),
        )

    @property
    def address(self) -> str:
        """That of the story."""
        return self.story.path

    @property
    def feeds(self) -> tuple[Subscription, ...]:
        """Those that it is in, while it is."""
        if self.is_unlisted:
            return ()
        return subscriptions_for(self.story, is_aloud=self.sound is not None)

    @property
    def head(self) -> Head:
        """What it says of itself to machines, as an article."""
        return head_of_story(
            self.frame.site,
            self.story,
            self.trail,
            feeds=self.feeds,
            is_expired=self.is_expired,
            is_listed=not self.is_unlisted,
            alert="" if self.is_prepared else alert_path(self.story, self.frame.site),
        )

    @property
    def downloads(self) -> tuple[Download, ...]:
        """The documents of the story."""
        return downloads_of(self.story)

    @property
    def kit(self) -> Download | None:
        """All of it in one file for the press, while it is offered."""
        is_offered = self.state in {State.OFFERED, State.PAST}
        return kit_of(self.story, self.frame.site) if is_offered and self.story.has_kit else None

    @property
    def press_files(self) -> tuple[Download, ...]:
        """What the press takes along: the kit first, then its pictures whole."""
        return (*filter(None, (self.kit,)), *originals_of(self.story))

    @property
    def for_media(self) -> tuple[Fact, ...]:
        """Who speaks to the media."""
        return self.story.details.for_media

    @property
    def call(self) -> str:
        """Where the «pauta» tells what is for the press alone, while the press is expected."""
        is_to_come = self.state in {State.OFFERED, State.CLOSED}
        return call_path(self.story) if is_to_come and self.story.details.press_call else ""

    @property
    def license(self) -> License | None:
        """Under which others may publish it; of what is no longer offered, or not yet, under none."""
        is_public = self.story.audience is Audience.PUBLIC and not self.frame.site.is_staff
        return self.frame.site.license if is_public and not self.is_unlisted else None

    @property
    def credit(self) -> str:
        """What to say below it where it is published again."""
        return credit_of(self.story, self.frame.site)

    @property
    def opening(self) -> str:
        """Where and when its text begins, where it is published again."""
        return opening_of(self.story)

    @property
    def calendar(self) -> str:
        """Address of the calendar with its dates, while there are any to come."""
        is_to_come = self.state in {State.OFFERED, State.CLOSED}
        is_on = self.story.details.takes_place_as_told
        return calendar_path(self.story) if is_to_come and is_on else ""

    @property
    def formats(self) -> tuple[Link, ...]:
        """The feed of its department in each format, for programs that take all of it."""
        feed = subscription_to(self.story.department)
        return tuple(Link(feed.feed_path(form), FORMATS[form].short) for form in feed.formats)

    @property
    def minutes(self) -> int:
        """How long one reads it."""
        return minutes_of(self.story.body)

    @property
    def sections(self) -> tuple[Link, ...]:
        """The sections of a long text."""
        return sections_of(self.story.body)

    @property
    def body_in_words(self) -> str:
        """The text as the twin shows it."""
        return in_words(self.story.body)

    @property
    def feedback(self) -> tuple[ShareLink, ...]:
        """The answers to «¿Le sirvió?»."""
        return feedback_links(self.frame.site, self.story)

    @property
    def shares(self) -> tuple[ShareLink, ...]:
        """Links that share it, while it is offered."""
        return () if self.is_unlisted else share_links(self.frame.site, self.story)

    @property
    def poster(self) -> PosterPaths | None:
        """Its poster, while it is offered and not over."""
        is_up = self.state is State.OFFERED and has_poster(self.story)
        return poster_paths(self.story) if is_up else None

    @property
    def follow(self) -> tuple[Link, ...]:
        """The feeds that it is in, for people to follow."""
        return follow_links(self.feeds)


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyPage(StoryPage):
    """A story in easy reading, which somebody wrote, beside its page."""

    template = "easy.html"
    schema_type = "WebPage"

    @property
    def trail(self) -> tuple[Link, ...]:
        """By the page of the story."""
        story = self.story
        return (HOME, Link(story.path, story.title), Link(story.easy_path, "Lectura fácil"))

    @property
    def full_title(self) -> str:
        """With the story's, which its trail says before."""
        return f"{self.title}: {self.story.title}"


@dataclass(frozen=True, slots=True)
class MonthOfArticles(Group):
    """The pages of the stories of a month, by their states."""

    frame: Frame
    year: int
    month: int
    stories: tuple[tuple[State, Stories], ...]
    venues: tuple[Venue, ...] = ()
    press: tuple[PressContact, ...] = ()
    """Who answers the media."""

    aloud: "Aloud | None" = None
    """How notices are read aloud, where they are."""

    @property
    def name(self) -> str:
        """`noticias/2026/11`."""
        return f"noticias/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the page of each story, and that in easy reading."""
        venues, answering = Venues(self.venues), Registry(press=self.press)
        for state, listed in self.stories:
            for story in listed.stories:
                venue = shown_at(venues, story.details.where, story.locality)
                yield ArticlePage(
                    frame=self.frame,
                    story=story,
                    state=state,
                    venue=venue,
                    sound=self._sound_of(story, state),
                    contacts=press_contacts_of(story, answering)
                    if story.details.is_asked_about
                    else (),
                )
                if story.easy:
                    yield EasyPage(frame=self.frame, story=story, state=state)

    def _sound_of(self, story: Story, state: State) -> "Sound | None":
        """Return *story* read aloud, as its channel does it: while it is offered."""
        is_offered = state in {State.OFFERED, State.PAST}
        return self.aloud.sound_of(story) if self.aloud and is_offered else None


def _stories(edition: Edition) -> tuple[Story, ...]:
    return edition.with_pages


ADDRESSES = Addresses(
    beside=(OfStories(_stories, lambda story: (story.easy_path,) if story.easy else ()),),
    apart=(OfStories(_stories, lambda story: (twin_of(story.path),)),),
)


def article_pages(
    edition: Edition, frame: Frame, aloud: "Aloud | None" = None
) -> Iterator[MonthOfArticles]:
    """Yield the pages of every story, month by month of their addresses; notices are read *aloud*."""
    months: dict[tuple[int, int], dict[State, list[Story]]] = {}
    prepared = {each.path for each in edition.prepared}
    for story in _stories(edition):
        states = months.setdefault(story.month, {})
        state = State.PREPARED if story.path in prepared else state_at(edition.moment, story)
        states.setdefault(state, []).append(story)
    for (year, month), states in sorted(months.items()):
        by_state = tuple(
            (state, Stories(tuple(states[state]))) for state in State if state in states
        )
        registry = edition.registry
        yield MonthOfArticles(frame, year, month, by_state, registry.venues, registry.press, aloud)
