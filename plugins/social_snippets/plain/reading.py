"""From an article of Pelican's to a story of ours: news, with all that posts say of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import quote

from plugins.networks import NETWORKS
from plugins.newsroom import Department, OwnPost, Topic
from plugins.newsroom.kinds import DEFAULT, all_kinds
from plugins.pressroom import address_of, unmakeable
from plugins.social_snippets.places import PLAN, SNIPPETS_SCHEMA
from plugins.social_snippets.plain.article import Label, PlainArticle, Remark
from plugins.social_snippets.plain.pictures import KEYS, PictureError, PublishedFiles, no_photo
from plugins.social_snippets.plain.site import PlainSite
from plugins.social_snippets.plain.story import PlainStory
from plugins.social_snippets.whole_photo import WholePhoto
from plugins.spanish import YEARS, Stated, clean_line, plain
from plugins.web import sanitised

_KIND = next(kind for kind in all_kinds() if kind.slug == DEFAULT)
_CELL_END = re.compile(r"</(?:div|pre|section|article|td|th|caption|summary)\s*>", re.IGNORECASE)
_DOTS = re.compile(r"\s+(?:…|\.\.\.)$")
"""What Pelican ends a summary with that it cut (`SUMMARY_END_SUFFIX`)."""

_KEPT = "/%?#=&:@+~"
"""What of an address stays as it is; whatever else is no letter is written as its bytes (RFC 3986)."""

_FEW_WORDS = "…" * 60
"""A text that says less than this before its link is none."""

_OURS = frozenset(path.rpartition("/")[2] for path in (PLAN, SNIPPETS_SCHEMA))
"""Names in `redes/` that no article can have."""


class Read(NamedTuple):
    """What became of an article."""

    story: PlainStory | None
    """None if there is no post about it."""

    remarks: tuple[Remark, ...]


class _UnfitError(ValueError):
    """Nothing can be posted of an article."""

    def __init__(self, key: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.remark = Remark(key, f"{message}; no hay textos para redes", fix, is_left_out=True)


def read(article: PlainArticle, site: PlainSite, files: PublishedFiles) -> Read:
    """
    Return *article* as a story, and what is wrong with it.

    Its category is the department that speaks, its tags are topics. What posts say of it is plain
    text: of title and summary nothing is left of their HTML.

    Args:
        article: As Pelican publishes it.
        site: Where it is.
        files: Its pictures are among these.
    """
    try:
        story = _story(article, site)
    except _UnfitError as error:
        return Read(None, (error.remark,))
    photo, remarks = _photo(article, files)
    story, crowded = _where_its_link_fits(replace(story, photo=photo), site)
    return Read(story, (*remarks, *crowded))


def without_doubles(read: Iterable[PlainStory]) -> tuple[tuple[PlainStory, ...], tuple[str, ...]]:
    """
    Return the stories whose texts have a folder of their own, and the files of the others.

    Of those that share a slug, the oldest has it: what was posted stays where it is.
    """
    kept: dict[str, PlainStory] = {}
    others = []
    for story in sorted(read, key=lambda each: (each.published.timestamp(), each.source)):
        if kept.setdefault(story.identity, story) is not story:
            others.append(story.source)
    return tuple(kept.values()), tuple(others)


def _story(article: PlainArticle, site: PlainSite) -> PlainStory:
    if article.date.year not in YEARS:
        raise _UnfitError(
            "date",
            f"el año {article.date.year} no es posible",
            f"Escriba uno entre {YEARS[0]} y {YEARS[-1]}",
        )
    changed = article.modified
    is_changed = changed is not None and changed > article.date and changed.year in YEARS
    return PlainStory(
        source=article.source,
        slug=article.slug.rpartition("/")[2],
        kind=_KIND,
        details=_KIND.details(),
        title=_title(article),
        summary=_DOTS.sub("…", _words(article.summary) or ""),
        body="",
        date=article.date,
        published=article.date,
        dateline=Stated(article.date),
        updated=changed if changed and is_changed else article.date,
        modified=Stated(changed) if changed and is_changed else None,
        department=_department(article.category),
        topics=tuple(map(_topic, article.tags)),
        address=_address(article, site),
        identity=_identity(article),
    )


def _title(article: PlainArticle) -> str:
    title = _words(article.title)
    if title:
        return title
    fault = "no dice nada" if title == "" else "debe ser un texto"
    raise _UnfitError("title", f"el título {fault}", "Escriba el título en una línea")


def _words(value: object) -> str | None:
    """Return what is read of *value*, on one line; None if it is neither text nor a number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return clean_line(plain(sanitised(_CELL_END.sub(r"\g<0> ", str(value)))))


