"""Looking at a link: the page, its pictures, what each network makes of them, what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urljoin

from plugins.commands import BuildError, near
from plugins.link_preview.cards import Card, card_of, picture_address
from plugins.link_preview.checks import barred, findings_of
from plugins.link_preview.crawlers import CRAWLERS
from plugins.link_preview.decoding import decoded
from plugins.link_preview.fetching import PAGE_LIMIT, PICTURE_LIMIT, FetchError, fetch
from plugins.link_preview.findings import Finding, Looked
from plugins.link_preview.html_page import read_html
from plugins.link_preview.pictures import Got, Picture, PictureError, Pictures, picture_of
from plugins.link_preview.tree import file_of, picture_in, root_of

_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All there is to say of a link."""

    looked: Looked
    cards: tuple[Card, ...]
    """One of each network."""

    findings: tuple[Finding, ...]
    hops: tuple[str, ...] = ()
    """Addresses that led to the page, from the first on."""

    @property
    def is_fine(self) -> bool:
        """Return whether no network lacks anything it needs."""
        return not any(finding.is_error for finding in self.findings)


def look(asked: str, output: Path, clock: Callable[[], float]) -> View:
    """
    Return what networks make of the link *asked*.

    Args:
        asked: A whole address, which is asked for; or a file, or a path of the site in *output*.
        output: The folder of the built site.
        clock: Tells seconds, from any moment on.

    Raises:
        BuildError: There is no page.
    """
    if asked.casefold().startswith(("https://", "http://")):
        return _served(asked, clock)
    return _in_tree(file_of(asked, output))


def view_of(looked: Looked, pictures: Pictures) -> View:
    """Return what networks make of the page in *looked*, whose pictures *pictures* finds."""
    addresses = dict.fromkeys(picture_address(crawler, looked.page) for crawler in CRAWLERS)
    got = {address: pictures(address) for address in addresses if address}
    shown: dict[str, Picture] = {}
    broken: dict[str, str] = {}
    for address, found in got.items():
        if found.fault or found.is_unknown:
            continue
        try:
            shown[address] = picture_of(found.data, address, found.type)
        except PictureError as error:
            broken[address] = str(error)
    looked = replace(looked, got=got, pictures=shown, broken=broken)
    closed = barred(looked)
    cards = (
        card_of(crawler, looked.page, shown, is_barred=crawler in closed) for crawler in CRAWLERS
    )
    return View(looked=looked, cards=tuple(cards), findings=findings_of(looked))


def _in_tree(file: Path) -> View:
    text, fault = decoded(file.read_bytes())
    page = read_html(text)
    page = replace(page, address=page.canonical)
    root = root_of(file, page.address)
    robots = root / "robots.txt"
    looked = Looked(
        source=str(near(file)),
        page=page,
        robots=decoded(robots.read_bytes()).text if robots.is_file() else "",
        alphabet_fault=fault,
    )
    return view_of(looked, lambda address: picture_in(root, page.address, address))


def _served(asked: str, clock: Callable[[], float]) -> View:
    answer = fetch(asked, PAGE_LIMIT, clock)
    if answer.type and answer.type not in _PAGES:
        raise BuildError(
            f"«{answer.address}» no es una página: el servidor dice que es «{answer.type}». Dé la"
            " dirección de la página que la contiene."
        )
    text, fault = decoded(answer.data, answer.charset)
    looked = Looked(
        source=answer.address,
        page=read_html(text, answer.address),
        robots=_robots_of(answer.address, clock),
        served_robots=answer.robots,
        alphabet_fault=fault,
        is_served=True,
    )
    return replace(view_of(looked, lambda address: _picture_at(address, clock)), hops=answer.hops)


def _robots_of(address: str, clock: Callable[[], float]) -> str:
    """Return the robots.txt of the site of *address*; without one, everything may be read (RFC 9309)."""
    try:
        answer = fetch(urljoin(address, "/robots.txt"), 500_000, clock)
    except FetchError:
        return ""
    return "" if answer.type in _PAGES else decoded(answer.data, answer.charset).text


def _picture_at(address: str, clock: Callable[[], float]) -> Got:
    try:
        answer = fetch(address, PICTURE_LIMIT, clock)
    except FetchError as error:
        return Got(
            fault=f"La imagen no se pudo leer: {str(error).rstrip('.')}",
            fix="Revise su dirección, y que el servidor la entregue a cualquiera",
        )
    if answer.is_cut:
        return Got(fault=f"La imagen pesa más de {PICTURE_LIMIT // 1_000_000} MB")
    return Got(answer.data, answer.type)
