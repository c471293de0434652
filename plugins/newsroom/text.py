"""Plain text: out of HTML, as a part of an address, for a number of bytes."""

import re
import unicodedata
from html import unescape

_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|tr|dt|dd|figcaption|blockquote)>|<br\s*/?>")


def plain(html: str) -> str:
    """Return the text of sanitised *html* on one line, without tags or entities."""
    spaced = _BLOCK_END.sub(" ", html)
    return " ".join(unescape(_TAG.sub("", spaced)).split())


def slugify(text: str) -> str:
    """Return *text* as ASCII words joined by hyphens: «Año Nuevo» → `ano-nuevo`. Idempotent."""
    plain_text = unicodedata.normalize("NFKD", text.casefold())
    ascii_text = plain_text.encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_text))


def size_words(count: int) -> str:
    """Return *count* bytes in words, with a decimal comma: «1,2 MB»."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")
