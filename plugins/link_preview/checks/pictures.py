"""The picture of a link: where it is, what it really is, and who shows it."""

from collections.abc import Callable, Iterator

from plugins.link_preview.cards import is_small, picture_address
from plugins.link_preview.crawlers import CRAWLERS, FACEBOOK, OG_PICTURE, X_PICTURE, Crawler
from plugins.link_preview.findings import Finding, Looked, error, warning
from plugins.link_preview.html_page import HtmlPage, Value
from plugins.link_preview.pictures import Picture

GOOD = "Ponga una JPEG de 1200 × 630 píxeles, de menos de 300 kB"
_TYPES = {"image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg"}


def check_pictures(looked: Looked) -> Iterator[Finding]:
    """Yield what is wrong with the pictures of *looked*."""
    page = looked.page
    for value in _written(page):
        yield from _check_written(value)
    for address, readers in _taken(page).items():
        line = _line_of(page, address)
        picture = looked.pictures.get(address)
        if picture is None:
            yield from _check_missing(looked, address, line, readers)
        else:
            yield from _check_shown(picture, line, readers)
            yield from _check_said(page, picture, line)
    yield from _check_alt(page)


def _written(page: HtmlPage) -> list[Value]:
    names = (*OG_PICTURE, *X_PICTURE)
    return list({value.text: value for name in names if (value := page.first(name))}.values())


def _taken(page: HtmlPage) -> dict[str, list[Crawler]]:
    """Return each picture that a network would take, and those networks."""
    taken: dict[str, list[Crawler]] = {}
    for crawler in CRAWLERS:
        if address := picture_address(crawler, page):
            taken.setdefault(address, []).append(crawler)
    return taken


def _line_of(page: HtmlPage, address: str) -> int:
    lines = (value.line for value in _written(page) if page.absolute(value.text) == address)
    return next(lines, page.head)


def _check_written(value: Value) -> Iterator[Finding]:
    start = value.text.casefold()
    if start.startswith("https://"):
        return
    if start.startswith("http://"):
        yield error(
            "http-picture",
            value.line,
            f"La imagen se pide sin cifrar («{value.text[:80]}»), y hay redes que no la muestran",
            "Escriba su dirección con https://",
        )
        return
    yield error(
        "relative-picture",
        value.line,
        f"La dirección de la imagen no está completa («{value.text[:80]}»)",
        "Escríbala entera, con https:// y el nombre del servidor",
        [crawler for crawler in CRAWLERS if not crawler.takes_relative],
    )


def _check_missing(
    looked: Looked, address: str, line: int, readers: list[Crawler]
) -> Iterator[Finding]:
    got = looked.got.get(address)
    if fault := looked.broken.get(address):
        yield error("broken-picture", line, fault, GOOD, readers)
    elif got and got.is_unknown:
        elsewhere = f"La imagen está en otro sitio («{address[:80]}»), y no se revisó"
        fix = "Revise la página publicada: make vista-redes QUE=https://…"
        yield warning("unseen-picture", line, elsewhere, fix, readers)
    elif got and got.fault:
        yield error("no-picture", line, got.fault, got.fix or GOOD, readers)


def _wrong_form(crawler: Crawler, picture: Picture) -> str:
    if picture.form in crawler.forms:
        return ""
    return f"La imagen es {picture.form}, y no se muestra"


def _too_small(crawler: Crawler, picture: Picture) -> str:
    width, height = crawler.least
    if picture.size.width >= width and picture.size.height >= height:
        return ""
    least = f"{width} × {height}" if height > 1 else f"{width} de ancho"
    return f"La imagen mide {size_words(picture)}, y hacen falta {least}"


def _too_heavy(crawler: Crawler, picture: Picture) -> str:
    if not crawler.heaviest or picture.length <= crawler.heaviest:
        return ""
    most = weight_words(crawler.heaviest)
    return f"La imagen pesa {weight_words(picture.length)}, y el máximo es {most}"


def _too_wide(crawler: Crawler, picture: Picture) -> str:
    if not crawler.widest or picture.size.width <= picture.size.height * crawler.widest:
        return ""
    return (
        f"La imagen mide {size_words(picture)}, demasiado ancha para su alto"
        f" (a lo más {crawler.widest:g} a 1)"
    )


def _at_side(crawler: Crawler, picture: Picture) -> str:
    if not is_small(crawler, picture):
        return ""
    return f"La imagen mide {size_words(picture)}, y se ve chica, al lado"


