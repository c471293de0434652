"""The site itself: its name and its address."""

from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.newsroom.contact import NO_REACH, Reach
from plugins.newsroom.problems import SettingError
from plugins.web import AddressError, site_address

TOWN = "María Elena"
"""The comuna's own town: where its offices are, and what is told belongs if it names no other place."""


class License(NamedTuple):
    """What anybody may do with what is published."""

    name: str
    """As people know it: «CC BY 4.0»."""

    url: str
    """Where it is explained."""


CC_BY = License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.es")


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """How the desk posts on the networks."""

    untagged_kinds: frozenset[str] = frozenset()
    """Slugs of the kinds whose posts have no hashtags."""

    networks: tuple[str, ...] = ()
    """Slugs of those it posts on; all there are, if it names none."""

    days: int = 60
    """How long it works with a story, unless something of it is still to come."""

    has_board: bool = False
    """Whether its own pages and tables stand in the tree."""

    months: tuple[tuple[int, int], ...] = ()
    """Year and month of older stories that have their page at the desk too, because somebody asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPolicy:
    """What the Municipality issues as alerts for other systems (CAP 1.2)."""

    status: str = "Test"
    """`Actual`, `Exercise` or `Test`."""

    sender: str = ""
    """Who issues; the host of the site if it is not set."""

    sorts: frozenset[str] = frozenset({"corte", "otro"})
    """The sorts of notice that are its own."""

    exercise: str = ""
    """What the exercise is called; nothing unless it is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every channel says of the site."""

    url: str
    """`https://host`, without a closing slash; the site lives at the root of its host."""

    name: str
    tagline: str = ""
    """What the site is, in one sentence."""

    language: str = "es-CL"
    """BCP 47 (RFC 5646)."""

    email: str = ""
    """Of the Communications Area; nothing if it has not been set."""

    x_account: str = ""
    """`@account`; nothing if there is none."""

    reach: Reach = NO_REACH
    """How people reach the Municipality, on every page."""

    links: tuple[tuple[str, str], ...] = ()
    """Name and address of what the law wants every page to lead to."""

    whatsapp_channel: str = ""
    """Address of the Municipality's channel on WhatsApp; nothing if there is none."""

    mailing_list: str = ""
    """Where one asks for the news by e-mail: a page, or an e-mail; nothing if there is none."""

    hub: str = ""
    """Address of the WebSub hub that passes on what changes in feeds; nothing if there is none."""

    public_url: str = ""
    """Of the public site, where this one is the edition of the staff, or that for the media; nothing of
    the public one."""

    is_media_edition: bool = False
    """Whether it is the edition for accredited media, who get ahead what is under an embargo."""

    most_in_kit: int = 50_000_000
    """Bytes of the photos, sounds and documents of a kit of the press, at most."""
    license: License = CC_BY
    """Under which texts, photos and sounds may be published elsewhere."""

    house: HouseStyle = HouseStyle()
    alerts: AlertPolicy = AlertPolicy()

    def __post_init__(self) -> None:
        try:
            site_address(self.url)
        except AddressError as error:
            raise SettingError(f"SITEURL {error}.\n    → {error.fix}") from None

    @property
    def mailing_link(self) -> str:
        """The link by which one asks for the news by e-mail; "" if there is no such list."""
        given = self.mailing_list
        return f"mailto:{given}" if given and "://" not in given else given

    @property
    def is_staff(self) -> bool:
        """Whether it is the staff's edition, which nobody else may see."""
        return bool(self.public_url) and not self.is_media_edition

    @property
    def is_public(self) -> bool:
        """Whether it is the one that everybody sees."""
        return not self.public_url

    def for_public(self) -> "Site":
        """Return the site that everybody sees, as the desk posts it."""
        if self.is_public:
            return self
        return replace(self, url=self.public_url, public_url="", is_media_edition=False)

    @property
    def host(self) -> str:
        """The host name, without its port."""
        return urlsplit(self.url).hostname or ""

    def absolute(self, path: str) -> str:
        """Return the whole address of the root-relative *path*."""
        return f"{self.url}{path}"

    def whole(self, address: str) -> str:
        """Return *address*, which is root-relative or whole, as a whole one."""
        return self.absolute(address) if address.startswith("/") else address
