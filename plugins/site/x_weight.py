"""How X weighs an ordinary text, told without the library that knows every emoji and every link."""

import re
import unicodedata

LINK_WEIGHT = 23
"""Of every link, however long (twitter-text, config v3: `transformedURLLength`)."""

_ORDINARY = re.compile(
    "[^\r©®\u200d\u20e3\ufe0f\ud800-\udfff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]*"
)
"""
No part of an emoji of several characters (Unicode, `emoji-test.txt`: all of them have a joiner, a
keycap, a selector, a skin tone, a flag's letter or a tag), and so an emoji weighs what any such
sign does; `©` and `®` do not. Nor a carriage return, which may count with the line feed after it.
"""

_HEAVY = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
"""What weighs 2, and not 1 (twitter-text, config v3: `ranges`)."""

_MAY_BE_DOMAIN = re.compile(r"\.[^\W\d_ºª]")
"""Before the ending of a domain, which begins with a letter, X wants a dot and nothing between."""

_APART = frozenset({"", " ", "\n"})


def ordinary_weight(text: str, link: str = "") -> int | None:
    """
    Return what X counts for *text*, or None if only its own library can tell.

    Ordinary is what holds neither a link, except the story's own *link* between spaces, nor an
    emoji of several characters, nor anything that could make either.
    """
    parts = text.split(link) if link else [text]
    if len(parts) > 1 and not _stand_apart(parts):
        return None
    rest = "".join(parts)
    if (
        not _ORDINARY.fullmatch(rest)
        or _MAY_BE_DOMAIN.search(rest)
        or not unicodedata.is_normalized("NFC", text)  # as X counts
    ):
        return None
    return len(rest) + len(_HEAVY.findall(rest)) + LINK_WEIGHT * (len(parts) - 1)


def _stand_apart(parts: list[str]) -> bool:
    """Return whether there is a space or nothing at all wherever one of *parts* meets the link."""
    return (
        "" not in parts[1:-1]
        and all(part[-1:] in _APART for part in parts[:-1])
        and all(part[:1] in _APART for part in parts[1:])
    )
