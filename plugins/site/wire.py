"""Where a story is for programs that take it whole: the wire, and who embeds it."""

from typing import Final

from plugins.newsroom import Story

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
