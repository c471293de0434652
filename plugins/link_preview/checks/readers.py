"""Whether networks may and can read a page at all."""

from collections.abc import Iterator
from urllib.robotparser import RobotFileParser

from plugins.link_preview.checks.pictures import weight_words
from plugins.link_preview.crawlers import CRAWLERS, Crawler
from plugins.link_preview.findings import Finding, Looked, error, warning
from plugins.link_preview.html_page import REFRESH, HtmlPage

_NAMES = ("og:title", "og:description", "og:url", "og:image", "twitter:card")


def check_moved(page: HtmlPage) -> Iterator[Finding]:
    """Yield that *page* only leads to another one, if it does: nothing else matters then."""
    value = page.first(REFRESH)
    _, found, target = value.text.partition("=") if value else ("", "", "")
    if value and found and not page.first("og:title"):
        yield error(
            "moved",
            value.line,
            f"La página solo lleva a otra («{target.strip()[:120]}»), y las redes no la siguen",
            "Comparta y revise esa otra",
        )


def check_readers(looked: Looked) -> Iterator[Finding]:
    """Yield what keeps networks from reading *looked*."""
    page = looked.page
    if barred_ones := barred(looked):
        yield error(
            "robots",
            page.head,
            "El robots.txt del sitio no deja leer esta página",
            "Quite de robots.txt la línea «Disallow» que la cierra",
            barred_ones,
        )
    yield from _check_noindex(looked)
    yield from _check_head(page)
    if looked.alphabet_fault:
        yield warning(
            "alphabet",
            page.head,
            f"{looked.alphabet_fault}: las tildes pueden verse mal",
            'Guárdela en UTF-8, y escriba al comienzo del <head>: <meta charset="utf-8">',
        )


def barred(looked: Looked) -> tuple[Crawler, ...]:
    """Return the networks that obey robots.txt, and that it keeps from the page."""
    address = looked.page.address or looked.page.canonical
    if not looked.robots or not address:
        return ()
    parser = RobotFileParser()
    parser.parse(looked.robots.splitlines())
    try:
        return tuple(
            crawler
            for crawler in CRAWLERS
            if crawler.agent and not parser.can_fetch(crawler.agent, address)
        )
    except ValueError:  # of an address that is none
        return ()


def _check_noindex(looked: Looked) -> Iterator[Finding]:
    value = looked.page.first("robots")
    said = f"{value.text if value else ''},{looked.served_robots}".casefold()
    words = {word.strip() for word in said.replace(":", ",").split(",")}
    if words & {"noindex", "none"}:
        yield warning(
            "noindex",
            value.line if value else looked.page.head,
            "La página pide a los buscadores que no la muestren (noindex)",
            "Si es una página pública, quite esa palabra",
        )


def _check_head(page: HtmlPage) -> Iterator[Finding]:
    limited = [
        crawler
        for crawler in CRAWLERS
        if crawler.head_limit and page.head_length > crawler.head_limit
    ]
    if limited:
        yield error(
            "long-head",
            page.head,
            f"El <head> termina después de {weight_words(page.head_length)}, y solo se leen los"
            f" primeros {weight_words(limited[0].head_limit)}",
            "Deje los estilos y scripts en archivos aparte",
            limited,
        )
    if late := [name for name in page.outside if name in _NAMES]:
        yield error(
            "outside-head",
            page.all(late[0])[0].line,
            f"Fuera del <head> está {', '.join(late)}",
            "Póngalo dentro",
            [crawler for crawler in CRAWLERS if crawler.head_limit],
        )
