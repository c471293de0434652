"""
How Mastodon measures a text: graphemes, every link 23, of a person of another server the name only.

Source: `StatusLengthValidator` (`each_grapheme_cluster.size`, `URL_PLACEHOLDER_CHARS`, and
`extract_url_without_protocol: false`), `Extractor` and `Account::MENTION_RE` of mastodon/mastodon,
`app/validators/status_length_validator.rb`, `app/lib/extractor.rb`, `app/models/account.rb`; it
finds links with X's library, and reads on to the end of the path by rules of its own
(`config/initializers/twitter_regex.rb`).
"""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from plugins.networks.text.bluesky_length import grapheme_length
from plugins.networks.text.own_link import with_own_link
from plugins.networks.text.posting import links_in

LINK = 23
"""Of every link that says `https://` or `http://`, however long."""

_COUNTED = "x" * LINK
_ORIGIN = regex.compile(r"https?://[^/?#]+", regex.IGNORECASE)

_STEP = r"(?:[^\s<>()?]|\((?:[^\s<>()?]|\([^\s<>()?]+\))+\))"
_PATH = regex.compile(
    rf"""
    (?: / (?: {_STEP}* (?: [^\s()?!*"'「」<>;:=,.$%\[\]~&|@] | (?<=[)]) ) )? )?
    (?: [?] [^\s"<>`{{}}\\]* [^\s"<>`{{}}\\!?*'();:+$%\[\].,~|@^] )?
    """,
    regex.VERBOSE,
)
"""What follows the host: balanced parentheses are part of it, a sign that ends a sentence is not."""

_MENTION = regex.compile(
    r"(?<![=/\w])(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\w.-]+\w(?!@|＠|://|[\u00c0-\u024f])",
    regex.IGNORECASE,
)


class _Part(NamedTuple):
    """A part of a text that counts as something else."""

    start: int
    end: int
    counted: str


def mastodon_length(text: str, link: str = "") -> int:
    """
    Return what Mastodon counts for *text*.

    Args:
        text: As it is posted.
        link: The story's own address in it. It counts as a link even when Mastodon would not take
            it for one, as the addresses of a preview (`http://localhost:8000/…`).
    """
    if link and _ORIGIN.match(link):
        text = with_own_link(text, link, _COUNTED)
    counted, place = [], 0
    for part in sorted((*_links(text), *_mentions(text))):
        if part.start >= place:
            counted += [text[place : part.start], part.counted]
            place = part.end
    return grapheme_length("".join((*counted, text[place:])))


def _links(text: str) -> Iterator[_Part]:
    for found in links_in(text):
        if origin := _ORIGIN.match(found.address):
            path = _PATH.match(text, found.start + origin.end())
            yield _Part(found.start, path.end() if path else found.start, _COUNTED)


def _mentions(text: str) -> Iterator[_Part]:
    if "@" in text:
        yield from (_Part(each.start(), each.end(), each[1]) for each in _MENTION.finditer(text))
