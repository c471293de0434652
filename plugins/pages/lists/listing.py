"""What a page that lists stories is: what stands above the list, and the page itself."""

from dataclasses import dataclass, field

from plugins.newsroom import Department, Edition, Home, narrowed_path
from plugins.newsroom.kinds import NOTHING_YET, Kind, Order
from plugins.pages.cards import Card, Cards
from plugins.pages.feeds import calendars_by_page, follow_links, subscriptions_at
from plugins.pages.lists.filters import Filters, wider
from plugins.pages.lists.months import ListedYear, MonthSection
from plugins.pages.lists.sheets import Sheet
from plugins.site import Link, Subscription, of_department, of_department_in_full
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What stands above a list, the same on all its sheets."""

    path: str
    title: str
    summary: str
    feeds: tuple[Subscription, ...]
    """Those with the same stories."""

    parents: tuple[Link, ...] = ()
    """The pages between the home page and this one."""

    calendar: str = ""
    """Address of the calendar with the same dates; nothing if that has none."""

    empty: str = NOTHING_YET
    """What stands in place of a list without stories."""

    wider: Link | None = None
    """The list that it is a part of. Of a part, searches leave out what is empty: nothing of it is
    offered any more, and only who has its address comes."""

    @property
    def link(self) -> Link:
        """Its front page."""
        return Link(self.path, self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPage(Page):
    """A sheet of a list, with its twin in words."""

    twin_template = "text/list.html"

    listing: Listing
    sheet: Sheet
    listed: Cards
    filters: tuple[Filters, ...] = ()
    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """By the pages above it and the front page of the list."""
        front = (HOME, *self.listing.parents, self.listing.link)
        if not self.sheet.number:
            return front
        return (*front, Link(self.sheet.path, f"{self.listing.title}, página {self.sheet.number}"))

    @property
    def summary(self) -> str:
        """The same on all sheets."""
        return self.listing.summary

    @property
    def address(self) -> str:
        """That of the sheet."""
        return self.sheet.path

    @property
    def feeds(self) -> tuple[Subscription, ...]:
        """What brings the same stories."""
        return self.listing.feeds

    @property
    def feed(self) -> str:
        """Address of the first of them, for people to follow; "" without any."""
        return next((link.path for link in follow_links(self.listing.feeds)), "")

    @property
    def cards(self) -> tuple[Card, ...]:
        """What it shows of each story."""
        return self.listed.shown()

    @property
    def sections(self) -> tuple[MonthSection, ...]:
        """Its cards month by month, if it shows them so."""
        return ()

    @property
    def years(self) -> tuple[ListedYear, ...]:
        """Where each month of the list begins, if it is long."""
        return ()


def kind_listing(kind: Kind, edition: Edition) -> Listing:
    """Return what stands above the list of *kind*."""
    return Listing(
        path=kind.path,
        title=kind.plural,
        summary=kind.summary,
        feeds=subscriptions_at(kind.path, edition),
        calendar=calendars_by_page(edition).get(kind.path, ""),
        empty=kind.empty,
    )


def narrowed_listing(kind: Kind, subject: Home, parent: Link) -> Listing:
    """Return what stands above the list of what *subject*, one of *parent*, has of *kind*."""
    if isinstance(subject, Department):
        whose, in_full = of_department(subject), of_department_in_full(subject)
    else:
        whose = in_full = f"{kind.of_place} {subject.name}"
    return Listing(
        path=narrowed_path(subject, kind),
        title=f"{kind.all_of_them} {whose}",
        summary=f"{kind.all_of_them} {in_full}, {_ORDERS[kind.order]}.",
        feeds=(),
        parents=(parent, Link(subject.path, subject.name)),
        empty="Por ahora no hay nada vigente aquí.",
        wider=wider(kind),
    )


_ORDERS = {
    Order.PUBLISHED: "de lo más nuevo a lo más antiguo",
    Order.CLOSING: "primero lo que cierra antes",
}
