"""The «pauta»: when and where the press is expected, for it alone."""

from dataclasses import dataclass, field
from typing import ClassVar

from plugins.newsroom import (
    PAUTA,
    PAUTA_CALENDAR,
    PAUTA_SUMMARY,
    Edition,
    PressContact,
    general_contacts,
)
from plugins.pages.dates.days import Occasions
from plugins.pages.places import PAUTA_PAGE, PRESS
from plugins.pages.press.calls import CallDay, call_days
from plugins.pages.press.room import coming_calls
from plugins.site import PAUTA_FEED, Addresses, Frame, Link, Subscription, twin_of
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class PautaPage(Page):
    """Every date of the «pauta» that is not over."""

    template = "pauta.html"
    twin_template = "text/pauta.html"
    feed: ClassVar[str] = PAUTA_FEED.feed_path("rss")
    calendar: ClassVar[str] = PAUTA_CALENDAR

    coming: Occasions
    contacts: tuple[PressContact, ...]
    """Who answers for all departments."""

    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """By the press room."""
        return (HOME, PRESS, PAUTA_PAGE)

    @property
    def summary(self) -> str:
        """What it is for."""
        return PAUTA_SUMMARY

    @property
    def feeds(self) -> tuple[Subscription, ...]:
        """What brings the same."""
        return (PAUTA_FEED,)

    @property
    def days(self) -> tuple[CallDay, ...]:
        """What is to come, day by day."""
        return call_days(self.coming)


ADDRESSES = Addresses(always=(PAUTA, twin_of(PAUTA)))


def pauta_page(edition: Edition, frame: Frame) -> PautaPage:
    """Return the page of the «pauta» of *edition*."""
    coming = coming_calls(edition)
    return PautaPage(
        frame=frame,
        coming=coming,
        contacts=general_contacts(edition.registry),
        changed=newest(coming.stories, edition.updated),
    )
