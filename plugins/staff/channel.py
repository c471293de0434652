"""The channel: from the staff's edition to its own pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plugins.house_rules import HouseRules
from plugins.newsroom import Audience, Edition, Problem, Stories, Story
from plugins.newsroom.kinds import Fact
from plugins.pressroom import Artefact
from plugins.site import Addresses, Frame, Link
from plugins.spanish import upper
from plugins.staff.authorities import AUTHORITIES, authority_pages, authority_paths
from plugins.staff.coordination import Missing, coordinated, missing_in, sheet_path
from plugins.staff.preparation import Item, Stage, items_of
from plugins.structured_data import HOME, PREPARATION
from plugins.webpage import Page


def _sheets(edition: Edition) -> Iterable[str]:
    is_staff = edition.audience is Audience.STAFF
    if not is_staff:
        return ()
    sheets = map(sheet_path, coordinated(edition))
    return (PREPARATION.path, *sheets, *authority_paths(edition))


ADDRESSES = Addresses(folders=frozenset({"preparacion"}), of_edition=_sheets)
"""What it makes; the address is no article's in any edition, and there is nothing at it in the public one."""


class Staged(NamedTuple):
    """The items of one stage."""

    stage: Stage
    items: tuple[Item, ...]

    @property
    def anchor(self) -> str:
        """`con-errores`."""
        return self.stage.value.lower().replace(" ", "-")


def staff_pages(
    edition: Edition, frame: Frame, problems: Iterable[Problem], rules: HouseRules
) -> Iterator[Artefact]:
    """
    Yield what is in preparation, a sheet for each event that is coordinated, and who is told of.

    Nothing if *edition* is not that of the staff. *problems* are those of all files, *rules*
    what is too much of an authority.
    """
    if edition.audience is not Audience.STAFF:
        return
    stories = coordinated(edition)
    items = items_of(edition, problems)
    yield PreparationPage(
        frame=frame,
        groups=tuple(
            Staged(stage, its)
            for stage in Stage
            if (its := tuple(each for each in items if each.stage is stage))
        ),
        missing=missing_in(stories, edition.moment),
        sheets=tuple(Link(sheet_path(each), each.title) for each in stories),
        reports=(AUTHORITIES,) if edition.registry.authorities else (),
    )
    yield from authority_pages(edition, frame, rules)
    for story in stories:
        late = frozenset(
            each.need.what for each in missing_in((story,), edition.moment) if each.is_late
        )
        yield SheetPage(frame=frame, told=Stories((story,)), late=late)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationPage(Page):
    """All there is to do before something is public."""

    template = "preparacion.html"

    groups: tuple[Staged, ...]
    missing: tuple[Missing, ...]
    sheets: tuple[Link, ...]
    reports: tuple[Link, ...] = ()

    @property
    def trail(self) -> tuple[Link, ...]:
        """At the root."""
        return (HOME, PREPARATION)

    @property
    def summary(self) -> str:
        """What it holds."""
        return (
            "Lo que todavía no es público, lo que vence pronto y lo que falta para cada actividad."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage(Page):
    """Who does what for one event, to print."""

    template = "coordinacion.html"

    told: Stories
    late: frozenset[str]
    """What should have been ready."""

    @property
    def story(self) -> Story:
        """The event."""
        return self.told.stories[0]

    @property
    def rows(self) -> tuple[Fact, ...]:
        """When and where it is, and who answers for it."""
        details, plan = self.story.details, self.story.coordination
        assert plan  # noqa: S101 - only what is coordinated has a sheet
        return (
            Fact("Cuándo", upper(details.when)),
            Fact("Dónde", details.where),
            Fact("Responsable", plan.responsible),
            Fact("Nota", plan.note),
        )

    @property
    def trail(self) -> tuple[Link, ...]:
        """Below what is in preparation."""
        return (
            HOME,
            PREPARATION,
            Link(sheet_path(self.story), f"Coordinación: {self.story.title}"),
        )

    @property
    def summary(self) -> str:
        """What it holds."""
        return "Quién hace qué, y a qué hora."
