"""The page that explains the open data to people."""

from plugins.newsroom import Edition
from plugins.pages.public_page import list_page
from plugins.pressroom import Artefact, output_path
from plugins.settings import OpenDataConfig
from plugins.site import DATASETS, PAGE, Dataset, Frame, Link, render
from plugins.structured_data import HOME, head_of_page

DATA = Link(PAGE, "Datos abiertos")


def data_page(edition: Edition, frame: Frame, terms: OpenDataConfig) -> Artefact:
    """Return the page of every dataset; no story changes it."""
    return Artefact(
        paths=(output_path(DATA.path),),
        make=make_data_page,
        inputs=(frame, DATASETS, terms),
        page=list_page(DATA.path, (), edition.updated),
    )


def make_data_page(
    frame: Frame, datasets: tuple[Dataset, ...], terms: OpenDataConfig
) -> tuple[bytes, ...]:
    """Return the page of *datasets*, which may be used on *terms*."""
    trail = (HOME, DATA)
    summary = "Lo que se publica aquí, también como datos: para planillas, mapas y otros sitios."
    page = render(
        frame,
        "open_data.html",
        here=DATA.path,
        head=head_of_page(frame.site, trail, description=summary, type_="WebPage"),
        trail=trail,
        summary=summary,
        datasets=datasets,
        terms=terms,
    )
    return (page,)
