"""Where a story is for programs that take it whole: the wire, and who embeds it."""

from typing import Final
from urllib.parse import urlencode

from plugins.newsroom import Site, Story

WIRE: Final = "/cable/ultimas.ninjs.json"
"""What changed last, for who polls."""

NINJS: Final = "application/ninjs+json"
"""Of a document of the wire. IANA has registered none for ninjs; the suffix says it is JSON (RFC 6839)."""

TOPICS: Final = "/cable/websub.json"
"""What a hub is told of after publishing: read from the built site by `hub`."""

OEMBED: Final = "application/json+oembed"
"""What a page names its oEmbed document by (https://oembed.com, section 4)."""


def note_path(story: Story) -> str:
    """Return where *story* is for the wire, beside its page."""
    return f"{story.path}nota.ninjs.json"


def note_paths(story: Story) -> tuple[str, ...]:
    """
    Return where it is, and where it was before *story* moved.

    The same document stays there: programs follow no page that leads on, and not every host can
    redirect.
    """
    return (note_path(story), *(f"{path}nota.ninjs.json" for path in story.earlier_paths))


def oembed_path(story: Story) -> str:
    """Return where one learns how *story* is embedded, beside its page."""
    return f"{story.path}oembed.json"


def oembed_link(story: Story, site: Site) -> str:
    """
    Return what the page of *story* names as its oEmbed document.

    With the page and the format behind it, as services ask for them (https://oembed.com, section
    2.2): some programs take both out of the link, and hosts of files pass over them.
    """
    asked = urlencode({"url": site.absolute(story.path), "format": "json"})
    return f"{site.absolute(oembed_path(story))}?{asked}"
