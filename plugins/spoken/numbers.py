"""
Numbers in words: cardinals that agree, decimals, digits in pairs.

num2words gives the words of a bare integer. It knows neither gender nor apocope («veintiuno mil»):
that is added here (Real Academia Española, «Diccionario panhispánico de dudas»: cardinales, uno).
"""

import re
from enum import Enum

from num2words import num2words

MOST_DIGITS = 15
"""Those of the longest number that is said as one; whatever has more is a code."""

_CODE_FROM = 8
"""So many digits without points are a code (an account, a folio), unless they end in zeros."""

NUMBER = r"(?:(?<!\d\.)\d{1,3}(?:\.\d{3}){1,4}+(?!\.?\d)|\d++(?:\.\d++){0,9}+)(?:,\d++(?!,\d))?"
"""A number as Chile writes it: points for thousands, a comma for decimals; or `2.0`, of a version.

Bounded and possessive, so that no text makes the search slow. Use it after `NOT_INSIDE`.
"""

NOT_INSIDE = r"(?<![\d])(?<!\d[.,])"

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ONE_BEFORE_THOUSANDS = re.compile(r"(veinti)?uno (?=mil\b|millones|billones|trillones)")


class Form(Enum):
    """How a number that ends in one or in hundreds is said: by what is counted."""

    ALONE = "uno"
    MASCULINE = "un"
    FEMININE = "una"


def cardinal(number: int, form: Form = Form.ALONE) -> str:
    """Return *number*, of `MOST_DIGITS` at most, in words: «veintiuno», «veintiún», «veintiuna»."""
    words: str = num2words(number, lang="es")
    words = _ONE_BEFORE_THOUSANDS.sub(lambda one: "veintiún " if one[1] else "un ", words)
    if form is Form.MASCULINE:
        return re.sub(r"(veinti)?uno$", lambda one: "veintiún" if one[1] else "un", words)
    if form is Form.FEMININE:
        return _feminine(words)
    return words


def _feminine(words: str) -> str:
    """What is below the millions agrees: «doscientos millones doscientas mil personas»."""
    above, millions, below = words.rpartition("illones ")
    below = re.sub(r"(cient|quinient)os\b", r"\1as", below)
    return above + millions + re.sub(r"uno$", "una", below)


def number_words(written: str, form: Form = Form.ALONE) -> str:
    """Return a number as `NUMBER` finds it (`12.500`, `2,5`, `2.0`, `007`) in words."""
    whole, comma, fraction = written.partition(",")
    is_masculine_part = bool(comma) and form is Form.MASCULINE  # «uno coma cinco kilómetros»
    words = _whole(whole, Form.ALONE if is_masculine_part else form)
    return f"{words} coma {_fraction(fraction, form)}" if comma else words


def is_round_millions(written: str) -> bool:
    """Return whether «de» stands between *written* and what is counted: un millón de pesos."""
    value = integer(written)
    return bool(value) and value is not None and value % 1_000_000 == 0


def integer(written: str) -> int | None:
    """Return the value of *written*, or None if that is no integer or far too long."""
    digits = written.replace(".", "") if _THOUSANDS.fullmatch(written) else written
    return (
        int(digits)
        if digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS
        else None
    )


def pairs(digits: str) -> str:
    """Return *digits* as telephones are said, two by two: `1455` «catorce cincuenta y cinco»."""
    odd = len(digits) % 2
    parts = [digits[:1]] * odd + [digits[at : at + 2] for at in range(odd, len(digits), 2)]
    return " ".join(with_zeros(part) for part in parts)


def with_zeros(digits: str) -> str:
    """Return *digits* (few) as one number, its leading zeros said: `05` «cero cinco»."""
    rest = digits.lstrip("0")
    zeros = ["cero"] * (len(digits) - len(rest))
    return " ".join([*zeros, cardinal(int(rest))] if rest else zeros)


def _whole(written: str, form: Form) -> str:
    if "." in written and not _THOUSANDS.fullmatch(written):
        return " punto ".join(_whole(part, Form.ALONE) for part in written.split("."))
    digits = written.replace(".", "")
    if len(digits) > 1 and digits[0] == "0":
        return with_zeros(digits) if len(digits) <= 4 else pairs(digits)
    if len(digits) > MOST_DIGITS or _is_code(written):
        return pairs(digits)
    return cardinal(int(digits), form)


def _is_code(written: str) -> bool:
    return "." not in written and len(written) >= _CODE_FROM and not written.endswith("00000")


def _fraction(digits: str, form: Form) -> str:
    significant = digits.lstrip("0")
    if not significant or len(significant) > 3:
        return pairs(digits) if significant else with_zeros(digits[:4])
    zeros = ["cero"] * (len(digits) - len(significant))
    return " ".join([*zeros[:9], cardinal(int(significant), form)])