def _weighty(crawler: Crawler, picture: Picture) -> str:
    if not crawler.advised or picture.length <= crawler.advised:
        return ""
    safe = weight_words(crawler.advised)
    return f"La imagen pesa {weight_words(picture.length)}; bajo {safe} es más seguro que se vea"


_Why = Callable[[Crawler, Picture], str]
"""Says in Spanish what a network has against a picture; "" if nothing."""

_REFUSALS: tuple[tuple[str, _Why], ...] = (
    ("picture-form", _wrong_form),
    ("small-picture", _too_small),
    ("heavy-picture", _too_heavy),
    ("wide-picture", _too_wide),
)
_DOUBTS: tuple[tuple[str, _Why], ...] = (
    ("picture-at-side", _at_side),
    ("weighty-picture", _weighty),
)


def _check_shown(picture: Picture, line: int, readers: list[Crawler]) -> Iterator[Finding]:
    refusing: set[str] = set()
    for code, why in _REFUSALS:
        for words, of in _grouped(why, picture, readers).items():
            refusing.update(crawler.slug for crawler in of)
            yield error(code, line, words, GOOD, of)
    shown = [crawler for crawler in readers if crawler.slug not in refusing]
    for code, why in _DOUBTS:
        for words, of in _grouped(why, picture, shown).items():
            yield warning(code, line, words, GOOD, of)
    kind = f"image/{picture.form.lower()}"
    if picture.type and _TYPES.get(picture.type, picture.type) != kind:
        served = f"El servidor dice que la imagen es «{picture.type[:40]}», y es {picture.form}"
        fix = f"Haga que el servidor la entregue como {kind}, o cambie el final de su nombre"
        yield error("served-type", line, served, fix, readers)


def _grouped(why: _Why, picture: Picture, readers: list[Crawler]) -> dict[str, list[Crawler]]:
    """Return each reason, and the networks it is of."""
    groups: dict[str, list[Crawler]] = {}
    for crawler in readers:
        if words := why(crawler, picture):
            groups.setdefault(words, []).append(crawler)
    return groups


def _check_said(page: HtmlPage, picture: Picture, line: int) -> Iterator[Finding]:
    """Yield what the page says wrong of *picture*, if that is the one of Open Graph."""
    chosen = page.chosen(OG_PICTURE)
    if not chosen or page.absolute(chosen[1].text) != picture.address:
        return
    yield from _check_measures(page, picture, line)
    said = page.first("og:image:type")
    kind = f"image/{picture.form.lower()}"
    if said and _TYPES.get(said.text.casefold(), said.text.casefold()) != kind:
        yield warning(
            "said-type",
            said.line,
            f"La página dice que la imagen es «{said.text[:40]}», y es {picture.form}",
            f"Escriba {kind}",
        )


def _check_measures(page: HtmlPage, picture: Picture, line: int) -> Iterator[Finding]:
    width, height = page.first("og:image:width"), page.first("og:image:height")
    fix = f"Escriba og:image:width {picture.size.width} y og:image:height {picture.size.height}"
    if width is None or height is None:
        yield warning(
            "no-measures",
            line,
            "La página no dice el ancho y el alto de la imagen, y la primera vez se ve sin ella",
            fix,
            [FACEBOOK],
        )
    elif (width.text, height.text) != (str(picture.size.width), str(picture.size.height)):
        said = f"{width.text[:10]} × {height.text[:10]}"
        yield error(
            "wrong-measures",
            width.line,
            f"La página dice que la imagen mide {said}, y mide {size_words(picture)}",
            fix,
            [FACEBOOK],
        )


def _check_alt(page: HtmlPage) -> Iterator[Finding]:
    deaf = [
        crawler
        for crawler in CRAWLERS
        if crawler.alt and page.chosen(crawler.picture) and not page.chosen(crawler.alt)
    ]
    if deaf:
        yield warning(
            "no-alt",
            next(value.line for value in _written(page)),
            "La imagen no dice qué se ve en ella, y quien no la ve no lo sabe",
            'Escriba <meta property="og:image:alt" content="…">',
            deaf,
        )


def size_words(picture: Picture) -> str:
    """Return the size of *picture* as people say it: «1200 × 630»."""
    return f"{picture.size.width} × {picture.size.height}"


def weight_words(length: int) -> str:
    """Return *length* bytes as people say it, in thousands: «84 kB», «1,5 MB»."""
    if length < 1_000_000:
        return f"{max(1, round(length / 1000))} kB"
    return f"{length / 1_000_000:.1f} MB".replace(".", ",").replace(",0", "")
