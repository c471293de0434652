"""What a page says in words: title, description, kind of card, language, dates."""

import re
from collections.abc import Iterator
from datetime import datetime

from plugins.link_preview.cards import FOR_SMALL_CARD, LARGE_CARD, SORTS
from plugins.link_preview.crawlers import CRAWLERS, OG_PICTURE, WHATSAPP, Crawler, X
from plugins.link_preview.findings import Finding, error, warning
from plugins.link_preview.html_page import HtmlPage
from plugins.networks import graphemes

LONGEST_DESCRIPTION = 300
"""Characters; LinkedIn's measured limit (techcompare.app), above that of X (200) and others."""

SHORTEST_DESCRIPTION = 30
"""Characters; a rule of this house, no network says one."""

SINGLE = (
    "og:title",
    "og:description",
    "og:url",
    "og:type",
    "og:site_name",
    "og:locale",
    "twitter:card",
    "twitter:title",
    "twitter:description",
    "description",
    "article:published_time",
    "article:modified_time",
    "rel:canonical",
)
"""What a page says once. Pictures may be several (ogp.me, «arrays»)."""

_LOCALE = re.compile(r"[a-z]{2,3}_[A-Z]{2}|[a-z]{2,3}_419")
"""`language_TERRITORY` (ogp.me, «optional metadata»)."""

_ISO_8601 = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_DATES = ("article:published_time", "article:modified_time")


def check_texts(page: HtmlPage) -> Iterator[Finding]:
    """Yield what is missing or wrong in what *page* says in words."""
    for name in ("og:title", "og:description", "og:image", "og:url", "og:type"):
        yield from _check_there(page, name)
    yield from _check_single(page)
    yield from _check_description(page)
    yield from _check_card(page)
    yield from _check_locale(page)
    for name in _DATES:
        yield from _check_date(page, name)


def meta(name: str, content: str = "…") -> str:
    """Return the tag that says *content* as *name*, as people write it."""
    attribute = "property" if name.startswith(("og:", "article:")) else "name"
    return f'<meta {attribute}="{name}" content="{content}">'


_SAMPLES = {"og:type": "article", "og:url": "https://…", "og:image": "https://…"}


def _check_there(page: HtmlPage, name: str) -> Iterator[Finding]:
    if page.first(name) or (name == "og:image" and page.chosen(OG_PICTURE)):
        return
    empty = page.all(name)
    line = empty[0].line if empty else page.head
    needy = [crawler for crawler in CRAWLERS if _needs(crawler, page, name)]
    what = f"{name} está vacío" if empty else f"No hay {name}"
    fix = f"Escriba en el <head>: {meta(name, _SAMPLES.get(name, '…'))}"
    if needy:
        yield error(f"no-{name[3:]}", line, f"{what}, {_WITHOUT[name]}", fix, needy)
    else:
        yield warning(f"no-{name[3:]}", line, f"{what}, {_WITHOUT[name]}", fix)


_WITHOUT = {
    "og:title": "y sin él la tarjeta queda sin título, con el de la pestaña, o no se muestra",
    "og:description": "y sin él la tarjeta dice menos, o no se muestra",
    "og:image": "y la tarjeta se muestra sin imagen",
    "og:url": "y sin él la tarjeta puede no mostrarse, o contarse aparte si el enlace trae algo más",
    "og:type": "y las redes no saben que es una noticia",
}


def _needs(crawler: Crawler, page: HtmlPage, name: str) -> bool:
    """Return whether *crawler* asks for *name*, or finds nothing in its place."""
    places = {"og:title": crawler.title, "og:image": crawler.picture}.get(name, ())
    return name in crawler.required or (bool(places) and not page.chosen(places))


def _check_single(page: HtmlPage) -> Iterator[Finding]:
    for name in SINGLE:
        values = page.all(name)
        if len({value.text for value in values}) > 1:
            shown = name.removeprefix("rel:")
            lines = ", ".join(str(value.line) for value in values)
            yield warning(
                "several",
                values[1].line,
                f"Hay {len(values)} {shown} distintos (líneas {lines}), y cada red elige uno",
                "Deje uno solo",
            )


def _check_description(page: HtmlPage) -> Iterator[Finding]:
    value, title = page.first("og:description"), page.first("og:title")
    if value is None:
        return
    readers = [crawler for crawler in CRAWLERS if crawler.description]
    length = len(graphemes(value.text))
    if title and value.text.casefold() == title.text.casefold():
        yield warning(
            "same-text",
            value.line,
            "La descripción es igual al título",
            "Escriba en og:description lo que el título no dice",
            readers,
        )
    elif length < SHORTEST_DESCRIPTION:
        yield warning(
            "short-description",
            value.line,
            f"La descripción es muy corta: {length} caracteres",
            "Diga en una frase qué, cuándo y dónde",
            readers,
        )
    elif length > LONGEST_DESCRIPTION:
        yield warning(
            "long-description",
            value.line,
            f"La descripción tiene {length} caracteres, y se corta",
            f"Acórtela a {X.description_limit}; en {WHATSAPP.name} se ven los primeros"
            f" {WHATSAPP.description_limit}",
            readers,
        )


def _check_card(page: HtmlPage) -> Iterator[Finding]:
    sort = page.first("twitter:card")
    fix = f"Escriba en el <head>: {meta('twitter:card', LARGE_CARD)}"
    if sort is None:
        missing = [name for name in FOR_SMALL_CARD if not page.first(name)]
        if missing:
            without = f"No hay twitter:card ni {' ni '.join(missing)}, y no se muestra tarjeta"
            yield error("no-card", page.head, without, fix, [X])
        else:
            yield warning("no-card", page.head, "No hay twitter:card, y sale chica", fix, [X])
    elif sort.text.casefold() not in SORTS:
        wrong = f"La clase de tarjeta «{sort.text[:40]}» no existe, y no se muestra tarjeta"
        yield error("unknown-card", sort.line, wrong, fix, [X])
    elif sort.text.casefold() != LARGE_CARD:
        small = f"La clase de tarjeta «{sort.text}» muestra la imagen chica"
        yield warning("small-card", sort.line, small, fix, [X])


def _check_locale(page: HtmlPage) -> Iterator[Finding]:
    value = page.first("og:locale")
    fix = f"Escriba {meta('og:locale', 'es_CL')}"
    if value is None:
        missing = "No hay og:locale, y se entiende que la página está en inglés (en_US)"
        yield warning("no-locale", page.head, missing, fix)
    elif not _LOCALE.fullmatch(value.text):
        wrong = f"og:locale dice «{value.text[:40]}», y va idioma y país con guion bajo"
        yield warning("bad-locale", value.line, wrong, fix)


def _check_date(page: HtmlPage, name: str) -> Iterator[Finding]:
    value = page.first(name)
    if value is None or _is_iso(value.text):
        return
    yield warning(
        "bad-date",
        value.line,
        f"{name} dice «{value.text[:40]}», que no es una fecha que las redes entiendan (ISO 8601)",
        f"Escríbala así: {meta(name, '2026-11-27T09:30:00-03:00')}",
    )


def _is_iso(text: str) -> bool:
    if not _ISO_8601.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
