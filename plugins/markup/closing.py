"""
HTML tags inside a paragraph that nobody closes, or that close nothing.

A browser carries `<b>` on until something ends it: over the rest of the page. Here it ends with the
paragraph, the cell or the item it is in, unless a later one closes it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER, HtmlStash

from plugins.markup.elements import BLOCKS, ENDLESS, OPTIONAL_END, WORDS
from plugins.markup.slips import Slip
from plugins.markup.typeset import INLINE

_PUT_ASIDE = re.compile(HTML_PLACEHOLDER % r"(\d+)")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^>]*)?>")
_FARTHEST = 20
"""Paragraphs from a tag to its end; farther away, it is another one's."""

_AROUND = 20


@dataclass(slots=True, eq=False)
class _Tag:
    """A tag in a text."""

    key: int
    """Of the stash."""

    html: str
    name: str
    is_end: bool
    following: str
    """What stands after it."""


class _Place(NamedTuple):
    """A text of the tree."""

    element: Element
    attribute: str
    """`text` or `tail`."""

    @property
    def text(self) -> str:
        return getattr(self.element, self.attribute) or ""

    def put(self, text: str) -> None:
        setattr(self.element, self.attribute, text)


@dataclass(slots=True, eq=False)
class _Run:
    """What stands in a row inside one element, no block among it."""

    places: list[_Place]
    open: list[_Tag] = field(default_factory=list)
    """Tags that nothing in it closes."""

    stray: list[_Tag] = field(default_factory=list)
    """End tags of nothing in it."""

    @property
    def has_words(self) -> bool:
        return len(self.places) > 1 or bool(self.places[0].text.strip())


class Closing(Treeprocessor):
    """Closes in each paragraph the tags that are open in it."""

    def run(self, root: Element) -> None:
        """Put the missing end tags into the texts of *root*; take out those that end nothing."""
        stash = self.md.htmlStash
        if not stash.html_counter:
            return
        closer = _Closer(stash)
        closer.close_in_blocks()
        closer.close(root)
        self.md.slips += closer.slips  # type: ignore[attr-defined]


