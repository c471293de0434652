"""How somebody can be reached: typed, so that telephones dial and opening hours can be searched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from typing import NamedTuple

from plugins.spanish import upper

PLACEHOLDER = "+56 55 000 0000"
"""A telephone that nobody has: after the area code, a number of Chile begins with 2."""

_SAMPLES = (PLACEHOLDER, "@ejemplo.cl", "@example.com", "@ejemplo.com")
"""How data end that are nobody's."""

DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
"""ISO 8601: the week begins on Monday."""


class Hours(NamedTuple):
    """A span of the same hours on some days of the week."""

    days: tuple[int, ...]
    """From 0, Monday; in order."""

    opens: time
    closes: time

    @property
    def words(self) -> str:
        """«lunes a viernes, de 08:30 a 13:30 horas»."""
        return f"{week_days_words(self.days)}, de {self.opens:%H:%M} a {self.closes:%H:%M} horas"


class ContactLine(NamedTuple):
    """One way to reach somebody."""

    label: str
    text: str
    href: str = ""
    """Where a touch leads; empty if nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Everything known of how to reach an office or an organisation."""

    address: str = ""
    hours: tuple[Hours, ...] = ()
    phone_words: str = ""
    """The telephone as people read it: `+56 55 212 3456`."""

    email: str = ""
    web: str = ""
    note: str = ""
    """What else one should know before going: «Con hora pedida»."""

    @property
    def phone(self) -> str:
        """The telephone in international form (E.164): `+56552123456`."""
        return dialled(self.phone_words)

    @property
    def opening(self) -> str:
        """When one can go there, in words; nothing if that is not known."""
        return "; ".join(hours.words for hours in self.hours)

    def lines(self) -> tuple[ContactLine, ...]:
        """Return what is known, in the order people look for it."""
        found = (
            ContactLine("Dirección", self.address),
            ContactLine("Horario", upper(self.opening)),
            ContactLine("Teléfono", self.phone_words, f"tel:{self.phone}"),  # RFC 3966
            ContactLine("Correo", self.email, f"mailto:{self.email}"),
            ContactLine("Sitio web", self.web, self.web),
            ContactLine("Atención", self.note),
        )
        return tuple(line for line in found if line.text)


NO_CONTACT = Contact()


def dialled(phone_words: str) -> str:
    """Return the telephone *phone_words* without what only helps to read it."""
    return "".join(char for char in phone_words if char in "+0123456789")


class Emergency(NamedTuple):
    """Whom to call when life is in danger."""

    name: str
    number: str
    """As it is dialled: `131`."""

    @property
    def href(self) -> str:
        """Where a touch leads (RFC 3966); telephones dial short numbers as they stand."""
        return f"tel:{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How people reach the Municipality from any page."""

    desk: Contact = NO_CONTACT
    """The central desk: it knows who answers what."""

    emergencies: tuple[Emergency, ...] = ()
    faults: str = ""
    """Where one writes when a page is wrong; nothing if it has not been set."""

    is_sample: bool = False
    """Whether address, hours, telephone and mail are placeholders."""


NO_REACH = Reach()


def samples_among(*data: str | None) -> tuple[str, ...]:
    """Return those of the telephones and e-mails *data* that are placeholders."""
    return tuple(each for each in data if each and each.endswith(_SAMPLES))


def week_days_words(days: tuple[int, ...]) -> str:
    """Return «lunes a viernes», «lunes, miércoles y viernes»."""
    names = [_run_words(run) for run in _runs(days)]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} y {names[-1]}"


def _run_words(run: Sequence[int]) -> str:
    if len(run) == 1:
        return DAYS[run[0]]
    return f"{DAYS[run[0]]} {'y' if len(run) == 2 else 'a'} {DAYS[run[-1]]}"


def _runs(days: tuple[int, ...]) -> Iterator[list[int]]:
    run: list[int] = []
    for day in days:
        if run and day != run[-1] + 1:
            yield run
            run = []
        run.append(day)
    yield run
