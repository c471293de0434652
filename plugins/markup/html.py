"""Markdown between HTML tags: `<div class="destacado">` and `<details>` hold text like any other."""

import re
from collections.abc import Mapping
from typing import Literal

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra, MarkdownInHtmlExtension
from markdown.preprocessors import Preprocessor

ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "address",
        "applet",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "base",
        "bdi",
        "bdo",
        "big",
        "blink",
        "blockquote",
        "body",
        "br",
        "button",
        "canvas",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "datalist",
        "dd",
        "del",
        "details",
        "dfn",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "frame",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "link",
        "main",
        "map",
        "mark",
        "marquee",
        "math",
        "menu",
        "meta",
        "meter",
        "nav",
        "nobr",
        "noscript",
        "object",
        "ol",
        "optgroup",
        "option",
        "output",
        "p",
        "param",
        "picture",
        "pre",
        "progress",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "script",
        "search",
        "section",
        "select",
        "slot",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "track",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    ]
)
"""Names of elements, today's and former ones (https://html.spec.whatwg.org/multipage/indices.html)."""

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])")
_BOOLEAN = (
    "allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download"
    "|formnovalidate|hidden|inert|ismap|itemscope|loop|multiple|muted|nomodule|noshade|novalidate|nowrap"
    "|open|playsinline|readonly|required|reversed|selected"
)
_BARE_ATTRIBUTE = re.compile(rf"\s(?!(?:{_BOOLEAN})\b)[^\s=\"'/>]+(?=[\s>])", re.IGNORECASE)
"""An attribute without a value that is none of HTML's: «a<b y b>c» is arithmetic."""

_QUOTED = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")

State = Literal["block", "span", "off", None]


def is_html(tag: str) -> bool:
    """Return whether *tag*, between < and >, is one of HTML: an element it knows, or a remark."""
    if tag.startswith(("<!", "<?")):
        return True
    name = _NAME.match(tag)
    if not name or name[1].lower() not in ELEMENTS:
        return False
    return not _BARE_ATTRIBUTE.search(_QUOTED.sub("=", tag))


class _Extractor(HTMLExtractorExtra):
    """Reads every element as if it said `markdown="1"`."""

    def get_state(self, tag: str, attrs: Mapping[str, str]) -> State:
        """Return how the content of *tag* is read."""
        state: State = super().get_state(tag, {"markdown": "1", **attrs})
        return state


class _Html(Preprocessor):
    """Puts HTML aside, with what is Markdown in it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with a placeholder for each element."""
        extractor = _Extractor(self.md)
        extractor.feed("\n".join(lines))
        extractor.close()
        return "".join(extractor.cleandoc).split("\n")


class MarkdownInHtml(MarkdownInHtmlExtension):
    """Reads the Markdown in HTML without being told to."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what reads HTML in *md*."""
        super().extendMarkdown(md)
        md.preprocessors.register(_Html(md), "html_block", 20)
