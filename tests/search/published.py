"""A site of several years with its search, as a host serves it."""

import tempfile
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from plugins.newsroom.edition import Edition
from plugins.newsroom.registry import Synonym
from plugins.newsroom.story import Story
from plugins.pressroom.artefact import Artefact, each_artefact, remembering
from plugins.pressroom.store import Store
from plugins.search.channel import search
from plugins.search.config import SearchConfig
from plugins.search.places import FOLDER
from plugins.site.frame import Frame
from plugins.spanish.moments import SANTIAGO
from tests.factories import DEPORTES, PATRIMONIO, QUILLAGUA, REGISTRY, edition, kind, story
from tests.pages.published import ABOUT, frame


def dated(slug: str, day: str, **values: object) -> Story:
    """Return a story of *day*."""
    return story(slug, date=datetime.fromisoformat(day).replace(tzinfo=SANTIAGO), **values)


JOB = dated(
    "bodega",
    "2026-11-20",
    title="Se busca ayudante de bodega",
    body="<p>Los interesados postulan en la <em>OMIL</em> hasta el viernes.</p>",
    department=DEPORTES,
)
QUERY = dated(
    "alcaldia",
    "2026-03-02",
    title="La alcaldía atiende en terreno",
    summary="Postulaciones y trámites en Quillagua.",
    body="<p>Traiga sus papeles.</p>",
    locality=QUILLAGUA,
)
LAST_YEAR = dated("taller", "2025-06-10", title="Postule al taller de teatro")
LONG_AGO = dated("antigua", "2019-05-01", title="Postulaciones que cerraron", topics=(PATRIMONIO,))
HELD = dated("secreta", "2026-11-30", title="Postulaciones que no se conocen")
EVENT = dated(
    "marcha",
    "2026-10-03",
    kind=kind("evento"),
    title="Marcha por la pampa",
    details={"start": "2026-11-28 10:00", "place": "Plaza con <pimiento>"},
)
MANY = [
    dated(f"nota-{day}", f"2026-09-{day:02}", title="Feria de las pulgas") for day in range(1, 25)
]
WRITTEN = (
    ("Ley de hoy", "<p>Ley 21.180, Villa O'Higgins, ruta B-155.</p>"),
    ("Ley de ayer", "<p>Ley 21 180, Villa O’Higgins, ruta B155, al norte.</p>"),
    ("Ley de antes", "<p>Ley N.º 21180, Villa O Higgins, <em>ruta B 155</em>.</p>"),
    ("Decreto", "<p>El decreto N.º 12 y el 1.er lugar del Ñandú, en el km 1&nbsp;250.</p>"),
    ("Ordenanza", "<p>Ordenanza Nº12 sobre cigüeñas; 1.ª sesión, aforo de 1.250.</p>"),
    ("Fono", "<p>Llame al +56 55 212 3456 o al <a href='tel:+56552654321'>9 8765 4321</a>.</p>"),
    ("Fono pegado", "<p>Llame al 552123456 o al +56-9-8765-4321.</p>"),
    (
        "RUT",
        "<p>RUT 76.543.210-K, escriba a Cultura.Elena@muni.example.com por COVID-19 (2024–2026).</p>",
    ),
    ("Distinto", "<p>Barrio y otros 155, 21 pesos, 180 higos, 12 de mayo, 8 a 16 horas.</p>"),
)
"""Title and body of stories that write the same in other ways."""

SPELT = [
    dated(f"escrito-{number}", "2026-09-28", title=title, body=body)
    for number, (title, body) in enumerate(WRITTEN)
]
CALLED = (
    dated(
        "reciclaje",
        "2026-09-03",
        title="El retiro de residuos cambia de día",
        summary="El camión pasa los jueves.",
        body="<p>Saque las bolsas a la calle temprano. Av. Latorre y N.º 12 quedan para el viernes,"
        " como siempre. Los microbuses esperan, sin apuro, en la misma esquina de cada mañana,"
        " mientras la cuadrilla recorre pasajes y veredas, levanta lo que el viento dejó anoche,"
        " barre despacio y vuelve contenta al galpón del pueblo.</p>",
    ),
    dated("bolsas", "2026-09-01", title="La basura no va en la plaza"),
    dated("licencia", "2026-09-02", title="Renueve su licencia de conducir"),
    dated("diario", "2025-08-02", title="El deporte en Cultura", body="<p>Deportes, cultura.</p>"),
)
"""Stories that residents look for by other words than they use."""

SYNONYMS = (
    Synonym("basura", ("residuos", "aseo")),
    Synonym("carnet de manejar", ("licencia de conducir",)),
    Synonym("pelota", ("Deportes",)),
)
EVERY = (JOB, QUERY, LAST_YEAR, LONG_AGO, HELD, EVENT, *MANY, *SPELT, *CALLED)


def served(given: Edition, folder: Path, framed: Frame | None = None) -> dict[str, bytes]:
    """Return the files of the search of *given*: path → bytes; *folder* keeps what is made."""
    handed = search(given, framed or frame(), SearchConfig())
    with remembering(Store(folder)):
        return {
            path: data
            for artefact in each_artefact(handed)
            for path, data in zip(artefact.paths, artefact.make(), strict=True)
        }


@cache
def site() -> dict[str, bytes]:
    """Return the search of all of it."""
    with tempfile.TemporaryDirectory() as folder:
        given = edition(*EVERY, pages=(ABOUT,), registry=replace(REGISTRY, synonyms=SYNONYMS))
        return served(given, Path(folder))


def page_of(given: Edition) -> dict[str, Artefact]:
    """Return the page one searches in, and its script, without what is in the folder of the index, by path."""
    handed = search(given, frame(), SearchConfig())
    own = (each for each in handed if isinstance(each, Artefact))
    return {each.paths[0]: each for each in own if not each.paths[0].startswith(FOLDER[1:])}
