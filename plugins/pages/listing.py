"""What a page that lists stories is: what stands above the list, and the page itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from plugins.newsroom import Department, Edition, Home, Organisation, Series, Story, narrowed_path
from plugins.newsroom.kinds import NOTHING_YET, Kind, Order
from plugins.pages.dates.days import Occasions
from plugins.pages.documents import Document
from plugins.pages.feeds import follow_links, subscriptions_at
from plugins.pages.filters import Filters, wider
from plugins.pages.parts import Part
from plugins.pages.teaser import Cards, Teaser
from plugins.site import Frame, Link, Subscription, of_department, of_department_in_full, render
from plugins.structured_data import HOME, NOINDEX, head_of_page, things

NOWHERE = Occasions()
NOTHING_LISTED = Cards()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What stands above a list, the same on all its pages."""

    template: str
    path: str
    title: str
    summary: str
    feeds: tuple[Subscription, ...]
    """Those with the same stories."""

    parents: tuple[Link, ...] = ()
    """The pages between the home page and this one."""

    calendar: str = ""
    """Address of the calendar with the same dates, if there is one."""

    empty: str = NOTHING_YET
    """What stands in place of a list without stories."""

    wider: Link | None = None
    """The list that it is a part of. Of a part, searches leave out what is empty: nothing of it is
    offered any more, and only who has its address comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """What stands above the list of a subject, on its front page alone."""

    about: Department | Series | Organisation | None = None
    """Whose page it is."""

    coming: Occasions = NOWHERE
    closing: Cards = NOTHING_LISTED
    """What one can still apply or register for, the first to close at the top."""

    documents: tuple[Document, ...] = ()
    agenda: str = ""
    """Address of all its dates, if it has any."""

    agenda_name: str = "Todas sus fechas"
    filters: tuple[Filters, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """All that it shows."""
        return (*self.coming.stories, *self.closing.stories)


NOTHING = Above()


def kind_listing(kind: Kind, edition: Edition) -> Listing:
    """Return what stands above the list of *kind*."""
    return Listing(
        template="listing.html",
        path=kind.path,
        title=kind.plural,
        summary=kind.summary,
        feeds=subscriptions_at(kind.path, edition),
        empty=kind.empty,
    )


def narrowed_listing(kind: Kind, subject: Home, parent: Link) -> Listing:
    """Return what stands above the list of what *subject*, one of *parent*, has of *kind*."""
    if isinstance(subject, Department):
        whose, in_full = of_department(subject), of_department_in_full(subject)
    else:
        whose = in_full = f"{kind.of_place} {subject.name}"
    return Listing(
        template="listing.html",
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


def listed_page(
    frame: Frame,
    listing: Listing,
    part: Part,
    teasers: Sequence[Teaser],
    *,
    about: Department | Series | Organisation | None = None,
    filters: Sequence[Filters] = (),
    **values: Any,
) -> bytes:
    """Return *part* of *listing* with *teasers*; its template may read other *values*."""
    trail = [HOME, *listing.parents, Link(listing.path, listing.title)]
    if part.number:
        trail.append(Link(part.path, f"{listing.title}, página {part.number}"))
    head = head_of_page(
        frame.site,
        trail,
        description=listing.summary,
        feeds=listing.feeds,
        robots=NOINDEX if listing.wider and not teasers and not values.get("days") else "",
        things=things(frame.site, about),
        photo=about.photo if isinstance(about, Series) else None,
    )
    return render(
        frame,
        listing.template,
        here=part.path,
        head=head,
        trail=trail,
        listing=listing,
        part=part,
        teasers=teasers,
        filters=filters,
        follow=follow_links(listing.feeds[:1]),
        **values,
    )
