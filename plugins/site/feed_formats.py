"""The formats that feeds come in. `feeds/formats/` has a module of the same name that writes each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFormat:
    """What pages, readers and hosts have to know of a format."""

    slug: str
    """Also the name of the module that writes it."""

    name: str
    """As the page of subscriptions calls it."""

    short: str
    """The same in one word, beside the title of a feed."""

    extension: str
    """What the addresses of its documents end with."""

    media_type: str
    """What readers look for in a page's head."""

    reads_on: bool = False
    """Whether readers take the link to older stories for «more», and must not get them twice."""


FORMATS = {
    each.slug: each
    for each in (
        FeedFormat(
            slug="rss",
            name="RSS",
            short="RSS",
            extension=".rss.xml",
            media_type="application/rss+xml",  # what readers look for, though never registered
        ),
        FeedFormat(
            slug="atom",
            name="Atom",
            short="Atom",
            extension=".atom.xml",
            media_type="application/atom+xml",  # RFC 4287, section 7
        ),
        FeedFormat(
            slug="json",
            name="JSON Feed",
            short="JSON",
            extension=".json",
            media_type="application/feed+json",  # https://www.jsonfeed.org/version/1.1/
            reads_on=True,  # `next_url`
        ),
    )
}
"""By slug, in the order in which they are offered."""
