"""Texts as they are compared: words alone, whatever signs, cases and packings stand between them."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_TAG = re.compile(r"<[^<>]*>")
_FOLD = re.compile(r"\r?\n[ \t]")
"""How calendars break a line (RFC 5545, 3.1)."""

_SOFT_BREAK = re.compile(r"=\r?\n")
"""How quoted-printable does (RFC 2045, 6.7)."""

_QUOTED = re.compile(r"(?:=[0-9A-F]{2})+")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_SIGN = re.compile(r"\\[nrt]|\\(?=[\\\",;/])")
_GAP = re.compile(r"[\W_]+")
_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
"""Accents apart from their letters, and signs that nobody sees."""


def words_of(text: str) -> str:
    """Return the words of *text*, folded, one space around each: ` la feria vuelve `."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return f" {_GAP.sub(' ', text.casefold()).strip()} "


def readings_of(text: str) -> Iterator[str]:
    """
    Yield *text* in each way in which programs read what is written so; the first is as it stands.

    Without its tags (joined, as letters within a word have them, and apart, as paragraphs do), with
    what HTML, JSON, addresses and quoted-printable write otherwise, and with its lines unfolded.
    """
    yield text
    plain = _unescaped(text)
    if plain != text:
        yield plain
    if "<" in plain:
        yield _TAG.sub("", plain)
        yield _TAG.sub(" ", plain)
    if _FOLD.search(text):
        yield _unsigned(_FOLD.sub("", text))
    if "%" in text and (unquoted := unquote(text)) != text:
        yield unquoted
    if _SOFT_BREAK.search(text) or _QUOTED.search(text):
        yield _QUOTED.sub(_unquoted, _SOFT_BREAK.sub("", text))


def _unescaped(text: str) -> str:
    """Return *text* with what JSON and HTML write otherwise; HTML twice, as it stands in feeds."""
    if "\\u" in text:
        text = _with_pairs(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))
    if "\\" in text:
        text = _unsigned(text)
    return unescape(unescape(text)) if "&" in text else text


def _unsigned(text: str) -> str:
    """Return *text* without the backslashes of JSON and calendars."""
    return _SIGN.sub(lambda found: " " if len(found[0]) > 1 else "", text)


def _with_pairs(text: str) -> str:
    """Return *text* with each pair of surrogates as the one sign that it writes (RFC 8259, 7)."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _unquoted(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("=", "")).decode("utf-8", "replace")
