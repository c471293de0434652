"""How X weighs an ordinary text, told without the library that knows every emoji and every link."""

import re
import unicodedata

LINK_WEIGHT = 23
"""Of every link, however long (twitter-text, config v3: `transformedURLLength`)."""

_HEAVY = "•…‹›€📅📍"
"""Characters of weight 2 that this house writes; none begins or goes on a longer emoji."""

_ORDINARY = re.compile(
    f"[\0-\x0c\x0e-\xa8\xaa-\xad\xaf-\u10ff\u2000-\u200c\u2010-\u201f\u2032-\u2037{_HEAVY}]*"
)
"""
Those and the ones of weight 1 (twitter-text, config v3: `ranges`), except `©`, `®` and the joiner
U+200D, which make emoji, and the carriage return, which may count with the line feed after it.
"""

_EACH_HEAVY = re.compile(f"[{_HEAVY}]")
_MAY_BE_DOMAIN = re.compile(r"\.[^\W\d_ºª]")
"""Before the ending of a domain, which begins with a letter, X wants a dot and nothing between."""

_APART = frozenset({"", " ", "\n"})


def ordinary_weight(text: str, link: str = "") -> int | None:
    """
    Return what X counts for *text*, or None if only its own library can tell.

    Ordinary is what holds neither a link, except the story's own *link* between spaces, nor an
    emoji of several characters, nor signs that could make either.
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
    return len(rest) + len(_EACH_HEAVY.findall(rest)) + LINK_WEIGHT * (len(parts) - 1)


def _stand_apart(parts: list[str]) -> bool:
    """Return whether there is a space or nothing at all wherever one of *parts* meets the link."""
    return (
        "" not in parts[1:-1]
        and all(part[-1:] in _APART for part in parts[:-1])
        and all(part[:1] in _APART for part in parts[1:])
    )
