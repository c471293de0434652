"""The pages that every edition has, and others lead to."""

from plugins.newsroom import DIRECTORY
from plugins.site import PAGE, TEXT_ONLY, Link

AGENDA = Link("/agenda/", "Agenda")
ARCHIVE = Link("/archivo/", "Archivo de noticias")
CORRECTED = Link("/correcciones/", "Correcciones")
DATA = Link(PAGE, "Datos abiertos")
DEPARTMENTS = Link("/departamentos/", "Departamentos")
LOCALITIES = Link("/localidades/", "Localidades")
ORGANISATIONS = Link(DIRECTORY, "Organizaciones")
SERIES = Link("/series/", "Series")
SUBSCRIBE = Link("/suscribirse/", "Suscribirse a las noticias")
TOPICS = Link("/temas/", "Temas")
WORDS = Link(TEXT_ONLY, "El sitio en palabras")


def year_of_archive(year: int) -> Link:
    """Return the page of all that was published in *year*."""
    return Link(f"{ARCHIVE.path}{year}/", str(year))
