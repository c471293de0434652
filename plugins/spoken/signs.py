"""Characters: what a text is made into before it is read, and the signs that are left in the end."""

import re
import unicodedata

from plugins.spanish import visible

_KEPT = frozenset('.,;:¿?¡!…«»"()—\n ')
"""The marks a speaker reads by: sentences, pauses, quotes."""

_AS_THEY_ARE = frozenset("ªº²³…ñÑ´")
_QUOTES = {
    **dict.fromkeys("“„‟〝❝", "«"),
    **dict.fromkeys("”〞❞", "»"),
    "‘": "'",
    "’": "'",
    "‛": "'",
    "`": "'",
    "´": "'",
    "ʼ": "'",
    "′": "'",
    "″": '"',
    "−": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "―": "—",
    "⁄": "/",
    "∕": "/",
    "˚": "°",
    "•": "•",
    "[": "(",
    "]": ")",
    "{": "(",
    "}": ")",
    "\t": " ",
    "\v": "\n",
    "\f": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x85": "\n",
    "\r": "\n",
}
_NAMES = {
    "%": "por ciento",
    "‰": "por mil",
    "&": "y",
    "+": "más",
    "=": "igual a",
    "<": "menor que",
    ">": "mayor que",
    "@": "arroba",
    "$": "pesos",
    "€": "euros",
    "£": "libras",
    "×": "por",
    "÷": "dividido por",
    "±": "más o menos",
    "≈": "aproximadamente",
    "~": "aproximadamente",
    "≤": "menor o igual que",
    "≥": "mayor o igual que",
    "°": "grados",
    "§": "párrafo",
    "∞": "infinito",
    "²": "al cuadrado",
    "³": "al cubo",
}
_SILENT = frozenset("*_`^´¨ºª#'©®™\\|~")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?P<after>[^\W\d_])")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_DASH = re.compile(r"(?<=\S) [-–|·•/\\→⇒►▶]+ (?=\S)")
_AND = re.compile(r" ?& ?(?=h?[ií])", re.IGNORECASE)
_SLASH = re.compile(r"(?<=[^\W\d_]) ?/ ?(?=[^\W\d_])")
_POINT_INSIDE = re.compile(r"(?<=[^\W\d_])\.(?=[a-záéíóúñ])")
_STOP_INSIDE = re.compile(r"(?<=[^\W\d_])(?P<mark>[.,;:!?…])(?=[^\W\d_¿¡«])")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n ?")
_MANY_LINES = re.compile(r"\n{3,}")
_BEFORE_MARK = re.compile(r" +(?=[.,;:?!…)»])")
_AFTER_OPENING = re.compile(r"(?<=[¿¡«(]) +")
_PAUSES = re.compile(r"[,;:]+(?= ?[.!?…])|,+(?= ?[,;:])|(?<=[,;:.!?…(¿¡«]),+(?= |$|\n)")
_COMMAS = re.compile(r"(?P<mark>[,;:])(?: ?[,;:])+")
_REPEATED = re.compile(r"([!?¡¿])\1+")
_DOTS = re.compile(r"\.{3,}")
_TWO_DOTS = re.compile(r"\.\.(?!\.)")
_START = re.compile(r"^[ ,;:]+(?=\S)", re.MULTILINE)
_EMPTY = re.compile(r"\( ?\)|« ?»")
_SENTENCE = re.compile(r"(?<=[.!?] )[^\W\d_A-Z]|(?<=[.!?]» )[^\W\d_A-Z]")
_NOTHING = re.compile(r"^[^\w\n]+$", re.MULTILINE)


def plain_characters(text: str) -> str:
    """Return *text* with one character for each of its kind: spaces, quotes, digits, no emoji."""
    text = visible(text.replace("\r\n", "\n"))
    text = "".join(map(_plain, text))
    text = unicodedata.normalize("NFC", text).replace("...", "…")
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip(" ")


def _plain(each: str) -> str:
    if each.isascii() and (each >= " " or each == "\n") and each not in _QUOTES:
        return each
    if each in _QUOTES:
        return _QUOTES[each]
    if each in _AS_THEY_ARE:
        return each
    return "".join(map(_of_its_kind, unicodedata.normalize("NFKC", each)))


def _of_its_kind(each: str) -> str:
    kind = unicodedata.category(each)
    if each in _QUOTES:
        return _QUOTES[each]
    if "\ufe00" <= each <= "\ufe0f":  # which form of a sign is shown
        return ""
    if kind == "Nd":
        return str(unicodedata.decimal(each))
    if kind[0] == "N":
        return f" {unicodedata.numeric(each):g} ".replace(".", ",")
    if kind[0] == "Z":
        return " "
    if kind == "So" and each != "°":
        return " "
    return "" if kind in {"Cc", "Cf", "Cs", "Co", "Cn", "Sk", "Me"} and each not in "\n" else each


def say_signs(text: str) -> str:
    """Return *text* with its last signs said, or made into pauses."""
    text = _APOSTROPHE.sub(lambda found: found["after"].lower(), text)
    text = _HYPHEN.sub(" ", _DASH.sub(", ", text))
    text = _AND.sub(" e ", _SLASH.sub(", ", text))
    return "".join(map(_sign, text))


def _sign(each: str) -> str:
    if each in _KEPT or each.isalpha():
        return each
    if each in _NAMES:
        return f" {_NAMES[each]} "
    if each in _SILENT:
        return " "
    return each if unicodedata.category(each)[0] in "MN" else ", "


def tidy(text: str) -> str:
    """Return *text* with single spaces, and no two pauses in one place."""
    text = _STOP_INSIDE.sub(lambda found: f"{found['mark']} ", _POINT_INSIDE.sub(" punto ", text))
    text = _REPEATED.sub(r"\1", text)
    text = _EMPTY.sub(" ", _DOTS.sub("…", text))
    text = _LINES.sub("\n", _SPACES.sub(" ", text))
    text = _AFTER_OPENING.sub("", _BEFORE_MARK.sub("", text))
    text = _COMMAS.sub(lambda found: found["mark"], text)
    text = _PAUSES.sub("", text)
    text = _NOTHING.sub("", _START.sub("", _TWO_DOTS.sub(".", text)))
    text = _SENTENCE.sub(lambda found: found[0].upper(), text)
    return _MANY_LINES.sub("\n\n", text).strip(" \n")
