"""What every feed has, whichever channel makes it: how it looks in a browser, how it marks a sample."""

import re
from html import unescape

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


def styled(xml: bytes) -> bytes:
    """Return the *xml* document with a stylesheet, so that a browser shows something friendly."""
    declaration, _, rest = xml.partition(b"\n")
    instruction = f'<?xml-stylesheet type="text/css" href="{STYLESHEET}"?>'
    return b"\n".join((declaration, instruction.encode(), rest)) + b"\n"
