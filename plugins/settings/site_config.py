"""What can be set of the site: the dict setting `NEWSROOM`, and Pelican's own settings."""

import re
from typing import Annotated, ClassVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from plugins.settings.config import Address, Config, OneLine, Words, shown, unfit
from plugins.spanish import MomentError, parse_moment
from plugins.web import AddressError, is_local, site_address, web_address

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_ACCOUNT = re.compile(r"@\w{1,15}", re.ASCII)
"""https://help.x.com/en/managing-your-account/x-username-rules."""

_WHATSAPP = re.compile(r"https://(?:www\.)?whatsapp\.com/channel/\w{10,40}/?", re.ASCII)
"""What «Copiar enlace» of a channel gives."""

_LANGUAGES = ("es", "es-cl")
ZONE = "America/Santiago"


def _email(value: str) -> str:
    if value and not _EMAIL.fullmatch(value):
        raise unfit(f"no es un correo: «{value}»", "Escriba por ejemplo comunicaciones@ejemplo.cl")
    return value


def _account(value: str) -> str:
    if value and not _ACCOUNT.fullmatch(value):
        raise unfit(
            f"no es una cuenta de X: «{value}»",
            "Escríbala con su @: hasta 15 letras sin tilde, números o _, como @MuniEjemplo",
        )
    return value


def _whatsapp(value: str) -> str:
    if value and not _WHATSAPP.fullmatch(value):
        raise unfit(
            f"no es un canal de WhatsApp: «{shown(value)}»",
            "En WhatsApp abra el canal, elija «Copiar enlace» y péguelo: empieza con"
            " https://whatsapp.com/channel/",
        )
    return value


def _hub(value: str) -> str:
    try:
        parts = urlsplit(web_address(value)) if value else None
    except AddressError as error:
        raise unfit(str(error), error.fix) from None
    # What it is sent is public; but who asks it for changes has to be sure that it is the one.
    if parts and parts.scheme != "https" and not is_local(value):
        raise unfit(f"debe empezar con https://, no «{shown(value)}»", "Escríbala con https://")
    return value


def _mailing_list(value: str) -> str:
    try:
        if value and not _EMAIL.fullmatch(value):
            web_address(value)
    except AddressError:
        raise unfit(
            f"no es una página ni un correo: «{shown(value)}»",
            "Escriba la página donde uno se inscribe, con https://, o el correo al que se pide",
        ) from None
    return value


def _moment(value: str) -> str:
    try:
        if value:
            parse_moment(value)
    except MomentError as error:
        raise unfit(f"no es un momento: «{value}»", error.fix) from None
    return value


def _site_url(value: str) -> str:
    try:
        return site_address(value.removesuffix("/"))  # Pelican takes one away too
    except AddressError as error:
        raise unfit(str(error), error.fix) from None


def _public_url(value: str) -> str:
    return _site_url(value) if value else value


def _language(value: str) -> str:
    if value.casefold() not in _LANGUAGES:
        raise unfit(
            f"debe ser es, la lengua del sitio, no «{value}»", 'Escriba DEFAULT_LANG = "es"'
        )
    return value


def _zone(value: str) -> str:
    if value != ZONE:
        raise unfit(
            f"debe ser {ZONE}: las fechas de los artículos se leen en esa hora, no en «{value}»",
            f'Escriba TIMEZONE = "{ZONE}"',
        )
    return value


def _path(value: str) -> str:
    if not value or "\0" in value:
        raise unfit("debe ser el nombre de una carpeta", "Escríbalo, o use el de pelicanconf.py")
    return value


Folder = Annotated[str, AfterValidator(_path)]


class NewsroomConfig(Config):
    """The `NEWSROOM` setting."""

    setting: ClassVar[str] = "NEWSROOM"

    tagline: OneLine = ""
    """What the site is, in one sentence."""

    email: Annotated[str, AfterValidator(_email)] = Field(
        default="", examples=["comunicaciones@ejemplo.cl"]
    )
    """E-mail of the Communications Area, for feeds and the press."""

    x_account: Annotated[str, AfterValidator(_account)] = Field(
        default="", examples=["@MuniEjemplo"]
    )
    """The Municipality's account on X, with its `@`."""

    links: dict[Words, Address] = Field(
        default={}, examples=[{"Transparencia Activa": "https://www.portaltransparencia.cl/"}]
    )
    """Name -> address of what the law wants on every page: transparency, requests, lobby."""

    whatsapp_channel: Annotated[str, AfterValidator(_whatsapp)] = Field(
        default="", examples=["https://whatsapp.com/channel/0029VaEjemploEjemplo1234"]
    )
    """The link to the Municipality's channel on WhatsApp, for «Seguir»."""

    mailing_list: Annotated[str, AfterValidator(_mailing_list)] = Field(
        default="", examples=["https://listas.ejemplo.cl/noticias"]
    )
    """Where one asks to get the news by e-mail: a page, or an address to write to."""

    hub: Annotated[str, AfterValidator(_hub)] = Field(
        default="", examples=["https://hub.ejemplo.cl/"]
    )
    """The WebSub hub that passes on what changes in the feeds; `make avisar-hub` tells it."""

    public_url: Annotated[str, AfterValidator(_public_url)] = Field(
        default="", examples=["https://www.ejemplo.cl"]
    )
    """Of the public site, where what is built is the edition of the staff: with what is internal, and
    what is not public yet."""

    for_media: bool = False
    """Whether it is that for accredited media instead: what is under an embargo, and nothing else."""

    moment: Annotated[str, AfterValidator(_moment)] = Field(
        default="", examples=["2026-11-23 12:00"]
    )
    """The edition's moment, such as `2026-11-23 12:00`; without it, SOURCE_DATE_EPOCH or now."""


class SiteConfig(Config):
    """What we read of Pelican's own settings."""

    name: Words = Field(alias="SITENAME", examples=["Municipalidad de María Elena"])
    url: Annotated[str, AfterValidator(_site_url)] = Field(
        alias="SITEURL", examples=["https://www.ejemplo.cl"]
    )
    """`https://host`, without a closing slash."""

    zone: Annotated[str, AfterValidator(_zone)] = Field(default=ZONE, alias="TIMEZONE")
    language: Annotated[str, AfterValidator(_language)] = Field(default="es", alias="DEFAULT_LANG")
    content: Folder = Field(alias="PATH", examples=["content"])
    output: Folder = Field(alias="OUTPUT_PATH", examples=["output"])
    theme: Folder = Field(alias="THEME", examples=["themes/imme"])
    plugins: list[str] = Field(alias="PLUGINS", examples=[["plugins.desk.plugin"]])
