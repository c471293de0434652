"""
Dates in words: `28/11/2026`, `28-11-2026`, `2026-11-28`, «1 de diciembre», «28 nov.».

The first of a month is «primero»; years are whole numbers, as any other.
"""

import re

from plugins.spanish import MONTHS
from plugins.spoken.numbers import cardinal
from plugins.spoken.rewriting import say
from plugins.spoken.sentences import full_stop

_MONTH = rf"(?:{'|'.join(MONTHS)}|setiembre)"
_SHORT_MONTH = r"(?:ene|feb|mar|abr|may|jun|jul|ago|sept|sep|set|oct|nov|dic)"
_WEEK_DAY = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_FIRST = r"(?:0?1(?:\.?[º°]|\.er|ero|ro)?)"
_HOUR = r"(?P<hour>(?:T|,? (?:a las )?)(?=\d{1,2}:\d\d))?"

_DAY_FIRST = re.compile(
    rf"(?<![\d/.,$-])(?P<day>{_DAY})(?P<sign>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sign)"
    rf"(?P<year>(?:19|20|21)?\d\d)(?![\d/-]|[.,]\d){_HOUR}"
)
_YEAR_FIRST = re.compile(
    rf"(?<![\d/.,$-])(?P<year>(?:19|20|21)\d\d)(?P<sign>[-/])(?P<month>0?[1-9]|1[0-2])(?P=sign)"
    rf"(?P<day>{_DAY})(?![\d/-]|[.,]\d){_HOUR}"
)
_NO_YEAR = re.compile(
    rf"\b(?P<before>(?:el|del|al|día|hasta el|{_WEEK_DAY}),? )(?P<day>{_DAY})[-/]"
    rf"(?P<month>0?[1-9]|1[0-2])(?![\d/-]|[.,]\d)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?<![\d/.,$-])(?P<day>{_DAY})/(?P<month>0?[1-9]|1[0-2])(?= (?:al?|y|hasta el) {_DAY}(?:/| de [a-z]))"
)
_SHORT = re.compile(
    rf"(?<![\d.,])(?P<day>{_DAY})(?P<of> de | ?-|/| )(?P<month>{_SHORT_MONTH})(?:(?P<point>\.)|(?!\w))"
    rf"(?:(?P<of_year> del? | ?-|/| )(?P<year>(?:19|20|21)?\d\d)(?!\d))?",
    re.IGNORECASE,
)
_TO_MONTH = (
    rf"(?:(?:,| y| al?| o| hasta| ?[-–])(?: el)? ?{_DAY}(?!\d)){{0,12}} (?:de )?(?:{_MONTH})\b"
)
_NAMED_FIRST = re.compile(rf"(?<![\d.,$]){_FIRST}(?={_TO_MONTH})", re.IGNORECASE)
_OTHER_FIRST = re.compile(
    rf"\b(?P<before>del |{_WEEK_DAY} ){_FIRST}(?![\d:%º°$]|[.,/-]\d|\w)(?P<range> al (?={_DAY}(?!\d)))?",
    re.IGNORECASE,
)
_DAYS = re.compile(rf"(?<![\d.,$])(?P<first>{_DAY}) ?[-–] ?(?P<last>{_DAY})(?= de {_MONTH}\b)")
_SHORT_WEEK_DAYS = {
    "lun": "lunes",
    "mar": "martes",
    "mié": "miércoles",
    "mie": "miércoles",
    "jue": "jueves",
    "vie": "viernes",
    "sáb": "sábado",
    "sab": "sábado",
    "dom": "domingo",
}
_WEEK = re.compile(
    rf"\b(?P<name>{'|'.join(_SHORT_WEEK_DAYS)})(?:\.(?= (?:\d|a |y ))|(?= (?:a|y|-|–) ?(?:{'|'.join(_SHORT_WEEK_DAYS)})\b))"
    rf"(?P<join> ?(?:-|–|/|\ba\b|\by\b) ?)?(?:(?P<last>{'|'.join(_SHORT_WEEK_DAYS)})\b\.?)?",
    re.IGNORECASE,
)
_DAYS_JOINED = re.compile(
    rf"\b(?P<first>{_WEEK_DAY}|{_MONTH}) ?[-–—] ?(?={_WEEK_DAY}\b|{_MONTH}\b)", re.IGNORECASE
)


def say_dates(text: str) -> str:
    """Return *text* with its dates in words; hours after them are left, introduced."""
    for pattern in (_YEAR_FIRST, _DAY_FIRST):
        text = say(pattern, _whole, text)
    text = say(_UNTIL, lambda at: _day_and_month(at["day"], at["month"]), text)
    text = say(_NO_YEAR, lambda at: at["before"] + _day_and_month(at["day"], at["month"]), text)
    text = say(_SHORT, _short, text)
    text = say(_DAYS_JOINED, lambda at: f"{at['first']} a ", say(_WEEK, _week, text))
    text = say(_DAYS, lambda at: f"{at['first']} al {at['last']}", text)
    return say(_OTHER_FIRST, _other_first, _NAMED_FIRST.sub("primero", text))


def _whole(found: re.Match[str]) -> str:
    hour = ", a las " if found["hour"] else ""
    return f"{_day_and_month(found['day'], found['month'])} de {_year(found['year'])}{hour}"


def _day_and_month(day: str, month: str) -> str:
    return f"{_day(day)} de {MONTHS[int(month) - 1]}"


def _day(day: str) -> str:
    return "primero" if int(day) == 1 else cardinal(int(day))


def _year(written: str) -> str:
    return cardinal(int(written) + (2000 if len(written) == 2 else 0))


def _short(found: re.Match[str]) -> str:
    known = found["month"].casefold()[:3]
    month = next(name for name in MONTHS if name.startswith("sep" if known == "set" else known))
    words = f"{_day(found['day'])} de {month}"
    if found["year"]:
        return f"{words} de {_year(found['year'])}"
    return words + full_stop(found["point"] or "", found.string, found.end())


def _week(found: re.Match[str]) -> str:
    first = _SHORT_WEEK_DAYS[found["name"].casefold()]
    if not found["last"]:
        return first + (found["join"] or "")
    join = found["join"] if found["join"] and found["join"].strip().isalpha() else " a "
    return f"{first}{join}{_SHORT_WEEK_DAYS[found['last'].casefold()]}"


def _other_first(found: re.Match[str]) -> str:
    before = found["before"]
    if before.casefold() == "del " and not found["range"]:
        return found[0]
    return f"{before}primero{found['range'] or ''}"
