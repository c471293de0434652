"""What one follows to miss nothing of a department, as one list: its feed, its subjects, its dates."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.feeds.opml import Outline, opml
from plugins.newsroom import Department, Edition, Site
from plugins.pressroom import Artefact, output_path
from plugins.site import (
    Subscription,
    department_calendar,
    department_list,
    offered_calendars,
    subscription_to,
    subscriptions_of,
)
from plugins.spanish import clean_line

ITS_OWN = "El departamento"
SUBJECTS = "Los temas de que publica"
KINDS = "Lo que publica, por tipo, de todos los departamentos"
DATES = "Su calendario"


def outline_of(subscription: Subscription, site: Site, *, group: str = "") -> Outline:
    """Return the entry of *subscription* under its own group, or another *group*."""
    return Outline(
        group=group or subscription.group,
        title=clean_line(subscription.title),
        summary=clean_line(subscription.summary),
        feed_url=site.absolute(subscription.feed_path("rss")),
        page_url=site.absolute(subscription.path),
    )


@dataclass(frozen=True, slots=True)
class DepartmentList(Artefact):
    """The list of one department."""

    path: str
    title: str
    language: str
    outlines: tuple[Outline, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Its one path."""
        return (output_path(self.path),)

    def make(self) -> tuple[bytes, ...]:
        """Return the OPML document."""
        return (opml(self.title, self.language, self.outlines),)


def department_lists(edition: Edition, site: Site) -> Iterator[DepartmentList]:
    """Yield the list of each department of *edition*."""
    by_kind = {each.path: each for each in subscriptions_of(edition) if each.group == "Tipos"}
    calendars = {each.path for each in offered_calendars(edition)}
    for department in edition.registry.departments:
        kinds = {story.kind.path for story in edition.of(department)}
        title = clean_line(f"{department.name} · {site.name}")
        outlines = (
            outline_of(subscription_to(department), site, group=ITS_OWN),
            *_topics(edition, department, site),
            *(
                outline_of(each, site, group=KINDS)
                for path, each in by_kind.items()
                if path in kinds
            ),
            *_calendar(department, site, calendars),
        )
        yield DepartmentList(department_list(department), title, site.language, outlines)


def _topics(edition: Edition, department: Department, site: Site) -> Iterator[Outline]:
    used = {topic.path for story in edition.of(department) for topic in story.topics}
    for topic in edition.registry.topics:
        if topic.path in used:
            yield outline_of(subscription_to(topic), site, group=SUBJECTS)


def _calendar(department: Department, site: Site, calendars: set[str]) -> Iterator[Outline]:
    path = department_calendar(department)
    if path in calendars:
        yield Outline(
            group=DATES,
            title=clean_line(f"Calendario de {department.short_name}"),
            summary="",
            feed_url=site.absolute(path),
            page_url=site.absolute(department.path),
            is_calendar=True,
        )
