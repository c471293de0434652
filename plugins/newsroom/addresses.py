"""Every address of the site that articles can link to, and that none may take twice."""

from collections.abc import Iterable

from plugins.newsroom.findings import Findings
from plugins.newsroom.kinds.base import Kind
from plugins.newsroom.library import DEPARTMENTS
from plugins.newsroom.manuscript import Manuscript, Target, Targets, Text
from plugins.newsroom.registry import Registry
from plugins.newsroom.standing import StandingPage
from plugins.newsroom.subscriptions import FORMATS

ALWAYS = (
    "/",
    "/archivo/",
    "/departamentos/",
    "/temas/",
    "/suscribirse/",
    "/feeds/feeds.opml",
)


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


def check_addresses(
    manuscripts: list[Manuscript], fixed: Iterable[str], findings: Findings
) -> None:
    """Note every address that two articles, or an article and a page, would share."""
    taken = dict.fromkeys(fixed, "una página del sitio")
    for manuscript in manuscripts:
        if manuscript.path in taken:
            findings.error(
                manuscript.source,
                1,
                "duplicate-slug",
                f"la dirección {manuscript.path} ya es de {taken[manuscript.path]}",
                "Cambie el nombre del archivo, o agregue «slug: otro-nombre»",
            )
        taken.setdefault(manuscript.path, f"«{manuscript.source}»")
    for manuscript in manuscripts:
        for alias in manuscript.fields.aliases:
            if alias in taken:
                findings.error(
                    manuscript.source,
                    manuscript.keys.line("aliases"),
                    "duplicate-alias",
                    f"la dirección anterior {alias} ya es de {taken[alias]}",
                    "Quítela de la lista",
                )
            taken.setdefault(alias, f"«{manuscript.source}»")


def link_targets(
    manuscripts: list[Manuscript],
    fixed: Iterable[str],
    registry: Registry,
    kinds: Iterable[Kind],
    *,
    pages: Iterable[tuple[StandingPage, Text]],
    site_url: str,
) -> Targets:
    """Return everything a link can lead to: articles with their parts, lists, archives, feeds."""
    by_source = {each.source: Target(each.path, each.text.anchors, each) for each in manuscripts}
    by_source |= {page.source: Target(page.path, text.anchors) for page, text in pages}
    by_source |= {
        f"{DEPARTMENTS}/{department.slug}.md": Target(department.path)
        for department in registry.departments
    }
    simple = [*fixed, *_archive_addresses(manuscripts), *_feed_addresses(registry, kinds)]
    by_path = {path: Target(path) for path in simple}
    by_path |= {target.path: target for target in by_source.values()}
    by_path |= {
        alias: by_source[each.source] for each in manuscripts for alias in each.fields.aliases
    }
    return Targets(by_source, by_path, site_url)


def _archive_addresses(manuscripts: list[Manuscript]) -> set[str]:
    return {
        f"/archivo/{each.fields.public_from:{form}}/"
        for each in manuscripts
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
