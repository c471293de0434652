"""What is wrong with the address of a link by itself, whatever other files there are."""

import re
from collections.abc import Iterator
from html import unescape

from plugins.desk.front_matter.findings import Findings
from plugins.newsroom import NOTHING, in_place
from plugins.web import link_fault

_HREF = re.compile(
    r"<a\s(?:[^<>]*?\s)?href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE
)


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
    for written in dict.fromkeys(_addresses(html)):
        if not (fault := link_fault(written)):
            continue
        found = whole.find(written, start) if written else whole.find("]()", start)
        at = whole.count("\n", 0, found) + 1 if found >= 0 else line
        proposal = in_place(whole, at, written, fault.instead) if fault.instead else NOTHING
        findings.error(source, at, "bad-link", fault.message, fault.fix, proposal)


def _addresses(html: str) -> Iterator[str]:
    for groups in _HREF.findall(html):
        yield unescape("".join(groups))
