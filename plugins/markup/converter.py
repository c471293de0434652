"""Markdown as articles use it: tables, notes, definitions, lists as people type them."""

import re
from functools import lru_cache
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.treeprocessors import Treeprocessor

from plugins.markup.blocks.fences import Fences
from plugins.markup.blocks.lists import Lists
from plugins.markup.blocks.notes import References, uncalled_notes, unused_abbreviations
from plugins.markup.blocks.paragraphs import Paragraphs
from plugins.markup.blocks.separation import Headings, Separation, Unindented
from plugins.markup.blocks.tables import Heads, Tables
from plugins.markup.closing import Closing
from plugins.markup.html import MarkdownInHtml
from plugins.markup.inline.patterns import add_inline
from plugins.markup.leftovers import left_in, left_in_html
from plugins.markup.pasted import PastedCells
from plugins.markup.slips import Slip
from plugins.markup.typeset import HEADINGS, Outline, Typography
from plugins.web import heading_anchor


class Rendered(NamedTuple):
    """What a Markdown text became."""

    html: str
    """Still to be sanitised."""

    slips: tuple[Slip, ...]
    """What was left in it of marks, in the order of the text."""


def rendered(text: str) -> Rendered:
    """Return the Markdown *text* as HTML that still has to be sanitised, and its slips."""
    markdown = _markdown()
    markdown.reset()
    html = _STRUCK.sub(r"<\1del", markdown.convert(text))
    return Rendered(html, tuple(dict.fromkeys(markdown.slips)))


_STRUCK = re.compile(r"<(/?)strike\b", re.IGNORECASE)
"""Of HTML 4; without it an hour that was struck out would read as valid."""


class _Converter(Markdown):
    """Python-Markdown that remembers what was wrong in the text it converted last."""

    references: References
    slips: list[Slip]

    def __init__(self, abbreviations: "_Abbreviations", **options: Any) -> None:
        super().__init__(**options)
        self.abbreviations = abbreviations
        self.references = References()

    def reset(self) -> "_Converter":
        """Forget the text before."""
        self.slips = []
        super().reset()
        return self


@lru_cache(maxsize=1)
def _markdown() -> _Converter:
    # One instance serves every article: making it costs as much as converting a short text.
    abbreviations = _Abbreviations()
    return _Converter(
        abbreviations,
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(BACKLINK_TITLE="Volver a la llamada de la nota {}"),
            DefListExtension(),
            AttrListExtension(),
            abbreviations,
            MarkdownInHtml(),
            _Anchors(slugify=heading_anchor, marker=""),
            _HouseExtension(),
        ],
        output_format="html",
    )


class _Abbreviations(AbbrExtension):
    abbrs: dict[str, str]


class _AnchorsOnly(TocTreeprocessor):
    def run(self, doc: Element) -> None:
        """Give the headings in *doc* their anchors, if it has any."""
        if any(True for tag in HEADINGS for _ in doc.iter(tag)):
            super().run(doc)

    def build_toc_div(self, _tokens: object) -> Element:
        """Return nothing: no theme uses the HTML of a table of contents."""
        return Element("div")


class _Anchors(TocExtension):
    """Gives every heading its anchor."""

    TreeProcessorClass = _AnchorsOnly


_EACH = r"(?:[.#][\w:.-]+|[\w:.-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'}]+))"
_ATTRIBUTES = rf"\{{:?[ ]*({_EACH}(?: +{_EACH})*)[ ]*\}}"


class _Attributes(AttrListTreeprocessor):
    """`{.destacado}`, `{: #parte lang="ay"}`; other words between braces stay in the text."""

    HEADER_RE = re.compile(rf"[ ]+{_ATTRIBUTES}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_ATTRIBUTES}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_ATTRIBUTES}")  # type: ignore[misc]

    def run(self, doc: Element) -> None:
        """Read the lists of attributes in *doc*, if it has any."""
        if "{" in "".join(doc.itertext()):
            super().run(doc)


class _LastLook(Treeprocessor):
    """Notes the marks that nothing has read, and the notes that nothing calls."""

    md: _Converter

    def run(self, root: Element) -> None:
        self.md.slips += left_in(root)
        for html in self.md.htmlStash.rawHtmlBlocks:
            if isinstance(html, str) and not html.startswith("<pre><code>"):
                self.md.slips += left_in_html(html)
        self.md.slips += uncalled_notes(root)
        self.md.slips += self.md.references.slips()
        self.md.slips += unused_abbreviations(root, self.md.abbreviations.abbrs)


class _HouseExtension(Extension):
    """What this house adds to Markdown, and what it reads otherwise."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(PastedCells(md), "cells", 35)  # before tabs become spaces (30)
        md.preprocessors.register(Fences(md), "fences", 27)  # before HTML is looked for (20)
        blocks = md.parser.blockprocessors
        blocks.register(Separation(md.parser), "separation", 104)
        blocks.register(Lists(md.parser), "lists", 95)
        blocks.register(Unindented(md.parser), "code", 80)
        blocks.register(Headings(md.parser), "hashheader", 70)
        blocks.register(Paragraphs(md.parser), "paragraph", 10)
        for name in ("indent", "olist", "ulist", "setextheader"):
            blocks.deregister(name)
        blocks.register(Tables(md.parser, {"use_align_attribute": True}), "table", 75)
        add_inline(md)
        md.treeprocessors.register(_Attributes(md), "attr_list", 8)
        md.treeprocessors.register(Heads(md), "heads", 25)  # before inline (20) fills cells
        md.treeprocessors.register(_LastLook(md), "last-look", 6.5)  # after abbr (7) has read
        md.treeprocessors.register(Closing(md), "closing", 6.4)  # what it adds is no mark
        md.treeprocessors.register(Typography(md), "typography", 6)  # before toc reads headings
        md.treeprocessors.register(Outline(md), "outline", 4)  # after toc (5) has set the ids
