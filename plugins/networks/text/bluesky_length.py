"""How Bluesky measures a text: graphemes and bytes, each with a limit of its own."""

from functools import lru_cache

import regex

from plugins.networks.text.plain_signs import is_plain

GRAPHEMES = 300
BYTES = 3_000
"""
What a post takes (`maxGraphemes`, `maxLength` of `text`): bluesky-social/atproto @d6296a1,
`lexicons/app/bsky/feed/post.json`.
"""

_BYTES_EACH = BYTES // GRAPHEMES
_GRAPHEME = regex.compile(r"\X")
_SELECTOR = "\ufe0f"


def grapheme_length(text: str) -> int:
    """Return the characters of *text* as people see them (UAX 29), as Bluesky and Mastodon count."""
    if "\r" in text:
        return len(_GRAPHEME.findall(text))
    lines = text.split("\n")
    return len(lines) - 1 + sum(map(_line_length, lines))


@lru_cache(maxsize=1024)  # a text is tried in many forms, most of whose lines are the same
def _line_length(line: str) -> int:
    """Return the same of one line: nothing goes over its end (UAX 29, GB4 and GB5)."""
    if is_plain(line):
        return len(line) - line.count(_SELECTOR)
    return len(_GRAPHEME.findall(line))


def bluesky_length(text: str) -> int:
    """
    Return how much of the 300 that Bluesky takes *text* uses; a link counts in full.

    Its graphemes, or a tenth of its UTF-8 bytes if that is more, so that one figure keeps both
    limits: a family of emoji is one grapheme and 25 bytes.
    """
    tenths = -(-len(text.encode()) // _BYTES_EACH)
    return max(grapheme_length(text), tenths)
