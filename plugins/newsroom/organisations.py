"""Community organisations: their sorts, as the law and the town call them."""

from typing import NamedTuple

from plugins.newsroom.registry import Locality

DIRECTORY = "/organizaciones/"
"""The page that lists them all."""


class Sort(NamedTuple):
    """A sort of organisation."""

    slug: str
    """A part of addresses, and how the register may write it."""

    name: str
    plural: str


SORTS = {
    sort.slug: sort
    for sort in (
        Sort("junta-de-vecinos", "Junta de vecinos", "Juntas de vecinos"),
        Sort("club-deportivo", "Club deportivo", "Clubes deportivos"),
        Sort("centro-de-madres", "Centro de madres", "Centros de madres"),
        Sort("club-de-personas-mayores", "Club de personas mayores", "Clubes de personas mayores"),
        Sort("centro-de-padres", "Centro de padres", "Centros de padres"),
        Sort("agrupacion-cultural", "Agrupación cultural", "Agrupaciones culturales"),
        Sort("agrupacion", "Agrupación", "Agrupaciones"),
        Sort("comunidad-indigena", "Comunidad indígena", "Comunidades indígenas"),
        Sort("comite", "Comité", "Comités"),
        Sort("union-comunal", "Unión comunal", "Uniones comunales"),
    )
}
"""Ley 19.418 (juntas de vecinos and other community organisations) and Ley 19.253 (communities)."""

RESERVED = frozenset({"tipo", "localidad"})
"""Parts of the directory's own addresses, which no organisation can have for a slug."""


def sort_path(sort: Sort) -> str:
    """Return the page that lists the organisations of one *sort*."""
    return f"{DIRECTORY}tipo/{sort.slug}/"


def place_path(locality: Locality) -> str:
    """Return the page that lists the organisations of *locality*."""
    return f"{DIRECTORY}localidad/{locality.slug}/"
