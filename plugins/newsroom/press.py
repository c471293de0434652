"""What the media are told besides what everybody reads."""

from dataclasses import replace

from plugins.newsroom.contact import Contact
from plugins.newsroom.press_contact import PressContact
from plugins.newsroom.registry import Registry
from plugins.newsroom.story import Story
from plugins.spanish import folded


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
