"""
Ordinals: `21.ª` «vigesimoprimera», `1.er` «primer», `3° básico` «tercero básico».

In one word below the thirtieth (Real Academia Española, «Ortografía», 2010), and with the apocope of
«primer» and «tercer» before what is masculine. From a thousand on announcers say the cardinal.
"""

import re

from plugins.spoken.gender import following_words, is_feminine_after, word_before
from plugins.spoken.numbers import cardinal
from plugins.spoken.rewriting import say
from plugins.spoken.vocabulary import LABELS, PARTICLES

_UNITS = ("", *["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven"])
_TENS = (
    *("", "decim", "vigesim", "trigésim", "cuadragésim", "quincuagésim", "sexagésim"),
    *("septuagésim", "octogésim", "nonagésim"),
)
_HUNDREDS = (
    *("", "centésim", "ducentésim", "tricentésim", "cuadringentésim", "quingentésim"),
    *("sexcentésim", "septingentésim", "octingentésim", "noningentésim"),
)
_WHOLE = {10: "décim", 11: "undécim", 12: "duodécim", 20: "vigésim"}
MOST = 999

_MARKED = re.compile(
    r"(?<![\w.,$])(?P<number>\d{1,3})(?P<mark>\.?(?:er|o|a|os|as|º|ª)(?![\w°º])|\.°(?!\w)|ero|era|ro|ra|to|ta|do|da|mo|ma"
    r"|vo|va|no|na|er|°)(?!\w)(?!\.\d)"
)
_PLURAL_NUMBERS = re.compile(
    r"\b(?:N|n)(?:ros?|\.?(?:[º°]|os?)s?)\.?(?= ?\d)|#(?= ?\d)|\bN[úu]m\.(?= ?\d)"
)
_SCHOOL = frozenset(["básico", "medio", "básica", "media", "básicos", "medios", "transición"])
_WEATHER = re.compile(
    r"(?:m[ií]nimas?|m[áa]ximas?|temperaturas?|grados|calor|frío|entre|hasta|sobre|bajo)"
    r"(?: (?:de|a|los|será|es|y))*:? -?$",
    re.IGNORECASE,
)
_CHAIN = re.compile(r"(?:(?:,| y| al?| o) \d{1,2}°){1,6} (?P<noun>[^\W\d_]+)")
_COURSE = re.compile(r"(?<=\d[°º])(?=[A-Z](?!\w))")
"""Of a course of a school: `4°B`."""

_NOT_ORDINAL_AFTER = re.compile(r" (?:y|a|o|de|en|con|por|para|como|,)\b|[.,;:)!?]|$|\n")


def ordinal(number: int, *, feminine: bool = False, before_noun: bool = False) -> str:
    """Return *number* (1–`MOST`) as an ordinal; whatever is more, as a cardinal."""
    if not 0 < number <= MOST:
        return cardinal(number)
    stem = _stem(number).replace("o ", "a ") if feminine else _stem(number)
    if before_noun and not feminine and stem.endswith(("primer", "tercer")):
        return stem
    return stem + ("a" if feminine else "o")


def _stem(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not rest:
        return _HUNDREDS[hundreds]
    return f"{_HUNDREDS[hundreds]}o {_below(rest)}" if hundreds else _below(rest)


def _below(number: int) -> str:
    if number in _WHOLE:
        return _WHOLE[number]
    tens, unit = divmod(number, 10)
    if not tens or not unit:
        return _TENS[tens] or _UNITS[unit]
    if tens >= 3:
        return f"{_TENS[tens]}o {_UNITS[unit]}"
    return _TENS[tens] + ("" if unit == 8 else "o") + _UNITS[unit]  # decimoctavo


def say_ordinals(text: str) -> str:
    """Return *text* with its ordinals, and its «N.º», in words."""
    text = _COURSE.sub(" ", text)
    text = say(_PLURAL_NUMBERS, _number_sign, text)
    return say(_MARKED, _marked, text)


def _number_sign(found: re.Match[str]) -> str:
    return "números " if "s" in found[0] else "número "


def _marked(found: re.Match[str]) -> str:
    number, mark = int(found["number"]), found["mark"].lstrip(".")
    if not 0 < number <= MOST or _is_degrees(found, mark):
        return found[0]
    words = following_words(found.string, found.end(), 1)
    noun = words[0] if words else ""
    counts = bool(noun) and noun.casefold() not in PARTICLES | _SCHOOL
    if mark in {"°", "º"}:
        before = word_before(found.string, found.start())
        feminine = counts and is_feminine_after(before, noun)
    else:
        feminine = mark.endswith(("a", "ª", "as"))
    masculine_noun = counts or mark == "er"
    words_said = ordinal(number, feminine=feminine, before_noun=masculine_noun)
    return words_said + ("s" if mark in {"os", "as"} else "")


def _is_of_a_list(found: re.Match[str]) -> bool:
    """Return whether what follows is like «y 3° básico»."""
    chain = _CHAIN.match(found.string, found.end())
    return chain is not None and chain["noun"].casefold() not in PARTICLES


def _is_degrees(found: re.Match[str], mark: str) -> bool:
    """Return whether the sign is of a temperature or an angle: «máxima de 25°», and no «1° básico»."""
    if mark not in {"°", "º"}:
        return False
    if word_before(found.string, found.start()) in LABELS or _is_of_a_list(found):
        return False
    start = max(0, found.start() - 40)
    if _WEATHER.search(found.string[start : found.start()]):
        return True
    return mark == "°" and _NOT_ORDINAL_AFTER.match(found.string, found.end()) is not None
