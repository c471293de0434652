"""The channel: from an edition to the alerts of its notices, their list, and the closed streets."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.alerts.closures import Closure, closures_of, feed_of
from plugins.alerts.listed import Entry, entries_of
from plugins.alerts.message import Message, cap_xml
from plugins.alerts.telling import message_of
from plugins.alerts.threads import Threads, Told
from plugins.newsroom import AlertPolicy, Audience, Edition, Site, Story, grouped, is_issued
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import (
    ALERTS_FEED,
    CLOSURES_FEED,
    Addresses,
    OfStories,
    alert_feeds,
    alert_paths,
)


def addresses(policy: AlertPolicy = AlertPolicy()) -> Addresses:  # noqa: B008 - it never changes
    """Return what is made where the Municipality issues what *policy* says."""

    def issued(edition: Edition) -> tuple[Story, ...]:
        every = (*edition.stories, *edition.expired, *edition.withdrawn)
        is_public = edition.audience is Audience.PUBLIC
        return tuple(each for each in every if is_public and is_issued(each, policy))

    def paths(story: Story) -> tuple[str, ...]:
        return alert_paths(story) if is_issued(story, policy) else ()

    return Addresses(of_edition=alert_feeds, beside=(OfStories(issued, paths),))


def alert_artefacts(edition: Edition, site: Site) -> Iterator[Handed]:
    """Yield the alert of each notice of *edition*, by its month, their list, and the closed streets."""
    if edition.audience is Audience.STAFF:
        return
    threads = Threads(edition, site)
    months = grouped((each.month, each) for each in threads.told())
    for (year, month), told in sorted(months.items()):
        ordered = tuple(sorted(told, key=lambda each: each.paths))
        yield MonthOfAlerts(site, year, month, ordered)
    yield AlertsFeed(site, entries_of(threads))
    yield Closures(closures_of(edition, site))


@dataclass(frozen=True, slots=True)
class MonthOfAlerts(Group):
    """The alerts beside the notices of a month."""

    site: Site
    year: int
    month: int
    told: tuple[Told, ...]

    @property
    def name(self) -> str:
        """`alertas/2026/11`."""
        return f"alertas/{self.year}/{self.month:02}"

    def artefacts(self) -> Iterator[Artefact]:
        """Yield the alert at the addresses of each."""
        for each in self.told:
            yield Alert(each.paths, message_of(each.thread, self.site), self.site.language)


@dataclass(frozen=True, slots=True)
class Alert(Artefact):
    """The newest message about what a notice tells, once for each address that this ever had."""

    addresses: tuple[str, ...]
    message: Message
    language: str

    @property
    def paths(self) -> tuple[str, ...]:
        """Where it is, and where it was."""
        return tuple(map(output_path, self.addresses))

    def make(self) -> tuple[bytes, ...]:
        """Return the message as CAP."""
        return (cap_xml(self.message, self.language),) * len(self.addresses)


@dataclass(frozen=True, slots=True)
class AlertsFeed(Artefact):
    """The list of alerts."""

    site: Site
    entries: tuple[Entry, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(ALERTS_FEED),)

    def make(self) -> tuple[bytes, ...]:
        """Return the feed."""
        from plugins.alerts.feed import alerts_feed  # feedgen loads slowly

        return (alerts_feed(self.entries, self.site),)


@dataclass(frozen=True, slots=True)
class Closures(Artefact):
    """The closed streets."""

    closures: tuple[Closure, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one address."""
        return (output_path(CLOSURES_FEED),)

    def make(self) -> tuple[bytes, ...]:
        """Return the feed."""
        text = json.dumps(feed_of(self.closures), ensure_ascii=False, indent=2)
        return (f"{text}\n".encode(),)
