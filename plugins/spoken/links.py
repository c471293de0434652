"""
Addresses of the web and of mail, handles and hashtags, as they are dictated.

Of a web address only its domain is said: nobody writes down the rest by ear.
"""

import re

from plugins.spoken.letters import can_be_said, spelled
from plugins.spoken.numbers import number_words
from plugins.spoken.rewriting import say

_TOP = "cl|com|org|net|gov|gob|edu|mil|info|es|ar|pe|bo|mx|co|us|uk|eu|io|ly|tv|fm|app|dev|me|gl|gle|be|la|social|pdf|docx?|xlsx?|jpe?g|png|mp3|mp4|zip"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_MAIL = re.compile(
    rf"(?<![\w.+@-])(?:mailto:)?(?P<local>[\w.+-]{{1,64}})@(?P<domain>{_LABEL}(?:\.{_LABEL}){{1,8}})",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"(?<!\w)(?:[a-z]{2,10}://(?:[^\s/@<>\"«»]{1,80}@)?|www\.)(?:www\.)?"
    r"(?P<domain>[^\s/:?#<>\"«»(),;]+)(?P<rest>[^\s<>\"«»]*)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![\w.@-])(?P<domain>(?:{_LABEL}\.){{1,6}}(?:{_TOP}))(?![\w@-]|\.\w)(?P<rest>[/?#][^\s<>\"«»]*)?",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<![\w&/])#(?P<words>(?=\d*[^\W\d])\w+)")
_HANDLE = re.compile(r"(?<![\w@.])@(?P<name>\w+(?:[.-]\w+)*)")
_INCLUSIVE_WORD = re.compile(r"(?P<stem>\b[^\W\d_]{2,30})@(?P<many>s?)(?!\w|\.\w|@)")
_HUMPS = re.compile(r"(?<=[a-záéíóúñ])(?=[A-ZÁÉÍÓÚÑ])|(?<=[A-ZÁÉÍÓÚÑ])(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_TOKENS = re.compile(r"[^\W\d_]+|\d+|[._+-]")
_SIGNS = {".": "punto", "_": "guion bajo", "-": "guion", "+": "más"}
_LETTERED = frozenset({"cl", "tv", "fm", "io", "ly", "pdf", "ar", "mx", "us", "uk", "eu"})
_NO_VOWEL = re.compile(r"[^aeiouyáéíóú]*")
_END = re.compile(r"[.,;:!?…)\]'’]*$")


def say_links(text: str) -> str:
    """Return *text* with its addresses, handles and hashtags in words."""
    text = say(_MAIL, _mail, text)
    text = say(_BARE, _bare, say(_WEB, _web, text))
    text = say(_TAG, lambda found: _tag_words(found["words"]), text)
    text = say(_INCLUSIVE_WORD, _inclusive, text)
    return say(_HANDLE, lambda found: f"arroba {dictated(found['name'])}", text)


def dictated(name: str) -> str:
    """Return *name* (`juan.soto_2`, `ejemplo.cl`) as one dictates it, its points and hyphens too."""
    return " ".join(_token(token) for token in _TOKENS.findall(name))


def _mail(found: re.Match[str]) -> str:
    return f"{dictated(found['local'])} arroba {dictated(found['domain'])}"


def _web(found: re.Match[str]) -> str:
    whole = found["domain"] + found["rest"]
    domain = found["domain"]
    trailing = _END.search(whole[-9:])
    if not found["rest"]:
        domain = domain[: len(domain) - len(trailing[0])] if trailing else domain
    words = dictated(domain.rpartition("@")[2])
    return (words or "página web") + (trailing[0] if trailing else "")


def _bare(found: re.Match[str]) -> str:
    trailing = _END.search((found["rest"] or "")[-9:])
    return dictated(found["domain"]) + (trailing[0] if trailing else "")


def _token(token: str) -> str:
    if token in _SIGNS:
        return _SIGNS[token]
    if token.isdigit():
        return number_words(token)
    lower = token.lower()
    is_word = can_be_said(lower) or (len(lower) > 3 and not _NO_VOWEL.fullmatch(lower))
    return lower if is_word and lower not in _LETTERED else spelled(lower)


def _tag_words(words: str) -> str:
    parts = _HUMPS.sub(" ", words.replace("_", " "))
    return re.sub(r"(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])", " ", parts)


def _inclusive(found: re.Match[str]) -> str:
    """«vecin@s» is said in full, as the town writes it: «vecinas y vecinos»."""
    stem, many = found["stem"], found["many"]
    return f"{stem}a{many} y {stem}o{many}"
