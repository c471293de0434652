"""The page that explains the open data to people."""

from dataclasses import dataclass

from plugins.newsroom import Edition
from plugins.pages.places import DATA
from plugins.settings import OpenDataConfig
from plugins.site import DATASETS, WIRE, Addresses, Dataset, Frame
from plugins.structured_data import HOME
from plugins.webpage import PlainPage, newest

ADDRESSES = Addresses(always=(DATA.path,))


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage(PlainPage):
    """The page of every dataset; no story changes it."""

    template = "open_data.html"
    schema_type = "WebPage"

    datasets: tuple[Dataset, ...] = DATASETS
    wire: str = WIRE
    terms: OpenDataConfig
    """On which they may be used."""


def data_page(edition: Edition, frame: Frame, terms: OpenDataConfig) -> DataPage:
    """Return the page of every dataset, which may be used on *terms*."""
    return DataPage(
        frame=frame,
        trail=(HOME, DATA),
        summary="Lo que se publica aquí, también como datos: para planillas, mapas y otros sitios.",
        terms=terms,
        changed=newest((), edition.updated),
    )
