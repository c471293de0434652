"""Markdown between HTML tags: `<div class="destacado">` and `<details>` hold text like any other."""

from collections.abc import Mapping
from typing import Literal

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra, MarkdownInHtmlExtension
from markdown.preprocessors import Preprocessor

State = Literal["block", "span", "off", None]


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
