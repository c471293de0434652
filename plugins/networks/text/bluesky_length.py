"""How Bluesky measures a text: graphemes and bytes, each with a limit of its own."""

import regex

GRAPHEMES = 300
BYTES = 3_000
"""
What a post takes (`maxGraphemes`, `maxLength` of `text`): bluesky-social/atproto @d6296a1,
`lexicons/app/bsky/feed/post.json`.
"""

_BYTES_EACH = BYTES // GRAPHEMES
_GRAPHEME = regex.compile(r"\X")


def grapheme_length(text: str) -> int:
    """Return the characters of *text* as people see them (UAX 29), as Bluesky and Mastodon count."""
    return len(text) if _is_plain(text) else sum(1 for _ in _GRAPHEME.finditer(text))


def bluesky_length(text: str) -> int:
    """
    Return how much of the 300 that Bluesky takes *text* uses; a link counts in full.

    Its graphemes, or a tenth of its UTF-8 bytes if that is more, so that one figure keeps both
    limits: a family of emoji is one grapheme and 25 bytes.
    """
    tenths = -(-len(text.encode()) // _BYTES_EACH)
    return max(grapheme_length(text), tenths)


def _is_plain(text: str) -> bool:
    """Return whether every character of *text* certainly is a grapheme."""
    return text.isascii() and "\r" not in text
