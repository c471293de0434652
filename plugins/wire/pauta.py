"""What the press is expected at, as ninjs's `plannedCoverage`: when, where, who speaks, how one gets in."""

from collections.abc import Iterable, Iterator

from plugins.newsroom import PressCall, PressContact, Site, Story, call_facts
from plugins.newsroom.kinds import Occurrence
from plugins.spanish import clean, clean_line
from plugins.web import Json
from plugins.wire.things import headline_of, told
from plugins.wire.version import uri_of


def planned_coverage(story: Story, site: Site, contacts: Iterable[PressContact] = ()) -> list[Json]:
    """
    Return an entry for each time that journalists are expected at what *story* announces.

    Of what does not take place as it was told there is one, and it is off: who planned to come has to
    know, and no date of it holds. Its note ends with whom they call of its *contacts*: ninjs has no
    field for that in an entry, and many programs show nothing else of it.
    """
    call = story.details.press_call
    if not call:
        return []
    note = clean("\n".join((*_facts(story), *map(_reached, contacts))))
    common = {"title": headline_of(story), "type": "event", "edNote": note}
    uri = f"{uri_of(story, site)}#pauta"
    if not story.details.takes_place_as_told:
        return [{"uri": uri, "pubStatus": "canceled", **common}]

    def entry(number: int, occurrence: Occurrence) -> Json:
        name = uri if number == 1 else f"{uri}-{number}"
        dates = {"startDate": call.arrival_for(occurrence.start).iso}
        return {"uri": name, "pubStatus": "usable", **common, "dates": dates}

    return [entry(number, each) for number, each in enumerate(story.details.occurrences, start=1)]


def speakers(call: PressCall | None) -> list[Json]:
    """Return who speaks at what the press is expected at, as ninjs names people."""
    if not call or not call.spokesperson:
        return []
    return [
        told(
            name=clean_line(call.spokesperson),
            rel="spokesperson",
            literal=clean_line(call.speaker),
        )
    ]


def _facts(story: Story) -> Iterator[str]:
    return (f"{fact.label}: {fact.text}" for fact in call_facts(story.details))


def _reached(contact: PressContact) -> str:
    """Return «Contacto de prensa: Área de Comunicaciones (teléfono: +56 …, correo: …)»; a sample says so."""
    ways = ", ".join(f"{line.label.lower()}: {line.text}" for line in contact.lines)
    who = f"{contact.who} ({ways})" if contact.who else ways
    return f"Contacto de prensa{', de muestra' if contact.is_demo else ''}: {who}"
