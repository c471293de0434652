"""
Changing HTML tag by tag, without a tree, where that gives what Beautiful Soup would give.

Parsing a body and writing it again takes more than a millisecond, and nearly all bodies are so
regular that nothing but single tags has to change. Those that are not go through Beautiful Soup.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from plugins.web.sanitise import TAGS

_ENTITY = "&(?:amp|lt|gt);"
_NAME = "[a-z]+(?:-[a-z]+)*"
_VALUE = rf'"(?:[^"<>&\r]++|{_ENTITY})*+"'
_TAG = rf"<(/?)([a-z][a-z0-9]*)((?: {_NAME}={_VALUE})*)>"
_EACH_TAG = re.compile(_TAG)
_EACH_ATTRIBUTE = re.compile(rf' ({_NAME})="([^"]*)"')
_REGULAR = re.compile(rf"(?:[^<>&\r]++|{_ENTITY}|{_TAG})*+")
"""What is written again as it was read: no comment, no quote or other entity in an attribute."""

_ELEMENTS = TAGS | {"picture", "source"}
_VOID = frozenset({"br", "col", "hr", "img", "source"})


class Around(NamedTuple):
    """What is written where an element begins and where it ends; a void one has no end."""

    opening: str
    closing: str


class Piece(NamedTuple):
    """A tag and the text before it; the last piece is only text."""

    text: str
    name: str
    is_end: bool
    attributes: dict[str, str]


Change = Callable[[str, dict[str, str]], Around]
"""Takes an element's name and a copy of its attributes."""


def pieces_of(html: str) -> list[Piece] | None:
    """Return the tags and texts of *html*, or None if only a parser can read it."""
    if not _REGULAR.fullmatch(html):
        return None
    pieces = list(_pieces(html))
    return pieces if _is_nested(pieces) and not _has_loose_space(pieces) else None


def changed(pieces: list[Piece], change: Change) -> str:
    """Return the HTML of *pieces* with every element as *change* wants it."""
    made: list[str] = []
    closings: list[str] = []
    for piece in pieces:
        made.append(piece.text)
        if piece.is_end:
            made.append(closings.pop())
        elif piece.name:
            opening, closing = change(piece.name, dict(piece.attributes))
            made.append(opening)
            if piece.name not in _VOID:
                closings.append(closing)
    return "".join(made)


def around(name: str, attributes: Mapping[str, str], *, void_end: str = "") -> Around:
    """Return the tags of element *name*, as Beautiful Soup writes them: attributes in order."""
    written = "".join(f' {key}="{_escaped(attributes[key])}"' for key in sorted(attributes))
    if name in _VOID:
        return Around(f"<{name}{written}{void_end}>", "")
    return Around(f"<{name}{written}>", f"</{name}>")


def _pieces(html: str) -> Iterator[Piece]:
    start = 0
    for tag in _EACH_TAG.finditer(html):
        slash, name, attributes = tag.groups()
        yield Piece(html[start : tag.start()], name, bool(slash), _read(attributes))
        start = tag.end()
    yield Piece(html[start:], "", False, {})


def _read(attributes: str) -> dict[str, str]:
    found = {key: _unescaped(value) for key, value in _EACH_ATTRIBUTE.findall(attributes)}
    if "class" in found:
        found["class"] = " ".join(found["class"].split())  # to Beautiful Soup it is a list
    return found


def _is_nested(pieces: list[Piece]) -> bool:
    """Return whether every element is a known one and is closed, the inner before the outer."""
    open_names: list[str] = []
    for piece in pieces:
        if piece.is_end:
            if piece.attributes or not open_names or open_names.pop() != piece.name:
                return False
        elif piece.name and piece.name not in _ELEMENTS:
            return False
        elif piece.name and piece.name not in _VOID:
            open_names.append(piece.name)
    return not open_names


def _has_loose_space(pieces: list[Piece]) -> bool:
    """Return whether there is a text of nothing but space, which Beautiful Soup makes one space."""
    return any(piece.text not in {"", " ", "\n"} and piece.text.isspace() for piece in pieces)


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _unescaped(value: str) -> str:
    return value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
