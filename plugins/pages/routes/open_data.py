"""The page that explains the open data to people."""

from dataclasses import dataclass, field

from plugins.newsroom import Edition
from plugins.pages.places import DATA
from plugins.settings import OpenDataConfig
from plugins.site import DATASETS, Dataset, Frame, Link
from plugins.structured_data import HOME
from plugins.webpage import Changed, Page, newest


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage(Page):
    """The page of every dataset; no story changes it."""

    template = "open_data.html"
    schema_type = "WebPage"

    datasets: tuple[Dataset, ...] = DATASETS
    terms: OpenDataConfig
    """On which they may be used."""

    changed: Changed | None = field()

    @property
    def trail(self) -> tuple[Link, ...]:
        """From the home page."""
        return (HOME, DATA)

    @property
    def summary(self) -> str:
        """What it holds, in a sentence."""
        return "Lo que se publica aquí, también como datos: para planillas, mapas y otros sitios."


def data_page(edition: Edition, frame: Frame, terms: OpenDataConfig) -> DataPage:
    """Return the page of every dataset, which may be used on *terms*."""
    return DataPage(frame=frame, terms=terms, changed=newest((), edition.updated))
