"""What people get done at an office: a trámite, with all that one has to know before going."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from plugins.newsroom.registry import Department
from plugins.newsroom.standing import StandingPage

PROCEDURES = "/tramites/"
"""The page that lists them all."""


_LAW = re.compile(r"Ley (?:N\.?[º°] ?)?(?P<number>\d{1,2}\.?\d{3})\b", re.IGNORECASE)


class Law(NamedTuple):
    """The norm that a procedure follows, as people call it: «Ley 18.290, de Tránsito»."""

    name: str

    @property
    def href(self) -> str:
        """
        Where its text in force is, if it is a law: ordinances and decrees have no address by number.

        https://www.bcn.cl/leychile/consulta/buscador_experto ("idLey", the number without its point).
        """
        found = _LAW.match(self.name)
        number = found["number"].replace(".", "") if found else ""
        return f"https://www.bcn.cl/leychile/navegar?idLey={number}" if number else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure(StandingPage):
    """One file of `content/tramites/`."""

    department: Department
    """Who answers, as articles know it."""

    audience: str
    """Who can do it."""

    cost: str
    """In words: «Gratis», «$12.500», «Según el avalúo»."""

    bring: tuple[str, ...] = ()
    """What to take along, one thing each."""

    where: str = ""
    """Nothing: at the office of the department."""

    opening: str = ""
    """When, in words; nothing: when the department is open."""

    online: str = ""
    """Address where it can be done without going anywhere."""

    takes: str = ""
    """How long until it is done, in words."""

    laws: tuple[Law, ...] = ()
    aliases: tuple[str, ...] = ()
    """What else people call it; searches find it by these."""

    front: int | None = None
    """Its place among the tasks of the home page, from 1."""

    is_demo: bool = False

    @property
    def path(self) -> str:
        """Its address."""
        return f"{PROCEDURES}{self.slug}/"

    @property
    def is_free(self) -> bool:
        """Whether it costs nothing."""
        return self.cost.rstrip(".").casefold() in {"gratis", "sin costo", "gratuito"}
