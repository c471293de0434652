"""The address of a link: whole, open to everybody, and the same wherever the page says it."""

from collections.abc import Iterator
from urllib.parse import SplitResult, urldefrag, urlsplit

from plugins.link_preview.cards import host_of
from plugins.link_preview.checks.texts import meta
from plugins.link_preview.crawlers import MASTODON
from plugins.link_preview.findings import Finding, Looked, error, warning
from plugins.link_preview.html_page import HtmlPage, Value
from plugins.web import is_local, is_sample

_NAMES = ("rel:canonical", "og:url")


def check_addresses(looked: Looked) -> Iterator[Finding]:
    """Yield what is wrong with the addresses that *looked* says."""
    page = looked.page
    for name in _NAMES:
        if value := page.first(name):
            yield from _check_whole(name.removeprefix("rel:"), value)
    yield from _check_public(page)
    yield from _check_same(page)
    if looked.is_served:
        yield from _check_own(page)
    if value := page.first("rel:oembed"):
        yield warning(
            "oembed",
            value.line,
            "La página ofrece oEmbed, y esa tarjeta va antes que la de sus etiquetas",
            "Revise que diga lo mismo, o quite ese <link>",
            [MASTODON],
        )


def _check_whole(name: str, value: Value) -> Iterator[Finding]:
    parts = _split(value.text)
    if parts is None or parts.scheme not in {"http", "https"} or not parts.netloc:
        yield error(
            "relative-address",
            value.line,
            f"La dirección de {name} no está completa («{value.text[:80]}»)",
            "Escríbala entera: https:// y el nombre del servidor",
        )
    elif parts.scheme == "http" and not is_local(value.text):
        yield warning(
            "http-address",
            value.line,
            f"La dirección de {name} va sin cifrar («{value.text[:80]}»)",
            "Escríbala con https://",
        )


def _check_public(page: HtmlPage) -> Iterator[Finding]:
    address = page.canonical
    if not address or not is_local(address):
        return
    line = next((value.line for name in _NAMES if (value := page.first(name))), page.head)
    if is_sample(address):
        yield warning(
            "sample-address",
            line,
            f"El sitio tiene una dirección de ejemplo («{host_of(address)}»), que ninguna red abre",
            "Ponga la verdadera en SITEURL, en publishconf.py, y construya de nuevo",
        )
    else:
        yield error(
            "local-address",
            line,
            f"«{address[:80]}» solo se abre en esta máquina, y ninguna red puede leerla",
            "Construya el sitio con su dirección pública (make build), y revise esa página",
        )


def _check_same(page: HtmlPage) -> Iterator[Finding]:
    canonical, shared = page.first("rel:canonical"), page.first("og:url")
    if canonical is None:
        fix = 'Escriba en el <head>: <link rel="canonical" href="https://…">'
        yield warning("no-canonical", page.head, "No hay dirección canónica", fix)
        return
    if shared and page.absolute(shared.text) != page.absolute(canonical.text):
        yield warning(
            "two-addresses",
            shared.line,
            f"og:url («{shared.text[:80]}») no es la dirección canónica («{canonical.text[:80]}»)",
            f"Escriba {meta('og:url', canonical.text[:200])}",
        )


def _check_own(page: HtmlPage) -> Iterator[Finding]:
    """Yield what to know of a page that says it is another one."""
    own, said = urldefrag(page.address).url, page.canonical
    if own == said:
        return
    line = next((value.line for name in _NAMES if (value := page.first(name))), page.head)
    if host_of(own) != host_of(said):
        yield warning(
            "other-host",
            line,
            f"La página se lee en «{host_of(own)}» y dice que es de «{host_of(said)}»",
            "Comparta la otra, o corrija su dirección canónica",
        )
    else:
        yield warning(
            "not-canonical",
            line,
            f"La dirección pedida no es la canónica: las redes muestran y cuentan «{said[:120]}»",
            "Comparta la canónica",
        )


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None
