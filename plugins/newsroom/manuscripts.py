"""Reading any one Markdown file of `content/` by itself."""

from collections.abc import Iterable
from hashlib import sha256

from plugins.newsroom.articles import read_article
from plugins.newsroom.findings import Findings
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.library import DEPARTMENTS, PAGES, REGISTERS, SERIES, Library
from plugins.newsroom.manuscript import Manuscript
from plugins.newsroom.page_files import read_department, read_page, read_series
from plugins.newsroom.source import SourceError
from plugins.newsroom.words import Words


def is_manuscript(source: str) -> bool:
    """Return whether the file *source* is one that is read: an article, a page, a department, a series."""
    if source.startswith((f"{DEPARTMENTS}/", f"{PAGES}/", f"{SERIES}/")):
        return source.endswith(".md")
    return source.lower().endswith(".md") and not source.startswith(f"{REGISTERS}/")


def read_manuscript(
    source: str, library: Library, words: Words, kinds: Iterable[Kind]
) -> Manuscript:
    """Return the file *source* of *library*, with every problem it has by itself."""
    findings = Findings()
    data = _data(source, library, findings)
    if source.startswith(f"{DEPARTMENTS}/"):
        manuscript = read_department(source, data, findings)
    elif source.startswith(f"{SERIES}/"):
        manuscript = read_series(source, data, findings)
    elif source.startswith(f"{PAGES}/"):
        manuscript = read_page(source, data, findings)
    else:
        manuscript = read_article(source, data, words, kinds, findings)
    digest = "" if data is None else sha256(data).hexdigest()
    return manuscript._replace(problems=tuple(findings.problems), digest=digest)


def _data(source: str, library: Library, findings: Findings) -> bytes | None:
    try:
        return library.read(source)
    except SourceError as error:
        findings.unread(source, error)
        return None
