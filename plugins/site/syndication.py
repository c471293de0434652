"""What every feed has, whichever channel makes it: how it looks in a browser, how it marks a sample."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from plugins.spanish import SANTIAGO, date_words, upper

XHTML = "http://www.w3.org/1999/xhtml"
"""
The only vocabulary whose links a browser follows in a feed, where style alone makes none.

RSS 2.0 and Atom (RFC 4287, section 6) have readers pass over elements of a vocabulary that they do
not know. The W3C's validator takes a `div` of it anywhere, without a prefix, and warns of others.
"""

STYLESHEET = "/feeds/feed.css"
SAMPLE = "Contenido de muestra"

_MARKUP = re.compile(r"<(?=[A-Za-z!/?])|&#?\w+;?", re.ASCII)
"""What may begin an element or be a character reference (WHATWG HTML, 13.2.5.6 and 13.2.5.72)."""


def readable_either_way(text: str) -> str:
    """
    Return the plain *text* as a description says it, which some read as HTML and others as it is.

    The RSS profile and Apple read descriptions as HTML, and services that post by themselves do not.
    So only what HTML would not show is escaped, once: «a < b & c» is the same to both, and no text
    becomes an element for anybody.
    """
    return _MARKUP.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    mark = found[0]
    if mark == "<":
        return "&lt;"
    return f"&amp;{mark[1:]}" if unescape(mark) != mark else mark


class Told(NamedTuple):
    """What somebody reads of an entry of a feed. Texts are plain; addresses are whole."""

    title: str
    url: str
    published: datetime
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """What somebody reads who opens a feed in a browser. Texts are plain; addresses are whole."""

    title: str
    summary: str
    language: str
    """BCP 47."""

    where: str
    """In which program one follows it: «su lector de noticias»."""

    feed_url: str
    """What to give that program; an archive is followed by its feed."""

    page_url: str
    """Where the same is on the site."""

    help_url: str
    """Where following is explained."""

    entries: tuple[Told, ...]


def styled(xml: bytes, page: Readable) -> bytes:
    """
    Return the RSS or Atom document *xml* as a page that can be read in a browser, too.

    With a style that shows nothing but *page*, which comes first in its channel.
    """
    declaration, _, rest = xml.partition(b"\n")
    instruction = f'<?xml-stylesheet type="text/css" href="{STYLESHEET}"?>'
    opening = _OPENING.search(rest)
    if not opening:
        raise ValueError("neither RSS nor Atom")
    head, body = rest[: opening.end()], rest[opening.end() :]
    return b"\n".join((declaration, instruction.encode(), head, _written(page))) + body + b"\n"


_OPENING = re.compile(rb"<(?:channel|feed)\b[^>]*>")


def _written(page: Readable) -> bytes:
    lines = "\n".join(f"      {line}" for line in _lines(page))
    start = f'    <div xmlns="{XHTML}" xml:lang={quoteattr(page.language)}>'
    return f"{start}\n{lines}\n    </div>".encode()


def _lines(page: Readable) -> Iterator[str]:
    # Without a viewport, a telephone shows a page of 980 pixels, and what stands on it too small.
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
    yield f"<title>{escape(page.title)}</title>"
    yield f"<h1>{escape(page.title)}</h1>"
    yield f"<p>{escape(page.summary)}</p>"
    yield (
        "<p>Esta página es un canal: un programa la revisa por usted y le muestra lo nuevo."
        f" Para seguirlo, copie esta dirección y péguela en {escape(page.where)}:</p>"
    )
    yield f"<p><code>{escape(page.feed_url)}</code></p>"
    yield f"<p><a href={quoteattr(page.help_url)}>Cómo seguir, paso a paso</a></p>"
    yield f"<p><a href={quoteattr(page.page_url)}>Ver lo mismo en el sitio</a></p>"
    yield from map(_entry, page.entries)


def _entry(told: Told) -> str:
    """Return what is read of an entry: RSS itself has its day only in English (RFC 822)."""
    day = told.published.astimezone(SANTIAGO).date()
    return (
        f"<h2><a href={quoteattr(told.url)}>{escape(told.title)}</a></h2>"
        f'<p><time datetime="{day}">{upper(date_words(day))}</time></p>'
        f"<p>{escape(told.summary)}</p>"
    )
