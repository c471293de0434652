"""The text of a story in the two forms of the wire: HTML and plain."""

import re
from html import escape

from plugins.newsroom import Site, Story
from plugins.site import SAMPLE, carried
from plugins.spanish import clean, plain

_END_OF_BLOCK = re.compile(
    r"</(?:p|h[1-6]|li|tr|dt|dd|figcaption|blockquote|caption)>|<br\s*/?>|<hr\s*/?>"
)
_END_OF_CELL = re.compile(r"</t[dh]>(?=\s*<t[dh])")
_LIST_ITEM = re.compile(r"<li\b[^>]*>")


def html_of(story: Story, site: Site) -> str:
    """Return the whole text as HTML with whole addresses: that it is a sample, where and when, and the body."""
    parts = (
        f"<p><strong>{SAMPLE}.</strong></p>" if story.is_demo else "",
        f"<p>{escape(story.opening, quote=False)}.</p>" if story.opening else "",
        carried(story.body, site.absolute(story.path)),
    )
    return clean("\n".join(filter(None, parts)))


def text_of(html: str) -> str:
    """Return sanitised *html* as plain text: a paragraph each, the cells of a row parted by « | »."""
    told = _END_OF_CELL.sub(" | ", _LIST_ITEM.sub("- ", html))
    blocks = (plain(each) for each in _END_OF_BLOCK.split(told))
    return "\n\n".join(filter(None, blocks))
