"""Which words with a dot inside are addresses that somebody meant, and how the others are written."""

import re
from collections.abc import Sequence

_ENDINGS = frozenset(
    {
        *("com", "org", "net", "edu", "gob", "gov", "info", "biz", "app", "dev", "travel"),
        *("tv", "fm"),
        *("cl", "ar", "bo", "br", "co", "ec", "mx", "pe", "py", "eu", "uk", "us"),
    }
)
"""
Endings that people write after an address without `https://` or `www.`.

The common ones of IANA's Root Zone Database (iana.org/domains/root/db), those of television and
radio, of Chile (nic.cl), its neighbours and a few more countries. None is a Spanish word: `de`,
`es`, `la`, `me`, `mil`, `no`, `pro`, `se`, `su`, `uy`, `va`, `ve`, `casa`, `radio`, `red`, `social`…
can be what a sentence goes on with. An address that has one of those needs `www.`, `https://` or
the page that follows.
"""

_FILES = frozenset(
    {
        *("pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "txt"),
        *("rtf", "epub", "html", "xml", "json", "ics", "vtt"),
        *("jpg", "jpeg", "png", "gif", "svg", "webp", "heic", "mp3", "wav", "ogg", "mp4", "avi"),
    }
)
"""Endings of files; no address has them (IANA), so that no program makes «bases.pdf» a link."""

_UNITS = frozenset(
    {
        *("am", "pm", "hr", "hrs", "hora", "horas", "min", "mins", "minutos", "seg"),
        *("km", "mt", "mts", "metros", "cm", "mm", "kg", "kgs", "gr", "grs", "mg", "lt", "lts"),
        *("ml", "cc", "ha", "has", "kw", "kwh", "mw", "gb", "mb", "uf", "utm", "clp", "usd"),
        *("mil", "pesos", "cupos", "personas", "vacantes", "de", "del", "al"),
    }
)
"""What goes on after a number without a full stop: «25.km», «8.30.pm»."""

_DOUBLED = re.compile(r"([A-Z])\1")
_COUNTRIES = frozenset({"BB", "CC", "EE", "GG", "MM", "SS", "TT"})
"""Countries' endings that are one letter twice (IANA): «SS.MM.» would be a link, «EE.UU.» is none."""

_LETTERS = re.compile(r"[^\W\d_]{2}")
"""How every ending begins; «p.m.», «S.A.», «12.500» hold none."""


def is_meant(host: str, *, has_page: bool) -> bool:
    """
    Return whether *host*, written without `https://` or `www.`, is an address and no missing space.

    It is all in small letters, and a page of it follows, or its ending is one that people write.
    """
    name, dot, ending = host.rpartition(".")
    return bool(dot and host.islower() and name.islower() and (has_page or ending in _ENDINGS))


def length_of_host(labels: Sequence[str]) -> int:
    """
    Return how many of *labels*, which begin an address, belong to it.

    «www.muni.cl.Lo», «contacto@muni.cl.se»: up to the last ending that people write, or to where
    small letters end.
    """
    turn = (
        at for at in range(2, len(labels)) if labels[at - 1].islower() and labels[at][:1].isupper()
    )
    return _length_of_meant(labels) or next(turn, len(labels))


def apart(labels: Sequence[str], page: str = "") -> str:
    """
    Return the words between dots *labels*, and the *page* that follows, with the spaces they lack.

    «vecinos», «De» → «vecinos. De»; «25», «km» → «25 km»; «muni», «cl», «Lo» → «muni.cl. Lo».
    """
    if is_meant(".".join(labels), has_page=bool(page)):
        return ".".join(labels) + page
    length = _length_of_meant(labels)
    first, rest = ".".join(labels[: length or 1]), labels[length or 1 :]
    if not rest:
        return first + page
    joint = ". " if length else _joint(first, rest[0], is_last=len(rest) == 1)
    return f"{first}{joint}{apart(rest, page)}"


def _length_of_meant(labels: Sequence[str]) -> int:
    lengths = range(len(labels), 1, -1)
    meant = (length for length in lengths if is_meant(".".join(labels[:length]), has_page=False))
    return next(meant, 0)


def _joint(before: str, after: str, *, is_last: bool) -> str:
    """Return what stands between two words that have only a dot between them."""
    if not _LETTERS.match(after) or (is_last and after.lower() in _FILES):
        return "."
    if _DOUBLED.fullmatch(before) and _DOUBLED.fullmatch(after) and after not in _COUNTRIES:
        return "."
    return " " if before.isdecimal() and after.lower() in _UNITS else ". "
