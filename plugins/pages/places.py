"""The pages that every edition has, and others lead to."""

from plugins.newsroom import DIRECTORY, PAUTA, PAUTA_NAME, PRESS_ROOM
from plugins.site import ALL_CHANNELS, FOLLOW, PAGE, TEXT_ONLY, Link

AGENDA = Link("/agenda/", "Agenda")
ARCHIVE = Link("/archivo/", "Archivo de noticias")
CHANNELS = Link(ALL_CHANNELS, "Todos los canales")
CORRECTED = Link("/correcciones/", "Correcciones")
DATA = Link(PAGE, "Datos abiertos")
DEPARTMENTS = Link("/departamentos/", "Departamentos")
FOLLOWING = Link(FOLLOW, "Seguir")
LOCALITIES = Link("/localidades/", "Localidades")
ORGANISATIONS = Link(DIRECTORY, "Organizaciones")
PAUTA_PAGE = Link(PAUTA, PAUTA_NAME)
PRESS = Link(PRESS_ROOM, "Prensa")
SERIES = Link("/series/", "Series")
TOPICS = Link("/temas/", "Temas")
WORDS = Link(TEXT_ONLY, "El sitio en palabras")


def year_of_archive(year: int) -> Link:
    """Return the page of all that was published in *year*."""
    return Link(f"{ARCHIVE.path}{year}/", str(year))
