"""A site that is not ours: it may live below the root of its host, in any zone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit

from plugins.newsroom import HouseStyle, SettingError, Site
from plugins.settings import SocialConfig
from plugins.spanish import clean_line
from plugins.web import AddressError, web_address


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSite(Site):
    """A site at `https://host` or `https://host/path`, without a closing slash."""

    def __post_init__(self) -> None:
        try:
            web_address(self.url)
        except AddressError as error:
            raise SettingError(f"SITEURL {error}.\n    → {error.fix}") from None
        if extra := _behind_path(self.url):
            fix = f"Escriba {self.url.removesuffix(extra)}"
            raise SettingError(f"SITEURL lleva «{extra}» al final.\n    → {fix}")

    @property
    def host(self) -> str:
        """The address as people read it: the host's name, and the path to the site."""
        address = urlsplit(self.url)
        return f"{address.hostname or ''}{address.path}"


class SnippetsConfig(SocialConfig):
    """The same options, where `SOCIAL` already lists the accounts that a theme shows."""

    setting: ClassVar[str] = "SOCIAL_SNIPPETS"


def house_of(settings: Mapping[str, object]) -> HouseStyle:
    """
    Return how the desk posts: as `SOCIAL_SNIPPETS` says, or `SOCIAL` if it is a dict.

    Themes of Pelican take a list of names and addresses from `SOCIAL`, and it is none of ours then.

    Raises:
        SettingError: Some option is wrong, or not known.
    """
    if SnippetsConfig.setting in settings:
        return SnippetsConfig.load(settings).house()
    return SocialConfig.load(settings).house() if is_ours(settings.get("SOCIAL")) else HouseStyle()


def is_ours(social: object) -> bool:
    """Return whether that value of `SOCIAL` is for us, and for no theme."""
    return isinstance(social, Mapping)


def plain_site(url: str, name: str, language: str, house: HouseStyle) -> PlainSite:
    """
    Return the site that Pelican's settings `SITEURL`, `SITENAME` and `DEFAULT_LANG` tell of.

    Raises:
        SettingError: The address is none.
    """
    return PlainSite(
        url=url.removesuffix("/"), name=clean_line(name), language=language, house=house
    )


def _behind_path(url: str) -> str:
    return url[len(url.split("?")[0].split("#")[0]) :]
