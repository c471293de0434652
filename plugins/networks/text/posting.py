"""Text that is safe to post: no invisible characters, and no link that nobody meant."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

SAMPLE_MARK = "[Muestra]"
"""Opens every text about sample content."""

_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
    )
    + "]"
)
"""Controls, changes of direction, and what no interchange allows (Unicode 16, section 23.7)."""

_SPACES = re.compile(r"[^\S\n]+")
_LINE_EDGES = re.compile(r" ?\n ?")
_EMPTY_LINES = re.compile(r"\n{3,}")
_MAY_BE_LINK = re.compile(r"\.[^\W\d_ºª]")
"""X wants a dot before the ending of a domain, and every ending begins with a letter."""

_WORDS = re.compile(
    r"al|así|casa|de|es|ir|la|me|mil|ni|no|se|si|soy|su|uno|va|ve|vi|arte|bar|club|cafe|data|"
    r"digital|email|final|global|gratis|mini|moda|moto|radio|red|social|taxi|tienda|total|viajes|"
    r"vuelos",
    re.IGNORECASE,
)
"""Words that can open or go on a Spanish sentence, and are also endings of addresses."""


class Found(NamedTuple):
    """What X makes a link in a text."""

    address: str
    start: int
    """In code points, from 0."""


@lru_cache(maxsize=256)  # a title and a summary go to every network
def postable(text: str) -> str:
    """
    Return *text* as it may be posted. Idempotent.

    Composed (NFC, as X counts), without control characters, doubled spaces or more than one empty
    line at a time, with a space wherever its absence would make a link, and with ‹ for <: programs
    that post out of a feed read its text as HTML, whatever it is.
    """
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).replace("<", "‹")
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    text = _EMPTY_LINES.sub("\n\n", _LINE_EDGES.sub("\n", text)).strip()
    while found := _first_false(text):
        dot = _end_of_host(found) - len(_ending(found.address))
        text = f"{text[:dot]} {text[dot:]}"
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


def _first_false(text: str) -> Found | None:
    return next((found for found in links_in(text) if _is_false(found.address)), None)


def _is_false(address: str) -> bool:
    """
    Return whether X makes *address* a link only because a space is missing: «convocatoria.La».

    `La`, `Se`, `Es`, `No`… are countries' endings of addresses. Told by the ending: one that is
    written like the first word of a sentence, or is a Spanish word and no page of a site follows.
    """
    host = _host(address)
    if "://" in address or host.lower().startswith("www."):
        return False
    ending = _ending(address)
    return ending.istitle() or bool(_WORDS.fullmatch(ending) and host == address)


def _host(address: str) -> str:
    return re.split(r"[/?#:]", address, maxsplit=1)[0]


def _ending(address: str) -> str:
    return _host(address).rpartition(".")[2]


def _end_of_host(found: Found) -> int:
    return found.start + len(_host(found.address))
