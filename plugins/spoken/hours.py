"""
Hours as Chilean announcers say them: `20:45` «un cuarto para las nueve de la noche».

A text has the clock of 24 hours; the ear wants that of twelve with its part of the day. What stands
alone with an hour of one to twelve (`10:30`) may be of either half, and gets none.
"""

import re
from dataclasses import dataclass

from plugins.spoken.numbers import Form, cardinal
from plugins.spoken.rewriting import say
from plugins.spoken.sentences import full_stop

_CLOCK = (
    r"(?P<h{0}>2[0-4]|[01]?\d)(?:(?P<c{0}>[:.])(?P<m{0}>[0-5]\d)(?::[0-5]\d)?(?![\d:]|[.,]\d)"
    r"|(?![\d%°º$€/]|[.,:]\d))"
)
_UNIT = r"(?: ?(?P<unit{0}>horas?|[Hh]rs?\.?|HRS?\.?|[Hh]s\.?|[Hh]\.?)(?!\w))?"
_HALF = r"(?: ?(?P<half{0}>(?:[ap]\. ?m\.|[AP]\. ?M\.|[ap]m|[AP]M)(?!\w)))?"
_START = r"(?<![\d$/])(?<![\d][.,:])(?<![-+])"
_ARTICLE = r"(?:\b(?P<the{0}>[Ll]as?|[Ll]os) )?"
_PART_SAID = r" (?:de la (?:mañana|tarde|noche|madrugada|medianoche)|de la tarde|del? (?:d[íi]a|mediod[íi]a))\b"
_OTHER = _ARTICLE + _CLOCK + _UNIT + _HALF
_ONE = _ARTICLE + _START + _CLOCK + _UNIT + _HALF
_JOINED = r" ?(?P<join>-|–|—|\ba\b|\bhasta\b|\by\b) ?"
_RANGE = re.compile(
    rf"(?:(?P<from>\b(?:de|desde|entre)\b) )?{_ONE.format(1)}{_JOINED}{_OTHER.format(2)}"
    rf"(?P<told>(?={_PART_SAID}))?"
)
_SINGLE = re.compile(rf"{_ONE.format(1)}(?P<told>(?={_PART_SAID}))?")
_LASTING = re.compile(
    r" (?:diarias|semanales|mensuales|pedagógicas|cronológicas|de |al |a la |por |lectivas|extra)"
)
_BEFORE_AN_HOUR = re.compile(r"\b(?:a|desde|hasta|entre|sobre|y|de) $", re.IGNORECASE)
_AFTER_AN_HOUR = re.compile(r"$|[.;:!?)\n]|, ?\D| (?:y|a|hasta) las? \d| (?:en|del|con|hasta) ")
_NO_HOUR_BEFORE = re.compile(
    r"\b(?:[Ee]scala|[Pp]roporción|[Rr]azón|versículo|ganó|empat[óe]|perdió)(?: de)? $"
)

_FRENCH = re.compile(r"(?<![\w.,:])([01]?\d|2[0-3])h([0-5]\d)(?![\w:])")

_QUARTERS = {15: "cuarto", 30: "media"}
_TO_THE_NEXT = {35: "veinticinco", 40: "veinte", 45: "un cuarto", 50: "diez", 55: "cinco"}
_PARTS = (
    (0, 59, "de la noche"),
    (5, 59, "de la madrugada"),
    (11, 59, "de la mañana"),
    (12, 0, "del mediodía"),
    (19, 59, "de la tarde"),
    (24, 59, "de la noche"),
)
"""The last hour and minute of each."""


@dataclass(frozen=True)
class Hour:
    """What the clock of 24 hours shows."""

    hour: int
    minute: int

    @property
    def is_before_the_next(self) -> bool:
        """Whether it is said by the hour that comes: «veinte para las diez»."""
        return self.minute in _TO_THE_NEXT

    @property
    def named(self) -> int:
        """The hour of twelve that is said."""
        return (self.hour + self.is_before_the_next - 1) % 12 + 1

    @property
    def article(self) -> str:
        """«la» una, «las» dos."""
        return "la" if self.named == 1 else "las"

    @property
    def part(self) -> str:
        """The part of the day of the hour that is said."""
        at = ((self.hour + 1) % 24, 0) if self.is_before_the_next else (self.hour, self.minute)
        return next(part for hour, minute, part in _PARTS if at <= (hour, minute))

    def words(self) -> str:
        """Return the hour without its part of the day."""
        hour = cardinal(self.named, Form.FEMININE)
        if self.is_before_the_next:
            return f"{_TO_THE_NEXT[self.minute]} para {self.article} {hour}"
        if not self.minute:
            return hour
        if self.minute % 5:  # «diez y siete» would be 17
            minutes = "minuto" if self.minute == 1 else "minutos"
            return f"{hour} con {cardinal(self.minute, Form.MASCULINE)} {minutes}"
        return f"{hour} y {_QUARTERS.get(self.minute) or cardinal(self.minute)}"

    def after(self, article: str | None) -> str:
        """Return the words after *article* as it was written: «las 13:00» «la una»."""
        if not article or self.is_before_the_next:
            return self.words()
        the = self.article if article[0].islower() else self.article.capitalize()
        return f"{the} {self.words()}"


