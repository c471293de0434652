"""Markdown between HTML tags: `<div class="destacado">` and `<details>` hold text like any other."""

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra, MarkdownInHtmlExtension
from markdown.htmlparser import HTMLExtractor
from markdown.preprocessors import Preprocessor

from plugins.markup.closing import unclosed
from plugins.markup.elements import ELEMENTS, ENDLESS, NO_WORDS, OPTIONAL_END
from plugins.markup.slips import Slip

_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])")
_BOOLEAN = (
    "allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download"
    "|formnovalidate|hidden|inert|ismap|itemscope|loop|multiple|muted|nomodule|noshade|novalidate|nowrap"
    "|open|playsinline|readonly|required|reversed|selected"
)
_BARE_ATTRIBUTE = re.compile(rf"\s(?!(?:{_BOOLEAN})\b)[^\s=\"'/>]+(?=[\s>])", re.IGNORECASE)
"""An attribute without a value that is none of HTML's: «a<b y b>c» is arithmetic."""

_QUOTED = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+)")

_NO_END = ENDLESS | OPTIONAL_END
_MOST_OPEN = 20
"""Elements that nobody ends; of more, the rest end with the text."""

_BLANK = re.compile(r"\n[ \t]*(?=\n)")
_SUMMARY = re.compile(r"<summary\b[^>]*>.*?</summary\s*>", re.DOTALL | re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^>]*>")

State = Literal["block", "span", "off", None]


def is_html(tag: str) -> bool:
    """Return whether *tag*, between < and >, is one of HTML: an element it knows, or a remark."""
    if tag.startswith(("<!", "<?")):
        return True
    name = _NAME.match(tag)
    if not name or name[1].lower() not in ELEMENTS:
        return False
    return not _BARE_ATTRIBUTE.search(_QUOTED.sub("=", tag))


class _Open(NamedTuple):
    """An element whose end has not been seen."""

    name: str
    html: str
    """Its first tag."""

    start: int
    """Where that begins."""


class _Extractor(HTMLExtractorExtra):
    """Reads every element as if it said `markdown="1"`; remembers the elements that nobody ends."""

    mdstack: list[str]

    def reset(self) -> None:
        """Forget the text before."""
        super().reset()
        self.begun: list[_Open] = []
        """Elements that go on, the outer ones first."""

        self.left: tuple[_Open, ...] = ()
        """Those that go on where the text ends."""

        self.cut_short: list[_Open] = []
        """Those that ended with one around them."""

    def get_state(self, tag: str, attrs: Mapping[str, str]) -> State:
        """Return how the content of *tag* is read."""
        state: State = super().get_state(tag, {"markdown": "1", **attrs})
        return state

    def handle_starttag(  # type: ignore[override] # the library has two ideas of it
        self, tag: str, attrs: list[tuple[str, str | None]]
    ) -> None:
        """Begin an element."""
        super().handle_starttag(tag, attrs)
        if len(self.mdstack) + len(self.stack) > len(self.begun):
            start = self.line_offset + self.offset
            self.begun.append(_Open(tag, self.get_starttag_text() or "", start))

    def handle_endtag(self, tag: str) -> None:
        """End an element, with those in it."""
        super().handle_endtag(tag)
        depth = len(self.mdstack) + len(self.stack)
        self.cut_short += [each for each in self.begun[depth + 1 :] if each.name not in _NO_END]
        del self.begun[depth:]

    def close(self) -> None:
        """End what goes on where the text ends."""
        HTMLExtractor.close(self)
        self.left = tuple(self.begun)
        if self.mdstack:
            self.handle_endtag(self.mdstack[0])


class _Html(Preprocessor):
    """Puts HTML aside, with what is Markdown in it."""

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with a placeholder for each element."""
        text = "\n".join(lines)
        stash = self.md.htmlStash
        kept = len(stash.rawHtmlBlocks)
        slips: list[Slip] = []
        extractor = self._read(text)
        for _ in range(_MOST_OPEN):
            if not extractor.left:
                break
            forgotten = extractor.left[-1]
            if forgotten.name not in _NO_END:
                slips.append(unclosed(forgotten.html, forgotten.name))
            text = _ended(text, forgotten)
            del stash.rawHtmlBlocks[kept:]
            stash.html_counter = kept
            extractor = self._read(text)
        slips += [unclosed(each.html, each.name) for each in extractor.cut_short]
        self.md.slips += slips  # type: ignore[attr-defined]
        return "".join(extractor.cleandoc).split("\n")

    def _read(self, text: str) -> _Extractor:
        extractor = _Extractor(self.md)
        extractor.feed(text)
        extractor.close()
        return extractor


def _ended(text: str, element: _Open) -> str:
    """Return *text* with the end of *element* behind the first paragraph that stands in it."""
    start = element.start + len(element.html)
    for blank in _BLANK.finditer(text, start):
        said = _SUMMARY.sub("", text[start : blank.start()])
        if element.name in NO_WORDS or _ANY_TAG.sub("", said).strip():
            return f"{text[: blank.start()]}\n</{element.name}>{text[blank.start() :]}"
    return f"{text.rstrip()}\n</{element.name}>\n"


class MarkdownInHtml(MarkdownInHtmlExtension):
    """Reads the Markdown in HTML without being told to."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register what reads HTML in *md*."""
        super().extendMarkdown(md)
        md.preprocessors.register(_Html(md), "html_block", 20)
