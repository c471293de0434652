"""Reading any one Markdown file of `content/` by itself."""

from collections.abc import Iterable
from hashlib import sha256

from plugins.newsroom.articles import read_article
from plugins.newsroom.findings import Findings
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.library import DEPARTMENTS, PAGES, REGISTERS, SERIES, Library
from plugins.newsroom.manuscript import Manuscript, Page
from plugins.newsroom.page_files import read_department, read_page, read_series
from plugins.newsroom.source import SourceError
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import Story
from plugins.newsroom.text import MAX_SLUG, MAX_STORY_SLUG, plain
from plugins.newsroom.words import Words


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
    else:
        manuscript = read_article(source, data, words, kinds, findings)
    _note_empty(manuscript, findings)
    _note_long(source, manuscript.page, findings)
    digest = "" if data is None else sha256(data).hexdigest()
    return manuscript._replace(problems=tuple(findings.problems), digest=digest)


def _note_empty(manuscript: Manuscript, findings: Findings) -> None:
    """Warn of a text that says nothing below its front matter."""
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


def _note_long(source: str, page: Page | None, findings: Findings) -> None:
    """Note an address that no disk could hold with all that is added to it."""
    limit = MAX_STORY_SLUG if isinstance(page, Story) else MAX_SLUG
    if page and len(page.slug) > limit:
        shorter = page.slug[:40].rpartition("-")[0] or page.slug[:40]
        findings.error(
            source,
            1,
            "too-long",
            f"el nombre tiene {len(page.slug)} letras y permite {limit}, porque es parte de su dirección",
            f"Escriba «direccion_corta: {shorter}»"
            if isinstance(page, Story)
            else f"Llame al archivo {shorter}.md",
        )


def _data(source: str, library: Library, findings: Findings) -> bytes | None:
    try:
        return library.read(source)
    except SourceError as error:
        findings.error(source, error.line, error.code, error.message, error.fix)
        return None
