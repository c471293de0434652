"""The addresses that none may take twice: those of the site itself, those of articles, earlier ones."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote

from plugins.desk.front_matter.findings import Findings
from plugins.newsroom import Procedure, Registry, StandingPage, Story
from plugins.newsroom.kinds import Kind
from plugins.site import Addresses, file_of


class Article(NamedTuple):
    """What links and addresses need to know of an article."""

    story: Story
    path: str
    anchors: tuple[str, ...]
    alias_lines: tuple[int, ...]
    """Where each of its earlier addresses stands in its file."""


def fixed_addresses(
    registry: Registry, kinds: Iterable[Kind], pages: Iterable[StandingPage], declared: Addresses
) -> tuple[str, ...]:
    """Return the addresses that exist whatever the articles are."""
    return (
        *declared.always,
        *(subject.path for subject in registry.subjects),
        *(kind.path for kind in kinds),
        *(page.path for page in pages),
    )


def is_generated(address: str, declared: Addresses) -> bool:
    """Return whether *address* is in a part of the site that is made of many articles."""
    segments = unquote(address).strip("/").split("/")
    is_made = segments[0] in declared.folders or segments[0] in declared.at_root
    return is_made or segments[0] in {"", "index.html"} or "pagina" in segments


def check_pages(
    pages: Iterable[StandingPage], kinds: Iterable[Kind], declared: Addresses, findings: Findings
) -> None:
    """Note every standing page whose address belongs to another page."""
    taken = dict.fromkeys([*declared.always, *(kind.path for kind in kinds)], "una lista del sitio")
    for page in pages:
        is_own = isinstance(page, Procedure)  # its folder is the site's, and it is what is in it
        part = "una parte del sitio" if not is_own and is_generated(page.path, declared) else ""
        owner = taken.get(page.path, part)
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
    articles: list[Article], fixed: Iterable[str], declared: Addresses, findings: Findings
) -> None:
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
    moved = [article for article in articles if article.story.aliases]
    if moved:  # nothing else can be where something is beside the page of a story
        for story, *_ in articles:
            for beside in declared.beside_page_of(story):
                taken.setdefault(file_of(beside), f"«{story.source}»")
        _check_aliases(moved, taken, declared, findings)


def _check_aliases(
    articles: list[Article], taken: dict[str, str], declared: Addresses, findings: Findings
) -> None:
    """Note every earlier address of *articles* that is *taken*, or would be a folder and a file."""
    folders = _folders(taken)
    for story, _, _, alias_lines in articles:
        for alias, line in zip(story.aliases, alias_lines, strict=True):
            file = file_of(alias)
            if file == file_of(story.path):
                continue  # it came before an address that it had on another site
            above = sorted(_folders([file]), key=len, reverse=True)
            owner = taken.get(file) or next(filter(None, map(taken.get, above)), "")
            if is_generated(alias, declared) or file in folders:
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
