"""Plain text: out of HTML, as a part of an address, for a number of bytes."""

import re
import unicodedata
from html import unescape

_ADDRESS = re.compile(r"\S*(?:@|://)|www\.")
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


def alphabetical(text: str) -> str:
    """
    Return the key by which *text* is sorted as in a Spanish dictionary.

    Accents and capitals make no difference, and ñ is the letter after n (Ortografía de la lengua
    española, 2010; ch and ll are no letters since 1994). Words go before letters: «Agua potable»
    before «Aguada».
    """
    kept = unicodedata.normalize("NFC", text.casefold()).replace("~", " ").replace("ñ", "n~")
    plain_text = unicodedata.normalize("NFKD", kept).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9~]+", plain_text))


def initial(text: str) -> str:
    """Return the capital letter under which *text* stands in a dictionary; «0–9» without one."""
    key = alphabetical(text)
    if key.startswith("n~"):
        return "Ñ"
    return key[:1].upper() if key[:1].isalpha() else "0–9"


def sentence(text: str) -> str:
    """Return *text* with a full stop, unless it ends with a sign that ends a sentence."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def folded(word: str) -> str:
    """Return *word* as it is compared: without case, accents or doubled spaces (ñ stays)."""
    if word.isascii():
        return " ".join(word.casefold().split())
    kept = word.replace("ñ", "\0").replace("Ñ", "\0")
    plain = unicodedata.normalize("NFD", kept.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(letters.split()).replace("\0", "ñ")


def upper(text: str) -> str:
    """Return *text* with its first letter in upper case, the others as they are."""
    return text[:1].upper() + text[1:]


def capital(text: str) -> str:
    """Return *text* as a line begins: `upper`, unless it begins with an address of mail or the web."""
    return text if _ADDRESS.match(text) else upper(text)
