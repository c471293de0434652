"""Addresses of the web as people write them, without `https://`: `mariaelena.cl`, `youtu.be/abc`."""

import re

_SURE = ("cl", "com", "org", "net", "edu", "gob", "gov", "int", "info")
_USUAL = (
    *_SURE,
    *("app", "ar", "be", "bo", "br", "cc", "co", "de", "dev", "ec", "ee", "es", "eu", "fm", "fr"),
    *("gl", "gle", "io", "it", "link", "live", "ly", "me", "mx", "news", "online", "page", "pe"),
    *("py", "site", "to", "tv", "uk", "us", "uy", "ve", "watch", "world"),
)
"""Ends of names (https://data.iana.org/TLD/tlds-alpha-by-domain.txt) that articles of a town hold."""

_LABELS = r"(?:[^\W_][\w-]{0,62}+(?<![_-])\.){1,5}"
"""RFC 1035, 2.3.1; bounded, so that no text makes the search slow."""


def _any_of(names: tuple[str, ...]) -> str:
    """Return a pattern for *names*, in one case: «plaza.Es» is a sentence without its space."""
    return f"(?:{'|'.join((*names, *map(str.upper, names)))})"


IN_WORDS = (
    rf"{_LABELS}(?:{_any_of(_SURE)}(?![\w@-]|\.\w)|{_any_of(_USUAL)}(?=/[^\W_]))"
    r"(?:/[^\s<>\x02\x03«»“”\"]*)?"
)
"""A pattern of those that are surely meant as such in the middle of a sentence."""

MAY_STAND_IN = re.compile(rf"\.{_any_of(_USUAL)}(?![\w@-])")
"""What a text with one of them holds; quick to look for."""

_IN_A_LINK = re.compile(
    rf"(?:www\.\S+|{_LABELS}(?:{_any_of(_USUAL)}(?:[:/?#]\S*)?|[a-zA-Z]{{2,24}}/\S*))"
)


def is_without_scheme(address: str) -> bool:
    """Return whether *address*, which a link leads to, is of another site and lacks its scheme."""
    return _IN_A_LINK.fullmatch(address) is not None
