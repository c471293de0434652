"""The channel: from an edition to its data."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from plugins.newsroom import Department, Edition, Records, Site
from plugins.newsroom.kinds import JOB_KIND
from plugins.open_data.column import TEXT, URL, listed, thing
from plugins.open_data.department import DEPARTMENT
from plugins.open_data.document import Form, files, schema
from plugins.open_data.event import EVENT, events_of
from plugins.open_data.job import JOB, jobs_of
from plugins.open_data.story import STORY
from plugins.pressroom import Artefact, output_path
from plugins.settings import OpenDataConfig
from plugins.site import (
    DEPARTMENTS,
    EVENTS,
    JOBS,
    MONTH,
    STORIES,
    Dataset,
    kept_since,
    month_addresses,
)
from plugins.spanish import SANTIAGO

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
_FORMS: dict[str, Form[Any]] = {
    form.dataset.name: form for form in (_STORIES, _MONTH, _EVENTS, _JOBS, _DEPARTMENTS)
}


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
    def path(self) -> str:
        """Its document."""
        return month_addresses(self.year, self.number)[0]

    @property
    def csv_path(self) -> str:
        """Its table."""
        return month_addresses(self.year, self.number)[1]


def data_artefacts(edition: Edition, site: Site, terms: OpenDataConfig) -> Iterator[Artefact]:
    """Yield every document with its twin, and every schema."""
    about = (site, terms)
    by_month = {Month(*month, len(its)): its for month, its in edition.by_month.items()}
    newest = Records(edition.stories[:NEWEST])
    yield _artefact(STORIES, make_newest, about, tuple(by_month), newest)
    for month, stories in by_month.items():
        yield Artefact(
            paths=(output_path(month.path), output_path(month.csv_path)),
            make=make_month,
            inputs=(about, month, Records(stories)),
        )
    since = kept_since(edition.moment)
    dated = (
        story
        for story in edition.taking_place
        if any(each.over_at > since for each in story.details.occurrences)
    )
    yield _artefact(EVENTS, make_events, about, since, Records(tuple(dated)))
    yield _artefact(JOBS, make_jobs, about, Records(edition.of_kind(JOB_KIND)))
    departments = (
        replace(each, body="", photos=(), attachments=()) for each in edition.registry.departments
    )
    yield _artefact(DEPARTMENTS, make_departments, about, tuple(departments))
    for form in _FORMS.values():
        yield Artefact(
            paths=(output_path(form.dataset.schema_path),),
            make=make_schema,
            inputs=(form.dataset.name, site),
        )


def make_newest(
    about: tuple[Site, OpenDataConfig], months: tuple[Month, ...], told: Records
) -> tuple[bytes, ...]:
    """Return the newest stories, and where those of all *months* are."""
    site, _ = about
    listed_months = [
        {
            "month": month.name,
            "url": site.absolute(month.path),
            "csv": site.absolute(month.csv_path),
            "count": month.count,
        }
        for month in months
    ]
    return files(_STORIES, about, told.stories, more={"months": listed_months})


def make_month(
    about: tuple[Site, OpenDataConfig], month: Month, told: Records
) -> tuple[bytes, ...]:
    """Return the stories of *month*."""
    return files(_MONTH, about, told.stories, address=month.path, more={"month": month.name})


def make_events(
    about: tuple[Site, OpenDataConfig], since: datetime, told: Records
) -> tuple[bytes, ...]:
    """Return what takes place and was not over *since* then."""
    return files(_EVENTS, about, events_of(told.stories, since), more={"time_zone": SANTIAGO.key})


def make_jobs(about: tuple[Site, OpenDataConfig], told: Records) -> tuple[bytes, ...]:
    """Return the jobs that one can apply for."""
    return files(_JOBS, about, jobs_of(told.stories))


def make_departments(
    about: tuple[Site, OpenDataConfig], departments: tuple[Department, ...]
) -> tuple[bytes, ...]:
    """Return the *departments* in the order of the site."""
    return files(_DEPARTMENTS, about, departments, more={"time_zone": SANTIAGO.key})


def make_schema(name: str, site: Site) -> tuple[bytes, ...]:
    """Return the schema called *name*."""
    return (schema(_FORMS[name], site),)


def _artefact(dataset: Dataset, make: Callable[..., tuple[bytes, ...]], *inputs: Any) -> Artefact:
    paths = (output_path(dataset.path), output_path(dataset.csv_path))
    return Artefact(paths=paths, make=make, inputs=inputs)
