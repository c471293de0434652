"""
The HTML of a text as what one reads in it: headings, paragraphs, items of lists, tables, in order.

For HTML as `web.sanitised` returns it, and as the desk puts its photos and tables into it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bs4 import Tag
    from bs4.element import PageElement


class Run(NamedTuple):
    """Words that look the same."""

    text: str
    is_strong: bool = False
    is_stressed: bool = False
    height: int = 0
    """1 of what stands above the line (m²), -1 of what stands below it (H₂O)."""

    href: str = ""
    """Where a touch leads, as it is written; empty if nowhere."""


class Sort(Enum):
    """What a part of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBER = "number"
    MORE = "more"
    """A further paragraph of an item, or what is said of a term."""

    QUOTE = "quote"
    CODE = "code"
    PICTURE = "picture"
    """What a picture shows, in words."""

    CAPTION = "caption"
    """What is written below a picture."""

    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, a paragraph, an item."""

    sort: Sort
    runs: tuple[Run, ...] = ()
    depth: int = 0
    """Of a heading, its level from 2; of an item, in how many lists its own stands, from 0."""

    number: int = 0
    """Of a numbered item."""

    begins: bool = False
    """Whether it is the first item of its list."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, as tall and as wide as it looks: a cell over several has its words in the first column of each row."""

    rows: tuple[tuple[str, ...], ...]
    """All of one length."""

    caption: str = ""
    is_headed: bool = False
    """Whether its first row says what is in the columns."""

    is_heard_alone: bool = False
    """Whether its caption is for who hears the page: who sees it reads the same above."""


Prose: TypeAlias = tuple[Part | Table, ...]
"""A text, part by part."""

LINE = "\n"
"""A line that ends within a paragraph."""

WIDEST = 1000
"""Cells that one spans, at most (HTML, 4.9.11); rows the same, which is more than any table has."""

_BLANK = re.compile("[ \t\n\r\f]+")
_AROUND_LINE = re.compile(" *\n *")
_NUMBER = re.compile(r"[0-9]{1,4}")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN_NAME = "tabla-nombre"
"""Class of a caption that is heard alone."""

_STRONG = frozenset({"b", "dt", "strong", "summary", "th"})
_STRESSED = frozenset({"cite", "dfn", "em", "i", "var"})
_HEIGHTS = {"sub": -1, "sup": 1}
_UNSEEN = frozenset({"col", "colgroup", "source"})
_LISTS = frozenset({"ol", "ul"})
_BLOCKS = frozenset(
    {
        *("blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "li"),
        *("p", "pre", "summary", "table", *_LISTS, *_HEADINGS),
    }
)


class _Place(NamedTuple):
    """Where one is in a text."""

    part: Part = Part(Sort.PARAGRAPH)
    """What a paragraph here is."""

    first: tuple[list[Part], ...] = ()
    """What the next one is instead, of each list that has just begun an item; taken away by who uses it."""

    lists: int = 0
    run: Run = Run("")
    """How words look here."""

    keeps_lines: bool = False


def prose_of(html: str) -> Prose:
    """Return what one reads in *html*."""
    from bs4 import BeautifulSoup

    return tuple(_inside(BeautifulSoup(html, "html.parser"), _Place()))


def _inside(node: Tag, place: _Place) -> Iterator[Part | Table]:
    """Yield what is inside *node*; words between its blocks are paragraphs."""
    waiting: list[Run] = []
    for child in node.children:
        if _is_block(child):
            yield from _ended(waiting, place)
            waiting = []
            yield from _block(cast("Tag", child), place)
        else:
            waiting += _runs(child, place)
    yield from _ended(waiting, place)


def _is_block(node: PageElement) -> bool:
    from bs4 import Tag

    if not isinstance(node, Tag):
        return False
    return node.name in _BLOCKS or node.find(list(_BLOCKS)) is not None


def _ended(waiting: list[Run], place: _Place) -> Iterator[Part]:
    runs = _tidy(waiting, keeps_lines=place.keeps_lines)
    if not runs:
        return
    part = next((first.pop() for first in place.first if first), place.part)
    yield replace(part, runs=runs)


def _block(node: Tag, place: _Place) -> Iterator[Part | Table]:
    if node.name in _LISTS:
        yield from _list(node, place)
    elif node.name == "table":
        yield from _table(node)
    elif node.name == "hr":
        yield Part(Sort.RULE)
    else:
        yield from _inside(node, _begun(node, place)._replace(run=_within(node, place.run)))


def _begun(node: Tag, place: _Place) -> _Place:
    """Return where one is inside the block *node*."""
    if level := _HEADINGS.get(node.name):
        return place._replace(part=Part(Sort.HEADING, depth=level), first=())
    if node.name == "pre":
        return place._replace(part=Part(Sort.CODE), first=(), keeps_lines=True)
    sort = _SORTS.get(node.name)
    if sort is None:
        return place
    return place._replace(part=Part(sort, depth=place.part.depth), first=())


_SORTS = {
    "blockquote": Sort.QUOTE,
    "dd": Sort.MORE,
    "figcaption": Sort.CAPTION,
    "figure": Sort.PICTURE,
}


def _list(node: Tag, place: _Place) -> Iterator[Part | Table]:
    items = node.find_all("li", recursive=False)
    step = -1 if node.has_attr("reversed") else 1
    number = _number(node.get("start"), len(items) if step < 0 else 1)
    sort = Sort.NUMBER if node.name == "ol" else Sort.BULLET
    for place_in_list, item in enumerate(items):
        number = _number(item.get("value"), number)
        own = number if sort is Sort.NUMBER else 0
        mark = Part(sort, (), place.lists, own, begins=place_in_list == 0)
        yield from _inside(
            item,
            place._replace(
                part=Part(Sort.MORE, depth=place.lists), first=([mark],), lists=place.lists + 1
            ),
        )
        number += step


def _runs(node: PageElement, place: _Place) -> Iterator[Run]:
    """Yield the words of *node*, in which no block is."""
    from bs4 import Tag

    if not isinstance(node, Tag):
        yield place.run._replace(text=str(node) if place.keeps_lines else _spaced(str(node)))
    elif node.name == "br":
        yield place.run._replace(text=LINE)
    elif node.name == "img":
        alt = _spaced(str(node.get("alt") or "")).strip()
        yield place.run._replace(text=f"[Imagen: {alt}]" if alt else "")
    elif "footnote-ref" in _classes(node):
        yield place.run._replace(text=f"[{node.get_text(strip=True)}]")
    elif node.name not in _UNSEEN and "footnote-backref" not in _classes(node):
        inner = place._replace(run=_within(node, place.run))
        for child in node.children:
            yield from _runs(child, inner)


def _within(node: Tag, run: Run) -> Run:
    """Return how words inside *node* look, which is among such as *run*."""
    if node.name in _STRONG:
        return run._replace(is_strong=True)
    if node.name in _STRESSED:
        return run._replace(is_stressed=True)
    if node.name in _HEIGHTS and not node.find("a", class_="footnote-ref"):
        return run._replace(height=_HEIGHTS[node.name])
    if node.name == "a" and node.get("href"):
        return run._replace(href=str(node["href"]))
    return run


def _classes(node: Tag) -> list[str]:
    found = node.get("class") or ""
    return found.split() if isinstance(found, str) else list(found)


def _spaced(text: str) -> str:
    return _BLANK.sub(" ", text)


def _tidy(runs: Iterable[Run], *, keeps_lines: bool) -> tuple[Run, ...]:
    """Return *runs* as browsers show them: no blank where a line begins or ends, and equal ones joined."""
    found: list[Run] = []
    last = LINE
    for run in runs:
        text = run.text if keeps_lines else _AROUND_LINE.sub(LINE, run.text)
        if last in {" ", LINE} and not keeps_lines:
            text = text.lstrip(" ")
        if not text:
            continue
        last = text[-1]
        if found and found[-1]._replace(text="") == run._replace(text=""):
            found[-1] = run._replace(text=found[-1].text + text)
        else:
            found.append(run._replace(text=text))
    return tuple(_stripped(found))


def _stripped(runs: list[Run]) -> list[Run]:
    """Return *runs* without blanks at their beginning and their end."""
    while runs and not runs[0].text.lstrip(" \n"):
        del runs[0]
    while runs and not runs[-1].text.rstrip(" \n"):
        del runs[-1]
    if runs:
        runs[0] = runs[0]._replace(text=runs[0].text.lstrip(LINE))
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip(" \n"))
    return runs


