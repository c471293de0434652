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


class _Cutter:
    """Takes the pieces of some HTML one by one, and gives the passages that end."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.hidden = 0
        """How deep we are inside what is not read."""

        self.open_sorts = [Sort.PROSE]

    def taken(self, piece: re.Match[str]) -> Iterator[Passage]:
        """Yield the passage that *piece* ends, if it ends one."""
        tag, closes = piece["tag"], bool(piece["close"])
        if self.hidden:
            if tag and tag not in _VOID:
                self.hidden += -1 if closes else 1
        elif tag is None:
            self.said.append(piece["text"])
        elif _is_hidden(tag, piece["rest"], closes=closes):
            self.said.append(HIDDEN)
            self.hidden = 1
        elif tag in _SORTS:
            yield from self.ended()
            self._step(tag, closes=closes)
        else:
            self.said.append(FOREIGN if tag in _ITALIC else " " if tag == "br" else "")

    def _step(self, tag: str, *, closes: bool) -> None:
        if closes:
            del self.open_sorts[max(1, len(self.open_sorts) - 1) :]
        elif tag not in _VOID:
            self.open_sorts.append(_inside(self.open_sorts[-1], _SORTS[tag]))

    def ended(self) -> Iterator[Passage]:
        """Yield what has been said so far, if that is anything."""
        text = " ".join(unescape("".join(self.said)).split()) if self.said else ""
        self.said = []
        if text.strip(f"{HIDDEN}{FOREIGN} "):
            yield Passage(text, self.open_sorts[-1])


def _passages(html: str) -> Iterator[Passage]:
    cutter = _Cutter()
    for piece in _PIECE.finditer(html):
        yield from cutter.taken(piece)
    yield from cutter.ended()


def _inside(outer: Sort, inner: Sort) -> Sort:
    """Return what a block is: a paragraph of an item is the item."""
    return outer if inner is Sort.PROSE and outer in {Sort.ITEM, Sort.CELL} else inner


def _is_hidden(tag: str, attributes: str, *, closes: bool) -> bool:
    if closes or tag in _VOID:
        return False
    marked = _LANG.search(attributes)
    return tag in _UNREAD or bool(marked and marked["code"].partition("-")[0] != "es")
