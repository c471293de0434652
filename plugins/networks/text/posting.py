"""Text that is safe to post: no invisible characters; no link, mention or tag that nobody meant."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from plugins.networks.text.addresses import is_meant
from plugins.networks.text.visible import visible
from plugins.networks.text.words import put_right

SAMPLE_MARK = "[Muestra]"
"""Opens every text about sample content."""

_TO_CLEAN = re.compile(
    "[^\n -;=-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2125"
    "\u212c-\u2328\u232b-\u2b59\U0001f000-\U0001faff]"
)
"""
All but the letters, signs and pictures that may always stand as they are: they are composed (NFC),
they are seen, and nothing that is not seen is needed between them.
"""

_SIGNS = str.maketrans({"<": "‹", "＠": "@", "＃": "#"})
_SPACES = re.compile(r"[^\S\n]+")
_LINE_EDGES = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")

_MAY_BE_LINK = re.compile(r"\.[^\W\d_ºª][^\W\d_]")
"""X wants a dot before the ending of a domain, and every ending begins with two letters."""

_SHARE = re.compile(r"\$[A-Za-z]")
_MAIL_FOLLOWS = re.compile(r"[\w.%+-]*@")


class Found(NamedTuple):
    """What X makes a link in a text."""

    address: str
    start: int
    """In code points, from 0."""


@lru_cache(maxsize=256)  # a title and a summary go to every network
def postable(text: str) -> str:
    """
    Return *text* as it may be posted. Idempotent.

    Composed (NFC, as X counts), without what is not seen, doubled spaces or more than one empty line
    at a time, and with ‹ for <: programs that post out of a feed read its text as HTML, whatever it
    is. No network makes a link, a mention or a hashtag of what was not meant as one: a missing space
    is put in («vecinos.De», «25.km»), ordinals become «1er» and «2.º», «Niñ@s» «Niñas/os».
    """
    text = _clean(text)
    if not ("@" in text or "#" in text or may_hold_link(text) or _SHARE.search(text)):
        return text
    while (right := _without_false_link(put_right(text))) != text:
        text = right
    return text


def links_in(text: str) -> list[Found]:
    """Return what X makes a link in *text*, in order (twitter-text, `extractUrlsWithIndices`)."""
    return list(_found(text)) if may_hold_link(text) else []


def may_hold_link(text: str) -> bool:
    """Return False if *text* certainly holds nothing that X makes a link."""
    return _MAY_BE_LINK.search(text) is not None


@lru_cache(maxsize=256)  # cutting asks about the same few texts again and again
def _found(text: str) -> tuple[Found, ...]:
    from twitter_text import extract_urls_with_indices  # takes 0.2 s to load and is rarely needed

    found = extract_urls_with_indices(text)
    return tuple(Found(each["url"], each["indices"][0]) for each in found)


def _clean(text: str) -> str:
    """Return *text* composed, of what is seen, and with single spaces."""
    text = text.replace("\u00a0", " ")
    if _TO_CLEAN.search(text):
        text = visible(text.replace("\r\n", "\n").replace("\r", "\n")).translate(_SIGNS)
        text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    elif "  " in text:
        text = _SPACES.sub(" ", text)
    if "\n" in text:
        text = _EMPTY_LINES.sub("\n\n", _LINE_EDGES.sub("\n", text))
    return text.strip()


def _without_false_link(text: str) -> str:
    """
    Return *text* with a space in the first link that X makes of it and nobody meant.

    What is left of those once every word is put right: where X ends an address before we do.
    """
    for found in links_in(text):
        host = re.split(r"[/?#:]", found.address, maxsplit=1)[0]
        end = found.start + len(host)
        if _is_false(found.address, host) and not _MAIL_FOLLOWS.match(text, end):
            dot = end - len(host.rpartition(".")[2])
            return f"{text[:dot]} {text[dot:]}"
    return text


def _is_false(address: str, host: str) -> bool:
    if "://" in address or host.lower().startswith("www."):
        return False
    return not is_meant(host, has_page=address.startswith(f"{host}/"))
