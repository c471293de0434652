"""
Addresses of the web and of mail that are written as they are (GFM 6.9, «Autolinks»).

GFM leads `www.` to `http:`; of the sites of today nearly all are at `https:` alone.

They are taken out of a text before emphasis is looked for: marks inside an address are letters of it.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from plugins.web import IN_WORDS

_WEB = (
    r"(?<![\w@./-])"
    rf"(?:(?i:https?://|www\.)(?=[^\W_])[^\s<>\x02\x03«»“”\"]+|{IN_WORDS})"
)
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_]{2,24}(?![\w@-])"
"""RFC 5321, 4.5.3.1.1; RFC 1035, 2.3.4; bounded, so that no text makes the search slow."""

_TRAILING = "?!.,:;*_~'"
_CLOSING = {")": "(", "]": "["}
_ENTITY = re.compile(r"&[a-zA-Z0-9]{1,31};$")


class BareLinks(InlineProcessor):
    """Makes a link of an address of the web."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(_WEB, md)

    def handleMatch(  # type: ignore[override]
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown gives it to all
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the link that begins where *m* does, without the signs that follow it."""
        address = trimmed(m[0])
        if (
            "." not in address.partition("://")[2]
            and "://" in address
            and "localhost" not in address
        ):
            return None, None, None
        href = address if "://" in address else f"https://{address}"
        return _link(address, href), m.start(), m.start() + len(address)


class BareMails(InlineProcessor):
    """Makes a link of an address of mail."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(_MAIL, md)

    def handleMatch(  # type: ignore[override]
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown gives it to all
    ) -> tuple[Element, int, int]:
        """Return the link that *m* is."""
        return _link(m[0], f"mailto:{m[0]}"), m.start(), m.end()


def trimmed(address: str) -> str:
    """Return *address* without what ends the sentence around it: «(https://a.cl/b).» → `…/b`."""
    while True:
        last = address[-1:]
        if entity := _ENTITY.search(address):
            address = address[: entity.start()]
        elif (last and last in _TRAILING) or (
            last in _CLOSING and address.count(last) > address.count(_CLOSING[last])
        ):
            address = address[:-1]
        else:
            return address


def _link(words: str, href: str) -> Element:
    link = Element("a", {"href": href})
    link.text = AtomicString(words)
    return link
