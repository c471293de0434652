"""What is said of a story on the radio, sentence by sentence, as it is written."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from plugins.networks import KeyFact, facts_of, sentences_in
from plugins.newsroom import Occasion, Story
from plugins.newsroom.kinds import lowered, within
from plugins.spanish import (
    SANTIAGO,
    Stated,
    capital,
    hours_within_words,
    sentence,
    time_words,
    until_words,
    without_year,
)

_LEADS = {"Cuándo": "", "Dónde": "El lugar"}
"""Label of a fact -> what leads into it aloud; a date needs nothing before it."""

_UNSAID = frozenset({"Duración", "Fuente"})
"""Labels of what one looks up, and nobody says."""

_NAMED = frozenset(
    {"Empresa", "Institución", "Organiza", "Declara", "Certifica", "Participa", "Participan"}
)
"""Labels of who it is: their names stay as they are."""

_FREE = ("gratis", "gratuit", "entrada liberada", "sin costo")
"""How a cost begins that is none."""


def sentences_of(story: Story) -> tuple[str, ...]:
    """
    Return what is said of *story*, what may be left out last.

    What an editor wrote for the ear (`radio:`), while that is still so; else its title, what was put
    right, its summary and its facts.
    """
    if is_told_by_editor(story):
        return sentences_in(story.for_ear)
    put_right = (f"Corrección: {lowered(each.text)}" for each in story.corrections)
    summary = sentences_in(story.summary) if not story.is_past else ()
    facts = (_aloud(fact) for fact in facts_of(story) if fact.label not in _UNSAID)
    return tuple(map(_closed, (story.told_title, *put_right, *summary, *facts)))


def is_told_by_editor(story: Story) -> bool:
    """Return whether its `radio:` is what is said: not what was cancelled, corrected or is over since."""
    return bool(story.for_ear) and not story.is_past and story.still_says(story.for_ear)


def occasion_sentences(occasions: Sequence[Occasion], begins: datetime) -> tuple[str, ...]:
    """
    Return what an agenda says of one story: what, at which hours, where.

    Args:
        occasions: The days of it that are told, all of one story, in order.
        begins: When the programme does: its day is «hoy».
    """
    story = occasions[0].story
    if is_told_by_editor(story) or not story.details.takes_place_as_told:
        return sentences_of(story)
    place = occasions[0].occurrence.place
    where = story.whereabouts_in(story.locality.name if story.locality else "", place)
    what = dict.fromkeys(each.occurrence.what for each in occasions)
    times = {each.occurrence: each for each in reversed(occasions)}  # one may last both days
    when = "; ".join(_when(each, begins) for each in reversed(times.values()))
    return tuple(map(_closed, _told(story.told_title, *what, capital(when), _at(where))))


def headline(title: str) -> str:
    """Return a *title* as a headline is read."""
    return _closed(title)


def _told(*parts: str) -> Iterator[str]:
    return (each for each in parts if each)


def _when(occasion: Occasion, now: datetime) -> str:
    """Return «hoy, de 10:00 a 14:00 horas», «sigue mañana, hasta el domingo 29 de noviembre»."""
    start, end = occasion.occurrence.start, occasion.occurrence.end
    day = now.astimezone(SANTIAGO).date()
    lead = "hoy" if occasion.day == day else "mañana"
    if end is not None and end.evening > start.day:
        until = _until(end, day)
        if end.evening == day:
            return until
        begins = f"desde {lead}{_from(occasion)}" if occasion.day == start.day else f"sigue {lead}"
        return f"{begins}, {until}"
    if end is None and start.has_hour and start.moment < now:
        return f"{lead}, desde las {time_words(start.moment)}"
    hours = hours_within_words(start, end)
    return f"{lead}, {hours}" if hours else lead


def _until(end: Stated, day: date) -> str:
    """Return «hasta hoy, 20:00 horas», «hasta mañana», «hasta el domingo 29 de noviembre»."""
    near = {day: "hoy", day + timedelta(days=1): "mañana"}
    if end.evening not in near:
        return f"hasta el {without_year(until_words(end), day.year)}"
    hour = "" if end.ends_a_day or not end.has_hour else f", {time_words(end.moment)}"
    return f"hasta {near[end.evening]}{hour}"


def _from(occasion: Occasion) -> str:
    start = occasion.occurrence.start
    return f", {time_words(start.moment)}" if start.has_hour else ""


def _at(where: str) -> str:
    """Return «El lugar: la plaza», «Es en línea»."""
    told = lowered(within(where)) if where else ""
    if told.startswith("en "):
        return f"Es {told}"
    return f"El lugar: {told}" if told else ""


def _aloud(fact: KeyFact) -> str:
    """Return «Qué hacer: juntar agua; cerrar las llaves», «Hay una vacante», «Es gratis»."""
    lead = _LEADS.get(fact.label, fact.label)
    values = fact.values if fact.label in _NAMED else tuple(map(_value, fact.values))
    if fact.label == "Dónde" and len(values) == 1:
        return _at(values[0])
    if fact.label == "Costo" and values[0].startswith(_FREE):
        return f"Es {'; '.join(values)}" if values[0].startswith("grat") else "; ".join(values)
    if len(values) == 1 and values[0].isdigit():
        things = lead.lower().removesuffix("s") if values[0] == "1" else lead.lower()
        return f"Hay {values[0]} {things}"
    return f"{lead}: {'; '.join(values)}" if lead else _sentences(fact.values)


def _value(text: str) -> str:
    return lowered(within(text)).rstrip(".")


def _sentences(texts: Iterable[str]) -> str:
    return ". ".join(text.rstrip(".") for text in texts)


def _closed(text: str) -> str:
    """Return *text* as a sentence."""
    return sentence(capital(text.strip()))
