"""Reading any one Markdown file of `content/` by itself."""

from collections.abc import Iterable
from hashlib import sha256

from plugins.desk.articles.article import read_article
from plugins.desk.front_matter.findings import Findings
from plugins.desk.front_matter.source import SourceError
from plugins.desk.library import DEPARTMENTS, PAGES, PROCEDURES, REGISTERS, SERIES, Library
from plugins.desk.manuscript import Manuscript
from plugins.desk.page_files import read_department, read_page, read_procedure, read_series
from plugins.desk.words import Words
from plugins.newsroom import StandingPage, Story, has_errors
from plugins.newsroom.kinds import Kind
from plugins.spanish import plain


def is_manuscript(source: str) -> bool:
    """Return whether the file *source* is one that is read: an article, a page, a department, a series."""
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
    elif source.startswith(f"{PROCEDURES}/"):
        manuscript = read_procedure(source, data, words, findings)
    else:
        manuscript = read_article(source, data, words, kinds, findings)
    _note_empty(manuscript, findings)
    digest = "" if data is None else sha256(data).hexdigest()
    return manuscript._replace(problems=tuple(findings.problems), digest=digest)


def _note_empty(manuscript: Manuscript, findings: Findings) -> None:
    """Warn of a text that says nothing below its front matter, unless it was not read."""
    if has_errors(findings.problems):
        return
    text, page = manuscript.text, manuscript.page
    is_shown = isinstance(page, StandingPage) or (isinstance(page, Story) and not page.is_draft)
    if text and is_shown and "<img" not in text.html and not plain(text.html):
        findings.warn(
            text.source,
            text.body_line,
            "empty-text",
            "debajo del encabezado no hay texto: la página muestra solo el título y el resumen",
            "Escríbalo después de la segunda línea «---»",
        )


def _data(source: str, library: Library, findings: Findings) -> bytes | None:
    try:
        return library.read(source)
    except SourceError as error:
        findings.unread(source, error)
        return None
