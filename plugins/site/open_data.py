"""What the site publishes as data: its channel makes it, and a page explains it."""

from dataclasses import dataclass, replace
from typing import Self

ROOT = "/api/v1/"
"""Another number when a program that reads this one would no longer understand the documents."""

PAGE = "/datos/"
"""What explains it to people."""

SPACE = "{aaaa}-{mm}"
"""Stands for a month in addresses that there are many of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One kind of document, with its twin for spreadsheets and its schema."""

    name: str
    """Of its schema."""

    records: str
    """The key its records stand under."""

    place: str
    """Its address below `ROOT`, without ending; with `SPACE` if there is one for each month."""

    title: str
    summary: str
    """What it holds, in one sentence."""

    sample: str
    """A few fields of one record, as JSON."""

    @property
    def path(self) -> str:
        """The address of the document."""
        return f"{ROOT}{self.place}.json"

    @property
    def csv_path(self) -> str:
        """The address of its records as a table."""
        return f"{ROOT}{self.place}.csv"

    @property
    def schema_path(self) -> str:
        """The address of its JSON Schema."""
        return f"{ROOT}schemas/{self.name}.json"

    @property
    def is_monthly(self) -> bool:
        """Whether there is one for each month."""
        return SPACE in self.place

    def of_month(self, year: int, month: int) -> Self:
        """Return that of a *month*, if there is one for each."""
        return replace(self, place=self.place.replace(SPACE, f"{year}-{month:02}"))


STORIES = Dataset(
    name="stories",
    records="stories",
    place="stories",
    title="Lo más nuevo",
    summary="Las treinta publicaciones más nuevas, y dónde están las de cada mes.",
    sample='{"title": "La feria vuelve a la plaza", "published": "2026-11-20T10:00:00-03:00"}',
)
MONTH = Dataset(
    name="month",
    records="stories",
    place=f"stories/{SPACE}",
    title="Publicaciones de un mes",
    summary="Todo lo publicado en un mes, lo más nuevo primero.",
    sample='{"title": "Taller de currículum", "kind": "curso", "locality": null}',
)
EVENTS = Dataset(
    name="events",
    records="events",
    place="events",
    title="Agenda",
    summary="Lo que viene y lo de los últimos sesenta días, con cada fecha por separado.",
    sample='{"title": "Cicletada", "state": "scheduled", "start": "2026-11-29T10:00:00-03:00"}',
)
JOBS = Dataset(
    name="jobs",
    records="jobs",
    place="jobs",
    title="Empleos",
    summary="Las ofertas y los concursos que reciben postulaciones, el que cierra antes primero.",
    sample='{"position": "Auxiliar de aseo", "vacancies": 2, "deadline": "2026-12-11T14:00:00-03:00"}',
)
DEPARTMENTS = Dataset(
    name="departments",
    records="departments",
    place="departments",
    title="Departamentos",
    summary="Cada departamento: qué hace, cómo se lo ubica y cuándo atiende.",
    sample='{"hours": [{"days": [1, 2, 3, 4, 5], "opens": "08:30", "closes": "13:30"}]}',
)
DATASETS = (STORIES, MONTH, EVENTS, JOBS, DEPARTMENTS)
