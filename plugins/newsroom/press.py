"""What the media are told besides what everybody reads, and where."""

from dataclasses import replace

from plugins.newsroom.contact import Contact
from plugins.newsroom.edition import Edition
from plugins.newsroom.kinds.base import Dated, Details, Fact, known
from plugins.newsroom.press_call import LIVE, NOT_LIVE
from plugins.newsroom.press_contact import PressContact
from plugins.newsroom.registry import Registry
from plugins.newsroom.story import Story
from plugins.spanish import folded, until_words

PRESS_ROOM = "/prensa/"
PAUTA = f"{PRESS_ROOM}pauta/"
PAUTA_CALENDAR = f"{PAUTA}pauta.ics"
PAUTA_NAME = "Pauta de prensa"
PAUTA_SUMMARY = "Lo que viene y a qué se espera a los medios: llegada, vocería y acreditación."


def press_contacts_of(story: Story, registry: Registry) -> tuple[PressContact, ...]:
    """
    Return who answers the media about *story*: none if nobody is known who can be reached.

    First whom it names itself (`contacto`), with what the register knows of the same office; else
    those who answer for its department, else those who answer for all.
    """
    own = story.details.press_contact
    named = _named(own.name, registry) if own else None
    if own and named:
        return (_completed(own, named),)
    if own and own.is_reachable:
        return (own,)
    return contacts_for(story.department.slug, registry)


def contacts_for(department: str, registry: Registry) -> tuple[PressContact, ...]:
    """Return who answers the media for the *department* of that slug, else for all."""
    its_own = tuple(each for each in registry.press if department in each.departments)
    return its_own or general_contacts(registry)


def general_contacts(registry: Registry) -> tuple[PressContact, ...]:
    """Return who answers the media for all departments."""
    return tuple(each for each in registry.press if not each.departments)


def _named(name: str, registry: Registry) -> PressContact | None:
    wanted = folded(name)
    known = ((word, each) for each in registry.press for word in (each.name, *each.aliases))
    return next((each for word, each in known if wanted and folded(word) == wanted), None)


def _completed(own: PressContact, known: PressContact) -> PressContact:
    """Return the *known* contact with the telephone and the e-mail of the communiqué's *own*."""
    contact: Contact = replace(
        known.contact,
        phone_words=own.contact.phone_words or known.contact.phone_words,
        email=own.contact.email or known.contact.email,
    )
    return replace(known, contact=contact)


def pauta_of(edition: Edition) -> tuple[Story, ...]:
    """Return what the press is expected at, to come or past, newest first, as it was published."""
    return tuple(each for each in edition.taking_place if each.details.press_call)


def call_facts(details: Details) -> tuple[Fact, ...]:
    """
    Return what the press needs to know before it comes, in the order in which it does.

    Nothing of what has no such part, and nothing of what does not take place as it was told: nobody
    shall come for it.
    """
    call = details.press_call
    if call is None or not details.takes_place_as_told:
        return ()
    live = {LIVE: "Sí", NOT_LIVE: "No se transmite"}.get(call.live, call.live)
    until = call.accreditation_until
    accreditation = call.accreditation + (f" (hasta el {until_words(until)})" if until else "")
    return known(
        Fact("Llegada de la prensa", f"{call.arrival:%H:%M} horas"),
        Fact("Lugar para la prensa", call.place),
        Fact("Vocería", call.speaker),
        Fact("En vivo", live),
        Dated("Acreditación", accreditation) if until else Fact("Acreditación", accreditation),
        Fact("Para saber", call.notes),
    )
