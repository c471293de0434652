"""
What one shows of a story in a page of one's own, as an oEmbed response (https://oembed.com, section 2.3).

Of type `rich`, though `link` would be smaller: Mastodon makes its card of a `link` alone, without
summary and alternative text, and passes over `rich` to Open Graph, which has both
(FetchLinkCardService). WordPress shows either as a link, since it wants an `iframe` of who is not on
its list (`wp_filter_oembed_result`).
"""

import json
from dataclasses import dataclass
from html import escape
from typing import Final, Self

from plugins.newsroom import Site, Story, card
from plugins.site import SAMPLE
from plugins.spanish import clean_line
from plugins.web import Json

WIDTH: Final = 600
"""Pixels: what it needs at most; the quotation is as wide as where it stands."""

HEIGHT: Final = 240
"""Pixels: it grows with its words, and readers that cannot wait take this much room."""

CACHE: Final = 3600
"""Seconds that one may keep it: an event may be cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """A story in the page of somebody else. Texts are on one line; addresses are whole."""

    url: str
    title: str
    summary: str
    author: str
    author_url: str
    provider: str
    provider_url: str
    thumbnail: tuple[str, int, int] | None = None
    """Address, width and height of its picture."""

    @classmethod
    def of(cls, story: Story, site: Site) -> Self:
        """Return that of *story*."""
        shown = card(story.photo) if story.photo else None
        summary = clean_line(story.summary)
        return cls(
            url=site.absolute(story.path),
            title=clean_line(story.labelled_title),
            summary=f"{SAMPLE}. {summary}" if story.is_demo else summary,
            author=clean_line(story.department.name),
            author_url=site.absolute(story.department.path),
            provider=clean_line(site.name),
            provider_url=site.absolute("/"),
            thumbnail=(site.absolute(shown.path), *shown.size) if shown else None,
        )

    @property
    def html(self) -> str:
        """A quotation with a link, in the fewest elements: nothing runs, nothing is loaded."""
        address = escape(self.url)
        return (
            f'<blockquote cite="{address}"><p><strong><a href="{address}">{escape(self.title)}</a>'
            f"</strong></p><p>{escape(self.summary)}</p>"
            f"<p>— {escape(self.author)}, {escape(self.provider)}</p></blockquote>"
        )

    def written(self) -> bytes:
        """Return the response as JSON in UTF-8."""
        said: dict[str, Json] = {
            "type": "rich",
            "version": "1.0",
            "title": self.title,
            "author_name": self.author,
            "author_url": self.author_url,
            "provider_name": self.provider,
            "provider_url": self.provider_url,
            "cache_age": CACHE,
            "html": self.html,
            "width": WIDTH,
            "height": HEIGHT,
        }
        if self.thumbnail:
            address, width, height = self.thumbnail
            said |= {
                "thumbnail_url": address,
                "thumbnail_width": width,
                "thumbnail_height": height,
            }
        return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()
