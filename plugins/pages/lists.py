"""Lists of stories, cut in pages that are numbered from the oldest."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from plugins.newsroom import Edition, Story
from plugins.newsroom.kinds import Order
from plugins.pages.closing import closing_page
from plugins.pages.dates.days import leaves_of
from plugins.pages.filters import by_home
from plugins.pages.listing import NOTHING, Above, Listing, kind_listing, listed_page
from plugins.pages.months import ListedMonth, by_month, by_year, months_of
from plugins.pages.parts import Part, next_path, parts
from plugins.pages.public_page import SOMETIME, list_page
from plugins.pages.redirects import redirect
from plugins.pages.teaser import Cards
from plugins.pressroom import Artefact, Group, Handed, output_path
from plugins.site import Frame


class Narrowed(NamedTuple):
    """The part of a list that is of one kind."""

    kind: str
    """Its slug."""

    listing: Listing


def kind_pages(edition: Edition, frame: Frame, size: int) -> Iterator[Handed]:
    """Yield the pages of every kind but those of the agenda; what closes is listed by that time."""
    for kind in edition.kinds:
        stories, listing = edition.of_kind(kind), kind_listing(kind, edition)
        filters = by_home(edition, kind)
        if kind.order is Order.CLOSING:
            yield closing_page(edition, frame, listing, stories, filters)
        elif kind.order is Order.PUBLISHED:
            above = Above(filters=filters)
            yield list_pages(edition, frame, listing, stories, size, above=above)


def list_pages(
    edition: Edition,
    frame: Frame,
    listing: Listing,
    stories: Sequence[Story],
    size: int,
    *,
    above: Above = NOTHING,
    narrowed: tuple[Narrowed, ...] = (),
) -> Group:
    """Return the pages of *listing*, which lists *stories*, *size* of them on each, and its parts."""
    # Only an empty list looks at the edition, which is as new as its newest story.
    otherwise = SOMETIME if stories or above.stories else edition.updated
    return Group(
        name=f"lista{listing.path}",
        expand=parts_of_list,
        inputs=(frame, listing, Cards(tuple(stories)), above, size, otherwise, narrowed),
    )


def parts_of_list(
    frame: Frame,
    listing: Listing,
    all_listed: Cards,
    above: Above,
    size: int,
    otherwise: datetime | None,
    narrowed: tuple[Narrowed, ...] = (),
) -> Iterator[Artefact]:
    """
    Yield the pages of *listing*; an empty one is as new as *otherwise*.

    Those of each of its *narrowed* parts are of the same group: they show nothing else, and a
    build in which nothing has changed does not even look at them.
    """
    stories = all_listed.stories
    yield from parts_of(
        *(frame, listing, all_listed, size, otherwise),
        make=make_list,
        above=(above, months_of(listing.path, stories, size)),
        shown=above.stories,
    )
    for part in narrowed:
        its = Cards(tuple(story for story in stories if story.kind.slug == part.kind))
        over = Above(filters=above.filters)
        yield from parts_of_list(frame, part.listing, its, over, size, None)


def parts_of(
    frame: Frame,
    listing: Listing,
    all_listed: Cards,
    size: int,
    otherwise: datetime | None,
    *,
    make: Callable[..., tuple[bytes, ...]],
    above: tuple[Any, ...] = (),
    shown: Sequence[Story] = (),
) -> Iterator[Artefact]:
    """
    Yield the pages of a list and the address of its next one.

    Args:
        frame: What all pages share.
        listing: What stands above each.
        all_listed: The stories, in order.
        size: How many a full page has.
        otherwise: How new an empty page is; None if searches leave it out.
        make: Makes a page of the frame, *listing*, a part and its cards.
        above: What it is given besides for the front page.
        shown: The stories among that.
    """
    for part, listed in parts(listing.path, all_listed.stories, size):
        own, also = ((), ()) if part.number else (above, shown)
        its = (*also, *listed)
        page = list_page(part.path, its, otherwise or SOMETIME) if its or otherwise else None
        yield Artefact(
            paths=(output_path(part.path),),
            make=make,
            inputs=(frame, listing, part, Cards(listed), *own),
            page=page,
        )
    following = next_path(listing.path, all_listed.stories, size)
    if following:
        yield redirect(frame, following, listing.path, listing.title)


def make_list(
    frame: Frame,
    listing: Listing,
    part: Part,
    listed: Cards,
    above: Above = NOTHING,
    months: tuple[ListedMonth, ...] = (),
) -> tuple[bytes, ...]:
    """Return *part* of *listing*, with what stands *above* it and the way to its *months*."""
    teasers = listed.teasers()
    page = listed_page(
        frame,
        listing,
        part,
        teasers,
        about=above.about,
        filters=above.filters,
        above=above,
        coming=list(leaves_of(above.coming)),
        closing=above.closing.teasers(),
        # A list on one page is short enough to need no more headings.
        months=by_month(teasers) if part.older or part.newer else (),
        years=by_year(months),
    )
    return (page,)
