"""What is left of numbers: quantities, ranges, fractions, scores, and codes of letters and digits."""

import re

from plugins.spoken.gender import counted, following_words, form_at, is_feminine
from plugins.spoken.money import scaled_words
from plugins.spoken.numbers import (
    NOT_INSIDE,
    NUMBER,
    Form,
    cardinal,
    is_round_millions,
    number_words,
)
from plugins.spoken.ordinals import ordinal
from plugins.spoken.rewriting import say

_SLASH_YEAR = re.compile(
    r"(?<![\d/.,])(?P<number>\d{1,3}\.\d{3}|\d{1,6})/(?P<year>(?:19|20)\d\d)(?![\d/]|[.,]\d)"
)
_FRACTION = re.compile(
    r"(?<![\d/.,])(?:(?P<whole>\d{1,3}) )?(?P<above>\d{1,3})/(?P<below>\d{1,3})(?![\d/]|[.,]\d)"
)
_TIMES = re.compile(r"(?<=\d) ?[x×X*] ?(?=\d)")
_SCORE = re.compile(
    r"(?P<before>\b(?:gan[óa]|ganaron|empat[óa]|empataron|perdi[óe]|perdieron|venci[óe]|derrot[óa]"
    r"|marcador|resultado|cayó|igual[óa]|igualaron|super[óa]|triunf[óa])\b[^.;:!?\n\d]{0,60} )"
    r"(?P<one>\d{1,3}) ?[-–] ?(?P<other>\d{1,3})(?!\d|[.,]\d)"
)
_RANGE = re.compile(rf"{NOT_INSIDE}(?P<low>{NUMBER}) ?[-–—] ?(?=\d)")
_RATIO = re.compile(r"(?<=\d) ?: ?(?=\d)")
_UP = re.compile(r"(?<![\d.,])(?P<number>\d{1,3})\+(?![\w+])")
_CODE = re.compile(r"(?<=[^\W\d_])-?(?=\d)|(?<=\d)-?(?=[^\W\d_])")
_LEADING_MINUS = re.compile(r"(?<![\w.,)%°-])[-−–](?=\d)")
_CARDINAL = re.compile(
    rf"{NOT_INSIDE}(?P<number>{NUMBER})(?: (?P<scale>mil|mill(?:ón|ones)|billones)(?!\w))?"
    r"(?P<sign>°|º|ª)?"
)
_REST = re.compile(r"\d++")
"""Of a chain of points longer than any number or version."""

_DECADE = re.compile(r"(?<!\d)'(?=\d\d(?!\d))")

_PARTS = {2: "medio", 3: "tercio", 4: "cuarto"}
_MOST_PARTS = 10
_LONGEST_SHIFT = 28
"""Days of the shifts of mines: `7/7`, `14/14`."""

_HALVED = frozenset(
    [
        "kilo",
        "kilos",
        "litro",
        "litros",
        "metro",
        "metros",
        "kilómetro",
        "hora",
        "horas",
        "día",
        "jornada",
        "taza",
        "tazas",
        "cucharada",
        "cucharadita",
        "docena",
        "tonelada",
        "pulgada",
    ]
)


def say_numbers(text: str) -> str:
    """Return *text* without digits."""
    text = say(
        _SLASH_YEAR, lambda at: f"{number_words(at['number'])} de {cardinal(int(at['year']))}", text
    )
    text = say(_FRACTION, _fraction, text)
    text = _TIMES.sub(" por ", text)
    text = say(_SCORE, lambda at: f"{at['before']}{at['one']} a {at['other']}", text)
    text = say(_UP, lambda at: f"{at['number']} o más", text)
    text = say(_RANGE, lambda at: f"{at['low']} a ", _DECADE.sub("", text))
    text = _RATIO.sub(" a ", _LEADING_MINUS.sub("menos ", text))
    text = _CODE.sub(" ", text)
    return say(_REST, lambda found: number_words(found[0]), say(_CARDINAL, _cardinal, text))


def _fraction(found: re.Match[str]) -> str:
    above, below = int(found["above"]), int(found["below"])
    whole = ""
    if found["whole"]:
        form = form_at(found.string, found.start(), found.end(), one=True)
        form = Form.FEMININE if form is Form.FEMININE else Form.ALONE
        whole = f"{cardinal(int(found['whole']), form)} y "
    if (above, below) == (24, 7):
        return f"{whole}veinticuatro siete"
    if above == below <= _LONGEST_SHIFT:
        return f"{whole}{cardinal(above)} por {cardinal(below)}"
    if not 0 < above < below or not 2 <= below <= _MOST_PARTS:
        return f"{whole}{number_words(found['above'])}, {number_words(found['below'])}"
    return whole + _parts(found, above, below)


def _parts(found: re.Match[str], above: int, below: int) -> str:
    words = following_words(found.string, found.end(), 1)
    if above == 1 and below == 2:
        if found["whole"]:
            return "media" if words and is_feminine(words[0]) else "medio"
        if words and words[0].casefold() in _HALVED:
            return "media" if is_feminine(words[0]) else "medio"
    name = _PARTS.get(below) or ordinal(below)
    of = " de" if words and words[0].casefold() in _HALVED else ""
    return f"{cardinal(above, Form.MASCULINE)} {name}{'s' if above > 1 else ''}{of}"


def _cardinal(found: re.Match[str]) -> str:
    written, scale, text = found["number"], found["scale"], found.string
    form = form_at(text, found.start(), found.end(), one=written == "1" and not scale)
    words = scaled_words(written, scale, form)
    if scale and scale.startswith("bill"):
        words = f"{number_words(written, Form.MASCULINE)} {scale}"
    if found["sign"]:
        words = scaled_words(written, scale, Form.MASCULINE)
        return f"{words} {'grado' if written == '1' else 'grados'}"
    return words + _of(found)


def _of(found: re.Match[str]) -> str:
    """Return «de» between millions and what is counted: «un millón de personas»."""
    if found["scale"] or not is_round_millions(found["number"]):
        return ""
    words = following_words(found.string, found.end())
    return " de" if counted(words, one=False) else ""
