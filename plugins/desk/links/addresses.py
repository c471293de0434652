"""The addresses that none may take twice: those of the site itself, those of articles, earlier ones."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from plugins.desk.front_matter.findings import Findings
from plugins.newsroom import DIRECTORY, Registry, StandingPage, Story, easy_path
from plugins.newsroom.kinds import Kind
from plugins.site import (
    ALL_CHANNELS,
    BANNER,
    CORRECTIONS,
    FOLLOW,
    MANIFEST,
    MISSING,
    OFFLINE,
    OPENSEARCH,
    PAGE,
    PREFETCH,
    SEARCH,
    SUGGESTIONS,
    TEXT_ONLY,
    WORKER,
    calendar_path,
    data_addresses,
    earlier_calendars,
    file_of,
)

ALWAYS = (
    "/",
    "/archivo/",
    SEARCH,
    CORRECTIONS,
    "/departamentos/",
    "/estilo/",
    "/localidades/",
    DIRECTORY,
    "/series/",
    "/temas/",
    FOLLOW,
    ALL_CHANNELS,
    "/feeds/feeds.opml",
    BANNER,
    PAGE,
    *data_addresses(),
    OFFLINE,
    TEXT_ONLY,
    MANIFEST,
    OPENSEARCH,
    "/robots.txt",
    "/sitemap-news.xml",
    "/sitemap.xml",
)

GENERATED = frozenset(
    {
        *("agenda", "api", "archivo", "assets", "buscar", "correcciones", "departamentos"),
        *("documentos", "feeds", "fotos", "localidades", "organizaciones", "redes", "series"),
        *("temas", TEXT_ONLY.strip("/")),
    }
)
"""First parts of addresses below which every file is made by a channel."""

ROOT_FILES = frozenset(
    {
        "_headers",
        "_redirects",
        "index.html",
        "robots.txt",
        "sitemap-news.xml",
        "sitemap.xml",
        *(MISSING, SUGGESTIONS[1:], MANIFEST[1:], OPENSEARCH[1:], PREFETCH[1:], WORKER[1:]),
    }
)
"""What channels make at the root of the site."""


class Article(NamedTuple):
    """What links and addresses need to know of an article."""

    story: Story
    path: str
    anchors: tuple[str, ...]
    alias_lines: tuple[int, ...]
    """Where each of its earlier addresses stands in its file."""


def fixed_addresses(
    registry: Registry, kinds: Iterable[Kind], pages: Iterable[StandingPage]
) -> tuple[str, ...]:
    """Return the addresses that exist whatever the articles are."""
    return (
        *ALWAYS,
        *(subject.path for subject in registry.subjects),
        *(kind.path for kind in kinds),
        *(page.path for page in pages),
    )


def is_generated(address: str) -> bool:
    """Return whether *address* is in a part of the site that is made of many articles."""
    segments = unquote(address).strip("/").split("/")
    return segments[0] in {"", *GENERATED, *ROOT_FILES} or "pagina" in segments


def check_pages(pages: Iterable[StandingPage], kinds: Iterable[Kind], findings: Findings) -> None:
    """Note every standing page whose address belongs to another page."""
    taken = dict.fromkeys([*ALWAYS, *(kind.path for kind in kinds)], "una lista del sitio")
    for page in pages:
        owner = taken.get(page.path, "una parte del sitio" if is_generated(page.path) else "")
        if owner:
            findings.error(
                page.source,
                1,
                "duplicate-slug",
                f"la dirección {page.path} ya es de {owner}",
                "Cambie el nombre del archivo",
            )
        taken.setdefault(page.path, f"«{page.source}»")


def check_addresses(articles: list[Article], fixed: Iterable[str], findings: Findings) -> None:
    """Note every address that two articles, or an article and a page, would share."""
    taken = {file_of(path): "una página del sitio" for path in fixed}
    for story, path, _, _ in articles:
        file = f"{path[1:]}index.html"
        if file in taken:
            findings.error(
                story.source,
                1,
                "duplicate-slug",
                f"la dirección {path} ya es de {taken[file]}",
                "Cambie el nombre del archivo, o agregue «direccion_corta: otro-nombre»",
            )
        else:
            taken[file] = f"«{story.source}»"
        for beside in _beside(story):
            taken.setdefault(file_of(beside), f"«{story.source}»")
    _check_aliases([article for article in articles if article.story.aliases], taken, findings)


def _beside(story: Story) -> Iterator[str]:
    """Yield what is made beside the page of *story*, and where it still is since that moved."""
    yield from story.companions
    if story.details.occurrences:
        yield from (calendar_path(story), *earlier_calendars(story))
    for path in (story.path, *story.earlier_paths) if story.easy else ():
        yield easy_path(path)


def _check_aliases(articles: list[Article], taken: dict[str, str], findings: Findings) -> None:
    """Note every earlier address of *articles* that is *taken*, or would be a folder and a file."""
    folders = _folders(taken) if articles else set()
    for story, _, _, alias_lines in articles:
        for alias, line in zip(story.aliases, alias_lines, strict=True):
            file = file_of(alias)
            if file == file_of(story.path):
                continue  # it came before an address that it had on another site
            above = sorted(_folders([file]), key=len, reverse=True)
            owner = taken.get(file) or next(filter(None, map(taken.get, above)), "")
            if is_generated(alias) or file in folders:
                owner = owner or "una parte del sitio"
            if owner:
                findings.error(
                    story.source,
                    line,
                    "duplicate-alias",
                    f"la dirección anterior {alias} ya es de {owner}",
                    "Quítela de la lista",
                )
                continue
            taken[file] = f"«{story.source}»"
            folders.update(above)


def _folders(files: Iterable[str]) -> set[str]:
    """Return every folder that *files* are in, at any depth."""
    found: set[str] = set()
    level = {file.rpartition("/")[0] for file in files}
    while level := level - found - {""}:
        found |= level
        level = {folder.rpartition("/")[0] for folder in level}
    return found
