"""
Changing HTML tag by tag, without a tree: twenty times faster than to parse and write it.

For HTML as `sanitised` returns it, and as this module and Beautiful Soup write it: every element
is closed, the inner before the outer, every attribute has a value, in quotes, and `<` is only where a tag is.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

_TAG = re.compile(r"""<(/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+=(?:"[^"]*"|'[^']*'))*)\s*/?>""")
_ATTRIBUTE = re.compile(r"""([a-z-]+)=(?:"([^"]*)"|'([^']*)')""")
_VOID = frozenset({"br", "col", "hr", "img", "source"})


class Around(NamedTuple):
    """What is written where an element begins and where it ends; a void one has no end."""

    opening: str
    closing: str


Change = Callable[[str, dict[str, str]], Around]
"""Takes an element's name and its attributes, which it may change."""


def changed(html: str, change: Change) -> str:
    """Return *html* with the tags of every element as *change* wants them; texts stay as they are."""
    closings: list[str] = []

    def written(tag: re.Match[str]) -> str:
        slash, name, attributes = tag.groups()
        if slash:
            return closings.pop()
        opening, closing = change(name, _read(attributes))
        if name not in _VOID:
            closings.append(closing)
        return opening

    return _TAG.sub(written, html)


def around(name: str, attributes: Mapping[str, str], *, void_end: str = "") -> Around:
    """Return the tags of element *name*, its attributes in the order of their names."""
    written = "".join(f" {key}={quoteattr(attributes[key])}" for key in sorted(attributes))
    if name in _VOID:
        return Around(f"<{name}{written}{void_end}>", "")
    return Around(f"<{name}{written}>", f"</{name}>")


def _read(attributes: str) -> dict[str, str]:
    return {key: unescape(one or other) for key, one, other in _ATTRIBUTE.findall(attributes)}
