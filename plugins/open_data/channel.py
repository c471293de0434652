"""The channel: from an edition to its data."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from plugins.newsroom import Department, Edition, Records, Site
from plugins.newsroom.kinds import JOB_KIND
from plugins.open_data.column import TEXT, URL, listed, thing
from plugins.open_data.department import DEPARTMENT
from plugins.open_data.document import About, Form, files, schema
from plugins.open_data.event import EVENT, events_of
from plugins.open_data.job import JOB, jobs_of
from plugins.open_data.story import STORY
from plugins.pressroom import Artefact, File, output_path
from plugins.settings import OpenDataConfig
from plugins.site import (
    DATASETS,
    DEPARTMENTS,
    EVENTS,
    JOBS,
    MONTH,
    STORIES,
    Addresses,
    Dataset,
    kept_since,
)
from plugins.spanish import SANTIAGO
from plugins.web import Json

NEWEST = 30
"""Stories in the document that programs ask for again and again."""

_MONTH_NAME = {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"}
_MONTHS = listed(
    thing(month=_MONTH_NAME, url=URL, csv=URL, count={"type": "integer", "minimum": 0})
)
_STORIES = Form(STORIES, STORY, {"months": {**_MONTHS, "description": "Todos los meses."}})
_MONTH = Form(MONTH, STORY, {"month": {**_MONTH_NAME, "description": "El mes."}})
_EVENTS = Form(
    EVENTS, EVENT, {"time_zone": {**TEXT, "description": "La de los días enteros (IANA)."}}
)
_JOBS = Form(JOBS, JOB, {})
_DEPARTMENTS = Form(
    DEPARTMENTS, DEPARTMENT, {"time_zone": {**TEXT, "description": "La de los horarios (IANA)."}}
)


@dataclass(frozen=True, slots=True)
class Month:
    """A month in which something was published."""

    year: int
    number: int
    count: int
    """Stories still offered."""

    @property
    def name(self) -> str:
        """`2026-11`."""
        return f"{self.year}-{self.number:02}"

    @property
    def dataset(self) -> Dataset:
        """What was published in it."""
        return MONTH.of_month(self.year, self.number)


def _months(edition: Edition) -> Iterator[str]:
    """Yield the documents of the months of *edition*, and their tables."""
    for year, month in edition.by_month:
        yield from _addresses_of(MONTH.of_month(year, month))


def _addresses_of(dataset: Dataset) -> tuple[str, str]:
    return dataset.path, dataset.csv_path


ADDRESSES = Addresses(
    always=(
        *(each for one in DATASETS if not one.is_monthly for each in _addresses_of(one)),
        *(each.schema_path for each in DATASETS),
    ),
    folders=frozenset({"api"}),
    of_edition=_months,
)
"""What it makes."""


def data_artefacts(edition: Edition, site: Site, terms: OpenDataConfig) -> Iterator[Artefact]:
    """Yield every document with its twin, and every schema."""
    about = About(site, terms)
    by_month = {Month(*month, len(its)): its for month, its in edition.by_month.items()}
    yield NewestStories(about, tuple(by_month), Records(edition.stories[:NEWEST]))
    for month, stories in by_month.items():
        yield MonthOfStories(about, month, Records(stories))
    since = kept_since(edition.moment)
    dated = tuple(
        story
        for story in edition.taking_place
        if any(each.over_at > since for each in story.details.occurrences)
    )
    yield Events(about, since, Records(dated))
    yield Jobs(about, Records(edition.of_kind(JOB_KIND)))
    departments = (
        replace(each, body="", photos=(), attachments=()) for each in edition.registry.departments
    )
    yield Departments(about, tuple(departments))
    forms: tuple[Form[Any], ...] = (_STORIES, _MONTH, _EVENTS, _JOBS, _DEPARTMENTS)
    for form in forms:
        yield File(output_path(form.dataset.schema_path), schema(form, site))


@dataclass(frozen=True, slots=True)
class NewestStories(Artefact):
    """The newest stories, and where those of all months are."""

    about: About
    months: tuple[Month, ...]
    records: Records

    @property
    def paths(self) -> tuple[str, ...]:
        """The document and its table."""
        return _files_of(STORIES)

    def make(self) -> tuple[bytes, ...]:
        """Return both."""
        site = self.about.site
        months: list[Json] = [
            {
                "month": month.name,
                "url": site.absolute(month.dataset.path),
                "csv": site.absolute(month.dataset.csv_path),
                "count": month.count,
            }
            for month in self.months
        ]
        return files(_STORIES, self.about, self.records.stories, more={"months": months})


@dataclass(frozen=True, slots=True)
class MonthOfStories(Artefact):
    """All stories of a month."""

    about: About
    month: Month
    records: Records

    @property
    def paths(self) -> tuple[str, ...]:
        """The document and its table."""
        return _files_of(self.month.dataset)

    def make(self) -> tuple[bytes, ...]:
        """Return both."""
        more, address = {"month": self.month.name}, self.month.dataset.path
        return files(_MONTH, self.about, self.records.stories, address=address, more=more)


@dataclass(frozen=True, slots=True)
class Events(Artefact):
    """What takes place, and was not over since some moment."""

    about: About
    since: datetime
    records: Records

    @property
    def paths(self) -> tuple[str, ...]:
        """The document and its table."""
        return _files_of(EVENTS)

    def make(self) -> tuple[bytes, ...]:
        """Return both."""
        events = events_of(self.records.stories, self.since)
        return files(_EVENTS, self.about, events, more={"time_zone": SANTIAGO.key})


@dataclass(frozen=True, slots=True)
class Jobs(Artefact):
    """The jobs that one can apply for."""

    about: About
    records: Records

    @property
    def paths(self) -> tuple[str, ...]:
        """The document and its table."""
        return _files_of(JOBS)

    def make(self) -> tuple[bytes, ...]:
        """Return both."""
        return files(_JOBS, self.about, jobs_of(self.records.stories))


@dataclass(frozen=True, slots=True)
class Departments(Artefact):
    """The departments in the order of the site."""

    about: About
    departments: tuple[Department, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """The document and its table."""
        return _files_of(DEPARTMENTS)

    def make(self) -> tuple[bytes, ...]:
        """Return both."""
        more = {"time_zone": SANTIAGO.key}
        return files(_DEPARTMENTS, self.about, self.departments, more=more)


def _files_of(dataset: Dataset) -> tuple[str, ...]:
    return tuple(map(output_path, _addresses_of(dataset)))