class _Closer:
    def __init__(self, stash: HtmlStash) -> None:
        self.stash = stash
        self.slips: list[Slip] = []

    def close_in_blocks(self) -> None:
        """End what a block that was put aside whole leaves open, as `<pre>` with a `<b>` in it."""
        for key, html in enumerate(self.stash.rawHtmlBlocks):
            if isinstance(html, str) and html.count("<") > 2 and not html.startswith("<!"):
                self.stash.rawHtmlBlocks[key] = _whole(html)

    def close(self, root: Element) -> None:
        runs = list(self._runs(root))
        self._carry(runs)
        for run in runs:
            self._mend(run)
        if self.slips:
            self._remove_empty(root)

    def _runs(self, element: Element) -> Iterator[_Run]:
        """Yield what *element* holds, outside of the blocks in it and inside of them, in order."""
        run = _Run([_Place(element, "text")])
        for child in element:
            if child.tag in INLINE:
                for inner in self._runs(child):
                    self._mend(inner)
            else:
                yield self._read(run)
                yield from self._runs(child)
                run = _Run([])
            run.places.append(_Place(child, "tail"))
        yield self._read(run)

    def _read(self, run: _Run) -> _Run:
        for tag in self._tags(run.places):
            opening = next((each for each in reversed(run.open) if each.name == tag.name), None)
            if not tag.is_end:
                run.open.append(tag)
            elif opening:
                run.open.remove(opening)
            else:
                run.stray.append(tag)
        return run

    def _tags(self, places: Iterable[_Place]) -> Iterator[_Tag]:
        for place in places:
            text = place.text
            for aside in _PUT_ASIDE.finditer(text):
                key = int(aside[1])
                html = self.stash.rawHtmlBlocks[key]
                found = _tag(html)
                if isinstance(html, str) and found and found["name"].lower() not in ENDLESS:
                    following = re.split(r"[\x02\n]", text[aside.end() :], maxsplit=1)[0]
                    yield _Tag(
                        key,
                        html,
                        found["name"].lower(),
                        bool(found["end"]),
                        following[:_AROUND].rstrip(),
                    )

    def _carry(self, runs: Sequence[_Run]) -> None:
        """Let a tag that one of *runs* opens, and a later one ends, hold for those between them."""
        waiting: list[tuple[int, _Tag]] = []
        for number, run in enumerate(runs):
            waiting = [each for each in waiting if number - each[0] <= _FARTHEST]
            for end in tuple(run.stray):
                start = next((each for each in reversed(waiting) if each[1].name == end.name), None)
                if start:
                    waiting.remove(start)
                    run.stray.remove(end)
                    runs[start[0]].open.remove(start[1])
                    self._hold(runs[start[0] : number + 1], start[1])
            waiting += [(number, tag) for tag in run.open if tag.name in WORDS]

    def _hold(self, runs: Sequence[_Run], tag: _Tag) -> None:
        self._end(runs[0], tag)
        for run in runs[1:-1]:
            if run.has_words:
                self._begin(run, tag)
                self._end(run, tag)
        self._begin(runs[-1], tag)

    def _begin(self, run: _Run, tag: _Tag) -> None:
        place = run.places[0]
        place.put(self.stash.store(tag.html) + place.text)

    def _end(self, run: _Run, tag: _Tag) -> None:
        place = run.places[-1]
        place.put(place.text + self.stash.store(f"</{tag.name}>"))

    def _mend(self, run: _Run) -> None:
        """End what *run* leaves open, and take out what ends nothing in it."""
        for tag in reversed(run.open):
            if tag.name in OPTIONAL_END:
                continue
            self.slips.append(unclosed(tag.html, tag.name, tag.following))
            if tag.name in BLOCKS:  # in the middle of a paragraph
                self.stash.rawHtmlBlocks[tag.key] = ""
            else:
                self._end(run, tag)
        for tag in run.stray:
            if tag.name not in OPTIONAL_END - {"p"}:
                self.stash.rawHtmlBlocks[tag.key] = ""
                self.slips.append(_stray(tag))

    def _remove_empty(self, element: Element) -> None:
        """Take out the paragraphs in *element* that held nothing but a tag which is gone."""
        for child in tuple(element):
            text = _PUT_ASIDE.sub(self._is_left, child.text or "")
            if child.tag == "p" and child.text and not text.strip() and not len(child):
                element.remove(child)
            else:
                self._remove_empty(child)

    def _is_left(self, aside: re.Match[str]) -> str:
        return "x" if self.stash.rawHtmlBlocks[int(aside[1])] != "" else ""


def unclosed(html: str, name: str, following: str = "") -> Slip:
    """Return what is said of the tag *html* of the element *name* that nobody closes."""
    return Slip(
        html + following,
        "unclosed-html",
        f"«{html}» no se cierra: se cerró donde termina su párrafo",
        f"Escriba </{name}> donde termina, o quite «{html}»",
        is_error=False,
    )


def _stray(tag: _Tag) -> Slip:
    return Slip(
        tag.html + tag.following,
        "unclosed-html",
        f"«{tag.html}» no cierra nada: se quitó",
        f"Quítelo, o escriba <{tag.name}> donde empieza",
        is_error=False,
    )


def _whole(html: str) -> str:
    open_names: list[str] = []
    for tag in _TAG.finditer(html):
        name = tag["name"].lower()
        if tag["end"] and name in open_names:
            del open_names[len(open_names) - 1 - open_names[::-1].index(name)]
        elif name in WORDS or name == "a":
            open_names.append(name)
    ends = "".join(f"</{name}>" for name in reversed(open_names))
    before, end, after = html.rpartition("</")
    return f"{before}{ends}{end}{after}"


def _tag(html: object) -> re.Match[str] | None:
    return _TAG.fullmatch(html) if isinstance(html, str) else None
