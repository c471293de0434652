"""Plain text: out of HTML, shortened, and as a part of an address."""

import re
import unicodedata
from html import unescape

_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|tr|dt|dd|figcaption|blockquote)>|<br\s*/?>")


def plain(html: str) -> str:
    """Return the text of sanitised *html* on one line, without tags or entities."""
    spaced = _BLOCK_END.sub(" ", html)
    return " ".join(unescape(_TAG.sub("", spaced)).split())


def shorten(text: str, limit: int, *, ellipsis: str = "…") -> str:
    """Return *text* on one line, cut between words to at most *limit* characters."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    words = text[: limit - len(ellipsis) + 1].rsplit(" ", 1)[0]
    return words[: limit - len(ellipsis)].rstrip(" .,;:—–-") + ellipsis


def slugify(text: str) -> str:
    """Return *text* as ASCII words joined by hyphens: «Año Nuevo» → `ano-nuevo`. Idempotent."""
    plain_text = unicodedata.normalize("NFKD", text.casefold())
    ascii_text = plain_text.encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_text))


def join_words(words: list[str]) -> str:
    """Return *words* as a Spanish list: «a, b y c», «padres e hijos»."""
    if len(words) < 2:
        return "".join(words)
    last = words[-1]
    sounds_i = re.match(r"h?[ií](?![aeouáéóú])", last, re.IGNORECASE)
    return f"{', '.join(words[:-1])} {'e' if sounds_i else 'y'} {last}"
