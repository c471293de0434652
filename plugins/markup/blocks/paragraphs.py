"""
Which line ends inside a paragraph are meant.

Markdown makes one line of all. That is right for prose that a program has wrapped, and wrong for an
address, a poem or a poster, whose lines are short or begin with a label or an emoji.
"""

import re
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown.blockprocessors import ParagraphProcessor

from plugins.markup.blocks.markers import begins_with_emoji

SHORT = 60
"""Characters; no program wraps prose as narrow as that, so shorter lines were ended by hand."""

_LEFT_BEFORE_LINK = 40
"""Characters; the programs that wrap prose do not cut a link, and leave such a line before it."""

_LABEL = re.compile(r"\W{0,6}[A-ZÁÉÍÓÚÜÑ¿¡][^\W_]*(?: \w+){0,3}(?:\*\*|__)?:")
"""«Lugar:», «**Fecha y hora:**»."""

_ADDRESS = re.compile(r"\]\([^)]*\)|<[^>]*>")


def with_breaks(block: str) -> str:
    """Return the paragraph *block* with two spaces (Markdown's break) where a line end is meant."""
    if "\n" not in block:
        return block
    lines = [line.lstrip() for line in block.split("\n")]
    is_prose = any(len(_ADDRESS.sub("", line)) > SHORT for line in lines)
    ended = [_ended(line, following, is_prose=is_prose) for line, following in pairwise(lines)]
    return "\n".join([*ended, lines[-1]])


def _ended(line: str, following: str, *, is_prose: bool) -> str:
    if line.endswith("\\") and not line.endswith("\\\\"):  # CommonMark 0.31.2, 6.7
        return line[:-1].rstrip() + "  "
    if following.startswith("[") and len(line) > _LEFT_BEFORE_LINK:
        return line
    is_meant = not is_prose or _LABEL.match(following) or begins_with_emoji(following)
    if not is_meant or not line or not following or following.startswith("{:"):
        return line
    return line.rstrip(" ") + "  "


class Paragraphs(ParagraphProcessor):
    """Makes paragraphs, with the line ends that are meant."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make a paragraph of the first of *blocks*."""
        blocks[0] = with_breaks(blocks[0])
        super().run(parent, blocks)