def _department(category: Label) -> Department:
    name = _words(category.name) or category.slug
    return Department(slug=category.slug, name=name, short_name=name, summary="")


def _topic(tag: Label) -> Topic:
    name = _words(tag.name) or tag.slug
    return Topic(slug=tag.slug, name=name, hashtag=name)


def _address(article: PlainArticle, site: PlainSite) -> str:
    url = article.url.removeprefix(f"{site.url}/")
    if "://" in url or url.startswith("//"):
        raise _UnfitError(
            "url", f"su dirección, «{url}», no está en SITEURL ({site.url})", "Quite «url»"
        )
    return f"/{quote(url.lstrip('/'), safe=_KEPT, errors='replace')}"


def _identity(article: PlainArticle) -> str:
    path = f"redes/{article.slug}"
    wrong = unmakeable(f"{path}/snippets.json")
    if article.slug in _OURS:
        wrong = "ese nombre ya es de otro archivo"
    if wrong or "\\" in path:
        raise _UnfitError(
            "slug",
            f"con «{article.slug}» no se puede nombrar una carpeta: {wrong or 'lleva una barra al revés'}",
            "Escriba otro «slug», con letras, números y guiones",
        )
    return address_of(f"noticias/{article.slug}/")


def _photo(article: PlainArticle, files: PublishedFiles) -> tuple[WholePhoto, tuple[Remark, ...]]:
    key, named = next(
        ((key, value) for key in KEYS if (value := article.metadata.get(key))), ("", "")
    )
    if not key:
        return no_photo(), ()
    if not isinstance(named, str):
        message = "debe ser la ruta de un solo archivo, y los textos van sin imagen"
        return no_photo(), (Remark(key, message, "Escriba una ruta, en una línea"),)
    alt, about_alt = _line(article.metadata, "image_alt")
    credit, about_credit = _line(article.metadata, "image_credit")
    remarks = (*about_alt, *about_credit)
    try:
        return files.photo(named.strip(), article.source, alt, credit), remarks
    except PictureError as error:
        return no_photo(), (Remark(key, str(error), error.fix), *remarks)


def _line(metadata: Mapping[str, object], key: str) -> tuple[str, tuple[Remark, ...]]:
    words = _words(metadata.get(key, ""))
    if words is None:
        return "", (Remark(key, "debe ser un texto", "Escríbalo en una línea, una sola vez"),)
    return words, ()


def _where_its_link_fits(
    story: PlainStory, site: PlainSite
) -> tuple[PlainStory, tuple[Remark, ...]]:
    """Return *story* for those networks alone that have room for words beside its link."""
    link = site.absolute(story.path)
    crowded = {
        slug: network.name
        for slug, network in NETWORKS.items()
        if network.has_links and not network.takes(f"{_FEW_WORDS} {link}", link)
    }
    if not crowded:
        return story, ()
    names = ", ".join(crowded.values())
    remark = Remark(
        "slug",
        f"su dirección es tan larga ({len(link)} caracteres) que no deja lugar para un texto en {names}",
        "Escriba un «slug» más corto",
    )
    left_out = dict.fromkeys(crowded, OwnPost(is_left_out=True))
    return replace(story, social=left_out), (remark,)
