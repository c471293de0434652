"""What a long text holds, and how long one reads it."""

import re
from html import unescape

from plugins.site import Link
from plugins.spanish import plain

WORDS_A_MINUTE = 200
"""Of Spanish prose, on a screen: between 180 and 220 for grown-up readers."""

LONG = 400
"""Words from which a text gets a list of its sections."""

FEWEST = 3
"""Sections: with fewer, a list is longer than what it saves."""

_SECTION = re.compile(r'<h2[^>]*\bid="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</h2>', re.DOTALL)


def minutes_of(html: str) -> int:
    """Return how many minutes one reads the text of *html*, at least 1."""
    return max(1, round(_words(html) / WORDS_A_MINUTE))


def sections_of(html: str) -> tuple[Link, ...]:
    """Return links to the sections of a long text, by its second-level headings; else none."""
    if _words(html) < LONG:
        return ()
    found = tuple(
        Link(f"#{unescape(each['id'])}", plain(each["title"])) for each in _SECTION.finditer(html)
    )
    return found if len(found) >= FEWEST else ()


def _words(html: str) -> int:
    return len(plain(html).split())
