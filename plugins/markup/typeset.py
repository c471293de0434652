"""Headings in their order, and Spanish marks: what is done to the tree of a finished text."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.spanish import bound, may_bind, may_change, spanish_parts

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
INLINE = frozenset({"a", "abbr", "br", "code", "del", "em", "img", "strong", "sub", "sup"})
"""What Markdown puts inside a paragraph; every other element begins a paragraph of its own."""


class Outline(Treeprocessor):
    """The page's h1 is the title: headings of the text start at h2 and skip no level."""

    def run(self, root: Element) -> None:
        """Set the levels of the headings in *root*."""
        headings = [element for element in root.iter() if element.tag in HEADINGS]
        open_levels: list[int] = []
        for heading in headings:
            written = HEADINGS.index(heading.tag)
            while open_levels and open_levels[-1] >= written:
                open_levels.pop()
            open_levels.append(written)
            heading.tag = HEADINGS[min(len(open_levels), 5)]


class Typography(Treeprocessor):
    """Straight marks become Spanish ones, paragraph by paragraph; code stays as it is."""

    def run(self, root: Element) -> None:
        """Set the texts of *root*."""
        text = "".join(root.itertext())
        if not may_change(text) and not may_bind(text):
            return
        pieces: list[tuple[Element, str]] = []
        self._gather(root, pieces)
        self._set(pieces)

    def _gather(self, element: Element, pieces: list[tuple[Element, str]]) -> None:
        """Add the texts of *element* to *pieces*, in their order; set those of blocks inside."""
        if element.tag == "pre":
            return
        pieces.append((element, "text"))
        for child in element:
            if child.tag in INLINE:
                self._gather(child, pieces)
            else:
                inside: list[tuple[Element, str]] = []
                self._gather(child, inside)
                self._set(inside)
            pieces.append((child, "tail"))

    def _set(self, pieces: list[tuple[Element, str]]) -> None:
        texts = [getattr(element, place) or "" for element, place in pieces]
        # A kept text counts as a letter for the marks around it, and is not changed.
        seen = ["x" if isinstance(text, AtomicString) else text for text in texts]
        for (element, place), text, done in zip(pieces, texts, spanish_parts(seen), strict=True):
            if text and not isinstance(text, AtomicString):
                setattr(element, place, bound(done))
