"""Markdown as articles use it: tables, notes, definitions, and typography for Spanish."""

from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from plugins.newsroom.text import slugify

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


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
            # Straight marks become Spanish ones; what the editor typed («», —, …) stays.
            SmartyExtension(smart_angled_quotes=True),
            TocExtension(slugify=lambda words, _separator: slugify(words) or "parte", marker=""),
            _OutlineExtension(),
        ],
        output_format="html",
    )


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


class _OutlineExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Outline(md), "outline", 4)  # after toc (5) has set the ids
