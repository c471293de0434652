"""Every address of the site that articles can link to, and that none may take twice."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from plugins.newsroom.findings import Findings
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.library import DEPARTMENTS
from plugins.newsroom.manuscript import Manuscript, Target, Targets, Text
from plugins.newsroom.registry import Registry
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.story import Audience
from plugins.newsroom.subscriptions import FORMATS
from plugins.pressroom.artefact import output_path

ALWAYS = (
    "/",
    "/archivo/",
    "/departamentos/",
    "/temas/",
    "/suscribirse/",
    "/feeds/feeds.opml",
)

GENERATED = frozenset(
    {"archivo", "assets", "departamentos", "documentos", "feeds", "fotos", "redes", "temas"}
)
"""First parts of addresses below which every file is made by a channel."""

ROOT_FILES = frozenset(
    {"404.html", "_redirects", "index.html", "robots.txt", "sitemap-news.xml", "sitemap.xml"}
)
"""What channels make at the root of the site."""


def fixed_addresses(
    registry: Registry, kinds: Iterable[Kind], pages: Iterable[StandingPage]
) -> tuple[str, ...]:
    """Return the addresses that exist whatever the articles are."""
    return (
        *ALWAYS,
        *(department.path for department in registry.departments),
        *(topic.path for topic in registry.topics),
        *(kind.path for kind in kinds),
        *(page.path for page in pages),
    )


def file_of(address: str) -> str:
    """Return the output file that a host serves for *address*: `/viejo` → `viejo/index.html`."""
    path = unquote(address)
    name = path.rpartition("/")[2]
    return output_path(f"{path}/" if name and "." not in name else path)


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


def check_addresses(
    manuscripts: list[Manuscript], fixed: Iterable[str], findings: Findings
) -> None:
    """Note every address that two articles, or an article and a page, would share."""
    taken = {file_of(path): "una página del sitio" for path in fixed}
    for manuscript in manuscripts:
        file = file_of(manuscript.path)
        if file in taken:
            findings.error(
                manuscript.source,
                1,
                "duplicate-slug",
                f"la dirección {manuscript.path} ya es de {taken[file]}",
                "Cambie el nombre del archivo, o agregue «slug: otro-nombre»",
            )
        taken.setdefault(file, f"«{manuscript.source}»")
    folders = {folder for file in taken for folder in _folders(file)}
    for manuscript in manuscripts:
        for number, alias in enumerate(manuscript.fields.aliases):
            file = file_of(alias)
            owner = taken.get(file) or next(filter(None, map(taken.get, _folders(file))), "")
            if is_generated(alias) or file in folders:
                owner = owner or "una parte del sitio"
            if owner:
                findings.error(
                    manuscript.source,
                    manuscript.keys.line("aliases", number),
                    "duplicate-alias",
                    f"la dirección anterior {alias} ya es de {owner}",
                    "Quítela de la lista",
                )
                continue
            taken[file] = f"«{manuscript.source}»"
            folders.update(_folders(file))


def _folders(file: str) -> list[str]:
    return [folder.as_posix() for folder in PurePosixPath(file).parents[:-1]]


def link_targets(
    manuscripts: list[Manuscript],
    fixed: Iterable[str],
    registry: Registry,
    kinds: Iterable[Kind],
    *,
    pages: Iterable[tuple[StandingPage, Text]],
    moment: datetime,
    site_url: str,
) -> Targets:
    """Return everything a link can lead to: articles with their parts, lists, archives, feeds."""
    by_source = {each.source: Target(each.path, each.text.anchors, each) for each in manuscripts}
    by_source |= {page.source: Target(page.path, text.anchors) for page, text in pages}
    by_source |= {
        f"{DEPARTMENTS}/{department.slug}.md": Target(department.path)
        for department in registry.departments
    }
    simple = [*fixed, *_archive_addresses(manuscripts, moment), *_feed_addresses(registry, kinds)]
    by_path = {path: Target(path) for path in simple}
    by_path |= {target.path: target for target in by_source.values()}
    by_path |= {
        alias: by_source[each.source] for each in manuscripts for alias in each.fields.aliases
    }
    return Targets(by_source, by_path, site_url)


def _archive_addresses(manuscripts: list[Manuscript], moment: datetime) -> set[str]:
    return {
        f"/archivo/{each.fields.public_from:{form}}/"
        for each in manuscripts
        if each.is_seen_by(Audience.PUBLIC, moment)
        for form in ("%Y", "%Y/%m")
    }


def _feed_addresses(registry: Registry, kinds: Iterable[Kind]) -> list[str]:
    names = [
        "todo",
        "prensa",
        *(f"departamentos/{each.slug}" for each in registry.departments),
        *(f"temas/{each.slug}" for each in registry.topics),
        *(f"tipos/{each.slug}" for each in kinds),
    ]
    return [f"/feeds/{name}{ending}" for name in names for ending in FORMATS.values()]
