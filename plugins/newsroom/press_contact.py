"""Who answers the media, and how they are reached while they work and when they do not."""

from dataclasses import dataclass

from plugins.newsroom.contact import NO_CONTACT, Contact, ContactLine, dialled
from plugins.spanish import upper


@dataclass(frozen=True, slots=True, kw_only=True)
class PressContact:
    """An office or a person that the media may call."""

    slug: str = ""
    """Its key in `registros/prensa.yaml`; nothing of what only a communiqué names."""

    name: str
    """Of the office or the person; it may be empty where a communiqué has only a telephone."""

    post: str = ""
    """What a person is: «Encargada de prensa»."""

    departments: tuple[str, ...] = ()
    """Slugs of those it answers for; none if it answers for all."""

    contact: Contact = NO_CONTACT
    """Telephone, e-mail, hours, and what else one should know."""

    after_hours_words: str = ""
    """The telephone outside of those hours, as people read it."""

    aliases: tuple[str, ...] = ()
    is_demo: bool = False
    """Whether telephone and e-mail are placeholders."""

    @property
    def who(self) -> str:
        """«Nombre y apellido, Encargada de prensa»."""
        return ", ".join(filter(None, (self.name, self.post)))

    @property
    def after_hours(self) -> str:
        """The telephone outside of its hours in international form (E.164)."""
        return dialled(self.after_hours_words)

    @property
    def is_reachable(self) -> bool:
        """Whether it says any way to reach it."""
        contact = self.contact
        return bool(contact.phone_words or contact.email or self.after_hours_words)

    @property
    def lines(self) -> tuple[ContactLine, ...]:
        """What is known, in the order in which somebody with ten minutes needs it."""
        contact = self.contact
        found = (
            ContactLine("Teléfono", contact.phone_words, f"tel:{contact.phone}"),  # RFC 3966
            ContactLine("Fuera de horario", self.after_hours_words, f"tel:{self.after_hours}"),
            ContactLine("Correo", contact.email, f"mailto:{contact.email}"),
            ContactLine("Horario", upper(contact.opening)),
            ContactLine("Atención", contact.note),
        )
        return tuple(line for line in found if line.text)
