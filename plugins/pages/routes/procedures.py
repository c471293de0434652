"""What one gets done at the Municipality: the list of all procedures, and the page of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import PROCEDURES, Department, Edition, Procedure
from plugins.pages.lists.letters import Letter, by_letter
from plugins.site import Addresses, Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest

FEW = 12
"""As many are seen at once, without letters."""

LIST = Link(PROCEDURES, "Trámites y servicios")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProceduresPage(PlainPage):
    """All of them, from A to Z: people look for the thing, not for who does it."""

    template = "procedures.html"

    procedures: tuple[Procedure, ...]

    @property
    def letters(self) -> tuple[Letter[Procedure], ...]:
        """The same letter by letter, if there are many."""
        if len(self.procedures) <= FEW:
            return ()
        return by_letter(self.procedures, lambda each: each.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedurePage(PlainPage):
    """One procedure: what one has to know before going, and then the rest."""

    template = "procedure.html"
    schema_type = "WebPage"

    procedure: Procedure
    office: Department
    """Who answers, with how to reach them."""

    @property
    def about(self) -> Procedure:
        """The service."""
        return self.procedure


ADDRESSES = Addresses(always=(LIST.path,), folders=frozenset({LIST.path.strip("/")}))


def procedure_pages(edition: Edition, frame: Frame) -> Iterator[PlainPage]:
    """Yield the list, also while it is empty, and the page of each procedure."""
    changed = newest((), edition.updated)
    yield ProceduresPage(
        frame=frame,
        trail=(HOME, LIST),
        summary="Qué llevar, cuánto cuesta, dónde y cuándo: antes de salir de la casa.",
        procedures=edition.procedures,
        changed=changed,
    )
    offices = {each.slug: each for each in edition.registry.departments}
    for procedure in edition.procedures:
        yield ProcedurePage(
            frame=frame,
            trail=(HOME, LIST, Link(procedure.path, procedure.title)),
            summary=procedure.summary,
            procedure=procedure,
            office=offices.get(procedure.department.slug, procedure.department),
            changed=changed,
        )
