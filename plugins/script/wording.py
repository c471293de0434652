"""What is said of a story on the radio, sentence by sentence, as it is written."""

from plugins.networks import KeyFact, facts_of, sentences_in
from plugins.newsroom import Occasion, Story
from plugins.newsroom.kinds import lowered, within
from plugins.spanish import capital, without_year

_LEADS = {"Cuándo": "", "Dónde": "El lugar"}
"""Label of a fact -> what leads into it aloud; a date needs nothing before it."""

_UNSAID = frozenset({"Duración", "Fuente"})
"""Labels of what one looks up, and nobody says."""


def sentences_of(story: Story) -> tuple[str, ...]:
    """
    Return what is said of *story*, what may be left out last.

    What an editor wrote for the ear (`radio:`), or its title, its summary and its facts.
    """
    if story.for_ear:
        return sentences_in(story.for_ear)
    summary = sentences_in(story.summary) if not story.is_past else ()
    facts = (_aloud(fact) for fact in facts_of(story) if fact.label not in _UNSAID)
    return tuple(map(_closed, (story.told_title, *summary, *facts)))


def occasion_sentences(occasion: Occasion) -> tuple[str, ...]:
    """Return what an agenda says of one of the days of a story: what, at which hours, where."""
    story, times = occasion.story, occasion.occurrence
    when = without_year(times.words, occasion.day.year)
    where = story.whereabouts_in(story.locality.name if story.locality else "", times.place)
    told = (story.told_title, times.what, when, f"El lugar: {lowered(where)}" if where else "")
    return tuple(_closed(each) for each in told if each)


def headline(title: str) -> str:
    """Return a *title* as a headline is read."""
    return _closed(title)


def _aloud(fact: KeyFact) -> str:
    """Return «Qué hacer: juntar agua; cerrar las llaves», «Hay una vacante»."""
    lead = _LEADS.get(fact.label, fact.label)
    if len(fact.values) == 1 and fact.values[0].isdigit():
        count = fact.values[0]
        things = lead.lower().removesuffix("s") if count == "1" else lead.lower()
        return f"Hay {count} {things}"
    if not lead:
        return ". ".join(value.rstrip(".") for value in fact.values)
    return f"{lead}: {'; '.join(lowered(within(value)).rstrip('.') for value in fact.values)}"


def _closed(text: str) -> str:
    """Return *text* as a sentence."""
    told = capital(text.strip())
    return told if told.endswith((".", "!", "?", "…")) else f"{told}."
