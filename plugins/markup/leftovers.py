r"""
Marks that would be published as signs: the last look at a finished text.

Whatever Markdown did not read is still there, in the letters of the page. A mark that was escaped
(`\*`), stands in code or is part of an address was meant, and is not among the letters here.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from plugins.markup.marks import MARKS, MAY_BE
from plugins.markup.slips import Slip

_CODE = frozenset({"code", "pre", "kbd", "samp"})
_AROUND = 30
_TAG = re.compile(r"<[^>]*>")
_ASIDE = re.compile("\x02[^\x03]*\x03")
"""What stands for something that was read."""

_CUT = re.compile(
    r"<!--\s*(?:more|nextpage|break|cut|excerpt|truncate|summary|leer más)\s*-->", re.IGNORECASE
)
"""Where other programs cut a text."""


def left_in(root: Element) -> list[Slip]:
    """Return what is left of marks in the letters of *root*, a tree that is not yet serialised."""
    if not MAY_BE.search("".join(root.itertext())):  # nearly every text
        return []
    return [slip for text in _letters(root) for slip in _left(text)]


def left_in_html(html: str) -> list[Slip]:
    """Return what is left of marks in *html* that was written by hand, between tags or as remarks."""
    if _CUT.fullmatch(html.strip()):
        return [_cut(html.strip())]
    # What an open remark is in is no tag: browsers take all that follows for the remark.
    start = html.find("<!--", html.rfind("-->") + 1)
    before, remark = (html, "") if start < 0 else (html[:start], html[start:])
    parts = [] if before.startswith("<pre") else _TAG.split(before)
    return [slip for text in (*parts, remark) for slip in _left(text)]


def _cut(remark: str) -> Slip:
    return Slip(
        remark,
        "unread-remark",
        f"«{remark}» no corta el texto: de un artículo se muestra su resumen, o el texto entero",
        "Quítelo",
        is_error=False,
    )


def _letters(element: Element) -> Iterator[str]:
    if element.tag not in _CODE:
        if element.text and not isinstance(element.text, AtomicString):
            yield element.text
        for child in element:
            yield from _letters(child)
    if element.tail and not isinstance(element.tail, AtomicString):
        yield element.tail


def _left(text: str) -> Iterator[Slip]:
    if not MAY_BE.search(text):
        return
    taken = bytearray(len(text))
    for mark in MARKS:
        for found in mark.pattern.finditer(text):
            if any(taken[found.start() : found.end()]):
                continue
            taken[found.start() : found.end()] = b"\x01" * len(found[0])
            written = _ASIDE.sub("…", found[0]).strip()
            yield Slip(
                _fragment(text, found.start()),
                mark.code,
                mark.message.format(written),
                mark.fix.format(written),
            )


def _fragment(text: str, start: int) -> str:
    """Return what of *text* stands after *start*, as far as it stands so in the source."""
    return re.split(r"[\x02\x03\n]", text[start : start + _AROUND].lstrip(), maxsplit=1)[0].rstrip()
