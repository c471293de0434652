"""What an article says, cut into passages that can be read one by one."""

import re
from collections.abc import Iterator
from enum import StrEnum
from html import unescape
from typing import NamedTuple

HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is no Spanish prose: code, and words marked as another language (`lang`)."""

FOREIGN = "\N{WORD JOINER}"
"""Around words in italics: they may be foreign (Ortografía de la lengua española, 2010)."""

_PIECE = re.compile(
    r'<(?P<close>/?)(?P<tag>\w+)(?P<rest>(?:\s[\w:-]+(?:="[^"]*")?)*)\s*/?>|(?P<text>[^<]+)'
)
_LANG = re.compile(r'\slang="(?P<code>[^"]*)"')
_VOID = frozenset({"br", "col", "hr", "img", "source"})
_ITALIC = frozenset({"em", "i", "cite", "dfn"})
_UNREAD = frozenset({"code", "pre", "kbd", "samp", "script", "style"})


class Sort(StrEnum):
    """What a passage is of a text."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    CELL = "cell"
    SHORT = "short"
    """A field of the front matter that is no prose: a text for a network, a caption."""


_SORTS = {
    **dict.fromkeys(("p", "blockquote", "div", "dd", "figure", "section", "details"), Sort.PROSE),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"), Sort.HEADING),
    **dict.fromkeys(("li", "ul", "ol", "dl"), Sort.ITEM),
    **dict.fromkeys(("td", "th", "tr", "table", "thead", "tbody", "caption", "hr"), Sort.CELL),
    "figcaption": Sort.SHORT,
}
"""Tag of a block -> what stands in it; all other tags stand inside a line."""


class Passage(NamedTuple):
    """One paragraph, heading, item or field, as plain text."""

    text: str
    sort: Sort = Sort.PROSE
    place: tuple[str | int, ...] = ()
    """Where in the front matter it stands: field, and part of it; the text itself if nothing."""

    @property
    def plain(self) -> str:
        """Its text without our own marks."""
        return self.text.replace(FOREIGN, "").replace(HIDDEN, "…")


def passages_of(html: str) -> tuple[Passage, ...]:
    """Return the passages of sanitised *html*, in order."""
    return tuple(_passages(html))


def _passages(html: str) -> Iterator[Passage]:
    said: list[str] = []
    hidden = 0
    open_sorts = [Sort.PROSE]
    for piece in _PIECE.finditer(html):
        tag = piece["tag"]
        if tag is None:
            if not hidden:
                said.append(piece["text"])
            continue
        closes = bool(piece["close"])
        if hidden:
            hidden += 0 if tag in _VOID else -1 if closes else 1
            continue
        if _is_hidden(tag, piece["rest"], closes=closes):
            said.append(HIDDEN)
            hidden = 1
        elif tag in _ITALIC:
            said.append(FOREIGN)
        elif tag == "br":
            said.append(" ")
        elif tag in _SORTS:
            yield from _said(said, open_sorts[-1])
            said = []
            if closes and len(open_sorts) > 1:
                open_sorts.pop()
            elif not closes and tag not in _VOID:
                open_sorts.append(_inside(open_sorts[-1], _SORTS[tag]))
    yield from _said(said, open_sorts[-1])


def _inside(outer: Sort, inner: Sort) -> Sort:
    """Return what a block is: a paragraph of an item is the item."""
    return outer if inner is Sort.PROSE and outer in {Sort.ITEM, Sort.CELL} else inner


def _is_hidden(tag: str, attributes: str, *, closes: bool) -> bool:
    if closes or tag in _VOID:
        return False
    marked = _LANG.search(attributes)
    return tag in _UNREAD or bool(marked and marked["code"].partition("-")[0] != "es")


def _said(pieces: list[str], sort: Sort) -> Iterator[Passage]:
    text = " ".join(unescape("".join(pieces)).split()) if pieces else ""
    if text.strip(f"{HIDDEN}{FOREIGN} "):
        yield Passage(text, sort)