def _number(written: object, otherwise: int) -> int:
    """Return the number that an attribute says, or the other if it says none that a list has."""
    text = str(written or "")
    return int(text) if _NUMBER.fullmatch(text) else otherwise


def _table(node: Tag) -> Iterator[Table]:
    rows = [row for row in node.find_all("tr") if row.find_parent("table") is node]
    grid = [row for row in _grid(rows) if row]
    if not grid:
        return
    width = max(map(len, grid))
    caption = node.find("caption", recursive=False)
    first = rows[0].find_all(["td", "th"], recursive=False)
    yield Table(
        tuple((*row, *("",) * (width - len(row))) for row in grid),
        _words(caption) if caption else "",
        is_headed=len(grid) > 1 and bool(first) and all(cell.name == "th" for cell in first),
        is_heard_alone=caption is not None and _UNSEEN_NAME in _classes(caption),
    )


def _grid(rows: Iterable[Tag]) -> Iterator[list[str]]:
    """Yield the words of the cells of *rows*, those of one over several rows in each of them."""
    falling: dict[int, tuple[int, str]] = {}
    for row in rows:
        words: list[str] = []
        cells = iter(row.find_all(["td", "th"], recursive=False))
        while True:
            column = len(words)
            if column in falling:
                left, text = falling.pop(column)
                if left > 1:
                    falling[column] = left - 1, text
                words.append(text)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            deep, wide = (_span(cell.get(name)) for name in ("rowspan", "colspan"))
            texts = [_words(cell), *("",) * (wide - 1)]
            if deep > 1:
                falling |= {column + place: (deep - 1, text) for place, text in enumerate(texts)}
            words += texts
        yield words


def _span(written: object) -> int:
    return min(max(_number(written, 1), 1), WIDEST)


def _words(node: Tag) -> str:
    """Return what one reads in a cell or a caption, on one line."""
    found = "".join(run.text for run in _runs_of_all(node))
    return " ".join(found.split())


def _runs_of_all(node: Tag) -> Iterator[Run]:
    for part in _inside(node, _Place()):
        if isinstance(part, Part):
            yield Run(" ")
            yield from part.runs
