"""What posts for the networks say of a kind, line by line."""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from plugins.spanish import (
    Stated,
    capital,
    folded,
    short_date_words,
    stated_words,
    time_words,
    without_year,
)

BULLET = "• "
WHEN_SIGN, WHERE_SIGN = "📅 ", "📍 "
"""What the lines that say when and where begin with."""

WOULD_BE = "Era: "
"""What the line begins with that says when it would have been, and where."""

TO_DO = "Qué hacer"
"""The label of the instructions of a notice."""

BETWEEN_PARTS = " · "
ONE_LINE = 80
"""Characters that still read as one line on a telephone of 360 px, in two rows."""


class Rank(IntEnum):
    """What stays when there is not room for all: the smallest number stays longest."""

    WHEN = 1
    WHERE = 2
    DO = 3
    """What to do, how to join, what it costs."""

    BY = 4
    """Who says so."""

    MORE = 5
    """Goes before the summary does."""

    WAS = 6
    """When or where it was announced before: goes before the summary is cut."""


class PostLine(NamedTuple):
    """One line of a post, or several that belong together."""

    rank: Rank
    text: str = ""
    """As it is told where there is room; nothing if it is told only where there is not."""

    short: str | None = None
    """As it is told where there is not; nothing if it is not, None if it is told the same."""

    least: str = ""
    """The least that has to be said of it, where there is no room for that either."""

    @property
    def told_short(self) -> str:
        """What is said of it where there is little room."""
        return self.text if self.short is None else self.short


class Setting(NamedTuple):
    """What a post depends on besides the fields of its kind."""

    town: str = ""
    """The locality it is about, if it names one."""

    year: int | None = None
    """That of the post, which goes without saying."""

    is_past: bool = False

    def at(self, place: str) -> str:
        """Return *place* with its town, unless that is said."""
        return with_town(place, self.town)

    def day(self, stated: Stated) -> str:
        """Return «4 de diciembre», «11 de diciembre, 14:00 horas»: a last day, and its last hour."""
        last = stated.last_day if stated.ends_a_day else stated.day
        hour = "" if stated.ends_a_day else f", {time_words(stated.moment)}"
        return without_year(f"{short_date_words(last)}{hour}", self.year)

    def stated(self, label: str, stated: Stated | None) -> str:
        """Return «Vuelve para los primeros: jueves 26 de noviembre, 15:00 horas»; nothing of nothing."""
        return f"{label}: {without_year(stated_words(stated), self.year)}" if stated else ""


def with_town(place: str, town: str) -> str:
    """Return *place* with the *town* it is in, unless that is said or empty."""
    return place if town.casefold() in place.casefold() else ", ".join(filter(None, (place, town)))


def when_line(words: str, *, is_past: bool = False) -> PostLine:
    """Return «📅 Sábado 28 de noviembre, 10:00 horas»."""
    told = f"Fue: {words}" if is_past else capital(words)
    return PostLine(Rank.WHEN, f"{WHEN_SIGN}{told}" if words else "")


def where_line(place: str, whole: str = "") -> PostLine:
    """Return «📍 Plaza de armas»; the *whole* of it, with how to get there, where there is room."""
    short = f"{WHERE_SIGN}{place}" if place else ""
    return PostLine(Rank.WHERE, f"{WHERE_SIGN}{whole}" if whole else short, short)


def labelled_line(label: str, text: str) -> str:
    """Return «Inscripción: en la OMIL»; the text alone if it begins with that word itself."""
    if not text:
        return ""
    stem = folded(max(label.split(), key=len))[:6]
    is_said = any(folded(word).startswith(stem) for word in text.split()[:3])
    return capital(text) if is_said else f"{label}: {lowered(text)}"


def listed_line(label: str, things: Sequence[str]) -> str:
    """Return the *things* below their *label*, each after its «•»; one alone beside it."""
    if len(things) < 2:
        return joined_line(label, things) if things else ""
    return "\n".join((f"{label}:", *(f"{BULLET}{capital(thing)}" for thing in things)))


def together(*parts: str) -> str:
    """Return «$12.500 · inscripción hasta el 4 de diciembre»."""
    told = [
        lowered(part) if number else capital(part)
        for number, part in enumerate(filter(None, parts))
    ]
    return BETWEEN_PARTS.join(told)


def joined_line(label: str, things: Sequence[str]) -> str:
    """Return «Requisitos: licencia clase B; dos años de experiencia», for where lines are few."""
    return labelled_line(label, "; ".join(map(within, things)))


def within(text: str) -> str:
    """Return *text* as it goes on after other words, unless it is a name: «carné de controles»."""
    first, *others = text.split()
    is_name = not first[1:].islower() or any(word[0].isupper() and word[1:] for word in others)
    return text if is_name else f"{text[0].lower()}{text[1:]}"


def in_one_line(first: PostLine, second: PostLine, ending: str) -> tuple[PostLine, PostLine]:
    """Return both; where there is little room, the *ending* on the line of the first, if that is short."""
    line = f"{first.told_short}, {ending}"
    if len(line) > ONE_LINE:
        return first, second
    return first._replace(short=line), second._replace(short="")


def enumerated(names: Iterable[str]) -> str:
    """Return «la Oficina de la Vivienda, el Club Deportivo y Biblioteca municipal»."""
    *most, last = [lowered(name) for name in names]
    join = "e" if re.match(r"h?i(?![aeou])", folded(last)) else "y"
    return f"{', '.join(most)} {join} {last}" if most else last


def lowered(text: str) -> str:
    """Return *text* as it goes on within a line: «en la OMIL», «la Oficina»; names as they are."""
    opening = re.match(r"[^\W\d_]+", text)
    is_name = opening is None or folded(opening[0]) not in _OPENERS
    return text if is_name or opening is None else f"{text[0].lower()}{text[1:]}"


_OPENERS = frozenset(
    """
    a al con contrato cupo cupos de del desde detras durante el en entrada entre frente gratis gratuita
    gratuito hasta inscripcion jornada junto la las llame los ninguna ninguno no para personas por
    presencial previa previo quienes retire se sin solo toda todas todo todos un una vacante vacantes venga
    """.split()  # noqa: SIM905 - a text is easier to read and to add to
)
"""Words that open a field and are no name."""