def say_hours(text: str) -> str:
    """Return *text* with its hours, and from when until when, in words."""
    text = _FRENCH.sub(r"\1:\2 horas", text)
    return say(_SINGLE, _single, say(_RANGE, _range, text))


def _range(found: re.Match[str]) -> str:
    first, last = _hour(found, 1), _hour(found, 2)
    if not first or not last or not _is_range(found, first, last):
        return found[0]
    last_part = "" if found["told"] is not None else f" {last.part}"
    first_part = f" {first.part}" if found["told"] is None and first.part != last.part else ""
    if found["half1"] and found["half2"] and found["half1"] == found["half2"]:
        first_part = ""
    join = found["join"] if found["join"].isalpha() else "a"
    begins = found["from"] or ("" if found["the1"] or join in {"y", "hasta"} else _from(found))
    start = f"{begins} " if begins else ""
    return (
        f"{start}{first.after(found['the1'])}{first_part} {join}"
        f" {last.after(found['the2'])}{last_part}{_stop(found, 2)}"
    )


def _from(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 4) : found.start()].casefold()
    return "" if before.endswith((" a ", "de ", "la ", "los ")) else "de"


def _is_range(found: re.Match[str], first: Hour, last: Hour) -> bool:
    if _NO_HOUR_BEFORE.search(found.string[max(0, found.start() - 20) : found.start()]):
        return False
    clocks = [_is_clock(found, number) for number in (1, 2)]
    if all(clocks):
        return True
    if any(clocks):
        return (
            found["from"] is not None or "las" in {found["the1"], found["the2"]} or _is_unit(found)
        )
    if found["half2"] or (found["the1"] and found["the2"] and found["from"]):
        return "los" not in {found["the1"], found["the2"]}
    lasts = _LASTING.match(found.string, found.end())
    rises = first.hour < last.hour
    return bool(found["from"] == "de" and _is_unit(found) and rises and not lasts)


def _is_unit(found: re.Match[str]) -> bool:
    return found["unit2"] is not None


def _single(found: re.Match[str]) -> str:
    hour = _hour(found, 1)
    if not hour or not _is_hour(found):
        return found[0]
    bare = not (found["the1"] or found["unit1"] or found["half1"])
    ambiguous = bare and 1 <= hour.hour <= 12 and (hour.hour, hour.minute) != (12, 0)
    part = "" if ambiguous or found["told"] is not None else f" {hour.part}"
    return hour.after(found["the1"]) + part + _stop(found, 1)


def _is_hour(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 20) : found.start()]
    if _NO_HOUR_BEFORE.search(before) or (found["the1"] or "").casefold() == "los":
        return False
    if _is_clock(found, 1):
        return found["c1"] == ":" or bool(found["the1"] or found["unit1"] or found["half1"])
    if found["half1"]:
        return True
    if not found["the1"] or not _BEFORE_AN_HOUR.search(before):
        return False
    return bool(found["unit1"]) or _AFTER_AN_HOUR.match(found.string, found.end()) is not None


def _is_clock(found: re.Match[str], number: int) -> bool:
    return found[f"c{number}"] is not None


def _hour(found: re.Match[str], number: int) -> Hour | None:
    hour, minute = int(found[f"h{number}"]), int(found[f"m{number}"] or 0)
    half = (found[f"half{number}"] or found.groupdict().get("half2") or "")[:1].casefold()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return None if (hour, minute) > (24, 0) else Hour(hour, minute)


def _stop(found: re.Match[str], number: int) -> str:
    last = found[f"half{number}"] or found[f"unit{number}"] or ""
    return full_stop(last, found.string, found.end())
