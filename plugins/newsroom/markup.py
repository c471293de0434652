"""Markdown as articles use it: tables, notes, definitions, and typography for Spanish."""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString

from plugins.newsroom.anchors import heading_anchor
from plugins.newsroom.typography import bound, may_bind, may_change, spanish_parts

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_INLINE = frozenset({"a", "abbr", "br", "code", "em", "img", "strong", "sup"})
"""What Markdown puts inside a paragraph; every other element begins a paragraph of its own."""


def to_html(text: str) -> str:
    """Return the Markdown *text* as HTML that still has to be sanitised."""
    markdown = _markdown()
    markdown.reset()
    return markdown.convert(text)


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    # One instance serves every article: making it costs as much as converting a short text.
    return Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(BACKLINK_TITLE="Volver a la llamada de la nota {}"),
            DefListExtension(),
            AttrListExtension(),
            AbbrExtension(),
            SaneListExtension(),
            _Anchors(slugify=heading_anchor, marker=""),
            _HouseExtension(),
        ],
        output_format="html",
    )


_MAY_MEAN = re.compile(r"[`\\\[<&*_]|  \n")
"""What every mark inside a paragraph begins with."""


class _Inline(InlineProcessor):
    """Passes over texts without any mark: most of them, and each is searched for fifteen others."""

    # The library has no other door: `run`, which calls this, does twenty things more.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if not patternIndex and not _MAY_MEAN.search(data):
            return data
        handled: str = super()._InlineProcessor__handleInline(  # type: ignore[misc]
            data, patternIndex
        )
        return handled


class _AnchorsOnly(TocTreeprocessor):
    def build_toc_div(self, _tokens: object) -> Element:
        """Return nothing: no theme uses the HTML of a table of contents."""
        return Element("div")


class _Anchors(TocExtension):
    """Gives every heading its anchor."""

    TreeProcessorClass = _AnchorsOnly


class _Outline(Treeprocessor):
    """The page's h1 is the title: headings of the text start at h2 and skip no level."""

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        open_levels: list[int] = []
        for heading in headings:
            written = _HEADINGS.index(heading.tag)
            while open_levels and open_levels[-1] >= written:
                open_levels.pop()
            open_levels.append(written)
            heading.tag = _HEADINGS[min(len(open_levels), 5)]


class _Typography(Treeprocessor):
    """Straight marks become Spanish ones, paragraph by paragraph; code stays as it is."""

    def run(self, root: Element) -> None:
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
            if child.tag in _INLINE:
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


class _HouseExtension(Extension):
    """What this house adds to Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.ESCAPED_CHARS.extend("\"'")  # `\"` stays straight
        # `<<` and `>>` are quotes; Markdown would take `<b>>` for a tag.
        md.inlinePatterns.register(HtmlInlineProcessor(HTML_RE + r"(?!\>)", md), "html", 90)
        md.treeprocessors.register(_Inline(md), "inline", 20)
        md.treeprocessors.register(_Typography(md), "typography", 6)  # before toc reads headings
        md.treeprocessors.register(_Outline(md), "outline", 4)  # after toc (5) has set the ids
