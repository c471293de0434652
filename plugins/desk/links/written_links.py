"""The links of a text as they are written: where they lead, and whether one can hear them."""

import re
from collections.abc import Iterator
from html import unescape
from unicodedata import category

from plugins.desk.front_matter.findings import Findings
from plugins.newsroom import NOTHING, in_place
from plugins.web import link_fault

_HREF = re.compile(
    r"<a\s(?:[^<>]*?\s)?href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE
)
_LINK = re.compile(
    r"(<a\s[^<>]*>)((?:[^<]|<(?!/?a\b|img\b))*+)</a>",
    re.IGNORECASE,
)
"""A link without a picture, which has words of its own."""
_TAG = re.compile(r"<[^>]*>")


def check_links(html: str, whole: str, line: int, source: str, findings: Findings) -> None:
    """
    Note every link of *html*, as it is before it is sanitised, whose address cannot be right.

    Args:
        html: Made of the text that begins in *line* of *whole*.
        whole: The text of the file *source*.
        line: Counted from 1.
        source: The file.
        findings: Takes the problems.
    """
    rows = whole.split("\n")
    start = sum(len(row) + 1 for row in rows[: line - 1])

    def line_of(words: str) -> int:
        found = whole.find(words, start)
        return whole.count("\n", 0, found) + 1 if found >= 0 else line

    for written in dict.fromkeys(_addresses(html)):
        if fault := link_fault(written):
            at = line_of(written or "]()")
            proposal = in_place(whole, at, written, fault.instead) if fault.instead else NOTHING
            findings.error(source, at, "bad-link", fault.message, fault.fix, proposal=proposal)
    for written in dict.fromkeys(_unheard(html)):
        findings.error(
            source,
            line_of(written),
            "empty-link",
            f"un enlace a «{written}» no lleva palabras: nadie lo ve ni lo oye",
            f"Escriba entre los corchetes adónde lleva: [Bases del concurso]({written})",
        )


def _addresses(html: str) -> Iterator[str]:
    for groups in _HREF.findall(html):
        yield unescape("".join(groups))


def _unheard(html: str) -> Iterator[str]:
    """Yield the address of each link of *html* that holds neither a word nor a picture."""
    for tag, inside in _LINK.findall(html) if "<a" in html else ():
        said = unescape(_TAG.sub("", inside))
        if not any(sign.isalnum() or category(sign) == "So" for sign in said):
            yield from _addresses(tag)
